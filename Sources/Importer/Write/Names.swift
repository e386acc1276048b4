import Portal

/// Names of sources looked up in the portal's registers.
struct Names {
  private var sections: [Bytes: Bytes] = [:]
  private var agencies: [Bytes: Bytes?] = [:]

  init(_ settings: Settings?, _ registers: Registers) {
    for section in settings?.sections ?? [] {
      for name in [section.id.value, section.name] where sections[Text.key(name)] == nil {
        sections[Text.key(name)] = section.id.value
      }
    }
    for agency in registers.agencies {
      let names = [agency.id.value, agency.name, agency.short ?? []] + agency.names.map(\.name)
      for name in Set((names + agency.alsoCalled).filter { !$0.isEmpty }.map { Text.key($0) }) {
        // A name that two have says nothing.
        agencies[name] = agencies[name] == nil ? .some(agency.id.value) : .some(nil)
      }
    }
  }

  /// The id of a section by its id or name, however it is written.
  func section(_ name: Bytes) -> Bytes? {
    let key = Text.key(name)
    return sections[key] ?? sections[Bytes(Fold.slug(name))]
  }

  /// The id of an agency by any of its names, however they are written.
  func agency(_ name: Bytes) -> Bytes? { agencies[Text.key(name)] ?? nil }
}
