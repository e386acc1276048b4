/// What can be wrong with a file that is to be imported, or with an item in it.
package enum ImportProblem: Hashable, Sendable {
  // MARK: Files

  /// More bytes than `limit`.
  case tooLarge(limit: Int)
  /// The system's own words.
  case unreadable(String)
  /// Bytes of an encoding that cannot be told, or cannot be converted.
  case encoding(LegacyEncoding?)
  /// No text at all, or none of the forms that are known.
  case unknownForm
  /// libxml2's own words.
  case markup(String)
  /// XML that declares entities, which may grow without bound or name other files.
  case entities
  /// A string of SQL, or a field of CSV, that does not end.
  case unclosed
  /// A row that has another number of values than its table has columns.
  case rowLength(values: Int, columns: Int)
  /// Rows whose columns nothing names.
  case unnamedColumns(String)
  /// Nothing in it is news.
  case noItems

  // MARK: Items

  case noTitle
  /// Where the text gives the date of a source, that is given too.
  case noDate(sourceDate: String?)
  case badDate(String)
  case otherDates([String])
  /// One `--date` for several items that have none.
  case dateForSeveral(Int)
  /// The item is there already, and is not the same: by its path.
  case differs(String)
  /// Another item of the same run has the path.
  case samePath(String)
  /// The portal's own reader refuses what was made, for this reason.
  indirect case notReadable(Problem)

  var severity: Diagnostic.Severity { .error }

  /// A stable name for tools.
  var code: String {
    switch self {
    case .tooLarge: "import.toolarge"
    case .unreadable: "import.read"
    case .encoding: "import.encoding"
    case .unknownForm, .noItems: "import.form"
    case .markup, .unclosed, .rowLength, .unnamedColumns: "import.syntax"
    case .entities: "import.entities"
    case .noTitle: "import.title"
    case .noDate, .badDate, .otherDates, .dateForSeveral: "import.date"
    case .differs, .samePath: "import.exists"
    case .notReadable: "import.result"
    }
  }
}
