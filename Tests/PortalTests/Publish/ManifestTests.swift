import Testing

@testable import Portal

@Suite struct ManifestTests {
  private static let digests = (0..<3).map { ContentDigest(Bytes(repeating: $0 + 9, count: 32)) }

  private static let release = Release(
    number: 12, after: 11, made: Moment(seconds: 1_712_674_680, offset: 420),
    by: Bytes("lan@may-1"), program: Bytes("portal 0.1.0 ab"), baseURL: Bytes("https://a.vn"),
    items: 9, files: 3, bytes: 2_000_005, flags: [Bytes("drafts"), Bytes("older")])

  private static let manifest = Manifest(
    release: release,
    files: [
      Manifest.File(path: Bytes("tin/ảnh  hai.png"), size: 2_000_000, digest: digests[0]),
      Manifest.File(path: Bytes("index.html"), size: 5, digest: digests[1]),
      Manifest.File(path: Bytes("tin/.well-known"), size: 0, digest: digests[2]),
    ])

  private static let text = """
    portal release 1
    release: 12
    after: 11
    made: 2024-04-09T21:58:00+07:00
    by: lan@may-1
    program: portal 0.1.0 ab
    base-url: https://a.vn
    items: 9
    files: 3
    bytes: 2000005
    flags: drafts older

    \(String(repeating: "0a", count: 32))  5  index.html
    \(String(repeating: "0b", count: 32))  0  tin/.well-known
    \(String(repeating: "09", count: 32))  2000000  tin/ảnh  hai.png

    """

  @Test func isAHeadAndALineForEachFile() {
    #expect(Self.manifest.text.string == Self.text)
    #expect(Manifest(Bytes(Self.text)) == Self.manifest)
  }

  @Test func theFirstReleaseComesAfterNone() throws {
    let text = Self.text.split(separator: "after: 11").joined(separator: "after:")
    let manifest = try #require(Manifest(Bytes(text)))
    #expect(manifest.release.after == nil)
    #expect(manifest.text.string == text)
  }

  @Test func noneThatIsCutShortIsTaken() {
    let bytes = Bytes(Self.text)
    for length in bytes.indices {
      #expect(Manifest(Bytes(bytes[..<length])) == nil, "cut at \(length)")
    }
  }

  @Test(arguments: [
    ("portal release 1", "portal release 2"), ("release: 12", "release: 0"),
    ("release: 12", "release: zwölf"), ("after: 11", "after: x"), ("made: 2024", "made: 24"),
    ("files: 3", "files: 4"), ("bytes: 2000005", "bytes: 2000006"), ("items: 9\n", ""),
    ("  5  index", "  6  index"), ("  5  index", " 5  index"), ("  5  index", "  -5  index"),
    ("  5  index", "  5 index"), ("0a0a", "0A0a"), ("0a0a", "0g0a"), ("index.html", "zzz.html"),
    ("index.html", "index\\html"), ("tin/.well-known", "index.html"),
  ])
  func noneThatSomebodyChangedIsTaken(_ was: String, _ became: String) {
    let text = Self.text.split(separator: was, maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: became)
    #expect(text != Self.text && Manifest(Bytes(text)) == nil)
  }

  @Test(arguments: [
    ("a.html", true), ("ảnh đẹp.png", true), ("", false), ("a\nb", false), ("a\\b", false),
    ("a\u{7F}", false), ("\u{1B}[2J", false),
  ])
  func namesThatALineCanHold(_ path: String, _ can: Bool) {
    #expect(Manifest.canName(Bytes(path)) == can)
  }
}
