/// The types of documents by the abbreviations in their symbols.
enum DocumentType {
  /// The abbreviation as it is properly written, whatever its capitals; nothing when it is none.
  static func abbreviation(_ text: Bytes.SubSequence) -> Bytes? {
    types.spelling(of: text)?.text
  }

  /// The full name. TT is a *Thông tư* of the state or a *Thông tri* of the Party.
  static func name(of abbreviation: Bytes, isParty: Bool) -> Bytes? {
    if isParty, abbreviation.equals("TT") { return circular }
    return types.spelling(of: abbreviation[...]).map { names[$0.index] }
  }

  /// Where the table has an abbreviation, which is properly written.
  static func index(of abbreviation: Bytes) -> Int? {
    types.spelling(of: abbreviation[...])?.index
  }

  static let letter = Bytes("Công văn")
  private static let circular = Bytes("Thông tri")

  private static let table: [(String, String)] = [
    ("NQ", "Nghị quyết"), ("QĐ", "Quyết định"), ("QĐi", "Quy định"), ("QyĐ", "Quy định"),
    ("CT", "Chỉ thị"), ("KL", "Kết luận"), ("QC", "Quy chế"), ("HD", "Hướng dẫn"),
    ("TB", "Thông báo"), ("TC", "Thông cáo"), ("BC", "Báo cáo"), ("KH", "Kế hoạch"),
    ("CTr", "Chương trình"), ("ĐA", "Đề án"), ("PA", "Phương án"), ("DA", "Dự án"),
    ("TTr", "Tờ trình"), ("BB", "Biên bản"), ("CV", "Công văn"), ("CĐ", "Công điện"),
    ("QTr", "Quy trình"), ("TT", "Thông tư"), ("NĐ", "Nghị định"), ("PL", "Pháp lệnh"),
    ("L", "Lệnh"), ("NQLT", "Nghị quyết liên tịch"), ("TTLT", "Thông tư liên tịch"),
  ]
  private static let types = Spellings(table.map(\.0))
  private static let names = table.map { Bytes($0.1) }
}

/// One part of a symbol that says who issued the document.
struct Issuer {
  let name: Bytes

  /// A name with its proper capitals where it is a known one, else as written. TƯ is TW. Nothing
  /// when it does not start with a letter, or is longer than twelve.
  init?(_ part: Bytes.SubSequence) {
    if let known = Self.known.spelling(of: part) {
      name = known.text.equals("TƯ") ? Self.centre : known.text
      return
    }
    guard let first = part.first, !(0x30...0x39).contains(first) else { return nil }
    if part.count > 12, String(decoding: part, as: UTF8.self).count > 12 { return nil }
    if part.suffix(3) == Self.centreInLetters[...] {
      name = Bytes(part.dropLast(3)) + Self.centre
    } else {
      name = Bytes(part)
    }
  }

  /// `QH14` and `UBTVQH15`: the National Assembly and its standing committee in a term.
  static func assembly(_ part: Bytes.SubSequence) -> Bytes? {
    let digits = part.reversed().prefix { $0 &- 0x30 < 10 }.count
    guard (1...2).contains(digits), let issuer = known.spelling(of: part.dropLast(digits))?.text,
      issuer.equals("QH") || issuer.equals("UBTVQH")
    else { return nil }
    return issuer + part.suffix(digits)
  }

  /// Whether a name in its proper capitals is one that the table has.
  static func isKnown(_ name: Bytes.SubSequence) -> Bool { known.spelling(of: name) != nil }

  private static let centre = Bytes("TW")
  private static let centreInLetters = Bytes("TƯ")
  private static let known = Spellings([
    "TW", "TƯ", "VPTW", "BTGTW", "BTCTW", "UBKTTW", "BDVTW", "BTGDVTW", "TU", "BTGTU", "BTGDVTU",
    "UBKTTU", "BTCTU", "BDVTU", "VPTU", "HU", "QU", "ThU", "ĐU", "ĐUK", "BCS", "CP", "TTg", "QH",
    "UBTVQH", "UBND", "HĐND", "BHXH", "LN", "CTN", "VPCP", "VPQH", "VPCTN", "MTTQ", "UBMTTQ",
    "TWĐTN", "TLĐ", "NHNN", "TTCP", "UBDT", "TANDTC", "VKSNDTC", "KTNN",
    // Ministries, those before the merger of 2025 too.
    "BCA", "BCT", "BDTTG", "BGDĐT", "BGTVT", "BKHCN", "BKHĐT", "BLĐTBXH", "BNG", "BNN", "BNNMT",
    "BNNPTNT", "BNV", "BQP", "BTC", "BTNMT", "BTP", "BTTTT", "BVHTTDL", "BXD", "BYT",
    // Departments of provinces.
    "SCT", "SGDĐT", "SGTVT", "SKHCN", "SKHĐT", "SLĐTBXH", "SNNMT", "SNNPTNT", "SNV", "STC", "STNMT",
    "STP", "STTTT", "SVHTTDL", "SXD", "SYT",
  ])
}

/// The proper capitals of some short names.
private struct Spellings {
  private let texts: [Bytes]
  private let keys: [Bytes]

  init(_ texts: [String]) {
    self.texts = texts.map { Bytes($0) }
    keys = self.texts.map(Fold.marked)
  }

  func spelling(of text: Bytes.SubSequence) -> (index: Int, text: Bytes)? {
    if let index = texts.firstIndex(where: { $0.elementsEqual(text) }) {
      return (index, texts[index])
    }
    let index =
      if text.allSatisfy({ $0 < 0x80 }) {
        keys.firstIndex { $0.elementsEqual(text) { $0 == $1 | ($1 &- 0x41 < 26 ? 0x20 : 0) } }
      } else {
        keys.firstIndex(of: Fold.marked(Bytes(text)))
      }
    return index.map { ($0, texts[$0]) }
  }
}
