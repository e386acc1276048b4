import Foundation
import Testing

/// The rooms and who may import whom: the picture in the README, held to.
@Suite struct ImportTests {
  /// What the files of each room may import. A room that is not named here may not be there.
  private static let arrows: [String: Set<String>] = [
    "CMark": [], "CYAML": [], "CUTF8Proc": [], "CXXHash": [], "CZlib": [],
    "CBrotli": [], "COpenSSL": [], "CXML2": [], "CStarter": [],
    "CAllocations": [],
    "Portal": ["CMark", "CYAML", "CUTF8Proc", "CXXHash", "CZlib", "CBrotli"],
    "Importer": ["Portal", "CXML2"],
    "Builder": ["CAllocations", "CStarter", "Portal", "Glibc", "Synchronization"],
    "Publisher": ["Builder", "Portal", "Glibc", "Synchronization", "Subprocess", "COpenSSL"],
    "Preview": [
      "NIOCore", "NIOPosix", "NIOHTTP1", "NIOWebSocket", "Synchronization", "Glibc",
    ],
    "Command": [
      "Portal", "Builder", "Importer", "Publisher", "Preview", "ArgumentParser", "Glibc",
      "Synchronization",
    ],
  ]

  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  @Test func noRoomImportsWhatItMayNot() throws {
    let files = try #require(
      FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
    var seen: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let parts = file.pathComponents.drop { $0 != "Sources" }.dropFirst()
      let room = try #require(parts.first)
      seen.insert(room)
      let allowed = try #require(Self.arrows[room], "no room \(room)")
      for module in Self.imports(try String(contentsOf: file, encoding: .utf8)) {
        #expect(allowed.contains(module), "\(parts.joined(separator: "/")) imports \(module)")
      }
    }
    #expect(seen.isSuperset(of: ["Portal", "Builder", "Command"]))
  }

  @Test func anImportIsFoundHoweverItIsWritten() {
    let text = """
      import A
      internal import B
      @preconcurrency package import struct C.D
      @testable import E
      // import F
      let text = "import G"
      """
    #expect(Self.imports(text) == ["A", "B", "C", "E"])
  }

  private static func imports(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let position = words.firstIndex(of: "import"),
        words[..<position].allSatisfy({ $0.hasPrefix("@") || Self.modifiers.contains($0) })
      else { return nil }
      let rest = words[(position + 1)...].drop { Self.kinds.contains($0) }
      return rest.first.map { String($0.split(separator: ".")[0]) }
    }
  }

  private static let modifiers: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set = ["struct", "class", "enum", "func", "let", "var", "typealias"]
}
