/// Blocks that stand for those of a template, by name.
struct TemplateSubstitution {
  struct Argument {
    let block: BlockNode
    /// Where the block is written, and what is known there.
    let unit: Int
    let inclusions: [Place]
    let substitution: Int
  }

  var arguments: [String: Argument] = [:]

  /// Which blocks they are, as files and offsets.
  var blocks: [String: [Int]] {
    arguments.mapValues { [$0.unit, $0.block.name.range.lowerBound] }
  }
}

/// A template that is being compiled, with all that decides whether it would include itself for ever.
struct TemplateStep: Equatable {
  let template: Int
  /// The way to the data it was included with.
  let way: [Int]
  let blocks: [String: [Int]]
}

extension TemplateCompiler {
  /// `{{>name}}`
  mutating func part(_ part: PartNode) {
    guard let target = find(part.name) else { return }
    include(target, at: part.tag, lead: part.lead)
  }

  /// `{{<name}}…{{/name}}`
  mutating func parent(_ parent: ParentNode) {
    guard let target = find(parent.name) else { return }
    var own: [String: BlockNode] = [:]
    for block in parent.arguments {
      if let first = own[block.name.text] {
        fault(
          .repeatedBlock(block.name.text), at: block.name.range,
          related: [place(first.name.range)])
      } else {
        own[block.name.text] = block
      }
    }
    let known = library.blocks[target]
    for block in parent.arguments where !known.contains(block.name.text) {
      let nearest = Nearest.name(to: block.name.text, among: known.sorted())
      fault(
        .unknownBlock(block.name.text, parent: parent.name.text, nearest: nearest),
        at: block.name.range)
    }
    var inner = substitutions[substitution]
    for (name, block) in own where inner.arguments[name] == nil {
      // Blocks given from further out have been put in already, and take precedence.
      inner.arguments[name] = TemplateSubstitution.Argument(
        block: block, unit: unit, inclusions: inclusions, substitution: substitution)
    }
    let outer = substitution
    substitution = substitutions.count
    substitutions.append(inner)
    include(target, at: parent.tag, lead: parent.lead)
    substitution = outer
  }

  private mutating func find(_ name: TemplateName) -> Int? {
    if let target = library.position(of: name.text) { return target }
    fault(
      .unknownTemplate(name.text, nearest: library.nearest(to: name.text)), at: name.range)
    return nil
  }

  /// Compiles a template in place.
  private mutating func include(_ target: Int, at tag: Range<Int>, lead: Range<Int>?) {
    let step = TemplateStep(
      template: target, way: scopes[scopes.count - 1].way,
      blocks: substitutions[substitution].blocks)
    if let before = trail.firstIndex(of: step) {
      let chain = trail[before...].map(\.template) + [target]
      return fault(.endless(chain.map { library.templates[$0].source.name }), at: tag)
    }
    guard trail.count <= Self.partLimit else {
      return stop(.tooManyParts(limit: Self.partLimit), at: tag)
    }
    noteFile(target)
    let inner = (lead == nil ? [] : indentation + remaining(lead ?? tag), Bytes())
    trail.append(step)
    aside(unit: target, inclusions: [place(tag)] + inclusions, indentation: inner) {
      $0.compile($0.library.templates[target].nodes, isMidLine: lead == nil)
    }
    trail.removeLast()
  }

  /// `{{$name}}…{{/name}}` where a template leaves room for its children's.
  mutating func block(_ block: BlockNode) {
    let beginsLine = block.lead != nil || block.startsLine
    guard let argument = substitutions[substitution].arguments[block.name.text] else {
      if let lead = block.lead, !block.startsLine, !block.body.isEmpty { startLine(lead) }
      compile(block.body)
      if !block.body.isEmpty, !block.endsLine { literal(source[block.lineEnd]) }
      return
    }
    let given = argument.block
    let base =
      beginsLine
      ? indentation + remaining(block.startsLine ? block.indentation : block.lead ?? 0..<0) : []
    let superfluous = Bytes(library.templates[argument.unit].source.bytes[given.indentation])
    let around = substitution
    substitution = argument.substitution
    aside(
      unit: argument.unit, inclusions: argument.inclusions, indentation: (base, superfluous)
    ) {
      if beginsLine, !given.startsLine, !given.body.isEmpty { $0.startLine(0..<0) }
      $0.compile(given.body, isMidLine: !beginsLine)
    }
    substitution = around
    if !given.body.isEmpty, !given.endsLine { literal(source[block.lineEnd]) }
  }

  /// Runs `body` in another file.
  private mutating func aside(
    unit: Int, inclusions: [Place], indentation: (added: Bytes, superfluous: Bytes),
    _ body: (inout TemplateCompiler) -> Void
  ) {
    let before = (self.unit, self.inclusions, self.indentation, superfluous)
    (self.unit, self.inclusions) = (unit, inclusions)
    (self.indentation, superfluous) = indentation
    body(&self)
    (self.unit, self.inclusions, self.indentation, superfluous) = before
  }
}
