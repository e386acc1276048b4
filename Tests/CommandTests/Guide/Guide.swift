import Foundation

/// The guide for editors, as its files say it, and the examples in it.
enum Guide {
  struct Example {
    /// The file's name and the line of the fence, from 1.
    let place: String
    /// The words behind the fence.
    let kind: [String]
    let text: String
    /// What stands in the block of messages that follows.
    var answer: String?
  }

  static let pages: [(name: String, text: String)] = {
    let folder = Folder.repository.appending(path: "Content/pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("huong-dan") }.sorted().map { name in
      (name, (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
    }
  }()

  static let text = pages.map(\.text).joined(separator: "\n")

  /// All fenced blocks, those of messages with the one that they answer.
  static let examples: [Example] = {
    var examples: [Example] = []
    for (name, text) in pages {
      var open: (place: String, indent: Substring, kind: [String], lines: [Substring])?
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let indent = line.prefix { $0 == " " }
        let isFence = line.dropFirst(indent.count).hasPrefix("```")
        if var block = open {
          if !isFence {
            block.lines.append(
              line.hasPrefix(block.indent) ? line.dropFirst(block.indent.count) : line)
            open = block
            continue
          }
          let text = block.lines.joined(separator: "\n") + "\n"
          if block.kind.last == "thong-bao", !examples.isEmpty {
            examples[examples.count - 1].answer = text
          } else {
            examples.append(Example(place: block.place, kind: block.kind, text: text))
          }
          open = nil
        } else if isFence {
          let kind = line.dropFirst(indent.count + 3).split(separator: " ").map(String.init)
          open = ("\(name):\(index + 1)", indent, kind, [])
        }
      }
    }
    return examples
  }()

  static func examples(_ kind: String...) -> [Example] { examples.filter { $0.kind == kind } }

  /// The messages of the tables of a page, each with the code that stands behind it.
  static func messages(of page: String) -> [(text: String, code: String)] {
    guard let text = pages.first(where: { $0.name == page })?.text else { return [] }
    return text.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^\| (.+?)(?: \|)? `([a-z0-9.]+)` \|/).map {
        (String($0.1), String($0.2))
      }
    }
  }
}

/// A portal in which examples of the guide are tried: the sample's own content, and the example.
struct GuidePortal {
  let folder: Folder
  private let content = Folder.repository.appending(path: "Content")

  /// - Parameter isWhole: with the items, pages and all registers; else with the least settings alone.
  init(isWhole: Bool) throws {
    folder = try Folder()
    if isWhole {
      try FileManager.default.copyItem(
        atPath: content.path, toPath: folder.path + "/Content")
    } else {
      try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    }
  }

  /// Writes an item at `Content/items/<name>.md`, or as a bundle with those files of the sample that it names.
  ///
  /// Returns the path of its file.
  func put(_ text: String, as name: String) throws -> String {
    let bundle = content.appending(path: "items/2024/2024-04-09-so-lieu-dan-van-quy-1")
    let files = ["hoat-dong-quy-1-2024.png", "so-lieu-quy-1-2024.csv"].filter {
      // As far as the year, so that a name with a slip in it is told the right one.
      text.contains($0.split(separator: "-2024")[0])
    }
    let path = "Content/items/\(name)\(files.isEmpty ? "" : "/index").md"
    try folder.write(path, text)
    for file in files {
      try FileManager.default.copyItem(
        atPath: bundle.appending(path: file).path,
        toPath: folder.path + "/Content/items/\(name)/\(file)")
    }
    return path
  }

  struct Message {
    let file, severity, text: String
    let help: String?

    /// As the guide shows it under some lines of a file.
    var shown: String {
      (["error": "lỗi", "warning": "cảnh báo"][severity] ?? "gợi ý") + ": \(text)\n"
        + (help.map { "  = \($0)\n" } ?? "")
    }
  }

  /// What a build says.
  func messages() throws -> [Message] {
    let said = try CommandTests.portal([
      "build", "-C", folder.path, "--json", "--language", "vi", "--clock", "2024-06-01T00:00",
    ])
    return try said.err.split(separator: "\n").map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      func text(_ key: String) -> String { record?[key] as? String ?? "" }
      return Message(
        file: text("file"), severity: text("severity"), text: text("message"),
        help: record?["help"] as? String)
    }
  }
}
