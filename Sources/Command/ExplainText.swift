import Builder
import Portal

/// Explanations for the terminal: a line for each fact, lists below their names.
struct ExplainText {
  let words: ExplainWords
  /// Whether long lists are shown to their ends.
  private let isWhole: Bool

  init(language: MessageLanguage, isWhole: Bool) {
    words = ExplainWords(language: language)
    self.isWhole = isWhole
  }

  func text(_ explanation: Explanation) -> Bytes {
    var out = line(explanation.address)
    out += fact(words.file, explanation.file)
    if let kind = explanation.kind { out += fact(words.kind, Bytes(kind.name)) }
    if !explanation.templates.isEmpty { out += list(words.template, explanation.templates) }
    if let source = explanation.source { out += fact(words.copyOf, source) }
    for part in explanation.parts {
      out += list(
        words.role(part.role), part.files, isCut: [.counted, .mapped].contains(part.role))
    }
    if !explanation.entries.isEmpty {
      out += list(words.entries, explanation.entries.map { entry($0) })
    }
    if !explanation.shared.isEmpty { out += list(words.shared, explanation.shared) }
    let drawn =
      switch explanation.record {
      case .noLedger: words.noLedger
      case .none: words.neverDrawn
      case .drawn(let drawn): words.drawn(drawn)
      }
    out += fact(words.lastDrawn, Bytes(drawn))
    return out + fact(words.now, Bytes(words.due(explanation.due)))
  }

  func text(_ source: SourceExplanation) -> Bytes {
    let head = line(source.path)
    switch source.use {
    case .text(let sights):
      if sights.isEmpty { return head + fact(words.shownOn, Bytes(words.shownNowhere)) }
      let counting = sights.filter { $0.roles == [.counted] }
      let showing = sights.filter { $0.roles != [.counted] }
      return head
        + (showing.isEmpty ? [] : list(words.shownOn, showing.map { sight($0) }))
        + (counting.isEmpty
          ? [] : list(words.countedOn, counting.map(\.address), isCut: true))
    case .file(let file):
      return head + fact(words.becomes, file ?? Bytes(words.usedNowhere))
    case .template(let kinds):
      if kinds.isEmpty { return head + fact(words.drawsPages, Bytes(words.usedNowhere)) }
      return head
        + list(words.drawsPages, kinds.map { Bytes("\($0.kind.name) (\(words.pages($0.pages)))") })
    case .everything(let pages):
      return head + fact(words.shownOn, Bytes(words.everything(pages)))
    }
  }

  // MARK: Lines

  private func entry(_ entry: Explanation.Entry) -> Bytes {
    guard let (file, line) = entry.place else {
      return entry.name + Bytes(" (\(words.unregistered))")
    }
    return file + Bytes(":\(line) ") + entry.name
  }

  private func sight(_ sight: SourceExplanation.Sight) -> Bytes {
    let roles = sight.roles.filter { $0 != .counted }.map { words.role($0) }.joined(separator: ", ")
    return sight.address + Bytes(" (\(roles))")
  }

  /// How much of a list is shown unless all of it is asked for.
  private static let shown = 10

  /// `isCut`: whether the number alone is enough, unless all is asked for.
  private func list(_ name: String, _ values: [Bytes], isCut: Bool = false) -> Bytes {
    var out = fact(name, Bytes(String(values.count)))
    if isCut, !isWhole { return out }
    if values.count == 1 { return fact(name, values[0]) }
    let shown = isWhole ? values[...] : values.prefix(Self.shown)
    for value in shown { out += Bytes("  ") + line(value) }
    let hidden = values.count - shown.count
    if hidden > 0 { out += Bytes("  \(words.more(hidden))\n") }
    return out
  }

  private func fact(_ name: String, _ value: Bytes) -> Bytes { Bytes("\(name): ") + line(value) }

  private func line(_ text: Bytes) -> Bytes {
    var out = Bytes()
    out.append(visible: text)
    out.append("\n")
    return out
  }
}
