import Foundation
import Testing

/// One item that is wrong in one way, and what must be said of it.
struct FaultItem: CustomTestStringConvertible, Sendable {
  /// The number of the fault in the list of faults.
  let number: Int
  let name: String
  let bytes: [UInt8]
  /// `line:column severity code` of each message, `-` where a whole file is meant; with ` < line:column` for each
  /// other place that it names.
  let said: [String]

  /// `§` in the text is a number that no other item has.
  init(_ number: Int, _ name: String, _ text: String, _ said: String...) {
    self.init(number, name, bytes: Array(text.utf8), said)
  }

  init(_ number: Int, _ name: String, bytes: [UInt8], _ said: [String]) {
    (self.number, self.name, self.bytes, self.said) = (number, name, bytes, said)
  }

  /// With a title, a date, these fields (from line 4 on) and a text.
  static func fields(
    _ number: Int, _ name: String, _ fields: String, _ said: String...
  ) -> FaultItem {
    let text = "---\ntitle: Tin §\ndate: 2024-03-01\n\(fields)\n---\nCó 12 lớp.\n"
    return FaultItem(number, name, bytes: Array(text.utf8), said)
  }

  /// With that date, on line 3.
  static func date(_ number: Int, _ date: String, _ said: String...) -> FaultItem {
    FaultItem(
      number, "date: \(date)", bytes: Array("---\ntitle: Tin §\ndate: \(date)\n---\n".utf8), said)
  }

  /// With a figure on line 5, whose value begins in column 33, and what follows two digits in column 37.
  static func figure(
    _ number: Int, _ value: String, _ rest: String, _ said: String...
  ) -> FaultItem {
    let fields = "agencies: [btg]\nfigures: [{measure: lop, value: \(value), \(rest)}]"
    let text = "---\ntitle: Tin §\ndate: 2024-03-01\n\(fields)\n---\nCó 12 lớp.\n"
    return FaultItem(number, "figure: \(value), \(rest)", bytes: Array(text.utf8), said)
  }

  /// With that text, from line 5 on.
  static func body(
    _ number: Int, _ name: String, _ body: String, _ said: String...
  ) -> FaultItem {
    let text = "---\ntitle: Tin §\ndate: 2024-03-01\n---\n\(body)"
    return FaultItem(number, name, bytes: Array(text.utf8), said)
  }

  var testDescription: String { "FAULTS \(number): \(name)" }
}

/// A small portal that builds without a word, built.
enum GoodPortal {
  static let files = [
    "Content/portal.yaml": """
    title: Cổng thử
    base-url: https://thu.example.vn
    sections: [{id: khoa-giao, name: Khoa giáo}]
    """,
    "Content/agencies.yaml": "- {id: btg, name: Ban Tuyên giáo}\n",
    "Content/measures.yaml": "- {id: lop, name: Lớp, unit: lớp, kind: flow}\n",
    "Content/documents.yaml":
      "- {symbol: 28-NQ/TW, date: 2018-05-23, title: A, issuer: Ban Chấp hành Trung ương}\n",
    "Content/items/2024/cu.md": "---\ntitle: Tin cũ\ndate: 2024-01-01\n---\n## Một đề mục\n",
    "Content/items/2024/nhap.md": "---\ntitle: Tin nháp\ndate: 2024-01-02\ndraft: true\n---\nB.\n",
    "Content/pages/lien-he.md": "---\ntitle: Liên hệ\n---\nC.\n",
  ]

  private static let built: Folder? = try? {
    let folder = try Folder()
    for (path, text) in files { try folder.write(path, text) }
    let said = try build(folder, "--language", "en")
    return said.code == 0 && !said.err.contains(": ") ? folder : nil
  }()

  /// A copy of it, to be broken.
  static func copy() throws -> Folder {
    let built = try #require(built, "the portal does not build")
    let folder = try Folder(withTemplates: false)
    for name in ["Content", "Templates", "Public", ".portal"] {
      try FileManager.default.copyItem(
        atPath: built.path + "/" + name, toPath: folder.path + "/" + name)
    }
    return folder
  }

  static func build(_ folder: Folder, _ options: String...) throws -> CommandTests.Result {
    try CommandTests.portal(
      ["build", "-C", folder.path, "--clock", "2024-06-01T12:00+07:00"] + options)
  }
}

/// What a run has said of a file, as records.
struct FaultRecord {
  let file, severity, code, message, help: String
  /// As `FaultItem.said` has it.
  let said: String

  static func all(_ lines: String) throws -> [FaultRecord] {
    try lines.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let record = try #require(object, "\(line)")
      func text(_ key: String) -> String { record[key] as? String ?? "" }
      let others = (record["related"] as? [[String: Any]] ?? []).map { " < " + place($0) }
      return FaultRecord(
        file: text("file"), severity: text("severity"), code: text("code"),
        message: text("message"), help: text("help"),
        said: place(record) + " \(text("severity")) \(text("code"))" + others.joined())
    }
  }

  private static func place(_ record: [String: Any]) -> String {
    guard let line = record["line"] as? Int, let column = record["column"] as? Int else {
      return "-"
    }
    return "\(line):\(column)"
  }
}
