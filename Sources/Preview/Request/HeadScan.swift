/// Walks over a request's head byte by byte, up to the empty line that ends it.
///
/// Stricter than the parser behind it: what it lets through has one reading only (RFC 9112). Line ends
/// are CR LF, nothing is folded, names are tokens with the colon right after them.
struct HeadScan {
  private enum Place {
    case method, target, version
    case name, value
    case lineStart, lineEnd, headEnd
  }

  private let limits: Limits
  private var place = Place.method
  private var lineLength = 0
  /// Whether the method is, as far as it has come, that of HTTP/2's preface.
  private var isPreface = true
  private var version: [UInt8] = []
  private var fieldsLength = 0
  private var fieldCount = 0
  private(set) var hasBegun = false

  init(_ limits: Limits) { self.limits = limits }

  /// Takes the next byte; true when the head ends with it.
  mutating func take(_ byte: UInt8) throws(Refusal) -> Bool {
    hasBegun = true
    try measure()
    switch place {
    case .method:
      if byte == UInt8(ascii: " "), lineLength > 1 {
        isPreface = isPreface && lineLength == 4
        place = .target
      } else if Self.isToken(byte) {
        isPreface = isPreface && lineLength <= 3 && byte == Array("PRI".utf8)[lineLength - 1]
      } else {
        throw .malformed
      }
    case .target:
      if byte == UInt8(ascii: " ") {
        place = .version
      } else if !(0x21...0x7E).contains(byte) {
        throw .malformed
      }
    case .version: try takeVersion(byte)
    case .lineStart: try takeLineStart(byte)
    case .name:
      if byte == UInt8(ascii: ":") {
        place = .value
      } else if !Self.isToken(byte) {
        throw .malformed
      }
    case .value:
      if byte == Self.return {
        place = .lineEnd
      } else if byte < 0x20 && byte != 0x09 || byte == 0x7F {
        throw .malformed
      }
    case .lineEnd:
      guard byte == Self.newline else { throw .malformed }
      place = .lineStart
    case .headEnd:
      guard byte == Self.newline else { throw .malformed }
      return true
    }
    return false
  }

  private mutating func measure() throws(Refusal) {
    switch place {
    case .method, .target, .version:
      lineLength += 1
      // One more for the CR.
      if lineLength > limits.requestLine + 1 { throw .longLine }
    default:
      fieldsLength += 1
      // Three more: the LF of the request line, and the empty line.
      if fieldsLength > limits.fields + 3 { throw .largeHead }
    }
  }

  private mutating func takeVersion(_ byte: UInt8) throws(Refusal) {
    guard byte == Self.return else {
      version.append(byte)
      if version.count > 8 || !(0x21...0x7E).contains(byte) { throw .malformed }
      return
    }
    if version.elementsEqual("HTTP/1.1".utf8) || version.elementsEqual("HTTP/1.0".utf8) {
      // No request has that method (RFC 9113, 3.4), and the parser would wait for the rest of the preface.
      if isPreface { throw .malformed }
      place = .lineEnd
    } else {
      throw version.starts(with: "HTTP/".utf8) ? .version : .malformed
    }
  }

  private mutating func takeLineStart(_ byte: UInt8) throws(Refusal) {
    if byte == Self.return {
      place = .headEnd
      return
    }
    // A space here would go on with the line before: `obs-fold`.
    guard Self.isToken(byte) else { throw .malformed }
    fieldCount += 1
    if fieldCount > limits.fieldCount { throw .largeHead }
    place = .name
  }

  private static let `return` = UInt8(ascii: "\r"), newline = UInt8(ascii: "\n")

  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
