import Foundation
import Portal
import Testing

@testable import Builder

/// Pictures made narrower by a program, which here is a script.
@Suite struct PictureWidthTests {
  private static let folder = "tin/2024/01/01/mot/"

  private static func portal(_ width: Int = 2_000) throws -> TestPortal {
    let portal = try TestPortal([
      "Content/items/a/index.md": item(
        "Một", "2024-01-01", "image: {file: anh.png, alt: A}", body: "![b](/b.png)"),
      "Content/items/b.md": item("Hai", "2024-01-02", body: "![b](/b.png)"),
    ])
    try portal.write("Content/items/a/anh.png", TestPicture.png(width))
    try portal.write("Content/static/b.png", TestPicture.png(1_000, seed: 1))
    return portal
  }

  private static func pictures(_ portal: TestPortal) throws -> [String] {
    try portal.output().keys.filter { $0.hasSuffix(".webp") }.sorted()
  }

  /// With digests left out, which differ with the place of the program's words.
  private static func plain(_ text: String) -> String {
    text.replacing(/\.[0-9a-f]{8}\.webp/, with: ".#.webp")
  }

  @Test func pagesLetBrowsersChoose() async throws {
    let portal = try Self.portal()
    try portal.installProgram()
    let summary = try await portal.built()
    #expect(summary.unnarrowed == 0)
    #expect(
      try Self.pictures(portal).map(Self.plain) == [
        "b.480.#.webp", Self.folder + "anh.1440.#.webp", Self.folder + "anh.480.#.webp",
        Self.folder + "anh.960.#.webp",
      ])
    let page = Self.plain(try portal.page(Self.folder + "index.html"))
    #expect(
      page.contains(
        "ảnh 2000×400 /\(Self.folder)anh.480.#.webp 480w, /\(Self.folder)anh.960.#.webp 960w, /\(Self.folder)anh.1440.#.webp 1440w\n"
      ))
    #expect(
      page.contains(
        "<img src=\"/b.png\" alt=\"b\" loading=\"lazy\" width=\"1000\" height=\"400\" srcset=\"/b.480.#.webp 480w, /b.png 1000w\" sizes=\""
      ))
    #expect(portal.narrowings == 4)
  }

  @Test func eachIsMadeOnce() async throws {
    let portal = try Self.portal()
    try portal.installProgram()
    _ = try await portal.built()
    #expect(try await portal.built().times.map(\.stage) == [.check])
    #expect(try await portal.built { $0.isClean = true }.written == 0)
    #expect(portal.narrowings == 4)
    // The same picture elsewhere is the same picture.
    try portal.write("Content/items/c/index.md", item("Ba", "2024-01-03", body: "![c](c.png)"))
    try portal.write("Content/items/c/c.png", TestPicture.png(2_000))
    _ = try await portal.built()
    #expect(try Self.pictures(portal).count == 7)
    #expect(portal.narrowings == 4)
  }

  @Test func whatIsKeptCanBeThrownAwayOrDamaged() async throws {
    let portal = try Self.portal()
    try portal.installProgram()
    _ = try await portal.built()
    let before = try portal.output()
    try portal.remove(".portal/images")
    #expect(try await portal.built { $0.isClean = true }.written == 0)
    #expect(portal.narrowings == 8)
    let kept = portal.root.appending(path: ".portal/images").path(percentEncoded: false)
    for name in try FileManager.default.contentsOfDirectory(atPath: kept) {
      try portal.write(".portal/images/\(name)", "RIFF")
    }
    try portal.remove("Public")
    _ = try await portal.built()
    #expect(try portal.output() == before)
    #expect(portal.narrowings == 12)
  }

  @Test func aPictureThatChangesHasOtherNames() async throws {
    let portal = try Self.portal()
    try portal.installProgram()
    _ = try await portal.built()
    let before = try Self.pictures(portal)
    try portal.write("Content/items/a/anh.png", TestPicture.png(2_000, seed: 5))
    let summary = try await portal.built()
    let after = try Self.pictures(portal)
    #expect(Set(before).intersection(after).count == 1)
    #expect(summary.removedFiles.count == 3)
    #expect(summary.writtenFiles.map(\.string).contains(Self.folder + "index.html"))
    #expect(try await portal.built { $0.isClean = true }.written == 0)
  }

  @Test func aProgramThatComesOrChangesIsNoticed() async throws {
    let portal = try Self.portal()
    #expect(try await portal.built().unnarrowed == 2)
    let again = try await portal.built()
    #expect(again.unnarrowed == 2 && again.times.map(\.stage) == [.check])
    #expect(try Self.pictures(portal) == [])
    try portal.installProgram()
    #expect(try await portal.built().unnarrowed == 0)
    let first = try Self.pictures(portal)
    #expect(first.count == 4)
    try portal.installProgram(version: "2, of another length")
    _ = try await portal.built()
    let second = try Self.pictures(portal)
    #expect(second.count == 4 && Set(first).intersection(second).isEmpty)
    portal.pictures = nil
    #expect(try await portal.built().removed == 4)
    #expect(try portal.page(Self.folder + "index.html").contains("ảnh 2000×400 \n"))
  }

  @Test func aFailureIsSaidAndTheOriginalIsUsed() async throws {
    let portal = try Self.portal(700)
    try portal.installProgram(fails: "VipsPng: libspng read error")
    #expect(
      await portal.messages() == [
        "Content/items/a/anh.png: warning: vipsthumbnail could not make the picture narrower: VipsPng: libspng read error",
        "Content/static/b.png: warning: vipsthumbnail could not make the picture narrower: VipsPng: libspng read error",
      ])
    #expect(try Self.pictures(portal) == [])
    #expect(try portal.page(Self.folder + "index.html").contains("ảnh 700×400 \n"))
    #expect(!FileManager.default.fileExists(atPath: portal.root.path + "/.portal/images/x.source"))
    // It is tried again when something is built again.
    try portal.installProgram()
    _ = try await portal.built()
    #expect(try Self.pictures(portal).count == 2)
  }

  @Test func aProgramThatCannotBeRunIsNone() async throws {
    let portal = try Self.portal()
    try portal.installProgram()
    try portal.write("vipsthumbnail", "#!/khong/co\n")
    #expect(try await portal.built().unnarrowed == 2)
    #expect(PictureProgram(at: Bytes("/dev/null")) == nil)
  }

  @Test func whatIsLargerThanThePictureIsNotPublished() async throws {
    let portal = try Self.portal()
    try portal.write("Content/items/a/anh.png", TestPicture.png(2_000, size: 0).prefix(45))
    try portal.installProgram()
    _ = try await portal.built()
    #expect(try Self.pictures(portal).map(Self.plain) == ["b.480.#.webp"])
    _ = try await portal.built { $0.isClean = true }
    #expect(portal.narrowings == 4)
  }

  /// The preview shows what a build has made, and makes nothing.
  @Test func thePreviewMakesNoPictures() async throws {
    let portal = try Self.portal()
    try portal.installProgram()
    var request = portal.request()
    request.pictures?.makes = false
    let state = try await LiveSite(request).look(at: .everything, now: TestPortal.now)
    let files = EditionFiles(try #require(state.edition), root: request.root)
    let address = Bytes("/\(Self.folder)")
    #expect(try #require(files.file(at: address)).bytes().string.contains("ảnh 2000×400 \n"))
    #expect(portal.narrowings == 0)
    _ = try await portal.built()
    let next = try await LiveSite(request).look(at: .everything, now: TestPortal.now)
    let shown = EditionFiles(try #require(next.edition), root: request.root)
    for (path, bytes) in try portal.output() where path.contains("anh.") {
      #expect(shown.file(at: Bytes("/\(path)"))?.bytes() == Bytes(bytes), "\(path)")
    }
    #expect(portal.narrowings == 4)
  }

  @Test func anInterruptionEndsTheProgram() async throws {
    let portal = try Self.portal()
    try portal.installProgram(fails: "$(sleep 600)")
    let request = portal.request()
    let log = portal.root.appending(path: "thu-nho.txt").path(percentEncoded: false)
    let watch = Task.detached {
      while !FileManager.default.fileExists(atPath: log) { await Task.yield() }
      request.conduct.interrupt()
    }
    guard case .interrupted = await Build.run(request) else {
      Issue.record("not interrupted")
      return
    }
    await watch.value
    #expect(try portal.output() == [:])
  }

  /// With the program itself, where it is installed.
  @Test(.enabled(if: PictureProgram.installed() != nil))
  func vipsthumbnailTakesThese() async throws {
    let portal = try Self.portal()
    // What follows the picture makes it worth while.
    let photo = try #require(Data(base64Encoded: Self.photo)) + Data(count: 20_000)
    try portal.write("Content/items/a/anh.png", photo)
    try portal.write("Content/static/b.png", photo)
    portal.pictures = .installed()
    #expect(await portal.messages() == [])
    #expect(
      try Self.pictures(portal).map(Self.plain) == [
        "b.480.#.webp", Self.folder + "anh.480.#.webp",
      ])
    for (path, bytes) in try portal.output() where path.hasSuffix(".webp") {
      var picture = PictureBytes(Bytes(bytes))
      let facts = try PictureHeader.read(&picture, named: .webp).get()
      #expect(facts.width == 480 && facts.height == 96, "\(path)")
      #expect(bytes.range(of: Data("BIMAT".utf8)) == nil)
    }
  }

  /// 600 pixels by 120, turned from 120 by 600 by its EXIF data, which name a camera BIMAT.
  private static let photo =
    "iVBORw0KGgoAAAANSUhEUgAAAHgAAAJYCAAAAACMPH0RAAAALGVYSWZNTQAqAAAACAACAQ8AAgAAAAYAAAAmARIAAw"
    + "AAAAEABgAAAAAAAEJJTUFUAO6CkxwAAAETSURBVHja7c1BAQAABASwI6b+QcTwsBVYTW50xGKxWCwWi8VisVgsFovF"
    + "YrFYLBaLxWKxWCwWi8VisVgsFovFYrFYLBaLxWKxWCwWi8VisVgsFovFYrFYLBaLxWKxWCwWi8VisVgsFovFYrFYLB"
    + "aLxWKxWCwWi8VisVgsFovFYrFYLBaLxWKxWCwWi8VisVgsFovFYrFYLBaLxWKxWCwWi8VisVgsFovFYrFYLBaLxWKx"
    + "WCwWi8VisVgsFovFYrFYLBaLxWKxWCwWi8VisVgsFovFYrFYLBaLxWKxWCwWi8VisVgsFovFYrFYLBaLxWKxWCwWi8"
    + "VisVgsFovFYrFYLBaLxWKxWCwWi8VisVgsFotfxQunwQUKPgCYkwAAAABJRU5ErkJggg=="
}
