/// A tag of a template as it is written.
struct Tag {
  enum Kind {
    case value, rawValue, section, inverted, close, part, parent, block, comment, delimiters

    /// What stands between the opening delimiter and the name.
    var sigil: String {
      switch self {
      case .value, .delimiters: ""
      case .rawValue: "&"
      case .section: "#"
      case .inverted: "^"
      case .close: "/"
      case .part: ">"
      case .parent: "<"
      case .block: "$"
      case .comment: "!"
      }
    }

    /// Whether a closing tag belongs to it.
    var opens: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      default: false
      }
    }
  }

  let kind: Kind
  /// The whole tag with its delimiters; an offset into the file, in bytes.
  let range: Range<Int>
  let name: TemplateName
  /// Said to be wrong already: it counts for pairing alone.
  var isBad = false
}

/// A name in a tag.
struct TemplateName {
  let text: String
  /// The parts of a dotted name; `.` has the one part `.`.
  let parts: [String]
  /// Where it stands in the file; of a tag without a name, the tag.
  let range: Range<Int>

  init(_ text: String, at range: Range<Int>) {
    self.text = text
    self.range = range
    parts =
      text == "."
      ? ["."]
      : text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
  }
}

/// What a template is made of before tags are paired.
enum TemplateToken {
  case text(Range<Int>)
  case tag(Tag)
}
