import Foundation
import Testing

/// The `cmark` program, which says what plain CommonMark becomes.
enum CMarkProgram {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// What `cmark` writes for `markdown`, without its remarks on HTML left out.
  static func html(_ markdown: String) throws -> String {
    let url = URL(fileURLWithPath: "/usr/bin/cmark")
    guard FileManager.default.isExecutableFile(atPath: url.path) else {
      throw Missing(description: "no /usr/bin/cmark: install the Debian package cmark")
    }
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = url
    process.arguments = ["--to", "html"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // Small enough for the pipe to take it whole before anything is read.
    precondition(markdown.utf8.count < 60_000)
    try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Missing(description: "cmark ended with \(process.terminationStatus)")
    }
    return String(decoding: data, as: UTF8.self)
      .replacingOccurrences(of: "<!-- raw HTML omitted -->", with: "")
  }
}

/// The examples of the CommonMark specification, version 0.30.
struct SpecExample: Decodable, Sendable, CustomTestStringConvertible {
  let example: Int
  let section: String
  let markdown: String

  var testDescription: String { "\(example) (\(section))" }

  static let path =
    "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"

  static func all() throws -> [SpecExample] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CMarkProgram.Missing(
        description: "no \(path): install the Debian package golang-github-yuin-goldmark-dev")
    }
    return try JSONDecoder().decode([SpecExample].self, from: data)
  }
}
