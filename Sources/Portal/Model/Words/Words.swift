/// What a message says: what is wrong, and what to do about it.
package struct Words: Hashable, Sendable {
  package let summary: String
  package let help: String?

  init(_ summary: String, help: String? = nil) {
    self.summary = summary
    self.help = help
  }
}

/// A language that messages come in.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case vi, en

  package func words(for problem: Problem) -> Words {
    switch self {
    case .vi: Vietnamese.words(for: problem)
    case .en: English.words(for: problem)
    }
  }
}
