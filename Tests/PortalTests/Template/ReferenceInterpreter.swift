@testable import Portal

/// What a template draws, by the plainest way there is: dictionaries, strings, and everything looked
/// up when it is needed.
struct ReferenceInterpreter {
  let parts: [String: [Piece]]

  /// Blocks given to a template, each with those known where it was written.
  final class Blocks {
    let given: [String: (pieces: [Piece], blocks: Blocks)]
    init(_ given: [String: (pieces: [Piece], blocks: Blocks)] = [:]) { self.given = given }
  }

  func draw(_ name: String, _ stack: [Sample]) -> String {
    draw(parts[name] ?? [], stack, Blocks())
  }

  private func draw(_ pieces: [Piece], _ stack: [Sample], _ blocks: Blocks) -> String {
    pieces.map { draw($0, stack, blocks) }.joined()
  }

  private func draw(_ piece: Piece, _ stack: [Sample], _ blocks: Blocks) -> String {
    switch piece {
    case .text(let text): return text
    case .value(let path, let raw):
      switch find(path, stack) {
      case .html(let html) where raw: return html
      case .text(let text), .html(let text): return escaped(text)
      default: return ""
      }
    case .section(let path, isInverted: true, let body):
      return holds(find(path, stack)) ? "" : draw(body, stack, blocks)
    case .section(let path, _, let body):
      let value = find(path, stack)
      guard holds(value) else { return "" }
      if case .list(let elements) = value {
        return elements.map { draw(body, stack + [$0], blocks) }.joined()
      }
      return draw(body, stack + [value], blocks)
    case .part(let name): return draw(parts[name] ?? [], stack, blocks)
    case .parent(let name, let own):
      let added = own.mapValues { (pieces: $0, blocks: blocks) }
      let given = blocks.given.merging(added) { outer, _ in outer }
      return draw(parts[name] ?? [], stack, Blocks(given))
    case .block(let name, let body):
      guard let given = blocks.given[name] else { return draw(body, stack, blocks) }
      return draw(given.pieces, stack, given.blocks)
    }
  }

  private func find(_ path: [String], _ stack: [Sample]) -> Sample {
    if path == ["."] { return stack.last ?? .absent }
    var value = Sample.absent
    for sample in stack.reversed() {
      if case .record(let fields) = sample, let found = fields[path[0]] {
        value = found
        break
      }
    }
    for part in path.dropFirst() {
      switch value {
      case .record(let fields): value = fields[part] ?? .absent
      case .open(let texts): value = texts[part].map { .text($0) } ?? .absent
      default: return .absent
      }
    }
    return value
  }

  private func holds(_ value: Sample) -> Bool {
    switch value {
    case .absent: false
    case .text(let text), .html(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .record: true
    case .open(let texts): !texts.isEmpty
    }
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
