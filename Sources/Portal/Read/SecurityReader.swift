/// Reads `security:` of portal.yaml: what security.txt (RFC 9116) says.
extension YAMLFields {
  enum SecurityKey: String, CaseIterable { case contact, expires, policy, languages }

  /// `offset`: the portal's, in minutes.
  mutating func security(
    _ index: Int, offset: Int, language: Bytes
  ) -> Settings.Security? {
    var contacts: [Bytes] = []
    var expires: Located<Moment>?
    var policy: Bytes?
    var languages: [Bytes] = []
    var found: Set<SecurityKey> = []
    for entry in entries(of: index, keys: SecurityKey.self) {
      found.insert(entry.key)
      let isOptional = [.policy, .languages].contains(entry.key)
      if isOptional, isNothing(entry.value) { continue }
      switch entry.key {
      case .contact:
        let values = oneOrMore(entry.value, "contact")
        contacts = values.compactMap { securityContact($0) }
      case .expires: expires = moment(entry.value, "expires", offset: offset)
      case .policy: policy = securePage(entry.value)
      case .languages:
        languages = oneOrMore(entry.value, "languages").compactMap { languageTag($0, "languages") }
      }
    }
    for key in [SecurityKey.contact, .expires] where !found.contains(key) {
      noteMissing(key.rawValue, of: index)
    }
    guard !contacts.isEmpty, let expires else { return nil }
    return Settings.Security(
      contacts: contacts, expires: expires, policy: policy,
      languages: languages.isEmpty ? [language] : languages)
  }

  /// The elements of a list, or one value that stands for itself.
  private mutating func oneOrMore(_ index: Int, _ name: String) -> [Int] {
    guard tree.nodes[index].kind == .list else { return [index] }
    let values = tree.elements(of: index)
    if values.isEmpty { note(.empty(name), at: tree.range(of: index)) }
    return values
  }

  /// A way to reach somebody, as a URI (2.5.3): `mailto:`, `tel:` or `https:`.
  private mutating func securityContact(_ index: Int) -> Bytes? {
    guard let text = text(index, "contact") else { return nil }
    if Address.isContact(text.value) { return text.value }
    note(.securityContact(text.value.excerpt), at: text.range)
    return nil
  }

  private mutating func securePage(_ index: Int) -> Bytes? {
    guard let text = text(index, "policy") else { return nil }
    if Address.isSecurePage(text.value) { return text.value }
    note(.unsafeURL(text.value.excerpt), at: text.range)
    return nil
  }
}

extension Address {
  /// A web address of https, in ASCII.
  fileprivate static func isSecurePage(_ url: Bytes) -> Bool {
    url.starts(with: Bytes("https://")) && isWebURL(url) && url.allSatisfy { $0 < 0x80 }
  }

  fileprivate static func isContact(_ uri: Bytes) -> Bool {
    if isSecurePage(uri) { return true }
    guard uri.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }) else {
      return false
    }
    if uri.starts(with: Bytes("mailto:")) {
      let parts = uri.dropFirst("mailto:".utf8.count).split(
        separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
    }
    return uri.starts(with: Bytes("tel:"))
      && uri.dropFirst("tel:".utf8.count).contains { (0x30...0x39).contains($0) }
  }
}
