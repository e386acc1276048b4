import Portal

@testable import Importer

/// An import of texts written inline, into a small portal.
struct Importing {
  let result: Import.Result

  static let settings = """
    title: Cổng
    base-url: https://tuyengiao.example.vn
    sections:
      - {id: khoa-giao, name: Khoa giáo}
      - {id: tin-hoat-dong, name: Tin hoạt động}
    """

  static let agencies = """
    - {id: btg-kon-tum, name: Ban Tuyên giáo Tỉnh ủy Kon Tum, also-called: [Tuyên giáo Kon Tum]}
    - {id: a, name: Sở A, also-called: [Sở chung]}
    - {id: b, name: Sở B, also-called: [Sở chung]}
    """

  static let documents = """
    - {symbol: 28-NQ/TW, date: 2018-05-23}
    - {symbol: 21-NQ/TW, date: 2012-11-22}
    - {symbol: 21-NQ/TW, date: 2017-10-25}
    """

  init(_ texts: String..., date: String? = nil, beside: [String: Bytes] = [:]) {
    self.init(
      bytes: texts.enumerated().map { ("\($0.offset + 1)", Bytes($0.element.utf8)) }, date: date,
      beside: beside)
  }

  init(
    bytes sources: [(name: String, bytes: Bytes)], date: String? = nil,
    beside: [String: Bytes] = [:], hasPortal: Bool = true
  ) {
    func source(_ name: String, _ text: String) -> Source {
      Source(path: Bytes(name), bytes: Bytes(hasPortal ? text : ""))
    }
    let settings = Registers.settings(source("portal.yaml", Self.settings)).settings
    let registers = Registers.read(
      agencies: source("agencies.yaml", Self.agencies),
      documents: source("documents.yaml", Self.documents), measures: nil, limit: 1 << 20
    ).registers
    result = Import.read(
      sources.map { name, bytes in
        Import.File(Source(path: Bytes(name), bytes: bytes)) { beside[$0.string] }
      },
      into: Import.Portal(settings: settings, registers: registers),
      date: date.flatMap { try? DateReading(Bytes($0), offset: 7 * 60).moment })
  }

  /// The one item, as it is written.
  var text: String { result.items.count == 1 ? result.items[0].bytes.string : "\(errors)" }

  /// What stands under the front matter of the one item.
  var body: String {
    let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return text }
    return String(parts[2].drop { $0 == "\n" })
  }

  /// The front matter of the one item.
  var head: String {
    String(
      text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
        .dropFirst().first ?? "")
  }

  var paths: [String] { result.items.map(\.path.string) }

  /// File, code and beginning of each error and warning, by place.
  var errors: [String] {
    result.diagnostics.map {
      "\($0.place.file.string)@\($0.place.range.lowerBound) \($0.problem.code)"
    }
  }

  /// What was dropped or left to decide, as `finding: text`.
  var notes: [String] {
    result.items.flatMap(\.notes).map {
      "\($0.finding.rawValue)\($0.line.map { "@\($0)" } ?? ""): \($0.text.string)"
    }
  }
}
