import Builder
import Foundation
import Portal

/// A small portal in a folder of its own, written inline and gone when the test is over.
final class TestPortal {
  let root: URL
  /// What makes pictures narrower.
  var pictures: PictureProgram?

  /// Files by path; a portal.yaml, words and templates that show what pages hold are added unless
  /// they are given.
  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "portal-\(UUID().uuidString)")
    for (path, text) in Self.plainFiles.merging(files, uniquingKeysWith: { $1 }) {
      try write(path, text)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

  func write(_ path: String, _ data: Data) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: path))
  }

  // MARK: Building

  /// 2024-06-01T00:00Z
  static let now: Int64 = 1_717_200_000

  func request(
    now: Int64 = TestPortal.now, drafts: Bool = false, future: Bool = false, expired: Bool = false,
    jobs: Int = 2
  ) -> BuildRequest {
    var request = BuildRequest(
      root: Bytes(root.path(percentEncoded: false)).trimmedOfSlash,
      gathering: Gathering(
        now: now, includesDrafts: drafts, includesFuture: future, includesExpired: expired),
      jobs: jobs)
    request.pictures = pictures
    return request
  }

  func build(_ change: (inout BuildRequest) -> Void = { _ in }) async -> BuildOutcome {
    var request = request()
    change(&request)
    return await Build.run(request)
  }

  /// The summary of a build that must succeed.
  func built(_ change: (inout BuildRequest) -> Void = { _ in }) async throws -> BuildSummary {
    switch await build(change) {
    case .built(let summary, _), .unchanged(let summary, _): return summary
    case let other: throw Unexpected(outcome: "\(other)")
    }
  }

  struct Unexpected: Error {
    let outcome: String
  }

  /// The messages of a build, without their source lines.
  func messages(_ change: (inout BuildRequest) -> Void = { _ in }) async -> [String] {
    let outcome = await build(change)
    let diagnostics: [Diagnostic] =
      switch outcome {
      case .built(_, let diagnostics), .refused(let diagnostics), .unsettled(let diagnostics),
        .unwritable(_, let diagnostics):
        diagnostics
      case .unchanged, .locked, .interrupted: []
      }
    return diagnostics.sorted { $0.place < $1.place }.map {
      "\($0.place.file.string): \($0.severity.rawValue): \(MessageLanguage.en.words(for: $0.problem).summary)"
    }
  }

  // MARK: Output

  /// All files of the output by path, the marker aside.
  func output(_ folder: String = "Public") throws -> [String: Data] {
    let base = root.appending(path: folder)
    guard
      let files = FileManager.default.enumerator(
        at: base, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [:] }
    var result: [String: Data] = [:]
    for case let file as URL in files {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      let path = file.path(percentEncoded: false).dropFirst(base.path(percentEncoded: false).count)
      let name = path.hasPrefix("/") ? String(path.dropFirst()) : String(path)
      if name != ".portal-output" { result[name] = try Data(contentsOf: file) }
    }
    return result
  }

  func page(_ path: String) throws -> String {
    String(
      decoding: try Data(contentsOf: root.appending(path: "Public").appending(path: path)),
      as: UTF8.self)
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The repository's own templates.
  static let theme: [String: String] = {
    let folder = repository.appending(path: "Templates")
    let names = try? FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    var files: [String: String] = [:]
    for name in names ?? [] {
      if let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) {
        files["Templates/\(name)"] = text
      }
    }
    return files
  }()

  // MARK: What is there unless a test says otherwise

  private static let plainFiles: [String: String] = {
    var files = [
      "Content/portal.yaml": """
      title: Cổng thử
      base-url: https://thu.example.vn
      page-length: 2
      sections: [{id: khoa-giao, name: Khoa giáo}]
      """
    ]
    let words = repository.appending(path: "Templates/strings/vi.yaml")
    files["Templates/strings/vi.yaml"] = try? String(contentsOf: words, encoding: .utf8)
    let rows = "{{#rows}}[{{title}}]({{url}}) {{date}}\n{{/rows}}"
    let listing =
      "# {{heading}} {{count}}\n\(rows){{#pager}}{{#older}}older {{url}}\n{{/older}}{{#newer}}newer {{url}}\n{{/newer}}{{/pager}}"
    let documents =
      "{{#facets}}{{name}} {{url}}:{{#groups}} {{name}} {{url}} {{count}},{{/groups}}\n{{/facets}}{{#groups}}## {{name}}\n{{#entries}}{{type}} {{symbol}} {{status}} {{about}}\n{{/entries}}{{/groups}}"
    let templates = [
      "home":
        "{{#first}}first {{title}}\n{{/first}}\(rows){{#blocks}}## {{name}} {{url}}\n\(rows){{/blocks}}",
      "article": """
      # {{heading}}
      {{date}}{{#expired}} expired{{/expired}}{{#draft}} draft{{/draft}}{{#scheduled}} scheduled{{/scheduled}}
      {{#image}}ảnh {{width}}×{{height}} {{srcset}}
      {{/image}}
      {{{body}}}
      {{#documents}}about {{symbol}} {{url}}
      {{/documents}}
      {{#figures}}{{measure}} {{value}} {{period}}
      {{/figures}}
      {{#previous}}previous {{url}}
      {{/previous}}
      {{#next}}next {{url}}
      {{/next}}
      {{#related}}related {{url}}
      {{/related}}
      {{#topics}}told in {{name}} {{url}}
      {{/topics}}
      {{#translations}}{{name}} {{url}}
      {{/translations}}{{x-default}}
      """,
      "page": "# {{heading}}\n{{{body}}}",
      "listing": listing,
      "date": listing
        + "{{#parts}}{{#url}}part {{name}} {{count}}\n{{/url}}{{/parts}}"
        + "{{#weeks}}{{#days}}{{day}}{{#url}} {{url}} {{count}}{{/url}}|{{/days}}\n{{/weeks}}{{#next}}after {{url}}{{/next}}{{#previous}}before {{url}}{{/previous}}",
      "document": listing
        + "{{#status}}status {{text}}{{#documents}} {{name}}{{/documents}}\n{{/status}}"
        + "{{#relations}}{{name}}:{{#documents}} {{symbol}}{{/documents}}\n{{/relations}}",
      "agency": listing + "{{#children}}child {{name}} {{count}}\n{{/children}}",
      "documents": "# {{heading}} {{documents-count}}\n\(documents)",
      "type": listing + documents,
      "index": "# {{heading}}\n{{#entries}}{{level}} {{name}} {{count}}\n{{/entries}}",
      "tallies":
        "{{count}}\n{{#tables}}# {{name}}\n{{#rows}}{{name}} {{count}} {{share}}\n{{/rows}}{{/tables}}",
      "tally":
        "# {{{heading}}}\n{{#counts}}{{name}} {{count}}\n{{/counts}}{{#measures}}{{name}}: {{#at-least}}at least {{/at-least}}{{total}} {{unit}}\n{{#account}}{{#addends}}+ {{value}} {{agency}} {{period}} {{url}}\n{{/addends}}{{#left-out}}- {{value}} {{reason}}\n{{/left-out}}{{/account}}{{#parts}}{{#rows}}{{{name}}} {{total}}\n{{/rows}}{{/parts}}{{#matrices}}{{>parts/tally-table}}{{/matrices}}{{/measures}}{{#grids}}## {{name}}\n{{>parts/tally-table}}{{/grids}}",
      "tally-data": "# {{heading}}",
      "search":
        "# {{heading}}\n{{#types}}{{name}} {{url}}\n{{/types}}{{#years}}{{name}} {{url}}\n{{/years}}",
      "redirect": "to {{target}} {{canonical}}", "not-found": "{{title}}",
      "topic": "# {{heading}} {{count}}\n\(rows)",
      "site-map":
        "{{#groups}}## {{name}} {{url}}\n{{#entries}}{{level}} {{name}} {{url}}\n{{/entries}}{{/groups}}",
    ]
    let cells = "{{#cells}} | {{text}}{{#url}} {{url}}{{/url}}{{/cells}}"
    files["Templates/parts/tally-table.html"] =
      "{{caption}}{{#columns}} | {{text}}{{/columns}}\n{{#rows}}{{{name}}}\(cells)\n{{/rows}}{{#has-totals}}{{totals-name}}{{#totals}} | {{text}}{{/totals}}\n{{/has-totals}}{{#notes}}({{.}})\n{{/notes}}"
    for (name, text) in templates { files["Templates/\(name).html"] = text }
    return files
  }()
}

extension Bytes {
  fileprivate var trimmedOfSlash: Bytes { last == UInt8(ascii: "/") ? dropLast() : self }
}

/// An item's file with these fields and this text.
func item(_ title: String, _ date: String, _ fields: String = "", body: String = "Nội dung.")
  -> String
{
  "---\ntitle: \(title)\ndate: \(date)\n\(fields.isEmpty ? "" : fields + "\n")---\n\(body)\n"
}
