extension TemplateCompiler {
  /// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`
  mutating func section(_ section: SectionNode) {
    guard let found = resolve(section.name) else { return }
    switch found.value {
    case .this:
      if section.isInverted {
        discarding { $0.compile(section.body) }
      } else {
        compile(section.body)
      }
    case .text(let location), .html(let location), .flag(let location), .open(let location),
      .named(let location, _), .presence(let location):
      condition(section, found, location)
    case .list(_, let shape) where shape === Shape.none:
      // Nothing is ever in it, and a part that includes itself ends here.
      program.land(found.misses)
      if section.isInverted { compile(section.body) }
    case .list(let location, let shape):
      if section.isInverted { return condition(section, found, location) }
      list(section, found, location, shape)
    case .record(let location, let shape):
      if section.isInverted { return condition(section, found, location) }
      record(section, found, location, shape)
    }
  }

  /// A body that is drawn once or not at all, within no record of its own.
  private mutating func condition(
    _ section: SectionNode, _ found: ResolvedName, _ location: FieldLocation
  ) {
    let body: (inout TemplateCompiler) -> Void = { compiler in
      if section.isInverted {
        compiler.compile(section.body)
      } else {
        compiler.within(.value(found.value), found.way) { $0.compile(section.body) }
      }
    }
    guard case .page(let register) = location.record else {
      // Records on the way to a constant are constants: nothing can be missed.
      if holds(found.value, location) != section.isInverted {
        body(&self)
      } else {
        discarding(body)
      }
      return
    }
    let skip = program.position
    program.add(
      test(found.value, UInt8(register), location.entry, skipsWhenEmpty: !section.isInverted))
    if section.isInverted {
      program.land(found.misses)
      body(&self)
      program.land([skip])
    } else {
      body(&self)
      program.land(found.misses + [skip])
    }
  }

  private mutating func test(
    _ value: TemplateValue, _ register: UInt8, _ entry: UInt16, skipsWhenEmpty: Bool
  ) -> TemplateOp {
    switch value {
    case .flag:
      return skipsWhenEmpty
        ? .skipIfFalse(register: register, entry: entry, to: 0)
        : .skipIfTrue(register: register, entry: entry, to: 0)
    case .named(_, let key):
      let name = UInt32(program.name(key))
      return skipsWhenEmpty
        ? .skipIfUnnamed(register: register, entry: entry, name: name, to: 0)
        : .skipIfNamed(register: register, entry: entry, name: name, to: 0)
    default:
      return skipsWhenEmpty
        ? .skipIfNone(register: register, entry: entry, to: 0)
        : .skipIfSome(register: register, entry: entry, to: 0)
    }
  }

  /// Whether a constant is something.
  private func holds(_ value: TemplateValue, _ location: FieldLocation) -> Bool {
    guard case .constant(let base) = location.record else { return false }
    switch value {
    case .flag: return library.constants.entry(base, location.slot).first != 0
    case .named(_, let key):
      return !library.constants.text(base, location.slot, named: key).isEmpty
    default: return library.constants.entry(base, location.slot).second != 0
    }
  }

  private mutating func list(
    _ section: SectionNode, _ found: ResolvedName, _ location: FieldLocation, _ shape: Shape
  ) {
    switch location.record {
    case .constant(let base):
      let elements = library.constants.elements(base, location.slot)
      for element in elements {
        within(.record(.constant(base: element), shape), found.way) { $0.compile(section.body) }
      }
      if elements.isEmpty { checkOnly(section, found, shape) }
    case .page(let register):
      guard let into = takeRegister(at: section.name.range) else { return }
      let begin = program.position
      program.add(
        .begin(register: UInt8(register), entry: location.entry, into: UInt8(into), to: 0))
      let start = program.position
      within(.record(.page(register: into), shape), found.way) { $0.compile(section.body) }
      program.add(.next(into: UInt8(into), to: UInt32(start)))
      program.land(found.misses + [begin])
    }
  }

  private mutating func record(
    _ section: SectionNode, _ found: ResolvedName, _ location: FieldLocation, _ shape: Shape
  ) {
    switch location.record {
    case .constant(let base):
      guard let record = library.constants.record(base, location.slot) else {
        return checkOnly(section, found, shape)
      }
      within(.record(.constant(base: record), shape), found.way) { $0.compile(section.body) }
    case .page(let register):
      guard let into = takeRegister(at: section.name.range) else { return }
      let enter = program.position
      program.add(
        .enter(register: UInt8(register), entry: location.entry, into: UInt8(into), to: 0))
      within(.record(.page(register: into), shape), found.way) { $0.compile(section.body) }
      program.land(found.misses + [enter])
    }
  }

  /// Finds the faults of a body that these constants never draw.
  private mutating func checkOnly(_ section: SectionNode, _ found: ResolvedName, _ shape: Shape) {
    discarding { compiler in
      compiler.within(.record(.constant(base: nil), shape), found.way) {
        $0.compile(section.body)
      }
    }
  }

  private mutating func within(
    _ content: TemplateScope.Content, _ way: [Int], _ body: (inout TemplateCompiler) -> Void
  ) {
    scopes.append(TemplateScope(content: content, way: way))
    body(&self)
    scopes.removeLast()
  }
}
