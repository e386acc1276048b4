import Foundation

@testable import Portal

/// A site of a few items with figures, and the registers that they name.
///
/// Agencies: *tinh* is above *huyen-a* and *huyen-b*, *huyen-a* above *xa*; *nganh* stands alone.
/// Documents: 71-CTr/TU implements 28-NQ/TW, 5-KH/TU implements 71-CTr/TU.
struct SmallSite {
  static let agencies = """
    - {id: tinh, name: Tỉnh ủy, short: TU}
    - {id: huyen-a, name: Huyện ủy A, parent: tinh}
    - {id: huyen-b, name: Huyện ủy B, parent: tinh}
    - {id: xa, name: Đảng ủy xã, parent: huyen-a, names: [{name: Chi bộ xã, until: 2019-12-31}]}
    - {id: nganh, name: Sở Y tế, also-called: [Ngành]}
    - {id: nganh-giao-duc, name: Sở Giáo dục, also-called: [Ngành]}
    """
  static let documents = """
    - {symbol: 28-NQ/TW, date: 2018-05-23, also-called: [Nghị quyết về bảo hiểm]}
    - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}
    - {symbol: 05-KH/TU, date: 2019-01-01, implements: [71-CTr/TU]}
    - {symbol: 21-NQ/TW, date: 2012-11-22}
    - {symbol: 21-NQ/TW, date: 2017-10-25}
    """
  static let measures = """
    - {id: hoi-nghi, name: "Hội nghị, cuộc họp", unit: cuộc, kind: flow}
    - {id: lop, name: Lớp học, unit: lớp, kind: flow}
    - {id: dang-vien, name: Đảng viên, unit: người, kind: stock, across: sum}
    - {id: diem, name: Điểm "xanh", unit: điểm, kind: stock}
    - {id: ty-le, name: Tỷ lệ, unit: "%", kind: ratio}
    """

  /// By file name, which is the item's slug too.
  var items: [String: String]
  var now = "2025-06-01"
  /// The same to the second, since 1970; nil: that day's first.
  var seconds: Int64?
  /// portal.yaml
  var settings = "title: A\nbase-url: https://a.vn\n"
  var includesDrafts = false

  /// `fields`: lines of front matter beside title, date and figures.
  static func item(
    _ date: String, _ agency: String, _ figures: [String], fields: String = ""
  ) -> String {
    """
    ---
    title: Tin ngày \(date)
    date: \(date)
    agencies: [\(agency)]
    \(fields)
    figures:
    \(figures.map { "  - {\($0)}" }.joined(separator: "\n"))
    ---
    Nội dung.

    """
  }

  /// The site and what is wrong with it.
  func gather() throws -> (site: Site, problems: [Diagnostic]) {
    let (settings, settingsProblems) = Registers.settings(
      Source(path: Bytes("portal.yaml"), bytes: Bytes(self.settings)))
    guard let settings else { throw Unreadable(problems: settingsProblems) }
    let words = Registers.words(
      Source(path: Bytes("vi.yaml"), bytes: try Self.repositoryFile("Templates/strings/vi.yaml")))
    let (phrases, _) = Phrases.gather(
      words.words, file: Bytes("vi.yaml"), language: settings.language)
    let (registers, registerProblems) = Registers.read(
      agencies: Self.source("agencies.yaml", Self.agencies),
      documents: Self.source("documents.yaml", Self.documents),
      measures: Self.source("measures.yaml", Self.measures), limit: Reading.defaultFileLimit)
    var gatherer = Gatherer(
      settings: settings, settingsFile: Bytes("portal.yaml"), phrases: phrases,
      registers: registers, files: ContentFiles(beside: [:], fixed: [:]),
      gathering: Gathering(
        now: try seconds ?? Moment(Day(parsing: Bytes(now)), offset: 420).seconds,
        includesDrafts: includesDrafts, includesFuture: false,
        includesExpired: false))
    var reader = ItemReader(
      Reading(offset: 420, fileLimit: Reading.defaultFileLimit, markdown: MarkdownOptions()))
    var diagnostics = registerProblems
    for (name, text) in items.sorted(by: { $0.key < $1.key }) {
      let path = Bytes("Content/items/\(name).md")
      let (item, problems) = reader.read(Bytes(text), path: path)
      diagnostics += problems.map { Diagnostic($0, in: path) }
      if let item { gatherer.add(item) }
    }
    let (site, problems) = gatherer.finish()
    diagnostics += problems
    return (site, diagnostics)
  }

  /// The figures of a site in which nothing is wrong.
  func index() throws -> (FigureIndex, Site) {
    let (site, problems) = try gather()
    guard problems.isEmpty else { throw Unreadable(problems: problems) }
    return (FigureIndex(site), site)
  }

  struct Unreadable: Error { let problems: [Diagnostic] }

  private static func source(_ name: String, _ text: String) -> Source {
    Source(path: Bytes(name), bytes: Bytes(text))
  }

  private static func repositoryFile(_ path: String) throws -> Bytes {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return Bytes(try Data(contentsOf: root.appending(path: path)))
  }
}

extension Period {
  /// `2024-Q1`, as files of tallies have it.
  var code: Bytes {
    var text = Bytes()
    text.append(code: self)
    return text
  }
}

extension Portal.Decimal {
  /// `97.55`, as files of tallies have it.
  var plain: String {
    var text = Bytes()
    text.append(plain: self)
    return text.string
  }
}
