/// Reads agencies.yaml.
struct AgencyReader {
  private var fields: YAMLFields

  enum Key: String, CaseIterable {
    case id, name, short, parent, names
    case alsoCalled = "also-called"
    case contact
  }
  enum NameKey: String, CaseIterable { case name, from, until }
  enum ContactKey: String, CaseIterable { case address, phone, email, url }

  static func read(_ tree: YAMLTree) -> (agencies: [Agency], problems: [FoundProblem]) {
    var reader = AgencyReader(fields: YAMLFields(tree))
    let agencies = reader.fields.registerEntries().compactMap { reader.agency($0) }
    return (agencies, reader.fields.problems)
  }

  private mutating func agency(_ index: Int) -> Agency? {
    var id: Located<Bytes>?
    var name: Located<Bytes>?
    var short: Bytes?
    var parent: Located<Bytes>?
    var names: [Agency.Name] = []
    var alsoCalled: [Bytes] = []
    var contact: Agency.Contact?
    for entry in fields.entries(of: index, keys: Key.self) where !fields.isNothing(entry.value) {
      let key = entry.key.rawValue
      switch entry.key {
      case .id: id = fields.slug(entry.value, key)
      case .name: name = fields.text(entry.value, key)
      case .short: short = fields.text(entry.value, key)?.value
      case .parent: parent = fields.text(entry.value, key)
      case .names: names = fields.list(entry.value, key).compactMap { self.name($0) }
      case .alsoCalled: alsoCalled = fields.texts(entry.value, key).map(\.value)
      case .contact: contact = self.contact(entry.value)
      }
    }
    guard let name else {
      fields.noteMissing("name", of: index)
      return nil
    }
    return Agency(
      id: fields.id(id, orOf: name), name: name.value, short: short,
      parent: parent, names: names, alsoCalled: alsoCalled, contact: contact)
  }

  private mutating func name(_ index: Int) -> Agency.Name? {
    var name: Bytes?
    var from: Day?
    var until: Day?
    for entry in fields.entries(of: index, keys: NameKey.self) where !fields.isNothing(entry.value)
    {
      switch entry.key {
      case .name: name = fields.text(entry.value, "name")?.value
      case .from: from = fields.day(entry.value, "from")?.value
      case .until: until = fields.day(entry.value, "until")?.value
      }
    }
    guard let name else {
      fields.noteMissing("name", of: index)
      return nil
    }
    return Agency.Name(name: name, from: from, until: until)
  }

  private mutating func contact(_ index: Int) -> Agency.Contact {
    var values: [ContactKey: Bytes] = [:]
    for entry in fields.entries(of: index, keys: ContactKey.self) {
      if fields.isNothing(entry.value) { continue }
      values[entry.key] =
        entry.key == .url
        ? fields.url(entry.value, "url") : fields.text(entry.value, entry.key.rawValue)?.value
    }
    return Agency.Contact(
      address: values[.address], phone: values[.phone], email: values[.email], url: values[.url])
  }
}

extension YAMLFields {
  /// The elements of a register: a list, or nothing in an empty file.
  mutating func registerEntries() -> [Int] {
    guard let root = tree.nodes.first, !isNothing(0) else { return [] }
    guard root.kind == .list else {
      note(.notAList, at: tree.range(of: 0))
      return []
    }
    return tree.elements(of: 0)
  }

  /// Says that the map at `index` lacks `key`, unless it has the key with a value that will not do.
  mutating func noteMissing(_ key: String, of index: Int) {
    guard tree.nodes[index].kind == .map else { return }
    var child = index + 1
    while child < tree.nodes[index].next {
      if tree.text(of: child).string == key { return }
      child = tree.nodes[tree.nodes[child].next].next
    }
    note(.missingKey(key), at: tree.range(of: index))
  }
}
