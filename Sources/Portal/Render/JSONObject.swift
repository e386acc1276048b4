/// A JSON object written key by key, for a `<script>` element: nothing in it can end that element.
/// Empty texts and lists are left out.
struct JSONObject {
  private var bytes = Bytes()
  private var isEmpty = true

  /// Writes a whole object.
  static func html(_ write: (inout JSONObject) -> Void) -> HTML {
    var object = JSONObject()
    object.bytes.append("{")
    write(&object)
    object.bytes.append("}")
    return HTML(rendered: object.bytes)
  }

  /// The same behind what `bytes` holds.
  static func append(to bytes: inout Bytes, _ write: (inout JSONObject) -> Void) {
    var object = JSONObject()
    swap(&object.bytes, &bytes)
    object.bytes.append("{")
    write(&object)
    object.bytes.append("}")
    swap(&object.bytes, &bytes)
  }

  mutating func text(_ key: StaticString, _ text: Bytes) {
    guard !text.isEmpty else { return }
    begin(key)
    bytes.append(json: text)
  }

  mutating func text(_ key: StaticString, _ text: String) { self.text(key, Bytes(text)) }

  mutating func number(_ key: StaticString, _ number: Int) {
    begin(key)
    bytes.append(decimal: number)
  }

  mutating func texts(_ key: StaticString, _ texts: [Bytes]) {
    list(key, texts) { $0.bytes.append(json: $1) }
  }

  mutating func object(_ key: StaticString, _ write: (inout JSONObject) -> Void) {
    begin(key)
    nested(write)
  }

  /// An object for each element.
  mutating func objects<Element>(
    _ key: StaticString, _ elements: [Element], keepingEmpty: Bool = false,
    _ write: (inout JSONObject, Element) -> Void
  ) {
    list(key, elements, keepingEmpty: keepingEmpty) { object, element in
      object.nested { write(&$0, element) }
    }
  }

  private mutating func list<Element>(
    _ key: StaticString, _ elements: [Element], keepingEmpty: Bool = false,
    _ write: (inout JSONObject, Element) -> Void
  ) {
    guard keepingEmpty || !elements.isEmpty else { return }
    begin(key)
    bytes.append("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(",") }
      write(&self, element)
    }
    bytes.append("]")
  }

  private mutating func nested(_ write: (inout JSONObject) -> Void) {
    bytes.append("{")
    let before = isEmpty
    isEmpty = true
    write(&self)
    isEmpty = before
    bytes.append("}")
  }

  /// Keys are names of this program, without anything to escape.
  private mutating func begin(_ key: StaticString) {
    if !isEmpty { bytes.append(",") }
    isEmpty = false
    bytes.append("\"")
    bytes.append(key)
    bytes.append("\":")
  }
}
