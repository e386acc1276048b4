@testable import Portal

/// Writes one random template, as text and as pieces at once.
struct PieceWriter {
  var numbers: SplitMix
  let isPortable: Bool
  var scopes: [Shape]
  let parts: [String]
  let blocks: [String: [String]]
  private(set) var ownBlocks: [String] = []
  private(set) var text = ""
  /// Whether `.` is a text.
  private var isInText = false

  init(
    numbers: SplitMix, isPortable: Bool, scopes: [Shape], parts: [String],
    blocks: [String: [String]]
  ) {
    self.numbers = numbers
    self.isPortable = isPortable
    self.scopes = scopes
    self.parts = parts
    self.blocks = blocks
  }

  mutating func pieces(depth: Int) -> [Piece] {
    (0..<Int.random(in: 2..<6, using: &numbers)).flatMap { _ in piece(depth: depth) }
  }

  private mutating func piece(depth: Int) -> [Piece] {
    switch Int.random(in: 0..<(depth > 0 ? 14 : 6), using: &numbers) {
    case 0, 1: return [literal(numbers.pick(["chữ", "a b", " \"'&<>", "\n", "x\n  y", "{ }"]))]
    case 2...4: return value()
    case 5:
      text += "·{{! \(numbers.pick(["", "a\nb", "{{x"])) }}·"
      return [.text("··")]
    case 6...8: return inlineSection(depth: depth)
    case 9, 10: return lineSection(depth: depth)
    case 11: return part()
    case 12: return block(depth: depth)
    default: return parent(depth: depth)
    }
  }

  private mutating func literal(_ literal: String) -> Piece {
    text += literal
    return .text(literal)
  }

  private mutating func tag(_ sigil: String, _ name: String) {
    let blank = numbers.chance(20) ? " " : ""
    text += "{{\(sigil)\(blank)\(name)\(blank)}}"
  }

  private mutating func value() -> [Piece] {
    guard let path = path("tho") else { return [] }
    let isRaw = path[path.count - 1].hasPrefix("h") && numbers.chance(50)
    if isRaw, numbers.chance(50) {
      text += "{{{\(path.joined(separator: "."))}}}"
    } else {
      tag(isRaw ? "&" : "", path.joined(separator: "."))
    }
    return [.value(path, raw: isRaw)]
  }

  /// A section whose tags have something before them on their lines.
  private mutating func inlineSection(depth: Int) -> [Piece] {
    guard let path = path("thflsro") else { return [] }
    let isInverted = numbers.chance(30)
    text += "("
    tag(isInverted ? "^" : "#", path.joined(separator: "."))
    var body = within(path, isInverted) { $0.pieces(depth: depth - 1) }
    body.append(literal(";"))
    tag("/", path.joined(separator: "."))
    text += ")"
    return [.text("("), .section(path, isInverted: isInverted, body), .text(")")]
  }

  /// A section whose tags have lines of their own.
  private mutating func lineSection(depth: Int) -> [Piece] {
    guard let path = path("thflsro") else { return [] }
    let isInverted = numbers.chance(30)
    let blanks = ["", "  ", "\t"]
    text += ".\n" + numbers.pick(blanks)
    tag(isInverted ? "^" : "#", path.joined(separator: "."))
    text += numbers.pick(blanks) + "\n"
    var body = within(path, isInverted) { $0.pieces(depth: depth - 1) }
    body.append(literal(".\n"))
    text += numbers.pick(blanks)
    tag("/", path.joined(separator: "."))
    text += numbers.pick(blanks) + "\n"
    return [.text(".\n"), .section(path, isInverted: isInverted, body)]
  }

  private mutating func part() -> [Piece] {
    guard !parts.isEmpty else { return [] }
    let name = numbers.pick(parts)
    text += "·"
    tag(">", name)
    return [.text("·"), .part(name)]
  }

  private mutating func block(depth: Int) -> [Piece] {
    let name = numbers.pick(["a", "b", "c"])
    ownBlocks.append(name)
    text += "·"
    tag("$", name)
    let body = blockBody(depth: depth)
    tag("/", name)
    text += "·"
    return [.text("·"), .block(name, body), .text("·")]
  }

  private mutating func parent(depth: Int) -> [Piece] {
    guard !parts.isEmpty else { return [] }
    let name = numbers.pick(parts)
    text += "·"
    tag("<", name)
    var given: [String: [Piece]] = [:]
    for block in Set(blocks[name] ?? []).sorted() where numbers.chance(60) {
      text += numbers.pick(["", " ", "{{! x }}"])
      tag("$", block)
      given[block] = blockBody(depth: depth)
      tag("/", block)
    }
    tag("/", name)
    text += "·"
    return [.text("·"), .parent(name, given), .text("·")]
  }

  /// Like a part, it is drawn in other places than here.
  private mutating func blockBody(depth: Int) -> [Piece] {
    var inner = PieceWriter(
      numbers: numbers, isPortable: true, scopes: Array(scopes.prefix(2)), parts: parts,
      blocks: blocks)
    var body = [inner.literal("·")] + inner.pieces(depth: depth - 1)
    body.append(inner.literal("·"))
    numbers = inner.numbers
    text += inner.text
    ownBlocks += inner.ownBlocks
    return body
  }

  // MARK: Names

  /// A name of one of the sorts, if there is one here.
  private mutating func path(_ sorts: String) -> [String]? {
    if isInText, numbers.chance(30) { return ["."] }
    let visible = Set(scopes.flatMap { $0.fields.map(\.name) })
    guard let name = visible.sorted().randomElement(using: &numbers) else { return nil }
    if isPortable || !name.hasPrefix("r") { return finished([name], sorts) }
    var path = [name]
    var shape = inner(path[0])
    while let record = shape, numbers.chance(70),
      let field = record.fields.randomElement(using: &numbers)
    {
      path.append(field.name)
      if case .record(let next) = field.kind { shape = next } else { shape = nil }
    }
    return finished(path, sorts)
  }

  /// The path if it is of one of the sorts. An open name becomes one of its names in a value.
  private mutating func finished(_ path: [String], _ sorts: String) -> [String]? {
    guard let last = path.last, let sort = last.first, sorts.contains(sort) else { return nil }
    if sort == "o", !sorts.contains("f") || numbers.chance(70) {
      return path + [numbers.pick(["a", "màu", "không"])]
    }
    return path
  }

  /// The shape of the elements or the record that a name of one part has here.
  private func inner(_ name: String) -> Shape? {
    for shape in scopes.reversed() {
      guard let field = shape.fields.first(where: { $0.name == name }) else { continue }
      switch field.kind {
      case .record(let shape), .list(let shape): return shape
      default: return nil
      }
    }
    return nil
  }

  private mutating func within(
    _ path: [String], _ isInverted: Bool, _ body: (inout PieceWriter) -> [Piece]
  ) -> [Piece] {
    let before = (scopes, isInText)
    if !isInverted {
      isInText =
        path == ["."] ? isInText : ["t", "h", "s"].contains(path[path.count - 1].prefix(1))
      if path.count > 1, path[path.count - 2].hasPrefix("o") { isInText = true }
      if !isPortable {
        var shape = inner(path[0])
        for part in path.dropFirst() {
          guard let field = shape?.fields.first(where: { $0.name == part }) else { break }
          switch field.kind {
          case .record(let next), .list(let next): shape = next
          default: shape = nil
          }
        }
        if let shape, ["r", "l"].contains(path[path.count - 1].prefix(1)) { scopes.append(shape) }
      }
    }
    defer { (scopes, isInText) = before }
    return body(&self)
  }
}
