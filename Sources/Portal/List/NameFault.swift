/// What is wrong with a name or a time on the command line.
package enum NameFault: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case document, agency, measure, section, tag, author
  }

  case unknown(Subject, String, nearest: String?)
  case ambiguous(Subject, String, candidates: [String])
  /// A document that items may name and the register does not have.
  case unregistered(String)
  case value(ValueProblem)
}

/// All that is wrong, to be said at once.
package struct NameFaults: Error {
  package let all: [NameFault]
}
