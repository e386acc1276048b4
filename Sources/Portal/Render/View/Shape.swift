/// The names a view has, in the order their values are written, and what each may be used for.
///
/// Shapes are finite and known when templates are loaded, so that a template's every name is bound
/// to a slot then, and a part that includes itself always comes to an end.
package final class Shape: Sendable {
  package let name: String
  package let fields: [Field]

  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The slot of `name`: its position in `fields`.
  package func slot(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// One name of a shape.
package struct Field: Sendable {
  /// What templates may do with a field.
  package enum Kind: Sendable {
    /// Escaped when written; a section on it is drawn unless it is empty.
    case text
    /// HTML of our own making; the only kind that `{{{…}}}` takes. `{{…}}` shows its source.
    case html
    /// Only for sections.
    case flag
    /// Drawn once for each element. A list of plain texts has elements with the one name `.`.
    case list(Shape)
    /// A view inside the view, or nothing.
    case record(Shape)
    /// Texts by names that are not known beforehand (`extra`): a name without a value is empty.
    case open
  }

  package let name: String
  package let kind: Kind
  /// A typical value, shown by `portal templates`.
  package let example: String

  package static func text(_ name: String, _ example: String) -> Field {
    Field(name: name, kind: .text, example: example)
  }
  package static func html(_ name: String, _ example: String) -> Field {
    Field(name: name, kind: .html, example: example)
  }
  package static func flag(_ name: String, _ example: String = "") -> Field {
    Field(name: name, kind: .flag, example: example)
  }
  package static func list(_ name: String, _ shape: Shape) -> Field {
    Field(name: name, kind: .list(shape), example: "")
  }
  package static func record(_ name: String, _ shape: Shape) -> Field {
    Field(name: name, kind: .record(shape), example: "")
  }
  package static func open(_ name: String, _ example: String = "") -> Field {
    Field(name: name, kind: .open, example: example)
  }
}
