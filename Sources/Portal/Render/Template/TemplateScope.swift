/// Where a record stands when a template is compiled.
enum RecordLocation {
  /// In the view, in a register of the program.
  case page(register: Int)
  /// In the constants, by its first byte; nil when what would hold it is not there.
  case constant(base: Int?)
}

/// Where a field's value stands.
struct FieldLocation {
  let record: RecordLocation
  let slot: Int
}

/// What a name stands for.
enum TemplateValue {
  case text(FieldLocation)
  case html(FieldLocation)
  case flag(FieldLocation)
  case list(FieldLocation, Shape)
  case record(FieldLocation, Shape)
  case open(FieldLocation)
  /// A text of an open field.
  case named(FieldLocation, Bytes)
  /// The record that a template is in, when that is called `.`.
  case this
  /// Whether a list or a record holds anything: `has-rows` for the list `rows`. Sections on a list
  /// are drawn once an element; what stands once around them needs this.
  case presence(FieldLocation)

  init(_ name: Shape.Name, in shape: Shape, of record: RecordLocation) {
    let location = FieldLocation(record: record, slot: name.slot)
    self = name.isPresence ? .presence(location) : TemplateValue(shape.fields[name.slot], location)
  }

  init(_ field: Field, _ location: FieldLocation) {
    switch field.kind {
    case .text: self = .text(location)
    case .html: self = .html(location)
    case .flag: self = .flag(location)
    case .list(let shape): self = .list(location, shape)
    case .record(let shape): self = .record(location, shape)
    case .open: self = .open(location)
    }
  }

  var sort: FieldSort {
    switch self {
    case .text, .named: .text
    case .html: .html
    case .flag, .presence: .flag
    case .list: .list
    case .record, .this: .record
    case .open: .open
    }
  }
}

/// One step of the way that names are looked up on, innermost last.
struct TemplateScope {
  enum Content {
    case record(RecordLocation, Shape)
    /// A text, HTML or flag that a section is on: it has no names and is called `.`.
    case value(TemplateValue)
  }

  let content: Content
  /// The slots that lead here from the view or the constants. Equal ways are the same data, drawn
  /// within itself.
  let way: [Int]
}

extension Shape {
  /// What a name means in a shape.
  struct Name {
    let slot: Int
    /// Whether only the presence of what the field holds is meant.
    let isPresence: Bool
  }

  /// The field of that name, or of the list or record `x` for `has-x`.
  func find(_ name: String) -> Name? {
    if let slot = slot(of: name) { return Name(slot: slot, isPresence: false) }
    guard name.hasPrefix("has-"), let slot = slot(of: String(name.dropFirst(4))) else { return nil }
    switch fields[slot].kind {
    case .list, .record: return Name(slot: slot, isPresence: true)
    default: return nil
    }
  }
}
