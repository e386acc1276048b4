/// The measures of the register by the words of their names, to find the one that a sentence counts.
struct MeasureGuess {
  enum Certainty: String { case sure, likely }

  private let measures: [Measure]
  /// By a folded word: the measures whose names have it, and how much of each name's weight it is.
  private var weights: [Bytes: [(measure: Int, weight: Double)]] = [:]
  private let units: [Set<Bytes>]
  /// Words of the names that are none of the unit.
  private let rests: [Set<Bytes>]

  init(_ measures: [Measure]) {
    self.measures = measures
    units = measures.map { Set(Self.words($0.unit)) }
    let names = measures.map { Set(Self.words($0.name)).subtracting(Self.empty) }
    rests = zip(names, units).map { $0.subtracting($1) }
    var counts: [Bytes: Int] = [:]
    for name in names { for word in name { counts[word, default: 0] += 1 } }
    for (index, name) in names.enumerated() {
      // A word that many names have says little.
      let all = name.sorted(by: Bytes.precedes).map {
        ($0, 1 / Double(counts[$0] ?? 1).squareRoot())
      }
      let sum = all.reduce(0) { $0 + $1.1 }
      for (word, weight) in all { weights[word, default: []].append((index, weight / sum)) }
    }
  }

  /// The measure that is nearest to `figure` in `text`; nothing when none is near enough.
  func nearest(to figure: FoundFigure, in text: Bytes) -> (measure: Measure, Certainty)? {
    var noun = Set(Self.words(text[figure.unit.lowerBound..<figure.range.upperBound]))
    let around = Set(Self.words(text[Self.surroundings(of: figure, in: text)]))
    let unit = Bytes(text[figure.unit])
    // All of them are people.
    if Self.isOne(of: Self.people, Fold.slug(unit)) { noun.insert(Bytes("nguoi")) }
    let said = noun.union(around)
    var scores = [Double](repeating: 0, count: measures.count)
    for word in said.sorted(by: Bytes.precedes) {
      let share = noun.contains(word) ? 1 : 0.75
      for (measure, weight) in weights[word] ?? [] { scores[measure] += weight * share }
    }
    for index in measures.indices {
      // The unit alone is that of many things.
      let isNamed = rests[index].isEmpty || !rests[index].isDisjoint(with: said)
      scores[index] *= fit(unit, of: index, figure) * (isNamed ? 1 : 0.5)
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    let second = scores.indices.filter { $0 != best }.map { scores[$0] }.max() ?? 0
    guard scores[best] >= 0.4, scores[best] > second else { return nil }
    let isSure = scores[best] >= 0.6 && scores[best] >= second + 0.15
    return (measures[best], isSure ? .sure : .likely)
  }

  /// How well what is counted agrees with the measure's unit.
  private func fit(_ unit: Bytes, of measure: Int, _ figure: FoundFigure) -> Double {
    let isRatio = measures[measure].kind == .ratio
    if (figure.kind == .ratio) != isRatio { return 0.5 }
    let (said, wanted) = (Set(Self.words(unit)), units[measure])
    if said.isSubset(of: wanted) || wanted.isSubset(of: said) { return 1 }
    let other = Fold.slug(measures[measure].unit)
    for kin in Self.kin where Self.isOne(of: kin, Fold.slug(unit)) && Self.isOne(of: kin, other) {
      return 0.8
    }
    return 0.3
  }

  /// The words from the comma or semicolon before to some way after, in the sentence.
  private static func surroundings(of figure: FoundFigure, in text: Bytes) -> Range<Int> {
    var start = max(figure.sentence.lowerBound, figure.range.lowerBound - 160)
    var end = min(figure.sentence.upperBound, figure.range.upperBound + 120)
    for at in start..<figure.range.lowerBound where text[at] == UInt8(ascii: ";") { start = at + 1 }
    end = max(end, figure.range.upperBound)
    if let stop = text[figure.range.upperBound..<end].firstIndex(of: UInt8(ascii: ";")) {
      end = stop
    }
    return start..<end
  }

  private static func words(_ text: some Collection<UInt8>) -> [Bytes] {
    Fold.fold(Bytes(text)).split { !($0 &- 0x61 < 26 || $0 &- 0x30 < 10) }.map { Bytes($0) }
  }

  private static let empty: Set<Bytes> = words(of: "va tai ve cua voi cho cac trong duoc da")

  /// Nouns that stand for each other, by how they begin, folded.
  private static let kin: [[String]] = [
    people, ["cuoc", "hoi-nghi", "buoi", "hoi-thao", "dot", "toa-dam"],
    ["tin", "bai", "luot-tin", "luot"], ["don", "thu"],
  ]

  private static let people = [
    "nguoi", "luot-nguoi", "dong-chi", "dai-bieu", "can-bo", "dang-vien", "doan-vien", "hoi-vien",
    "hoc-vien", "thanh-vien", "cong-chuc", "vien-chuc", "cong-nhan", "nong-dan", "thanh-nien",
    "phu-nu", "bao-cao-vien", "tuyen-truyen-vien", "hoc-sinh", "sinh-vien", "lao-dong",
  ]

  /// Whether `unit` begins with one of `nouns`, as whole words.
  private static func isOne(of nouns: [String], _ unit: Bytes) -> Bool {
    nouns.contains { noun in
      unit.starts(with: noun.utf8)
        && (unit.count == noun.utf8.count || unit[noun.utf8.count] == UInt8(ascii: "-"))
    }
  }

  private static func words(of text: String) -> Set<Bytes> { Set(words(text.utf8)) }
}
