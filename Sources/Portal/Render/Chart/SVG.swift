/// A drawing being written.
///
/// Coordinates are whole units from the upper left corner, so it is the same bytes on every machine.
/// Nothing has a style of its own: the style sheet knows the classes.
struct SVG {
  /// Of every chart: drawn for a phone, on a desk it is only larger.
  static let width = 400

  enum Anchor: String {
    case start, middle, end
  }

  /// `s1` is the full colour, `s6` the palest: lightness alone tells them apart.
  static let shades: [StaticString] = ["s1", "s2", "s3", "s4", "s5", "s6"]

  private var bytes = Bytes()

  /// A chart, which is one image to a screen reader: its parts are not read out.
  init(_ words: ChartWords, height: Int) {
    bytes += "<svg class=\"chart\" viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\""
    let hasDescription = !words.description.isEmpty
    attribute(" aria-labelledby=\"", words.id, "-title\"")
    if hasDescription { attribute(" aria-describedby=\"", words.id, "-desc\"") }
    attribute("><title id=\"", words.id, "-title\">")
    bytes.append(escaping: words.title)
    bytes.append("</title>")
    if hasDescription {
      attribute("<desc id=\"", words.id, "-desc\">")
      bytes.append(escaping: words.description)
      bytes.append("</desc>")
    }
  }

  private mutating func attribute(_ before: StaticString, _ id: Bytes, _ after: StaticString) {
    bytes.append(before)
    bytes.append(escaping: id)
    bytes.append(after)
  }

  mutating func rect(_ name: StaticString, x: Int, y: Int, width: Int, height: Int) {
    bytes +=
      "<rect class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>"
  }

  mutating func line(_ name: StaticString, x1: Int, y1: Int, x2: Int, y2: Int) {
    bytes += "<line class=\"\(name)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>"
  }

  /// `y` is where the letters stand.
  mutating func text(
    _ name: StaticString, _ text: Bytes, x: Int, y: Int, _ anchor: Anchor = .start
  ) {
    bytes += "<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\""
    if anchor != .start { bytes += " text-anchor=\"\(anchor.rawValue)\"" }
    bytes.append(">")
    bytes.append(escaping: text)
    bytes.append("</text>")
  }

  consuming func finish() -> HTML {
    bytes.append("</svg>")
    return HTML(rendered: bytes)
  }
}

extension Bytes {
  /// For numbers and names of classes: the text is not escaped.
  static func += (bytes: inout Bytes, text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
