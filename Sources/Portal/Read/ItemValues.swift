/// The values of an item's front matter that are more than a text.
extension YAMLFields {
  mutating func moment(_ index: Int, _ name: String, offset: Int) -> Located<Moment>? {
    value(index, name) { (text) throws(ValueProblem) in try DateReading(text, offset: offset).moment
    }
  }

  mutating func day(_ index: Int, _ name: String) -> Located<Day>? {
    value(index, name) { (text) throws(ValueProblem) in try Day(parsing: text) }
  }

  mutating func period(_ index: Int, _ name: String) -> Located<Period>? {
    value(index, name) { (text) throws(ValueProblem) in try Period(parsing: text) }
  }

  mutating func decimal(
    _ index: Int, _ name: String, allowingNegative: Bool = false
  ) -> Located<Decimal>? {
    value(index, name) { (text) throws(ValueProblem) in
      try Decimal(parsing: text, allowingNegative: allowingNegative)
    }
  }

  mutating func document(_ index: Int, _ name: String) -> Located<DocumentReference>? {
    value(index, name) { (text) throws(ValueProblem) in try DocumentReference(parsing: text) }
  }

  /// A scalar made into something else; what is wrong with it is noted in the value's own words.
  private mutating func value<Value: Hashable & Sendable>(
    _ index: Int, _ name: String, _ make: (Bytes) throws(ValueProblem) -> Value
  ) -> Located<Value>? {
    guard let text = text(index, name) else { return nil }
    do throws(ValueProblem) {
      return Located(try make(text.value), at: text.range)
    } catch {
      note(Problem.value(error), at: text.range)
      return nil
    }
  }

  /// Documents of a list; the same one twice is noted.
  mutating func documents(_ index: Int, _ name: String) -> [Located<DocumentReference>] {
    let documents = list(index, name).compactMap { document($0, name) }
    return distinct(documents) { $0.text.string }
  }

  /// Each value once; a second time is noted.
  private mutating func distinct<Value: Hashable & Sendable>(
    _ values: [Located<Value>], _ name: (Value) -> String
  ) -> [Located<Value>] {
    var first: [Value: Range<Int>] = [:]
    return values.filter { value in
      guard let place = first[value.value] else {
        first[value.value] = value.range
        return true
      }
      note(.duplicateName(name(value.value)), at: value.range, related: [place])
      return false
    }
  }

  // MARK: Addresses

  /// The most bytes of one part of a path: what file systems take.
  static let componentLimit = 255

  /// The last part of an address as an editor writes it: `[a-z0-9-]`.
  mutating func slug(_ index: Int, _ name: String) -> Located<Bytes>? {
    guard let text = text(index, name) else { return nil }
    if text.value.count > Self.componentLimit {
      note(
        .tooLong(name, bytes: text.value.count, limit: Self.componentLimit), at: text.range)
      return nil
    }
    guard Fold.slug(text.value) == text.value else {
      note(.unsafeSlug(text.value.string), at: text.range)
      return nil
    }
    return text
  }

  /// The folder of an item or page is copied to other disks, too.
  mutating func checkDevice(_ slug: Bytes, at range: Range<Int>) {
    if Address.isDevice(slug) { note(.deviceName(slug.string), at: range) }
  }

  /// An old address of this site, `/a/b/`; a slash is put at its end.
  mutating func address(_ text: Located<Bytes>) -> Located<Bytes>? {
    var address = text.value
    if address.last != UInt8(ascii: "/"), !address.suffix(5).elementsEqual(".html".utf8) {
      address.append(UInt8(ascii: "/"))
    }
    guard Address.isSafe(address) else {
      note(.unsafeAlias(text.value.string), at: text.range)
      return nil
    }
    return Located(address, at: text.range)
  }

  /// Old addresses of a list; the same one twice is noted.
  mutating func addresses(_ index: Int, _ name: String) -> [Located<Bytes>] {
    let addresses = texts(index, name).compactMap { address($0) }
    return distinct(addresses) { $0.string }
  }

  /// An address outside: `http` or `https` and a host.
  mutating func url(_ index: Int, _ name: String) -> Bytes? {
    guard let text = text(index, name) else { return nil }
    guard Address.isWebURL(text.value) else {
      note(.unsafeURL(text.value.string), at: text.range)
      return nil
    }
    return text.value
  }

  /// The text, if an address can be made of it.
  mutating func addressable(_ text: Located<Bytes>) -> Bytes? {
    if !Fold.slug(text.value).isEmpty { return text.value }
    note(.noAddress(text.value.string), at: text.range)
    return nil
  }

  /// The id of a named thing: as given, else made of its name.
  mutating func id(_ id: Located<Bytes>?, orOf name: Located<Bytes>) -> Located<Bytes> {
    id ?? Located(addressable(name).map { Fold.slug($0) } ?? [], at: name.range)
  }

  // MARK: People, sources, files

  enum AuthorKey: String, CaseIterable { case name, role }

  /// `[Thanh Tài]` or `[{name: Trần Kim Sơn, role: [text, photo]}]`.
  mutating func authors(_ index: Int, _ name: String) -> [Author] {
    var result: [Author] = []
    for element in list(index, name) {
      if tree.nodes[element].kind == .scalar {
        if let name = text(element, name).flatMap({ addressable($0) }) {
          result.append(Author(name: name, roles: []))
        }
        continue
      }
      var hasName = false
      var author: Bytes?
      var roles: [Author.Role] = []
      for entry in entries(of: element, keys: AuthorKey.self) {
        switch entry.key {
        case .name:
          hasName = true
          author = text(entry.value, "name").flatMap { addressable($0) }
        case .role:
          let words =
            tree.nodes[entry.value].kind == .scalar ? [entry.value] : list(entry.value, "role")
          roles = words.compactMap { word($0, "role", of: Author.Role.self) }
        }
      }
      if let author { result.append(Author(name: author, roles: roles)) }
      if !hasName { note(.missingKey("name"), at: tree.range(of: element)) }
    }
    return result
  }

  enum SourceKey: String, CaseIterable { case name, url, date }

  mutating func source(_ index: Int, _ name: String) -> ItemSource? {
    if tree.nodes[index].kind == .scalar {
      return text(index, name).map { ItemSource(name: $0.value, url: nil, date: nil) }
    }
    var source: Bytes?
    var address: Bytes?
    var date: Day?
    for entry in entries(of: index, keys: SourceKey.self) where !isNothing(entry.value) {
      switch entry.key {
      case .name: source = text(entry.value, "name")?.value
      case .url: address = url(entry.value, "url")
      case .date: date = day(entry.value, "date")?.value
      }
    }
    guard let source else {
      note(.missingKey("name"), at: tree.range(of: index))
      return nil
    }
    return ItemSource(name: source, url: address, date: date)
  }

  /// A file beside the item, or under static/ when it begins with a slash.
  mutating func file(_ index: Int) -> Located<Bytes>? {
    guard let text = text(index, "file") else { return nil }
    guard Address.isSafeFile(text.value) else {
      note(.unsafePath(text.value.string), at: text.range)
      return nil
    }
    return text
  }

  enum MediaKey: String, CaseIterable { case file, alt, caption, credit }

  mutating func media(_ index: Int, _ name: String) -> Media? {
    if tree.nodes[index].kind == .scalar {
      return file(index).map { Media(file: $0, alt: [], caption: [], credit: []) }
    }
    var path: Located<Bytes>?
    var alt: Bytes = []
    var caption: Bytes = []
    var credit: Bytes = []
    var hasFile = false
    for entry in entries(of: index, keys: MediaKey.self) where !isNothing(entry.value) {
      switch entry.key {
      case .file:
        hasFile = true
        path = file(entry.value)
      case .alt: alt = text(entry.value, "alt")?.value ?? []
      case .caption: caption = text(entry.value, "caption")?.value ?? []
      case .credit: credit = text(entry.value, "credit")?.value ?? []
      }
    }
    if !hasFile { note(.missingKey("file"), at: tree.range(of: index)) }
    return path.map { Media(file: $0, alt: alt, caption: caption, credit: credit) }
  }

  enum AttachmentKey: String, CaseIterable { case file, title }

  mutating func attachment(_ index: Int) -> Attachment? {
    if tree.nodes[index].kind == .scalar {
      return file(index).map { Attachment(file: $0, title: []) }
    }
    var path: Located<Bytes>?
    var title: Bytes = []
    var hasFile = false
    for entry in entries(of: index, keys: AttachmentKey.self) where !isNothing(entry.value) {
      switch entry.key {
      case .file:
        hasFile = true
        path = file(entry.value)
      case .title: title = text(entry.value, "title")?.value ?? []
      }
    }
    if !hasFile { note(.missingKey("file"), at: tree.range(of: index)) }
    return path.map { Attachment(file: $0, title: title) }
  }

  /// A language by its tag (BCP 47): letters, and hyphens between them.
  mutating func languageTag(_ index: Int, _ name: String) -> Bytes? {
    guard let text = text(index, name) else { return nil }
    let parts = text.value.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { position, part in
      (position == 0 ? 2...3 : 2...8).contains(part.count)
        && part.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }
    if isTag { return text.value }
    note(
      .wantsOneOf(name, text.value.string, nearest: nil, known: ["vi", "en", "lo", "km", "…"]),
      at: text.range)
    return nil
  }

  /// The address of the original of a translation.
  mutating func original(_ index: Int, _ name: String) -> Located<Bytes>? {
    text(index, name).flatMap { address($0) }
  }

  mutating func freeFields(_ index: Int) -> [FreeField] {
    freeEntries(of: index).compactMap { entry in
      if isNothing(entry.value) { return nil }
      return text(entry.value, entry.key.string).map {
        FreeField(name: entry.key, text: $0.value)
      }
    }
  }
}
