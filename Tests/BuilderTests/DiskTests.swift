import Foundation
import Portal
import Testing

@testable import Builder

/// The calls on files, at their edges.
@Suite struct DiskTests {
  /// Names of every length, so that entries end at every place of the system's buffers, many times over.
  @Test("FAULTS 68: a folder of many names is read whole")
  func aFolderOfManyNamesIsReadWhole() throws {
    let folder = try TestPortal()
    let base = folder.root.appending(path: "nhiều")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    var names: [String] = []
    // Fewer, unless there is time.
    let count = ProcessInfo.processInfo.environment["PORTAL_SOAK"] == nil ? 6_000 : 100_000
    for number in 0..<count {
      let name = "\(number)" + String(repeating: "x", count: number % 240)
      names.append(name)
      _ = FileManager.default.createFile(
        atPath: base.appending(path: name).path(percentEncoded: false), contents: nil)
    }
    for _ in 0..<20 {
      let entries = try Disk.entries(Bytes(base.path(percentEncoded: false)))
      #expect(
        entries.map(\.name.string)
          == names.map { Bytes($0) }.sorted(by: Bytes.precedes).map(\.string))
      #expect(entries.allSatisfy { $0.kind == .file })
    }
  }

  @Test func aFileIsReadAsItIsOrNotAtAll() throws {
    let folder = try TestPortal(["a": "nội dung", "rỗng": ""])
    let root = Bytes(folder.root.path(percentEncoded: false))
    #expect(try Disk.read(root + Bytes("/a")) == Bytes("nội dung"))
    #expect(try Disk.read(root + Bytes("/rỗng")) == [])
    #expect(throws: DiskError.self) { try Disk.read(root + Bytes("/không")) }
    #expect(throws: DiskError.self) { try Disk.read(root) }
    #expect(throws: DiskError.self) { try Disk.read(root + Bytes("/a"), limit: 3) }
  }

  @Test func holdsComparesEveryByte() throws {
    let folder = try TestPortal(["a": "nội dung"])
    let file = Bytes(folder.root.path(percentEncoded: false)) + Bytes("/a")
    var buffer = Bytes()
    #expect(Disk.holds(file, Bytes("nội dung"), &buffer) != nil)
    #expect(Disk.holds(file, Bytes("nội dunk"), &buffer) == nil)
    #expect(Disk.holds(file, Bytes("nội dun"), &buffer) == nil)
    #expect(Disk.holds(file + [0x62], [], &buffer) == nil)
  }
}
