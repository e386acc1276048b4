/// The words before a symbol that say what it is: *Nghị quyết*, *Chương trình hành động*.
struct TypeWords: Sendable {
  /// In their proper form.
  let name: Bytes
  /// The kinds of symbols that go with them.
  let kinds: DocumentKinds
  /// Whether a number after them can only be that of a document: most others are verbs as well, or
  /// things that are counted.
  let meanDocuments: Bool
  fileprivate let wording: Wording

  /// Longer ones before those that they end in.
  fileprivate static let all: [TypeWords] = [
    TypeWords("Nghị quyết liên tịch", "NQLT", "NQ"),
    TypeWords("Nghị quyết", "NQ", "NQLT", also: .assembly, meanDocuments: true),
    TypeWords("Quyết định", "QĐ"),
    TypeWords("Quy định", "QĐ", "QĐi", "QyĐ"),
    TypeWords("Qui định", "QĐ", "QĐi", "QyĐ", name: "Quy định"),
    TypeWords("Chỉ thị", "CT", meanDocuments: true),
    TypeWords("Kết luận", "KL"),
    TypeWords("Quy chế", "QC"),
    TypeWords("Qui chế", "QC", name: "Quy chế"),
    TypeWords("Hướng dẫn", "HD"),
    TypeWords("Thông báo", "TB"),
    TypeWords("Thông cáo", "TC"),
    TypeWords("Báo cáo", "BC"),
    TypeWords("Kế hoạch", "KH"),
    TypeWords("Chương trình hành động", "CTr"),
    TypeWords("Chương trình phối hợp", "CTr"),
    TypeWords("Chương trình công tác", "CTr"),
    TypeWords("Chương trình", "CTr"),
    TypeWords("Đề án", "ĐA"),
    TypeWords("Phương án", "PA"),
    TypeWords("Dự án", "DA"),
    TypeWords("Tờ trình", "TTr"),
    TypeWords("Biên bản", "BB"),
    TypeWords("Công văn", "CV", also: .letter, meanDocuments: true),
    TypeWords("Công điện", "CĐ", also: .letter),
    TypeWords("Quy trình", "QTr"),
    TypeWords("Qui trình", "QTr", name: "Quy trình"),
    TypeWords("Thông tư liên tịch", "TTLT", "TT"),
    TypeWords("Thông tư", "TT", "TTLT", meanDocuments: true),
    TypeWords("Thông tri", "TT"),
    TypeWords("Nghị định", "NĐ", meanDocuments: true),
    TypeWords("Pháp lệnh", "PL", also: .assembly, meanDocuments: true),
    TypeWords("Lệnh", "L"),
    TypeWords("Bộ luật", also: .assembly),
    TypeWords("Luật", also: .assembly),
  ]

  /// The last letters of all of them, a bit each by the last six bits: most words before a number
  /// end in others.
  fileprivate static let lasts: UInt64 = all.reduce(0) { $0 | 1 << UInt64($1.wording.last & 63) }

  /// What *luật* and *lệnh* end besides names of documents.
  fileprivate static let before: WordList = ["pháp", "kỷ", "mệnh", "khẩu", "hiệu"]

  private init(
    _ words: String, _ abbreviations: String..., also kinds: DocumentKinds = [],
    name: String? = nil, meanDocuments: Bool = false
  ) {
    wording = Wording(String(decoding: Fold.marked(Bytes(words)), as: UTF8.self))
    self.name = Bytes(name ?? words)
    self.kinds = abbreviations.reduce(kinds) { $0.union(DocumentKinds(Bytes($1))) }
    self.meanDocuments = meanDocuments
  }

  /// Whether these words and a number mean a document in small letters too: *phương án số 2* is one of
  /// several, and no paper.
  var isNamedSmall: Bool { kinds.isDisjoint(with: Self.counted) }

  private static let counted = DocumentKinds(Bytes("PA")).union(DocumentKinds(Bytes("DA")))
    .union(order)

  static let order = DocumentKinds(Bytes("L"))
}

extension RunningText {
  /// Type words that stand in the text.
  struct TypeFound {
    let words: TypeWords
    let start: Int
    /// Whether they begin with a capital letter, as names of documents do.
    let isCapital: Bool
  }

  /// The type words that end at `end` and begin at `floor` or later.
  func type(endingAt end: Int, floor: Int) -> TypeFound? {
    let last = scalar(before: end).scalar.lowered
    guard end > floor, TypeWords.lasts >> UInt64(last & 63) & 1 == 1 else { return nil }
    for words in TypeWords.all where words.wording.last == last {
      guard let start = start(of: words.wording, endingAt: end, floor: floor) else { continue }
      let isCapital = scalar(at: start).scalar.isCapital
      if !isCapital, words.wording.first == UInt32(UInt8(ascii: "l")), isTail(at: start) {
        return nil
      }
      return TypeFound(words: words, start: start, isCapital: isCapital)
    }
    return nil
  }

  /// Whether *luật* or *lệnh* at `start` is the second half of a word: *pháp luật*, *mệnh lệnh*.
  private func isTail(at start: Int) -> Bool {
    let end = skipSpaces(before: start, floor: 0)
    return TypeWords.before.end(in: self, at: wordStart(before: end)) == end
  }

  /// Where the letters that end at `end` begin.
  func wordStart(before end: Int) -> Int {
    var start = end
    while true {
      let last = visible(before: start)
      guard last.scalar.isLetter else { return start }
      start = last.start
    }
  }
}
