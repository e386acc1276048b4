import Builder
import Foundation
import Portal
import Testing

/// Pages keep to the policy that they are sent with: no script and no style of their own text.
@Suite struct PolicyTests {
  /// A tag as it is written, with what stands in quotes.
  private static let tag = #"<[a-zA-Z/!](?:"[^"]*"|'[^']*'|[^'">])*>"#
  /// What the policy lets no tag do.
  private static let forbidden =
    #"\sstyle\s*=|\son[a-z]+\s*=|^<style|=\s*["']?\s*javascript:|^<(?:base|object|embed|i?frame)\b"#

  private static func tags(_ page: String) throws -> [String] {
    let pattern = try NSRegularExpression(pattern: tag)
    let whole = page as NSString
    return pattern.matches(in: page, range: NSRange(location: 0, length: whole.length)).map {
      whole.substring(with: $0.range)
    }
  }

  private static func faults(_ page: String) throws -> [String] {
    let pattern = try NSRegularExpression(pattern: forbidden, options: .caseInsensitive)
    return try tags(page).filter { tag in
      let whole = NSRange(location: 0, length: (tag as NSString).length)
      if pattern.firstMatch(in: tag, range: whole) != nil { return true }
      // Data is no script.
      return tag.lowercased().hasPrefix("<script") && !tag.contains(" src=\"/")
        && !tag.contains("type=\"application/ld+json\"")
    }
  }

  @Test(arguments: [
    ("<p style=\"color:red\">", 1), ("<p STYLE='x'>", 1), ("<style>", 1), ("<script>", 1),
    ("<script src=\"/a.js\">", 0), ("<script src=\"https://a.vn/a.js\">", 1),
    ("<script type=\"application/ld+json\">", 0), ("<script type=\"module\">", 1),
    ("<a onclick=\"x()\">", 1), ("<a\nonClick=x>", 1), ("<a href=\"javascript:x\">", 1),
    ("<a href=' JavaScript:x'>", 1), ("<iframe src=\"/\">", 1), ("<base href=\"/\">", 1),
    ("<p title=\"a > b\" style=\"x\">", 1),
    ("<p>style=\"x\" onclick=\"y\"</p>", 0), ("<p data-style=\"x\">", 0), ("a < b style=\"x\">", 0),
  ])
  func aTagIsFound(_ tag: String, _ count: Int) throws {
    #expect(try Self.faults(tag).count == count)
  }

  /// Every page of the sample, with drafts and all.
  @Test func noPageHasScriptOrStyleInIt() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let portal = try TestPortal()
    for folder in ["Content", "Templates"] {
      try FileManager.default.removeItem(at: portal.root.appending(path: folder))
      try FileManager.default.copyItem(
        at: root.appending(path: folder), to: portal.root.appending(path: folder))
    }
    _ = try await portal.built {
      $0.gathering = portal.request(drafts: true, future: true, expired: true).gathering
    }
    let pages = try portal.output().filter {
      $0.key.hasSuffix(".html") || $0.key.hasSuffix(".svg")
    }
    #expect(pages.count > 100)
    for (path, bytes) in pages {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(try Self.tags(page).count > 2, "\(path)")
      #expect(try Self.faults(page) == [], "\(path)")
    }
  }
}
