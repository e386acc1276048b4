/// What the portal says to crawlers, and to those who find a hole in its security.
extension Site {
  private static let robots = Bytes("/robots.txt")
  private static let security = Bytes("/.well-known/security.txt")

  /// A portal may have a robots.txt of its own under static/.
  var crawlerFiles: [Page] {
    var pages: [Page] = []
    if files.fixed[Self.robots] == nil {
      pages.append(Page(address: Self.robots, subject: .file(.robots)))
    }
    if settings.security != nil {
      pages.append(Page(address: Self.security, subject: .file(.security)))
    }
    return pages
  }

  /// RFC 9309. Nothing is closed: what is not to be found says so itself.
  var robotsText: Bytes {
    Bytes("User-agent: *\nDisallow:\n\nSitemap: ") + settings.baseURL + Bytes("/sitemap.xml\n")
  }

  /// RFC 9116.
  var securityText: Bytes {
    guard let security = settings.security else { return [] }
    var text = Bytes()
    func line(_ name: StaticString, _ value: Bytes) {
      text.append(name)
      text.append(": ")
      text += value
      text.append("\n")
    }
    for contact in security.contacts { line("Contact", contact) }
    line("Expires", security.expires.value.iso)
    line(
      "Preferred-Languages", Bytes(security.languages.joined(separator: Bytes(", "))))
    // 2.5.2: web addresses in it must be https.
    if settings.baseURL.starts(with: Bytes("https:")) {
      line("Canonical", settings.baseURL + Self.security)
    }
    if let policy = security.policy { line("Policy", policy) }
    return text
  }
}
