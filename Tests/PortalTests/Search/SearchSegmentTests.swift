import Testing

@testable import Portal

/// What the index says of the items of a piece.
@Suite struct SearchSegmentTests {
  private static func item(
    _ title: String, lead: String = "", text: String = "", names: String = "",
    symbols: [(String, Bool)] = [], choices: [String] = []
  ) -> SearchItem {
    SearchItem(
      title: Bytes(title), lead: Bytes(lead), text: Bytes(text), names: Bytes(names),
      symbols: symbols.map { (Bytes($0), $1) }, choices: choices.map { Bytes($0) })
  }

  private static func shards(_ items: [SearchItem], size: Int? = nil) -> [SearchShards.Shard] {
    var segment = SearchSegment(expecting: 0)
    for item in items { segment.add(item) }
    return segment.finish(shardSize: size)
  }

  @Test func everyWordAndPairIsThereInItsBestPlace() throws {
    let index = try ReadIndex(
      Self.shards([
        Self.item("Nghị quyết", lead: "nghị sự", text: "nghỉ nghị quyết\nsự"),
        Self.item(
          "Khác", text: "quyết nghị", names: "BTG",
          symbols: [("28-nq-tw", true), ("7-kl-tw", false)],
          choices: ["s:khoa-giao"]),
      ]), items: 2)
    #expect(
      index.places == [
        "#s:khoa-giao": [1: 1], "$28-nq-tw": [1: 3], "$7-kl-tw": [1: 1],
        "nghi/nghị": [0: 3, 1: 1], "nghi/nghỉ": [0: 1], "quyet/quyết": [0: 3, 1: 1],
        "su/sự": [0: 2], "khac/khác": [1: 3], "btg/btg": [1: 1],
        // No pair goes over the end of a line or of a field.
        "+nghi quyet": [0: 3], "+nghi su": [0: 2], "+nghi nghi": [0: 1], "+quyet nghi": [1: 1],
      ])
  }

  /// Against what a look through all texts says, for pieces of every size, in files of every size.
  @Test(arguments: [1, 2, 9, 40, 300]) func theListsSayWhatATextSays(_ count: Int) throws {
    var random = SplitMix(seed: UInt64(count))
    // Some words are in nearly all items and some in one, so that every form of list is there.
    let common = ["của", "các", "và"]
    let items = (0..<count).map { number in
      let rare = (0..<6).map { _ in "w\(Int.random(in: 0..<(count * 2), using: &random))" }
      let some = ["a", "á", "b", "c"].filter { _ in Bool.random(using: &random) }
      let most = common.filter { _ in Int.random(in: 0..<30, using: &random) > 0 }
      return Self.item(
        rare[0] + " " + some.joined(separator: " "), lead: rare[1],
        text: (most + rare.dropFirst(2)).joined(separator: " "))
    }
    var expected: [String: [Int: UInt32]] = [:]
    for (number, item) in items.enumerated() {
      for (text, field) in [
        (item.title, SearchField.title), (item.lead, .lead), (item.text, .text),
      ] {
        let words = text.string.split(separator: " ").map(String.init)
        let folded = words.map { Fold.fold(Bytes($0)).string }
        let keys =
          zip(folded, words).map { "\($0)/\($1)" }
          + zip(folded, folded.dropFirst()).map { "+\($0) \($1)" }
        for key in keys {
          expected[key, default: [:]][number] = max(expected[key]?[number] ?? 0, field.rawValue)
        }
      }
    }
    for size in [nil, 1, 64, 4096] {
      let read = try ReadIndex(Self.shards(items, size: size), items: count)
      #expect(read.places == expected, "\(count) items, files of \(size ?? 0)")
    }
  }

  /// Whatever is in it: so that no file comes or goes with an item.
  @Test func withoutASizeThereAreEightFiles() {
    func starts(_ text: String) -> [String] {
      Self.shards([Self.item("t", text: text)]).map(\.start.string)
    }
    let all = ["", "+bao", "+di", "+kh", "+nu", "+ti", "+y", "k"]
    #expect(starts("ba c, dong e, kim h, o p, tu v, y z") == all)
    #expect(starts("ba c, bu d, dong e, kim h, o p, tu v, va x, y z, ya zu") == all)
    #expect(starts("a") == ["", "k"])
  }

  /// A change moves the ends of a few files, not of all that come after it.
  @Test func aNewWordChangesFewFiles() {
    func shards(_ more: String) -> [Bytes: Bytes] {
      let items = (0..<60).map { number in
        Self.item(
          "t\(number)",
          text: (0..<200).map { "w\(($0 * 31 + number * 17) % 1999)" }.joined(separator: " "))
      }
      let all = Self.shards(items + [Self.item("x", text: more)], size: 512)
      return Dictionary(uniqueKeysWithValues: all.map { (SearchShards.name($0.start), $0.bytes) })
    }
    let (before, now) = (shards("w1 w2"), shards("w1 mmm w2"))
    let changed = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }
    #expect(before.count > 100 && changed.count <= 16, "\(changed.count) of \(before.count)")
  }

  /// The script computes the same names; RFC 9923 has these values.
  @Test(arguments: [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968")])
  func aFileIsNamedAfterItsStart(_ start: String, _ name: String) {
    #expect(SearchShards.name(Bytes(start)).string == name)
  }

  @Test func thereIsAFileWithoutItems() throws {
    #expect(try ReadIndex(Self.shards([]), items: 0).places.isEmpty)
  }
}
