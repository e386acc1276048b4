import Portal
import Testing

@testable import Builder

/// What events mean, told by made-up ones.
@Suite struct WatchTreeTests {
  /// Watch 1 is the root, 2 Content, 3 Content/items, 4 Content/items/bo; 5 is a folder with the file
  /// that the link Content/items/l.md leads to.
  private func tree() -> WatchTree {
    var tree = WatchTree()
    tree.addRoot(1, folders: Survey.folders)
    for (watch, path) in [(2, "Content"), (3, "Content/items"), (4, "Content/items/bo")] {
      tree.add(Int32(watch), WatchTree.Place(path: Bytes(path)))
    }
    tree.add(5, WatchTree.Place(path: Bytes("Content/items/l.md"), only: Bytes("that.md")))
    return tree
  }

  private func event(
    _ watch: Int32, _ kind: FolderEvent.Kind, _ name: String = "", folder: Bool = false
  ) -> FolderEvent {
    FolderEvent(watch: watch, kind: kind, name: Bytes(name), isFolder: folder)
  }

  @Test(arguments: [
    (FolderEvent.Kind.written, [WatchTree.Step.touched(Bytes("Content/items/a.md"))]),
    (.writing, [.writing(Bytes("Content/items/a.md"))]),
    (.created, [.created(Bytes("Content/items/a.md"))]),
    (.deleted, [.touched(Bytes("Content/items/a.md"))]),
    (.movedOut, [.touched(Bytes("Content/items/a.md"))]),
    (.movedIn, [.touched(Bytes("Content/items/a.md")), .arrived(Bytes("Content/items/a.md"))]),
  ])
  func aFilesEventIsAStep(kind: FolderEvent.Kind, steps: [WatchTree.Step]) {
    var tree = tree()
    #expect(tree.take(event(3, kind, "a.md")) == steps)
    // Editors' own files, and folders that are not watched.
    #expect(tree.take(event(3, kind, "a.md~")) == [])
    #expect(tree.take(event(9, kind, "a.md")) == [])
  }

  @Test func theRootTellsOnlyOfTheFoldersOfSources() {
    var tree = tree()
    #expect(tree.take(event(1, .written, "README.md")) == [])
    #expect(tree.take(event(1, .created, "Public", folder: true)) == [])
    #expect(
      tree.take(event(1, .created, "Templates", folder: true)) == [.arrived(Bytes("Templates"))])
  }

  @Test("FAULTS 76: a folder moved out is watched no more")
  func aFolderMovedOutIsWatchedNoMore() {
    var tree = tree()
    let steps = tree.take(event(1, .movedOut, "Content", folder: true))
    #expect(
      Set(steps)
        == [.remove(2), .remove(3), .remove(4), .remove(5), .touched(Bytes("Content"))])
    #expect(tree.count == 1)
    // What it tells afterwards is of no interest any more.
    #expect(tree.take(event(2, .selfMoved)) == [])
    #expect(tree.take(event(3, .written, "a.md")) == [])
    #expect(
      tree.take(event(1, .movedIn, "Content", folder: true)) == [.arrived(Bytes("Content"))])
  }

  @Test func aNameThatBeginsAlikeIsNotBelow() {
    var tree = tree()
    tree.add(6, WatchTree.Place(path: Bytes("Content/items/bo sung")))
    #expect(
      tree.take(event(3, .deleted, "bo", folder: true))
        == [.remove(4), .touched(Bytes("Content/items/bo"))])
    #expect(
      tree.take(event(6, .written, "a.md")) == [.touched(Bytes("Content/items/bo sung/a.md"))])
  }

  @Test func aFolderWithTwoPlacesTellsForBothAndKeepsItsWatch() {
    var tree = tree()
    tree.add(4, WatchTree.Place(path: Bytes("Content/items/linked")))
    #expect(
      tree.take(event(4, .written, "a.md"))
        == [.touched(Bytes("Content/items/bo/a.md")), .touched(Bytes("Content/items/linked/a.md"))])
    #expect(
      tree.take(event(3, .deleted, "linked")) == [.touched(Bytes("Content/items/linked"))])
    #expect(
      tree.take(event(4, .written, "a.md")) == [.touched(Bytes("Content/items/bo/a.md"))])
  }

  @Test func whereALinkLeadsOnlyItsFileCounts() {
    var tree = tree()
    #expect(tree.take(event(5, .written, "other.md")) == [])
    #expect(tree.take(event(5, .written, "that.md")) == [.touched(Bytes("Content/items/l.md"))])
    #expect(
      tree.take(event(3, .deleted, "l.md")) == [.remove(5), .touched(Bytes("Content/items/l.md"))])
  }

  @Test("FAULTS 73, 76: what leaves the watches blind starts over")
  func whatLeavesTheWatchesBlindStartsOver() {
    var tree = tree()
    for lost in [
      event(-1, .overflowed), event(1, .selfMoved), event(1, .selfDeleted), event(2, .unmounted),
      event(3, .selfMoved), event(5, .selfDeleted),
    ] {
      #expect(tree.take(lost) == [.startOver])
    }
    // The folder above tells of these.
    #expect(tree.take(event(4, .selfDeleted)) == [])
    #expect(tree.take(event(4, .forgotten)) == [])
    #expect(tree.count == 4)
  }

  @Test func eventsAreReadFromTheSystemsBytes() {
    func bytes(_ watch: Int32, _ mask: UInt32, _ name: String) -> Bytes {
      let padded = name.isEmpty ? 0 : (name.utf8.count + 16) / 16 * 16
      var bytes = Bytes()
      for field in [UInt32(bitPattern: watch), mask, 77, UInt32(padded)] {
        withUnsafeBytes(of: field) { bytes += $0 }
      }
      return bytes + Bytes(name) + Bytes(repeating: 0, count: padded - name.utf8.count)
    }
    let read = FolderEvent.events(
      bytes(3, 0x8, "bài.md") + bytes(4, 0x4000_0080, "16 bytes in name")
        + bytes(-1, 0x4000, "") + bytes(4, 0x8000, ""))
    #expect(
      read == [
        event(3, .written, "bài.md"), event(4, .movedIn, "16 bytes in name", folder: true),
        event(-1, .overflowed), event(4, .forgotten),
      ])
  }
}
