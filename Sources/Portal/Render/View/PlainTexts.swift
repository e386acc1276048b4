extension Shape {
  /// An element of a list of plain texts, called `.`.
  package static let plainText = Shape("text", [.text(".", "")])

  /// The element of a list that is always empty. It ends a tree of lists: where the deepest entries of
  /// a menu have a list of `Shape.none` under the name that the others have their entries under, a part
  /// may include itself for the entries, and comes to an end when templates are loaded.
  package static let none = Shape("none", [])
}

extension Field {
  /// A list of plain texts.
  package static func texts(_ name: String, _ example: String) -> Field {
    Field(name: name, kind: .list(.plainText), example: example)
  }
}

extension ViewWriter {
  /// A list of plain texts.
  package mutating func texts(_ name: StaticString, _ texts: some Collection<Bytes>) {
    list(name, texts) { v, text in v.text(".", text) }
  }
}
