import Foundation
import Portal
import Testing

@testable import Builder

extension WatchingTests {
  /// What the system really tells of a save. It does so before a call that changes something returns, so there is
  /// nothing to wait for, and time stands still.
  @Suite struct SavingTests {
    private let portal: TestPortal

    init() throws {
      portal = try TestPortal(["Content/items/a.md": "a", "Content/items/b/index.md": "b"])
    }

    enum Saving: String, CaseIterable {
      case plain, renamed, vimRenaming, vimWriting, emacs, jetBrains, hardLinked
    }

    @Test("FAULTS 70: a save is one change of one file", arguments: Saving.allCases)
    func aSaveIsOneChangeOfOneFile(_ saving: Saving) throws {
      let watched = try Watched(portal)
      try save("Content/items/a.md", saving)
      #expect(try watched.touched() == ["Content/items/a.md"])
      #expect(watched.isQuiet)
    }

    private func save(_ path: String, _ saving: Saving) throws {
      let file = file(path)
      let folder = file.prefix(through: try #require(file.lastIndex(of: "/")))
      let name = file.dropFirst(folder.count)
      let text = Data("\(saving)".utf8)
      func write(_ name: String) throws { try text.write(to: URL(filePath: folder + name)) }
      func move(_ from: String, _ to: String) { #expect(rename(folder + from, folder + to) == 0) }
      func remove(_ name: String) { #expect(unlink(folder + name) == 0) }
      switch saving {
      case .plain: try write("\(name)")
      case .renamed:
        try write(".goutputstream-X2K4W1")
        move(".goutputstream-X2K4W1", "\(name)")
      case .vimRenaming, .vimWriting:
        try write(".\(name).swp")
        try write("4913")
        remove("4913")
        if saving == .vimRenaming { move("\(name)", "\(name)~") } else { try write("\(name)~") }
        try write("\(name)")
        remove("\(name)~")
        remove(".\(name).swp")
      case .emacs:
        #expect(symlink("ai@may.1234", folder + ".#\(name)") == 0)
        try write("#\(name)#")
        move("\(name)", "\(name)~")
        try write("\(name)")
        remove("#\(name)#")
        remove(".#\(name)")
      case .jetBrains:
        try write("\(name)___jb_tmp___")
        move("\(name)", "\(name)___jb_old___")
        move("\(name)___jb_tmp___", "\(name)")
        remove("\(name)___jb_old___")
      case .hardLinked:
        try write(".x")
        remove("\(name)")
        #expect(link(folder + ".x", file) == 0)
      }
    }

    @Test("FAULTS 70: an editor's files alone are no change")
    func anEditorsFilesAloneAreNoChange() throws {
      let watched = try Watched(portal)
      for name in [".a.md.swp", "4913", "a.md~", "#a.md#", ".~lock.a.md#"] {
        try portal.write("Content/items/\(name)", "x")
        try portal.remove("Content/items/\(name)")
      }
      chmod(file("Content/items/a.md"), 0o600)
      #expect(try watched.touched() == [])
      #expect(watched.isQuiet)
    }

    @Test("FAULTS 71: a file is told when it is closed")
    func aFileIsToldWhenItIsClosed() throws {
      let watched = try Watched(portal)
      let writing = try #require(fopen(file("Content/items/new.md"), "w"))
      fputs("half", writing)
      fflush(writing)
      #expect(try watched.touched() == [])
      #expect(!watched.isQuiet)
      fclose(writing)
      #expect(try watched.touched() == ["Content/items/new.md"])
      #expect(watched.isQuiet)
    }

    @Test("FAULTS 80: thousands of saves leave no watches behind")
    func thousandsOfSavesLeaveNoWatchesBehind() throws {
      let watched = try Watched(portal)
      let count = try watched.watches()
      for number in 0..<10_000 {
        // Empty, because a file system may write to the disk at once what takes a file's place.
        close(creat(file("Content/items/.new"), 0o644))
        #expect(rename(file("Content/items/.new"), file("Content/items/a.md")) == 0)
        #expect(try watched.touched() == ["Content/items/a.md"])
        if number % 100 == 0 {
          try portal.write("Content/items/c/index.md", "c")
          #expect(try watched.touched() == ["Content/items/c/index.md"])
          try portal.remove("Content/items/c")
          #expect(try watched.touched() == ["Content/items/c", "Content/items/c/index.md"])
        }
      }
      #expect(try watched.watches() == count)
    }

    private func file(_ path: String) -> String {
      let root = portal.root.path(percentEncoded: false)
      return path.isEmpty ? root : root + "/" + path
    }
  }
}
