import Portal

/// An element of HTML or XML, with all that is in it.
struct Element {
  enum Child {
    case element(Element)
    case text(Bytes)
  }

  /// Without its prefix, in lower case where it is HTML.
  let name: String
  /// The address of its namespace; empty: none.
  let space: String
  /// By name without prefix; of several the first.
  let attributes: [String: Bytes]
  fileprivate(set) var children: [Child]
  /// Of the source, from 1.
  let line: Int
  /// How many elements begin before it, and before its end.
  let order: Int
  fileprivate(set) var end: Int

  init(name: String, space: String, attributes: [String: Bytes], line: Int, order: Int) {
    self.name = name
    self.space = space
    self.attributes = attributes
    self.line = line
    self.order = order
    children = []
    end = order
  }

  mutating func append(_ child: Child) { children.append(child) }

  mutating func close(at end: Int) { self.end = end }

  func attribute(_ name: String) -> Bytes { attributes[name] ?? [] }

  var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text in it, as it stands.
  var content: Bytes {
    var out = Bytes()
    append(to: &out)
    return out
  }

  private func append(to out: inout Bytes) {
    for child in children {
      switch child {
      case .text(let text): out += text
      case .element(let element): element.append(to: &out)
      }
    }
  }

  /// Its text on one line.
  var words: Bytes { Text.line(content) }

  var classes: [Bytes] { Text.words(Text.lowered(attribute("class"))) }

  func hasClass(_ name: String) -> Bool { classes.contains(Bytes(name)) }

  // MARK: Looking for elements

  /// The first in it, itself included, in the order of the source.
  func first(where isWanted: (Element) -> Bool) -> Element? {
    if isWanted(self) { return self }
    for element in elements {
      if let found = element.first(where: isWanted) { return found }
    }
    return nil
  }

  /// All in it, itself included, in the order of the source.
  func all(where isWanted: (Element) -> Bool) -> [Element] {
    var found: [Element] = isWanted(self) ? [self] : []
    for element in elements { found += element.all(where: isWanted) }
    return found
  }

  /// Its own child of a name; `space`: in this namespace.
  func child(_ name: String, in space: String? = nil) -> Element? {
    elements.first { $0.name == name && (space == nil || $0.space == space) }
  }

  func children(_ name: String, in space: String? = nil) -> [Element] {
    elements.filter { $0.name == name && (space == nil || $0.space == space) }
  }
}
