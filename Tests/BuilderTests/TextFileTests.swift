import Foundation
import Portal
import Testing

@testable import Builder

/// Texts that are put away while a portal is put together.
@Suite struct TextFileTests {
  private let portal: TestPortal
  private var folder: Bytes { portal.request().root }

  init() throws {
    portal = try TestPortal([
      "Content/items/mot.md": item("Một", "2024-01-01", body: "Theo 28-NQ/TW, *đã* họp 12 lần."),
      "Content/items/hai.md": item("Hai", "2024-01-02", body: "| a | b |\n|---|---|\n| 1 | 2 |"),
      "Content/items/ba.md": item("Ba", "2024-01-03"),
    ])
  }

  @Test func whatIsPutAwayIsFetchedAsItWas() throws {
    let texts = TextFile(in: folder, room: 5)
    #expect(texts.put(Bytes("abc")) == nil)
    let first = try #require(texts.put(Bytes("Một văn bản")))
    let second = try #require(texts.put(Bytes("khác")))
    #expect(texts.text(at: second, count: 5).string == "khác")
    #expect(texts.text(at: first, count: 16).string == "Một văn bản")
    #expect(texts.failure.error == nil)
  }

  @Test func whatCannotBeFetchedIsNoted() {
    let failure = TextFile.Failure()
    let texts = TextFile(in: folder, room: 0, failure: failure)
    #expect(texts.text(at: 3, count: 4) == [])
    #expect(failure.error == DiskError(path: folder, number: EIO))
  }

  @Test func aFolderThatIsNotThereHoldsNone() {
    #expect(TextFile(in: folder + Bytes("/khong-co"), room: 0).put(Bytes("abc")) == nil)
  }

  @Test func itemsAreTheSameWhereverTheirTextsAre() async throws {
    let request = portal.request()
    let workers = Workers(count: 2)
    let away = try await Sources.read(
      request, workers, texts: TextFile(in: folder, room: 0))
    let here = try await Sources.read(request, workers)
    for (a, b) in zip(away.items, here.items) {
      let (a, b) = (try #require(a.value).body.text, try #require(b.value).body.text)
      #expect(a == b && a.count == b.count && a.html == b.html)
    }
    #expect(here.items.contains { ($0.value?.body.text.count ?? 0) > 60 })
  }

  /// Not even the portal's own folder gets a name of it.
  @Test func nothingIsLeftInTheFolder() throws {
    let before = try Disk.entries(folder).map(\.name)
    do {
      let texts = TextFile(in: folder, room: 0)
      _ = try #require(texts.put(Bytes("abc")))
      #expect(try Disk.entries(folder).map(\.name) == before)
    }
    #expect(try Disk.entries(folder).map(\.name) == before)
  }
}
