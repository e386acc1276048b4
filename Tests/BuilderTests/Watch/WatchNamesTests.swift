import Portal
import Testing

@testable import Builder

/// Which names a save leaves aside.
@Suite struct WatchNamesTests {
  @Test(
    "FAULTS 70: editors' files are known by name",
    arguments: [
      // vim
      (".bai.md.swp", true), (".bai.md.swx", true), ("bai.md~", true), ("4913", true),
      // Emacs
      (".#bai.md", true), ("#bai.md#", true),
      // JetBrains, LibreOffice, GNOME, KDE, rsync
      ("bai.md___jb_tmp___", true), ("bai.md___jb_old___", true), (".~lock.bang.ods#", true),
      ("lu2413.tmp", true), (".goutputstream-X2K4W1", true), (".bai.md.kate-swp", true),
      (".bai.md.a8Xk2Q", true), ("bai.md.bak", true), ("", true),
      // Sources
      ("bai.md", false), ("bài ~ viết.md", false), ("#1.md", false), ("4913.md", false),
      ("49130", false), ("tmp", false), ("bak.md", false), (".well-known", false),
      ("anh.jpg", false),
    ])
  func editorsFilesAreKnownByName(name: String, isEditors: Bool) {
    #expect(isEditorFile(Bytes(name)) == isEditors)
  }

  /// What the watching leaves aside, a build must not take: it would miss its changes.
  @Test("FAULTS 70: a build takes none of what editors leave")
  func aBuildTakesNoneOfThem() throws {
    let names = [".bai.md.swp", "bai.md~", "4913", ".#bai.md", "#bai.md#", "lu1.tmp", "bai.md.bak"]
    let portal = try TestPortal(
      Dictionary(uniqueKeysWithValues: names.map { ("Content/items/\($0)", "x") }))
    let scan = try ContentScan.scan(portal.request().root)
    #expect(scan.items.isEmpty)
    #expect(scan.beside.isEmpty)
  }
}
