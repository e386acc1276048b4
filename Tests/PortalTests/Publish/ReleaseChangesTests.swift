import Testing

@testable import Portal

@Suite struct ReleaseChangesTests {
  /// Paths, each with a letter for its content.
  private static func manifest(_ files: [String: Character]) -> Manifest {
    let all = files.map { path, letter in
      Manifest.File(
        path: Bytes(path), size: 10,
        digest: ContentDigest(Bytes(repeating: letter.asciiValue ?? 0, count: 32)))
    }
    return Manifest(
      release: Release(
        number: 1, after: nil, made: Moment(seconds: 1_712_674_680, offset: 420), by: Bytes("a@b"),
        program: Bytes("portal"), baseURL: Bytes("https://a.vn"), items: 0, files: all.count,
        bytes: all.count * 10, flags: []), files: all)
  }

  private static func drawn(_ changes: ReleaseChanges) -> String {
    [("+", changes.added), ("~", changes.changed), ("-", changes.removed)].flatMap { mark, files in
      files.map { "\(mark)\($0.path.string)" }
    }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ([:], [:], ""), (["a": "x"], ["a": "x"], ""), ([:], ["b": "x", "a": "y"], "+a +b"),
      (["a": "x", "b": "x"], [:], "-a -b"), (["a": "x"], ["a": "y"], "~a"),
      (["a": "x", "c": "x", "d": "x"], ["b": "x", "c": "y", "e": "x"], "+b +e ~c -a -d"),
      (["a/b": "x"], ["a": "x"], "+a -a/b"),
    ] as [([String: Character], [String: Character], String)])
  func namesWhatReadersWouldSeeChange(
    _ live: [String: Character], _ next: [String: Character], _ expected: String
  ) {
    let changes = ReleaseChanges(from: Self.manifest(live), to: Self.manifest(next))
    #expect(Self.drawn(changes) == expected)
    #expect(changes.isEmpty == expected.isEmpty)
  }

  @Test func everythingIsNewBeforeTheFirstRelease() {
    let changes = ReleaseChanges(from: nil, to: Self.manifest(["a": "x", "b": "y"]))
    #expect(Self.drawn(changes) == "+a +b" && changes.bytes == 20 && !changes.removesMuch)
  }

  @Test(arguments: [(100, 10, false), (100, 11, true), (1, 1, true), (9, 1, true), (10, 1, false)])
  func moreThanATenthIsMuch(_ live: Int, _ removed: Int, _ isMuch: Bool) {
    let all = (0..<live).map { ("\($0)", "x" as Character) }
    let changes = ReleaseChanges(
      from: Self.manifest(Dictionary(uniqueKeysWithValues: all)),
      to: Self.manifest(Dictionary(uniqueKeysWithValues: all.dropFirst(removed))))
    #expect(changes.removed.count == removed && changes.removesMuch == isMuch)
  }

  @Test func whatIsSaidLeadsFromOneToTheOther() {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      func files() -> [String: Character] {
        var files: [String: Character] = [:]
        for _ in 0..<Int.random(in: 0...12, using: &random) {
          files["\(Int.random(in: 0..<16, using: &random))"] = "xyz".randomElement(using: &random)
        }
        return files
      }
      let (live, next) = (Self.manifest(files()), Self.manifest(files()))
      let changes = ReleaseChanges(from: live, to: next)
      var state = Dictionary(uniqueKeysWithValues: live.files.map { ($0.path, $0) })
      for file in changes.removed { #expect(state.removeValue(forKey: file.path) == file) }
      for file in changes.changed {
        let old = state.updateValue(file, forKey: file.path)
        #expect(old != nil && old != file)
      }
      for file in changes.added { #expect(state.updateValue(file, forKey: file.path) == nil) }
      #expect(state == Dictionary(uniqueKeysWithValues: next.files.map { ($0.path, $0) }))
    }
  }

  @Test func addressesAreThoseThatReadersAsk() {
    let changes = ReleaseChanges(
      from: Self.manifest(["index.html": "x", "cũ/index.html": "x", "reindex.html": "x"]),
      to: Self.manifest(["index.html": "y", "tin/a b/ảnh.png": "y"]))
    #expect(
      changes.addresses(at: Bytes("https://a.vn/p")).map(\.string) == [
        "https://a.vn/p/c%C5%A9/", "https://a.vn/p/", "https://a.vn/p/reindex.html",
        "https://a.vn/p/tin/a%20b/%E1%BA%A3nh.png",
      ])
  }
}

@Suite struct UploadOrderTests {
  @Test(arguments: [
    ("assets/site.1234.css", UploadOrder.assets, CacheRule.forGood),
    ("tin/2024/04/09/a/index.html", .items, .aMinute),
    ("tin/2024/04/09/a/anh.480.ab.webp", .assets, .aDay),
    ("tin/2024/04/09/a/so-lieu.csv", .assets, .aMinute),
    ("tin/2024/04/09/index.html", .listings, .aMinute), ("tin/index.html", .listings, .aMinute),
    ("tin/2024/feed.xml", .listings, .aMinute), ("thong-ke/2024/index.html", .listings, .aMinute),
    ("thong-ke/2024.json", .listings, .aMinute), ("lien-he/index.html", .listings, .aMinute),
    ("lien-he/Bản-đồ.PDF", .assets, .aDay), ("tim-kiem/2024-04/09-1.json", .listings, .aMinute),
    ("tim-kiem/index.json", .entrances, .aMinute), ("index.html", .entrances, .aMinute),
    ("404.html", .entrances, .aMinute), ("feed.xml", .entrances, .aMinute),
    ("sitemap-2024.xml", .entrances, .aMinute), ("robots.txt", .entrances, .aMinute),
  ])
  func noPageComesBeforeWhatItShowsAndLeadsTo(
    _ path: String, _ order: UploadOrder, _ rule: CacheRule
  ) {
    #expect(UploadOrder(Bytes(path)) == order)
    #expect(CacheRule(Bytes(path)) == rule)
  }
}
