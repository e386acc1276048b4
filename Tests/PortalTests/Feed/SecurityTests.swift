import Foundation
import Testing

@testable import Portal

/// `security:` in portal.yaml, and the security.txt that comes of it.
@Suite struct SecurityTests {
  private static func read(_ security: String) -> (Settings?, [String]) {
    let text = "title: A\nbase-url: https://a.vn\n\(security)\n"
    let (settings, diagnostics) = Registers.settings(
      Source(path: Bytes("portal.yaml"), bytes: Bytes(text)))
    let said = diagnostics.map { diagnostic in
      let position = Position(of: diagnostic.place.range.lowerBound, in: Bytes(text))
      let words = MessageLanguage.en.words(for: diagnostic.problem)
      return "\(position.line):\(position.column): \(words.summary)"
    }
    return (settings, said)
  }

  private static func text(_ security: String, scheme: String = "https") async throws -> String {
    var small = SmallSite(items: [:])
    small.settings = "title: A\nbase-url: \(scheme)://a.vn\n\(security)\n"
    let plan = await Plan.make(try small.gather().site, assets: []).plan
    let page = try #require(plan.pages.first { $0.file.equals(".well-known/security.txt") })
    return Views(plan).file(of: page).string
  }

  @Test(arguments: [
    (
      "security: {contact: \"mailto:an@a.vn\", expires: 2027-12-31}",
      """
      Contact: mailto:an@a.vn
      Expires: 2027-12-31T00:00:00+07:00
      Preferred-Languages: vi
      Canonical: https://a.vn/.well-known/security.txt

      """
    ),
    (
      """
      security:
        contact: ["https://a.vn/bao-loi/", "mailto:an@a.vn", "tel:+84-277-1"]
        expires: 2027-12-31T17:00Z
        policy: https://a.vn/an-toan/
        languages: [vi, en]
      """,
      """
      Contact: https://a.vn/bao-loi/
      Contact: mailto:an@a.vn
      Contact: tel:+84-277-1
      Expires: 2027-12-31T17:00:00+00:00
      Preferred-Languages: vi, en
      Canonical: https://a.vn/.well-known/security.txt
      Policy: https://a.vn/an-toan/

      """
    ),
  ])
  func theFileSaysWhatTheSettingsSay(_ security: String, _ expected: String) async throws {
    #expect(try await Self.text(security) == expected)
  }

  /// The time zone may be said further down; a web address in the file must be https.
  @Test func aPortalWithoutHTTPSNamesNoCanonicalAddress() async throws {
    let security =
      "security: {contact: \"mailto:an@a.vn\", expires: 2027-12-31}\ntime-zone: +09:00"
    #expect(
      try await Self.text(security, scheme: "http") == """
        Contact: mailto:an@a.vn
        Expires: 2027-12-31T00:00:00+09:00
        Preferred-Languages: vi

        """)
  }

  @Test(arguments: [
    ("security: {}", ["3:11: “contact” is missing", "3:11: “expires” is missing"]),
    ("security: {contact: \"mailto:an@a.vn\"}", ["3:11: “expires” is missing"]),
    (
      "security: {contact: \"mailto:an@a.vn\", expires: }",
      ["3:48: “expires” is empty"]
    ),
    ("security: {expires: 2027-12-31}", ["3:11: “contact” is missing"]),
    ("security: {contact: [], expires: 2027-12-31}", ["3:21: “contact” is empty"]),
    (
      "security: {contact: an@a.vn, expires: 2027-12-31}",
      ["3:21: “an@a.vn” is no contact for security.txt"]
    ),
    (
      "security: {contact: \"mailto:an\", expires: 2027-12-31}",
      ["3:21: “mailto:an” is no contact for security.txt"]
    ),
    (
      "security: {contact: \"mailto:a b@a.vn\", expires: 2027-12-31}",
      ["3:21: “mailto:a b@a.vn” is no contact for security.txt"]
    ),
    (
      "security: {contact: \"http://a.vn/\", expires: 2027-12-31}",
      ["3:21: “http://a.vn/” is no contact for security.txt"]
    ),
    (
      "security: {contact: \"javascript:alert(1)\", expires: 2027-12-31}",
      ["3:21: “javascript:alert(1)” is no contact for security.txt"]
    ),
    (
      "security: {contact: \"mailto:a@a.vn\", expires: 31/02/2027}",
      ["3:47: there is no 31 February"]
    ),
    (
      "security: {contact: \"mailto:a@a.vn\", expires: 2027-12-31, policy: /an-toan/}",
      ["3:67: “/an-toan/” is not a web address"]
    ),
    (
      "security: {contact: \"mailto:a@a.vn\", expires: 2027-12-31, languages: [tiếng Việt]}",
      ["3:71: “languages” cannot be “tiếng Việt”"]
    ),
    (
      "security: {contact: \"mailto:a@a.vn\", expire: 2027-12-31}",
      ["3:38: there is no field “expire”", "3:11: “expires” is missing"]
    ),
  ])
  func whatWillNotDoIsSaidWithItsPlace(_ security: String, _ expected: [String]) {
    #expect(Self.read(security).1.sorted() == expected.sorted())
  }

  @Test(arguments: ["security: null", "security:", "contact: {phone: 1}"])
  func withoutAContactThereIsNoFile(_ security: String) async throws {
    let (settings, said) = Self.read(security)
    #expect(said == [])
    #expect(settings?.security == nil)
    var small = SmallSite(items: [:])
    small.settings += security + "\n"
    let plan = await Plan.make(try small.gather().site, assets: []).plan
    #expect(!plan.pages.contains { $0.file.string.contains("security") })
  }

  private static let expires = "security: {contact: \"mailto:an@a.vn\", expires: 2025-06-01}"

  /// Warned of from thirty days before, and again when it is past; each turn is due by time alone.
  @Test(arguments: [
    ("2025-05-01", nil as String?, "2025-05-02" as String?),
    ("2025-05-02", "security.txt expires on 2025-06-01", "2025-06-01"),
    ("2025-05-31", "security.txt expires on 2025-06-01", "2025-06-01"),
    ("2025-06-01", "security.txt expired on 2025-06-01, and nobody relies on it any more", nil),
    ("2026-01-01", "security.txt expired on 2025-06-01, and nobody relies on it any more", nil),
  ])
  func itsEndIsSaidInTime(_ now: String, _ said: String?, _ due: String?) throws {
    var small = SmallSite(items: [:], now: now)
    small.settings += Self.expires + "\n"
    let (site, diagnostics) = try small.gather()
    #expect(
      diagnostics.map { MessageLanguage.en.words(for: $0.problem).summary }
        == (said.map { [$0] } ?? []))
    for diagnostic in diagnostics {
      #expect(diagnostic.severity == .warning)
      let place = Bytes(Bytes(small.settings)[diagnostic.place.range])
      #expect(diagnostic.place.file.equals("portal.yaml") && place.equals("2025-06-01"))
    }
    #expect(
      try site.nextDue == due.map { Moment(try Day(parsing: Bytes($0)), offset: 420).seconds })
  }
}
