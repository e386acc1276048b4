import Foundation
import Testing

/// Every fault of an item in a portal of its own kind: what is said, where, in both languages; how the run ends; and
/// that it has changed nothing.
///
/// They all stand in one portal, since a run says all that is wrong.
@Suite struct FaultItemTests {
  private static let all =
    FaultItem.bytesAndText + FaultItem.markdown + FaultItem.frontMatter + FaultItem.addresses
    + FaultItem.figures

  /// The path of the item's file, whose number stands for `§` in its text.
  private static func file(_ index: Int) -> String { "Content/items/2024/\(1_000 + index).md" }

  private static func write(_ indices: some Sequence<Int>, in folder: Folder) throws {
    for index in indices {
      let number = "\(1_000 + index)".utf8
      var bytes: [UInt8] = []
      for byte in all[index].bytes {
        // U+00A7 is C2 A7. In an old encoding A7 may stand after another byte.
        if byte == 0xA7, bytes.last == 0xC2 {
          bytes.removeLast()
          bytes += number
        } else {
          bytes.append(byte)
        }
      }
      try Data(bytes).write(to: URL(filePath: folder.path + "/" + file(index)))
    }
  }

  private struct Run {
    let english, vietnamese: [String: [FaultRecord]]
    let codes: Set<Int32>
    let text: String
    let isAsBefore: Bool

    init() throws {
      let folder = try GoodPortal.copy()
      try FaultItemTests.write(FaultItemTests.all.indices, in: folder)
      let before = try ["Public", "Content", "Templates"].map { try folder.files($0) }
      let runs = try ["en", "vi"].map {
        try GoodPortal.build(folder, "--json", "--language", $0)
      }
      let printed = try GoodPortal.build(folder, "--language", "vi")
      let records = try runs.map { Dictionary(grouping: try FaultRecord.all($0.err), by: \.file) }
      (english, vietnamese, text) = (records[0], records[1], printed.err)
      codes = Set((runs + [printed]).map(\.code))
      isAsBefore = try ["Public", "Content", "Templates"].map { try folder.files($0) } == before
    }
  }

  private static let run = Result { try Run() }

  private func check(_ item: FaultItem) throws {
    let run = try Self.run.get()
    let index = try #require(
      Self.all.firstIndex { $0.number == item.number && $0.name == item.name })
    let file = Self.file(index)
    let english = run.english[file] ?? []
    let vietnamese = run.vietnamese[file] ?? []
    #expect(english.map(\.said) == item.said)
    #expect(vietnamese.map(\.said) == item.said)
    for (one, other) in zip(english, vietnamese) {
      #expect(!one.message.isEmpty && !other.message.isEmpty && one.message != other.message)
      #expect(!one.help.isEmpty && !other.help.isEmpty && one.help != other.help)
    }
  }

  @Test(
    "FAULTS 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12: an item's bytes", arguments: FaultItem.bytesAndText)
  func bytesAndText(_ item: FaultItem) throws { try check(item) }

  @Test(
    "FAULTS 13, 15, 16, 18, 19, 20, 21, 22, 23: an item's Markdown", arguments: FaultItem.markdown)
  func markdown(_ item: FaultItem) throws { try check(item) }

  @Test(
    "FAULTS 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36: an item's front matter",
    arguments: FaultItem.frontMatter)
  func frontMatter(_ item: FaultItem) throws { try check(item) }

  @Test("FAULTS 37, 38, 39, 40: an item's address and title", arguments: FaultItem.addresses)
  func addresses(_ item: FaultItem) throws { try check(item) }

  @Test("FAULTS 42: an item's figures", arguments: FaultItem.figures)
  func figures(_ item: FaultItem) throws { try check(item) }

  @Test("FAULTS 1 to 42: all is said in one run, which ends with 1 and changes nothing")
  func nothingIsLost() throws {
    let run = try Self.run.get()
    #expect(run.codes == [1])
    #expect(run.isAsBefore)
    let expected = Self.all.flatMap(\.said)
    #expect(run.english.values.joined().count == expected.count)
    // For people it is fifty, errors before all else, with line and caret, and how many more there are.
    let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0.contains(": lỗi: ") } == 50)
    #expect(!run.text.contains(": cảnh báo: "))
    #expect(lines.contains { $0.hasPrefix("…") && $0.contains("\(expected.count - 50)") })
    let first = try #require(lines.firstIndex { $0.contains(":1:1: lỗi: tệp ở dạng UTF-16") })
    #expect(lines[first + 1].hasPrefix("    1 | "))
    #expect(lines[first + 2] == "      | ^^")
    #expect(lines[first + 3] == "      = lưu lại dạng UTF-8")
    #expect(lines.last { !$0.isEmpty }?.contains(" lỗi, ") == true)
  }

  @Test("FAULTS 5, 7, 15, 16, 23, 40: warnings let a build pass, and not with --strict")
  func warnings() throws {
    let folder = try GoodPortal.copy()
    let fine = Self.all.indices.filter { index in
      Self.all[index].said.allSatisfy { $0.contains(" warning ") }
    }
    try Self.write(fine, in: folder)
    let before = try folder.files("Public")
    let strict = try GoodPortal.build(folder, "--strict", "--json")
    #expect(strict.code == 1)
    #expect(try folder.files("Public") == before)
    let built = try GoodPortal.build(folder, "--json")
    #expect(built.code == 0)
    let said = try FaultRecord.all(built.err)
    #expect(said.count == fine.map { Self.all[$0].said.count }.reduce(0, +))
    // Rows 3 and 8: what is written is UTF-8 and in NFC, whatever was read.
    for (name, data) in try folder.files("Public") where name.hasSuffix(".html") {
      let page = try #require(String(validating: data, as: UTF8.self), "\(name)")
      #expect(Data(page.precomposedStringWithCanonicalMapping.utf8) == data, "\(name)")
      #expect(!page.unicodeScalars.contains("\u{FFFD}"), "\(name)")
    }
  }
}
