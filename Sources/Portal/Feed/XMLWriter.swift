/// Writes an XML 1.0 document in UTF-8, each element on a line of its own.
///
/// Names are this program's own. Texts are escaped by bytes; reading has let in no character that XML
/// forbids.
struct XMLWriter {
  private(set) var bytes = Bytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")

  typealias Attribute = (name: StaticString, value: Bytes)

  init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// An element that holds a text. Without a text there is none.
  mutating func text(_ name: StaticString, _ text: Bytes, _ attributes: [Attribute] = []) {
    guard !text.isEmpty else { return }
    open(name, attributes)
    bytes.append(">")
    bytes.append(escaping: text)
    close(name)
  }

  /// An element that says what it says by its attributes.
  mutating func empty(_ name: StaticString, _ attributes: [Attribute]) {
    open(name, attributes)
    bytes.append("/>\n")
  }

  /// An element that holds others.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ write: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes.append(">\n")
    write(&self)
    close(name)
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append("<")
    bytes.append(name)
    for attribute in attributes {
      bytes.append(" ")
      bytes.append(attribute.name)
      bytes.append("=\"")
      bytes.append(escaping: attribute.value)
      bytes.append("\"")
    }
  }

  private mutating func close(_ name: StaticString) {
    bytes.append("</")
    bytes.append(name)
    bytes.append(">\n")
  }
}
