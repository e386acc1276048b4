/// What can be wrong with the bytes of a file before anything is read in them.
package enum TextProblem: Hashable, Sendable {
  /// A byte order mark of UTF-16.
  case utf16
  /// The first of some bytes that no UTF-8 text has at that place; `encoding` is what the whole
  /// file seems to be in, and then nothing else is reported of the file.
  case notUTF8(byte: UInt8, encoding: LegacyEncoding?)
  /// A control character, by its scalar value.
  case control(UInt32)
  /// A scalar that Unicode keeps out of texts.
  case noncharacter(UInt32)
  /// A character that changes the order in which others show.
  case bidi(UInt32)
  /// A character of no width, where a text has to be what it seems.
  case invisible(UInt32)
  /// A line or paragraph separator, which YAML and some editors take for the end of a line and Markdown does not.
  case separator(UInt32)
  /// More bytes than `limit`.
  case tooLarge(bytes: Int, limit: Int)

  var severity: Diagnostic.Severity {
    switch self {
    case .bidi, .invisible, .separator: .warning
    default: .error
    }
  }

  /// A stable name for tools.
  var code: String {
    switch self {
    case .utf16: "encoding.utf16"
    case .notUTF8: "encoding.invalid"
    case .control: "control.char"
    case .separator: "control.line"
    case .noncharacter: "control.nonchar"
    case .bidi: "bidi"
    case .invisible: "invisible"
    case .tooLarge: "file.toolarge"
    }
  }
}
