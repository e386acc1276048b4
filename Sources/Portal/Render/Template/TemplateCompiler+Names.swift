/// A name that has been found.
struct ResolvedName {
  let value: TemplateValue
  /// The way to the value, see `TemplateScope`.
  let way: [Int]
  /// Steps that have to jump to where there is nothing of that name: records on the way to it may not
  /// be there.
  var misses: [Int] = []
}

extension TemplateCompiler {
  /// `{{name}}` or `{{{name}}}`
  mutating func value(_ name: TemplateName, raw: Bool) {
    guard let found = resolve(name) else { return }
    switch found.value {
    case .text(let location):
      if raw { return fault(.notHTML(name.text, sort: .text), at: name.range) }
      copy(location)
    case .html(let location):
      if raw { copy(location) } else { escape(location) }
    case .named(let location, let key):
      if raw { return fault(.notHTML(name.text, sort: .text), at: name.range) }
      copy(location, named: key)
    case .flag, .list, .record, .open, .this, .presence:
      return fault(.notAText(name.text, sort: found.value.sort), at: name.range)
    }
    program.land(found.misses)
  }

  private mutating func copy(_ location: FieldLocation) {
    switch location.record {
    case .page(let register):
      program.add(.copy(register: UInt8(register), entry: location.entry))
    case .constant(let base):
      literal(library.constants.text(base, location.slot))
    }
  }

  private mutating func escape(_ location: FieldLocation) {
    switch location.record {
    case .page(let register):
      program.add(.escape(register: UInt8(register), entry: location.entry))
    case .constant(let base):
      literal(HTML(escaping: Bytes(library.constants.text(base, location.slot))).bytes[...])
    }
  }

  private mutating func copy(_ location: FieldLocation, named key: Bytes) {
    switch location.record {
    case .page(let register):
      let name = UInt32(program.name(key))
      program.add(.copyNamed(register: UInt8(register), entry: location.entry, name: name))
    case .constant(let base):
      literal(library.constants.text(base, location.slot, named: key))
    }
  }

  // MARK: Looking up

  /// What `name` stands for here; nil when that is nothing, which has then been said.
  ///
  /// The first part is looked for from the innermost scope outwards, the others each in the record
  /// before it and nowhere else.
  mutating func resolve(_ name: TemplateName) -> ResolvedName? {
    if name.text == "." { return innermost() }
    guard var found = first(name) else { return nil }
    for index in 1..<max(1, name.parts.count) {
      let part = name.parts[index]
      switch found.value {
      case .record(let location, let shape):
        guard let named = shape.find(part) else {
          unknown(name, among: shape.fields.map { name.parts[..<index] + [$0.name] })
          return nil
        }
        guard let record = enter(location, &found.misses, at: name.range) else { return nil }
        found = ResolvedName(
          value: TemplateValue(named, in: shape, of: record), way: found.way + [named.slot],
          misses: found.misses)
      case .open(let location):
        let key = Bytes(name.parts[index...].joined(separator: "."))
        return ResolvedName(
          value: .named(location, key), way: found.way, misses: found.misses)
      default:
        fault(
          .notARecord(
            name.text, part: name.parts[..<index].joined(separator: "."), sort: found.value.sort),
          at: name.range)
        return nil
      }
    }
    return found
  }

  private func innermost() -> ResolvedName {
    let scope = scopes[scopes.count - 1]
    switch scope.content {
    case .value(let value):
      return ResolvedName(value: value, way: scope.way)
    case .record(let record, let shape):
      guard let slot = shape.slot(of: ".") else {
        return ResolvedName(value: .this, way: scope.way)
      }
      return ResolvedName(
        value: TemplateValue(shape.fields[slot], FieldLocation(record: record, slot: slot)),
        way: scope.way + [slot])
    }
  }

  private mutating func first(_ name: TemplateName) -> ResolvedName? {
    for scope in scopes.reversed() {
      guard case .record(let record, let shape) = scope.content,
        let named = shape.find(name.parts[0])
      else { continue }
      return ResolvedName(
        value: TemplateValue(named, in: shape, of: record), way: scope.way + [named.slot])
    }
    let rest = name.parts.dropFirst()
    unknown(name, among: visibleNames.map { [$0] + rest })
    return nil
  }

  /// Every name that can be looked up here, innermost first.
  private var visibleNames: [String] {
    scopes.reversed().flatMap { scope -> [String] in
      guard case .record(_, let shape) = scope.content else { return [] }
      return shape.fields.map(\.name)
    }
  }

  private mutating func unknown(_ name: TemplateName, among names: [some Sequence<String>]) {
    let dotted = names.map { $0.joined(separator: ".") }
    fault(
      .unknownName(
        name.text, views: [kind.name],
        nearest: Nearest.name(to: name.text, among: dotted.filter { $0 != "." })),
      at: name.range)
  }

  /// Where the record at `location` stands, made ready to have its fields read.
  private mutating func enter(
    _ location: FieldLocation, _ misses: inout [Int], at range: Range<Int>
  ) -> RecordLocation? {
    switch location.record {
    case .constant(let base):
      return .constant(base: library.constants.record(base, location.slot))
    case .page(let register):
      guard let into = takeRegister(at: range) else { return nil }
      misses.append(program.position)
      program.add(
        .enter(register: UInt8(register), entry: location.entry, into: UInt8(into), to: 0))
      return .page(register: into)
    }
  }
}

extension FieldLocation {
  /// The offset of the field's entry in its record, in bytes.
  var entry: UInt16 { UInt16(slot * 8) }
}
