/// Reads the HTML that bodies become and names everything in it that should not be there. Much stricter
/// than a browser: unknown elements and attributes, values without double quotes, bare `&` and `<`,
/// elements left open and ids used twice are all faults.
struct HTMLReader {
  private(set) var faults: [String] = []
  private var open: [String] = []
  private var ids: Set<String> = []
  private let html: [UInt8]
  private var at = 0

  private static let elements: [String: Set<String>] = [
    "p": [], "em": [], "strong": [], "del": [], "code": ["class"], "pre": [], "blockquote": [],
    "ul": [], "ol": ["start"], "li": ["id"], "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"],
    "h5": ["id"], "h6": ["id"], "table": [], "thead": [], "tbody": [], "tr": [],
    "th": ["scope", "class"], "td": ["class"], "div": ["class", "tabindex"], "figure": [],
    "figcaption": [],
    "span": ["class"], "sup": ["class"], "section": ["class", "aria-label"],
    "a": ["href", "title", "id", "class", "aria-label"], "br": [], "hr": [],
    "img": ["src", "alt", "title", "loading", "decoding"],
  ]
  private static let void: Set = ["br", "hr", "img"]
  private static let schemes: Set = ["http", "https", "mailto", "tel"]

  /// What is wrong with `html`; empty: nothing.
  static func faults(in html: String) -> [String] {
    var reader = HTMLReader(html: Array(html.utf8))
    reader.read()
    return reader.faults
  }

  private init(html: [UInt8]) { self.html = html }

  private mutating func read() {
    while at < html.count {
      switch html[at] {
      case UInt8(ascii: "<"): tag()
      case UInt8(ascii: "&"): _ = entity()
      case UInt8(ascii: ">"), UInt8(ascii: "\""): fault("bare \(UnicodeScalar(html[at]))")
      default: at += 1
      }
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
  }

  private mutating func fault(_ text: String) {
    faults.append("\(text) at \(at)")
    at += 1
  }

  private mutating func entity() -> UInt8? {
    for (name, byte) in [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"),
    ]
    where html[at...].starts(with: name.utf8) {
      at += name.utf8.count
      return byte.utf8.first
    }
    fault("bare &")
    return nil
  }

  private mutating func name() -> String {
    let start = at
    while at < html.count, isNameByte(html[at]) { at += 1 }
    return String(decoding: html[start..<at], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func isAt(_ text: String) -> Bool { html[at...].starts(with: text.utf8) }

  private mutating func tag() {
    if isAt("</") {
      at += 2
      let closed = name()
      if open.popLast() != closed { faults.append("</\(closed)> closes nothing at \(at)") }
      if isAt(">") { at += 1 } else { fault("end tag goes on") }
      return
    }
    at += 1
    let element = name()
    guard let allowed = Self.elements[element] else { return fault("element \(element)") }
    var seen: Set<String> = []
    while isAt(" "), !isAt(" />") {
      at += 1
      let attribute = name()
      if !allowed.contains(attribute) { faults.append("attribute \(attribute) of \(element)") }
      if !seen.insert(attribute).inserted { faults.append("\(attribute) twice") }
      guard isAt("=\"") else { return fault("value without quotes") }
      at += 2
      check(attribute, value())
    }
    if isAt(" />"), Self.void.contains(element) { at += 2 }
    if isAt(">") { at += 1 } else { fault("tag goes on") }
    if !Self.void.contains(element) { open.append(element) }
  }

  private mutating func value() -> String {
    var value: [UInt8] = []
    while at < html.count, html[at] != UInt8(ascii: "\"") {
      switch html[at] {
      case UInt8(ascii: "&"): if let byte = entity() { value.append(byte) }
      case UInt8(ascii: "<"), UInt8(ascii: ">"): fault("bare mark in a value")
      default:
        value.append(html[at])
        at += 1
      }
    }
    at += 1
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func check(_ attribute: String, _ value: String) {
    switch attribute {
    case "id":
      if value.isEmpty || !ids.insert(value).inserted { faults.append("id “\(value)” twice") }
      if !value.utf8.allSatisfy(isNameByte) { faults.append("id “\(value)”") }
    case "href", "src": checkAddress(value, isImage: attribute == "src")
    default: break
    }
  }

  /// Reads an address as browsers do: white space at its ends and line ends in it do not count.
  private mutating func checkAddress(_ value: String, isImage: Bool) {
    let kept = value.utf8.filter { $0 != 9 && $0 != 10 && $0 != 13 }
    let address = String(decoding: kept.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
    let slashes = address.replacing("\\", with: "/")
    if slashes.hasPrefix("//") { faults.append("address of another site: \(value)") }
    guard let colon = address.firstIndex(of: ":") else { return }
    let scheme = address[..<colon]
    guard scheme.wholeMatch(of: /[a-z][a-z0-9+.-]*/) != nil else { return }
    let isAllowed =
      isImage ? ["http", "https"].contains(scheme) : Self.schemes.contains(String(scheme))
    if !isAllowed { faults.append("scheme \(scheme) in \(value)") }
  }
}
