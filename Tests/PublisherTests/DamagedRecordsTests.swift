import Testing

@testable import Portal
@testable import Publisher

/// Records and reports in which somebody has written what no program of ours or of others does.
@Suite struct DamagedRecordsTests {
  @Test("FAULTS 63, 101: times, shares and sizes that no number holds are read as nothing")
  func whatIsTooLargeIsNothing() {
    let links = LinkCache(
      Bytes("\(Int64.min)\tthere\thttps://a.vn\n7\tthere\thttps://b.vn\n"), path: [], now: .max)
    #expect(links.answer(at: Bytes("https://a.vn")) == nil)
    #expect(links.answer(at: Bytes("https://b.vn")) == nil)

    let account = RcloneAccount(of: 1) { #expect((0...100).contains($0)) }
    account.begin([Manifest.File(path: Bytes("a"), size: 1, digest: ContentDigest(of: []))])
    for share in ["\(Int.max)", "101", "-1", "50"] {
      account.hear(Bytes("2024/04/09 21:58:00 INFO  :    1 B / 2 B, \(share)%, 1 B/s, ETA 8s\n"))
    }
    account.end()

    let line = Bytes(String(repeating: "0a", count: 32) + "  99999999999999  a\n")
    let release = Release(
      number: 1, after: nil, made: Moment(seconds: 0, offset: 0), by: [], program: [], baseURL: [],
      items: 0, files: 1, bytes: 99_999_999_999_999, flags: [])
    #expect(Manifest(release.head + Bytes("\n") + line) == nil)
  }
}
