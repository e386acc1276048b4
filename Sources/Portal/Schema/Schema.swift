/// What may stand somewhere, in the terms of JSON Schema draft-07: the latest draft that the YAML extension of
/// VS Code reads in full.
struct Schema: Sendable {
  /// Keywords in the order written.
  private(set) var members: [(key: String, value: SchemaValue)]

  init(_ members: [(key: String, value: SchemaValue)]) { self.members = members }

  var value: SchemaValue { .object(members) }

  func with(_ key: String, _ value: SchemaValue) -> Schema {
    Schema(members.filter { $0.key != key } + [(key, value)])
  }

  func described(_ words: String) -> Schema {
    Schema([("description", .text(words))] + members.filter { $0.key != "description" })
  }

  func examples(_ texts: String...) -> Schema { with("examples", .texts(texts)) }

  /// The same, or nothing at all: a key without a value is one left out.
  var orNothing: Schema {
    Schema(
      members.map { member in
        switch (member.key, member.value) {
        case ("type", .text(let type)): ("type", .texts([type, "null"]))
        case ("type", .list(let types)): ("type", .list(types + [.text("null")]))
        case ("enum", .list(let values)): ("enum", .list(values + [.nothing]))
        case ("anyOf", .list(let choices)):
          ("anyOf", .list(choices + [Schema([("type", .text("null"))]).value]))
        default: member
        }
      })
  }
}

// MARK: Building blocks

extension Schema {
  /// Readers take every scalar as the text that is written: `2024`, `true` and `1.10` are texts too.
  static let text = Schema([
    ("type", .texts(["string", "number", "boolean"])), ("minLength", .number(1)),
  ])
  static let flag = Schema([("type", .text("boolean"))])

  static func pattern(_ pattern: String, _ types: String...) -> Schema {
    let type = types.isEmpty ? SchemaValue.text("string") : .texts(["string"] + types)
    return Schema([("type", type), ("pattern", .text(pattern))])
  }

  static func number(_ bounds: ClosedRange<Int>) -> Schema {
    Schema([
      ("type", .text("integer")), ("minimum", .number(bounds.lowerBound)),
      ("maximum", .number(bounds.upperBound)),
    ])
  }

  static func words(_ words: [String]) -> Schema { Schema([("enum", .texts(words))]) }

  static func words<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> Schema
  where Word.RawValue == String {
    words(type.allCases.map(\.rawValue))
  }

  static func any(_ choices: [Schema]) -> Schema {
    choices.count == 1 ? choices[0] : Schema([("anyOf", .list(choices.map(\.value)))])
  }

  static func list(_ element: Schema) -> Schema {
    Schema([("type", .text("array")), ("items", element.value)])
  }

  /// A map with the keys that a reader knows, and no others.
  ///
  /// - Parameter otherSpellings: of keys.
  static func map<Key: CaseIterable & RawRepresentable & Hashable>(
    _ keys: Key.Type, required: [Key] = [], otherSpellings: [String: Key] = [:],
    _ field: (Key) -> Schema
  ) -> Schema where Key.RawValue == String {
    var properties = keys.allCases.map { (key: $0.rawValue, value: field($0).value) }
    for (spelling, key) in otherSpellings.sorted(by: { $0.key < $1.key }) {
      let same = SchemaValue.object([("$ref", .text("#/properties/\(key.rawValue)"))])
      properties += [(spelling, same), (capitalised(spelling), same)]
    }
    var members: [(key: String, value: SchemaValue)] = [
      ("type", .text("object")), ("properties", .object(properties)),
      ("additionalProperties", .flag(false)),
    ]
    let plain = required.filter { key in !otherSpellings.values.contains(key) }
    if !plain.isEmpty { members.append(("required", .texts(plain.map(\.rawValue)))) }
    let spelled = required.filter { key in otherSpellings.values.contains(key) }
    if !spelled.isEmpty {
      let choices = spelled.map { key in
        let others = otherSpellings.filter { $0.value == key }.map(\.key).sorted()
        let names = [key.rawValue] + others.flatMap { [$0, capitalised($0)] }
        return Schema([
          ("anyOf", .list(names.map { .object([("required", .texts([$0]))]) }))
        ])
      }
      members.append(("allOf", .list(choices.map(\.value))))
    }
    return Schema(members)
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Exactly one of these keys is there.
  func one<Key: RawRepresentable>(of keys: [Key]) -> Schema where Key.RawValue == String {
    with(
      "oneOf", .list(keys.map { .object([("required", .texts([$0.rawValue]))]) }))
  }
}

// MARK: Values with a form

extension Schema {
  private static let year = "(19|20|21)[0-9]{2}"
  private static let dayOfMonth = "(0?[1-9]|[12][0-9]|3[01])"
  private static let monthOfYear = "(0?[1-9]|1[0-2])"
  /// The month's length aside.
  private static let days =
    "(\(year)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    + "|\(dayOfMonth)/\(monthOfYear)/\(year)|\(dayOfMonth)-\(monthOfYear)-\(year))"
  private static let time =
    "([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?( *([Zz]|[+-][0-9]{1,4}(:[0-5][0-9])?))?"

  /// As ``Day/init(parsing:)`` reads it.
  static let day = pattern("^ *\(days) *$").examples("2024-04-09", "09/04/2024")

  /// As ``DateReading`` reads it.
  static let moment = pattern("^ *(\(days)(([Tt]| +)\(time))?|\(time) +\(days)) *$")
    .examples("2024-04-09T21:58", "2024-04-09", "09/04/2024 21:58")

  private static let span =
    "\(year)(-((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|[Qq][1-4]|[Hh][12]|9[Mm]))?"

  /// As ``Period/init(parsing:)`` reads it. A year alone is a number to YAML.
  static let period = pattern("^ *\(span)( */ *\(span))? *$", "integer")
    .with("minimum", .number(1900)).with("maximum", .number(2199))
    .examples("2024", "2024-Q1", "2024-03", "2024-H1", "2024-9M", "2018-05/2022-10")

  /// As ``Decimal/init(parsing:allowingNegative:)`` reads it; whether `1.234` groups cannot be told here.
  static let count = pattern("^ *[0-9]+(\\.[0-9]+)? *$", "number").with("minimum", .number(0))
  static let difference = pattern("^ *-?[0-9]+(\\.[0-9]+)? *$", "number")

  static let slug = pattern("^[a-z0-9]+(-[a-z0-9]+)*$", "integer").with("maxLength", .number(255))
  static let address = pattern("^/[A-Za-z0-9_~-][A-Za-z0-9._~/-]*$")
  static let webAddress = pattern(
    "^[Hh][Tt][Tt][Pp][Ss]?://[^/:\\s\"<>\\\\^`{|}][^\\s\"<>\\\\^`{|}]*$")
  /// No way out of the folder, no hidden part.
  static let file = pattern("^(?!.*(^|/)\\.)(?!.*//)[^\\\\]*[^\\\\/]$")
  static let language = pattern("^[A-Za-z]{2,3}(-[A-Za-z]{2,8})*$").examples("vi", "en")

  /// A number, perhaps a letter, and at least two marks behind it; perhaps a year in brackets.
  static let symbol = pattern(
    "^ *[0-9]{1,6}[A-Za-z]? *[-/\u{2010}-\u{2015}].+[-/\u{2010}-\u{2015}].+$")
}
