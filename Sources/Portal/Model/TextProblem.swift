/// What can be wrong with the bytes of a file before anything is read in them.
package enum TextProblem: Hashable, Sendable {
  /// A byte order mark of UTF-16.
  case utf16
  /// A byte that no UTF-8 text has at that place.
  case notUTF8(byte: UInt8)
  /// A control character, by its scalar value.
  case control(UInt32)
  /// More bytes than `limit`.
  case tooLarge(bytes: Int, limit: Int)

  var severity: Diagnostic.Severity { .error }

  var code: String {
    switch self {
    case .utf16: "encoding.utf16"
    case .notUTF8: "encoding.invalid"
    case .control: "control.char"
    case .tooLarge: "file.toolarge"
    }
  }
}
