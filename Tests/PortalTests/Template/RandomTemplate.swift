@testable import Portal

extension SplitMix {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }
}

/// What a random template means, apart from how it is written.
indirect enum Piece {
  case text(String)
  case value([String], raw: Bool)
  case section([String], isInverted: Bool, [Piece])
  case part(String)
  case parent(String, [String: [Piece]])
  case block(String, [Piece])
}

/// Makes random shapes, data and templates that have no fault.
///
/// A name's first letter says what it is, wherever it stands: t text, h HTML, f flag, l list of
/// records, s list of plain texts, r record, o open. So parts and blocks, which are drawn in many
/// places, may use any name of the root.
struct RandomTemplate {
  var numbers: SplitMix
  private(set) var shape = Shape("", [])
  private(set) var constants = Shape("", [])
  private(set) var parts: [String: [Piece]] = [:]
  private(set) var texts: [String: String] = [:]
  /// The blocks that a template leaves room for.
  private var blocks: [String: [String]] = [:]

  init(seed: UInt64) {
    numbers = SplitMix(seed: seed)
    shape = shape(names: "0123", depth: 3, isRoot: true)
    constants = shape(names: "4567", depth: 2, isRoot: true)
    // A later part includes earlier ones only.
    for index in 0..<4 {
      let name = "p\(index)"
      write(name, scopes: [constants, shape], isPortable: true)
    }
    write("page", scopes: [constants, shape], isPortable: false)
  }

  // MARK: Shapes and data

  private mutating func shape(names: String, depth: Int, isRoot: Bool = false) -> Shape {
    var fields: [Field] = []
    for kind in "thflsro" {
      for number in names where isRoot || numbers.chance(12) {
        let name = "\(kind)\(number)"
        switch kind {
        case "t": fields.append(.text(name, ""))
        case "h": fields.append(.html(name, ""))
        case "f": fields.append(.flag(name))
        case "s": fields.append(.texts(name, ""))
        case "o": fields.append(.open(name))
        case "l" where depth > 0:
          fields.append(.list(name, shape(names: "01234567", depth: depth - 1)))
        case "r" where depth > 0:
          fields.append(.record(name, shape(names: "01234567", depth: depth - 1)))
        default: break
        }
      }
    }
    return Shape("random", fields.shuffled(using: &numbers))
  }

  mutating func data(_ shape: Shape) -> Sample {
    var fields: [String: Sample] = [:]
    for field in shape.fields {
      switch field.kind {
      case .text: fields[field.name] = .text(numbers.pick(Self.values))
      case .html: fields[field.name] = .html(numbers.pick(Self.values))
      case .flag: fields[field.name] = .flag(numbers.chance(50))
      case .record(let inner):
        fields[field.name] = numbers.chance(60) ? data(inner) : .absent
      case .open:
        let names = ["a", "màu"].filter { _ in numbers.chance(50) }
        fields[field.name] = .open(
          Dictionary(uniqueKeysWithValues: names.map { ($0, numbers.pick(Self.values)) }))
      case .list(let inner):
        let count = Int.random(in: 0..<3, using: &numbers)
        fields[field.name] = .list(
          (0..<count).map { _ in
            inner === Shape.plainText ? .text(numbers.pick(Self.values)) : data(inner)
          })
      }
    }
    return .record(fields)
  }

  private static let values = [
    "", "a", "Đồng Tháp", "<b>", "\"\u{301}x", "{{t0}}", "a & b\nc", "28-NQ/TW",
  ]

  // MARK: Templates

  private mutating func write(_ name: String, scopes: [Shape], isPortable: Bool) {
    var writer = PieceWriter(
      numbers: numbers, isPortable: isPortable, scopes: scopes,
      parts: parts.keys.sorted(), blocks: blocks)
    let pieces = writer.pieces(depth: 3)
    numbers = writer.numbers
    parts[name] = pieces
    texts[name] = writer.text
    blocks[name] = writer.ownBlocks
  }
}
