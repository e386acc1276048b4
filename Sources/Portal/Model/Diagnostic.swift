/// One thing that is wrong, as data: the words for it are in `Words/`, one file a language.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable, Comparable {
    /// What may well be as it should: it never keeps a build or a check from being good.
    case hint
    case warning, error

    private var rank: Int {
      switch self {
      case .hint: 0
      case .warning: 1
      case .error: 2
      }
    }

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  package let problem: Problem
  package let place: Place
  /// Other places that the problem is about, such as the first of two equal keys.
  package let related: [Place]

  package init(_ problem: Problem, at place: Place, related: [Place] = []) {
    self.problem = problem
    self.place = place
    self.related = related
    assert(
      severity != .warning
        || (Problem.warningCodes + Problem.outsideCodes).contains(problem.code),
      "\(problem.code) is missing in Problem.warningCodes")
  }

  package var severity: Severity { problem.severity }
}

/// Where something stands in a source file.
package struct Place: Hashable, Sendable {
  /// The file's path from the portal's root, as bytes, because two names that only Unicode holds
  /// equal are two files.
  package let file: Bytes
  /// Offsets into the file as it is on disk, 0-based, in bytes. `0..<0`: the whole file.
  package let range: Range<Int>

  package init(file: Bytes, range: Range<Int> = 0..<0) {
    self.file = file
    self.range = range
  }

  /// Whether it is the file that is meant, and nothing in it.
  package var isWholeFile: Bool { range == 0..<0 }
}

extension Place: Comparable {
  package static func < (a: Place, b: Place) -> Bool {
    if a.file != b.file { return Bytes.precedes(a.file, b.file) }
    return (a.range.lowerBound, a.range.upperBound) < (b.range.lowerBound, b.range.upperBound)
  }
}

/// A value and where it was written, so that a later stage can point at it.
package struct Located<Value: Sendable & Hashable>: Hashable, Sendable {
  package let value: Value
  /// Offsets into the value's file, in bytes.
  package let range: Range<Int>

  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}
