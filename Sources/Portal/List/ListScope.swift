/// What a list is narrowed to; nil: not by that. Positions in the site's lists.
package struct ListScope: Sendable {
  package fileprivate(set) var document, agency, section, tag, author, measure: Int?
  /// The first and last day that count.
  fileprivate var first, last: Day?
  fileprivate var words = FoldedWords([])

  /// All of it.
  package init() {}

  func takes(_ day: Day) -> Bool { takes(day, day) }

  /// Whether all of some days count.
  func takes(_ first: Day, _ last: Day) -> Bool {
    (self.first ?? first) <= first && last <= (self.last ?? last)
  }

  /// Whether days matter.
  var isDated: Bool { first != nil || last != nil }

  /// The same over all documents.
  var withoutDocument: ListScope {
    var scope = self
    scope.document = nil
    return scope
  }

  /// Whether every word begins some word of the texts.
  func takes(_ texts: @autoclosure () -> [Bytes]) -> Bool {
    words.isEmpty || words.stand(in: Bytes(texts().joined(separator: [0x0A])))
  }

  /// Whether an item is listed, texts aside. About a document is one that names it or cites it, of an agency
  /// one of those below it too.
  func takesNames(of article: Article, in site: Site) -> Bool {
    document.map { article.documents.contains($0) || article.cited.contains($0) } ?? true
      && agency.map { agency in
        article.agencies.contains { site.agencies.lineage(of: $0).contains(agency) }
      } ?? true
      && section.map { article.section == $0 } ?? true
      && tag.map { article.tags.contains($0) } ?? true
      && author.map { article.authors.contains($0) } ?? true
  }

  /// Whether an item is listed.
  func takes(_ article: Article, in site: Site) -> Bool {
    takes(article.day) && takesNames(of: article, in: site) && takes(article.item.texts)
  }
}

/// The same as it is typed.
package struct ListQuery: Sendable {
  private let texts: [ListFilter: String]

  package init(_ texts: [ListFilter: String]) { self.texts = texts }

  package var filters: [ListFilter] { ListFilter.allCases.filter { texts[$0] != nil } }

  /// Looks every name up; all that is wrong is said at once.
  package func read(in site: Site) throws(NameFaults) -> ListScope {
    var faults: [NameFault] = []
    func found(
      _ filter: ListFilter, _ find: (Bytes) -> Result<Int, NameLookup.Failure>
    ) -> Int? {
      switch texts[filter].map({ find(Bytes(typed: $0)) }) {
      case .success(let index): return index
      case .failure(let failure): faults.append(failure.fault)
      case nil: break
      }
      return nil
    }
    func period(_ filter: ListFilter, _ read: (Bytes) throws(ValueProblem) -> Period) -> Period? {
      guard let text = texts[filter] else { return nil }
      do throws(ValueProblem) {
        return try read(Bytes(typed: text))
      } catch {
        faults.append(.value(error))
        return nil
      }
    }
    let names = NameLookup(site)
    var scope = ListScope()
    scope.document = found(.document, names.document)
    scope.agency = found(.agency, names.agency)
    scope.section = found(.section, names.section)
    scope.tag = found(.tag, names.tag)
    scope.author = found(.author, names.author)
    scope.measure = found(.measure, names.measure)
    let whole = [
      period(.year, { (text) throws(ValueProblem) in try Period(parsing: text) }),
      period(.period, { (text) throws(ValueProblem) in try Period(parsing: text) }),
    ].compactMap(\.self)
    let since = period(.since, Self.span)
    let until = period(.until, Self.span)
    if !faults.isEmpty { throw NameFaults(all: faults) }
    scope.first = (whole.map(\.first) + (since.map { [$0.first] } ?? [])).max()
    scope.last = (whole.map(\.last) + (until.map { [$0.last] } ?? [])).min()
    scope.words = FoldedWords(Bytes(typed: texts[.text] ?? ""))
    return scope
  }

  /// A day as people write it, or a named stretch of the calendar.
  private static func span(_ text: Bytes) throws(ValueProblem) -> Period {
    guard text.contains(UInt8(ascii: "/")) else { return try Period(parsing: text) }
    return try Period(parsing: Day(parsing: text).iso)
  }
}

/// Words to be found in texts, marks left out on both sides.
private struct FoldedWords {
  private let words: [Bytes]

  init(_ text: Bytes) {
    words = Fold.fold(text).split { $0 <= 0x20 }.map { Bytes($0) }
  }

  var isEmpty: Bool { words.isEmpty }

  func stand(in text: Bytes) -> Bool {
    let text = Fold.fold(text)
    return words.allSatisfy { word in
      var from = 0
      while let found = text.firstRange(of: word, from: from) {
        if found.lowerBound == 0 || !Self.isOfWord(text[found.lowerBound - 1]) { return true }
        from = found.lowerBound + 1
      }
      return false
    }
  }

  /// A letter or a digit, of any script.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}

extension Item {
  /// What it says, for looking words up.
  fileprivate var texts: [Bytes] {
    var text = Bytes()
    SearchText.append(body.text.html, to: &text)
    return [title.value, summary, text]
  }
}
