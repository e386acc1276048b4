/// One step of a compiled template. Numbers only: names were resolved when the template was loaded.
///
/// `register` holds a record of the view that is being drawn, register 0 the view itself. `entry` is
/// the offset of a field's entry in its record (`View`, layout), in bytes. `to` is the position of
/// the step to go on with.
enum TemplateOp {
  /// Bytes of the program's pool.
  case literal(start: UInt32, count: UInt32)
  /// A text, which is escaped in the view already, or HTML as it is.
  case copy(register: UInt8, entry: UInt16)
  /// HTML shown as its source.
  case escape(register: UInt8, entry: UInt16)
  /// A text of an open field, by the name at `name` in the program's names.
  case copyNamed(register: UInt8, entry: UInt16, name: UInt32)

  /// Skips to `to` when a text, HTML, list, record or open field is empty.
  case skipIfNone(register: UInt8, entry: UInt16, to: UInt32)
  case skipIfSome(register: UInt8, entry: UInt16, to: UInt32)
  case skipIfFalse(register: UInt8, entry: UInt16, to: UInt32)
  case skipIfTrue(register: UInt8, entry: UInt16, to: UInt32)
  case skipIfUnnamed(register: UInt8, entry: UInt16, name: UInt32, to: UInt32)
  case skipIfNamed(register: UInt8, entry: UInt16, name: UInt32, to: UInt32)

  /// Puts a record into the register `into`, or skips to `to` when there is none.
  case enter(register: UInt8, entry: UInt16, into: UInt8, to: UInt32)
  /// Puts a list's first element into the register `into`, or skips to `to` when it has none.
  case begin(register: UInt8, entry: UInt16, into: UInt8, to: UInt32)
  /// Puts the list's next element into its register and goes back to `to`, or goes on after the last.
  case next(into: UInt8, to: UInt32)

  /// The same step with another target.
  func jumping(to target: Int) -> TemplateOp {
    let to = UInt32(target)
    switch self {
    case .skipIfNone(let register, let entry, _):
      return .skipIfNone(register: register, entry: entry, to: to)
    case .skipIfSome(let register, let entry, _):
      return .skipIfSome(register: register, entry: entry, to: to)
    case .skipIfFalse(let register, let entry, _):
      return .skipIfFalse(register: register, entry: entry, to: to)
    case .skipIfTrue(let register, let entry, _):
      return .skipIfTrue(register: register, entry: entry, to: to)
    case .skipIfUnnamed(let register, let entry, let name, _):
      return .skipIfUnnamed(register: register, entry: entry, name: name, to: to)
    case .skipIfNamed(let register, let entry, let name, _):
      return .skipIfNamed(register: register, entry: entry, name: name, to: to)
    case .enter(let register, let entry, let into, _):
      return .enter(register: register, entry: entry, into: into, to: to)
    case .begin(let register, let entry, let into, _):
      return .begin(register: register, entry: entry, into: into, to: to)
    case .next(let into, _):
      return .next(into: into, to: to)
    case .literal, .copy, .escape, .copyNamed:
      return self
    }
  }
}
