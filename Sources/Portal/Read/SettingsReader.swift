/// Reads portal.yaml.
struct SettingsReader {
  private var fields: YAMLFields

  enum Key: String, CaseIterable {
    case title, office, slogan, notice
    case baseURL = "base-url"
    case timeZone = "time-zone"
    case language
    case pageLength = "page-length"
    case sections, menu, footer, contact, share, security, home, publish
    case fileLimit = "file-limit"
  }
  enum SectionKey: String, CaseIterable { case id, name, description }
  enum LinkKey: String, CaseIterable { case title, url }
  enum ContactKey: String, CaseIterable { case address, phone, email }
  enum HomeKey: String, CaseIterable { case newest, blocks }
  enum Language: String, CaseIterable { case vi, en }

  static func read(_ tree: YAMLTree) -> (settings: Settings?, problems: [FoundProblem]) {
    var reader = SettingsReader(fields: YAMLFields(tree))
    guard !tree.nodes.isEmpty else {
      reader.fields.note(.noSettings, at: 0..<0)
      return (nil, reader.fields.problems)
    }
    let settings = reader.settings()
    return (settings, reader.fields.problems)
  }

  private mutating func settings() -> Settings? {
    var texts: [Key: Bytes] = [:]
    var baseURL: Bytes?
    var offset = 7 * 60
    var language = Language.vi
    var pageLength = 20
    var sections: [Settings.Section] = []
    var menu: [Settings.Link] = []
    var footer: [Settings.Link] = []
    var contact: Settings.Contact?
    var share = [Settings.Share.mail]
    var securityIndex: Int?
    var home: (newest: Int, blocks: [Settings.Block]) = (9, [])
    var publishing = Settings.Publishing.none
    var fileLimit = Reading.defaultFileLimit
    var found: Set<Key> = []
    for entry in fields.entries(of: 0, keys: Key.self) {
      found.insert(entry.key)
      if fields.isNothing(entry.value), entry.key != .title, entry.key != .baseURL { continue }
      let key = entry.key.rawValue
      switch entry.key {
      case .title, .office, .slogan, .notice:
        texts[entry.key] = fields.text(entry.value, key)?.value
      case .baseURL: baseURL = self.baseURL(entry.value)
      case .timeZone: offset = timeZone(entry.value) ?? offset
      case .language: language = fields.word(entry.value, key, of: Language.self) ?? .vi
      case .pageLength: pageLength = fields.number(entry.value, key, in: 2...500) ?? pageLength
      case .sections: sections = fields.list(entry.value, key).compactMap { section($0) }
      case .menu: menu = fields.list(entry.value, key).compactMap { link($0) }
      case .footer: footer = fields.list(entry.value, key).compactMap { link($0) }
      case .contact: contact = self.contact(entry.value)
      case .share: share = self.share(entry.value, key)
      case .security: securityIndex = entry.value
      case .home: home = self.home(entry.value)
      case .publish: publishing = fields.publishing(entry.value)
      case .fileLimit:
        fileLimit = fields.number(entry.value, key, in: 1_024...67_108_864) ?? fileLimit
      }
    }
    for key in [Key.title, .baseURL] where !found.contains(key) {
      fields.note(.missingKey(key.rawValue), at: 0..<0)
    }
    checkDistinct(sections)
    let tag = Bytes(language.rawValue)
    // Its times are in the portal's time zone, which may be said further down.
    let security = securityIndex.flatMap { fields.security($0, offset: offset, language: tag) }
    guard let title = texts[.title], let baseURL else { return nil }
    return Settings(
      title: title, office: texts[.office] ?? title, slogan: texts[.slogan] ?? [],
      notice: texts[.notice] ?? [], baseURL: baseURL, homeURL: baseURL, offset: offset,
      language: tag, pageLength: pageLength, sections: sections, menu: menu,
      footer: footer, contact: contact, share: share, security: security,
      newest: home.newest, blocks: home.blocks,
      publishing: publishing, fileLimit: fileLimit)
  }

  private mutating func baseURL(_ index: Int) -> Bytes? {
    guard let text = fields.text(index, "base-url") else { return nil }
    guard let url = Settings.baseURL(text.value) else {
      fields.note(.badBaseURL(text.value.string), at: text.range)
      return nil
    }
    return url
  }

  /// Minutes east of UTC: `+07:00`, or the one name that Vietnamese offices write.
  private mutating func timeZone(_ index: Int) -> Int? {
    guard let text = fields.text(index, "time-zone") else { return nil }
    if text.value.equals("Asia/Ho_Chi_Minh") { return 7 * 60 }
    // An offset is written as it is in a date.
    let date = Bytes("2000-01-01T00:00".utf8) + text.value
    if let moment = try? DateReading(date, offset: 0).moment { return Int(moment.offset) }
    fields.note(.badOffset(text.value.string), at: text.range)
    return nil
  }

  private mutating func section(_ index: Int) -> Settings.Section? {
    var id: Located<Bytes>?
    var name: Located<Bytes>?
    var description: Bytes = []
    for entry in fields.entries(of: index, keys: SectionKey.self) {
      switch entry.key {
      case .id: id = fields.slug(entry.value, "id")
      case .name: name = fields.text(entry.value, "name")
      case .description: description = fields.text(entry.value, "description")?.value ?? []
      }
    }
    guard let name else {
      fields.noteMissing("name", of: index)
      return nil
    }
    return Settings.Section(
      id: fields.id(id, orOf: name), name: name.value,
      description: description)
  }

  private mutating func checkDistinct(_ sections: [Settings.Section]) {
    for (index, section) in sections.enumerated() {
      if let first = sections[..<index].first(where: { $0.id.value == section.id.value }) {
        fields.note(
          .duplicateID(section.id.value.string), at: section.id.range, related: [first.id.range])
      }
    }
  }

  /// `{title: Giới thiệu, url: /gioi-thieu/}`.
  private mutating func link(_ index: Int) -> Settings.Link? {
    var title: Bytes?
    var url: Located<Bytes>?
    for entry in fields.entries(of: index, keys: LinkKey.self) {
      switch entry.key {
      case .title: title = fields.text(entry.value, "title")?.value
      case .url:
        guard let text = fields.text(entry.value, "url") else { continue }
        if text.value == [UInt8(ascii: "/")] || Address.isSafe(text.value)
          || Address.isWebURL(text.value)
        {
          url = text
        } else {
          fields.note(.unsafeURL(text.value.string), at: text.range)
        }
      }
    }
    if title == nil { fields.noteMissing("title", of: index) }
    if url == nil { fields.noteMissing("url", of: index) }
    guard let title, let url else { return nil }
    return Settings.Link(title: title, url: url)
  }

  private mutating func contact(_ index: Int) -> Settings.Contact {
    var values: [ContactKey: Bytes] = [:]
    for entry in fields.entries(of: index, keys: ContactKey.self) {
      if fields.isNothing(entry.value) { continue }
      values[entry.key] = fields.text(entry.value, entry.key.rawValue)?.value
    }
    return Settings.Contact(
      address: values[.address] ?? [], phone: values[.phone] ?? [], email: values[.email] ?? [])
  }

  /// `[mail, facebook]`; an empty list is none.
  private mutating func share(_ index: Int, _ key: String) -> [Settings.Share] {
    var result: [Settings.Share] = []
    for element in fields.list(index, key) {
      guard let way = fields.word(element, key, of: Settings.Share.self) else { continue }
      if result.contains(way) {
        fields.note(.duplicateName(way.rawValue), at: fields.tree.range(of: element))
      } else {
        result.append(way)
      }
    }
    return result
  }

  private mutating func home(_ index: Int) -> (newest: Int, blocks: [Settings.Block]) {
    var newest = 9
    var blocks: [Settings.Block] = []
    for entry in fields.entries(of: index, keys: HomeKey.self) {
      if fields.isNothing(entry.value) { continue }
      switch entry.key {
      case .newest: newest = fields.number(entry.value, "newest", in: 1...100) ?? newest
      case .blocks: blocks = fields.list(entry.value, "blocks").compactMap { fields.block($0) }
      }
    }
    return (newest, blocks)
  }
}

extension Settings {
  /// A base URL without its slash at the end, if it is one: scheme and host, perhaps a port. Pages lead to one
  /// another from the root of the host, so there is no path.
  package static func baseURL(_ text: Bytes) -> Bytes? {
    guard Address.isWebURL(text), let mark = text.firstRange(of: Bytes("//".utf8)) else {
      return nil
    }
    var url = text
    while url.last == UInt8(ascii: "/") { url.removeLast() }
    return url.count > mark.upperBound && isHost(url[mark.upperBound...]) ? url : nil
  }

  /// A name by the rules of hosts (RFC 1123, 2.1), or an address of IPv6 in brackets, and perhaps a port.
  private static func isHost(_ text: ArraySlice<UInt8>) -> Bool {
    var port = text.drop { $0 != UInt8(ascii: ":") }
    if text.first == UInt8(ascii: "[") {
      guard let end = text.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let inside = text[(text.startIndex + 1)..<end]
      guard inside.count > 1, inside.allSatisfy({ "0123456789abcdefABCDEF:.".utf8.contains($0) })
      else { return false }
      port = text[(end + 1)...]
    } else {
      let labels = text[..<port.startIndex].split(
        separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard labels.allSatisfy({ isLabel($0) }) else { return false }
    }
    if port.isEmpty { return true }
    guard port.first == UInt8(ascii: ":"),
      port.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(Bytes(port.dropFirst()).string)
    else { return false }
    return (1...65_535).contains(number)
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard (1...63).contains(label.count), label.first != hyphen, label.last != hyphen else {
      return false
    }
    return label.allSatisfy {
      $0 == hyphen || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
    }
  }
}

extension Reading {
  /// 2 MiB: three hundred times a long article.
  package static let defaultFileLimit = 2 << 20
}
