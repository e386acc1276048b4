/// What a message says: what is wrong, and what to do about it.
package struct Words: Hashable, Sendable {
  package let summary: String
  package let help: String?
  /// What is said at each related place, such as "the first is here".
  package let note: String?

  init(_ summary: String, help: String? = nil, note: String? = nil) {
    self.summary = summary
    self.help = help
    self.note = note
  }
}

/// A language that messages come in.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case vi, en

  package func words(for problem: Problem) -> Words {
    let words =
      switch self {
      case .vi: Vietnamese.words(for: problem)
      case .en: English.words(for: problem)
      }
    guard words.note == nil, let note = note(for: problem) else { return words }
    return Words(words.summary, help: words.help, note: note)
  }

  /// What the related places of a problem are, where it is not just "the other one".
  private func note(for problem: Problem) -> String? {
    switch problem {
    case .template(let problem) where problem.relatedAreInclusions:
      self == .vi ? "được gọi từ đây" : "it is included here"
    case .check(.duplicateTitle), .content(.duplicateKey), .content(.duplicateID),
      .content(.duplicateName),
      .content(.duplicateFigure), .content(.duplicateFigureID):
      self == .vi ? "lần thứ nhất ở đây" : "the first is here"
    case .content(.repeatedLanguage): self == .vi ? "bài ấy ở đây" : "it is here"
    default: nil
    }
  }

  func word(for severity: Diagnostic.Severity) -> String {
    switch (self, severity) {
    case (.vi, .error): "lỗi"
    case (.vi, .warning): "cảnh báo"
    case (.vi, .hint): "gợi ý"
    case (.en, .error): "error"
    case (.en, .warning): "warning"
    case (.en, .hint): "hint"
    }
  }

  /// What a related place is called.
  var note: String {
    switch self {
    case .vi: "ghi chú"
    case .en: "note"
    }
  }

  /// The note of a problem whose words have none.
  var otherPlace: String {
    switch self {
    case .vi: "chỗ kia ở đây"
    case .en: "the other one is here"
    }
  }

  /// The last line when not all problems are shown.
  func more(_ count: Int) -> String {
    switch self {
    case .vi: "…và \(count) thông báo khác"
    case .en: "…and \(count) more"
    }
  }
}
