/// A document that has a page: from the register, or made from a symbol that items name.
///
/// A class, though nothing in it changes: every citation looks at one.
package final class Document: Sendable {
  package let id: Bytes
  package let symbol: Symbol
  /// Nghị quyết, Quyết định, …
  package let type: Bytes
  /// What the register says; nil for a document that only items name.
  package let entry: DocumentEntry?
  /// When it was issued, as far as it is known: by the register, else by the item that names it first.
  package let date: Day?
  /// The year of issue, which may be known without the day.
  package let year: Int?

  package var isRegistered: Bool { entry != nil }

  init(id: Bytes, symbol: Symbol, type: Bytes, entry: DocumentEntry?, date: Day?, year: Int?) {
    self.id = id
    self.symbol = symbol
    self.type = type
    self.entry = entry
    self.date = date
    self.year = year
  }

  fileprivate func issued(on date: Day?) -> Document {
    Document(id: id, symbol: symbol, type: type, entry: entry, date: date, year: year)
  }
}

/// All documents by symbol, and how they bear on each other.
package struct DocumentIndex: Sendable {
  package private(set) var documents: [Document]
  /// Those of the register by symbol; several where a symbol was used in several terms.
  private var bySymbol: [Symbol: [Int]]
  /// Those of the register by the names they go by beside their symbols.
  private var byName: [Bytes: [Int]]
  private var byID: [Bytes: Int]
  /// For each document, those it implements, replaces, amends, and those that do so to it.
  package private(set) var relations: [Relations]

  package struct Relations: Sendable {
    package var implements: [Int] = []
    package var implementedBy: [Int] = []
    package var replaces: [Int] = []
    package var replacedBy: [Int] = []
    package var amends: [Int] = []
    package var amendedBy: [Int] = []
  }

  /// Indexes the register and says what in it does not fit together.
  static func gather(
    _ entries: [DocumentEntry], file: Bytes
  ) -> (index: DocumentIndex, diagnostics: [Diagnostic]) {
    var index = DocumentIndex(documents: [], bySymbol: [:], byName: [:], byID: [:], relations: [])
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      if let first = index.byID[entry.id] {
        diagnostics.append(
          Diagnostic(
            .content(.duplicateID(entry.id.string)),
            at: Place(file: file, range: entry.symbol.range),
            related: [
              Place(file: file, range: index.documents[first].entry?.symbol.range ?? 0..<0)
            ]))
        continue
      }
      _ = index.insert(
        Document(
          id: entry.id, symbol: entry.symbol.value, type: entry.type, entry: entry,
          date: entry.date, year: entry.date?.year ?? entry.symbol.value.year))
    }
    diagnostics += index.relate(file)
    return (index, diagnostics)
  }

  enum Lookup {
    case found(Int)
    case ambiguous([Int])
    case unknown
  }

  /// The documents of the register with that symbol.
  func registered(_ symbol: Symbol) -> [Int] { bySymbol[symbol] ?? [] }

  /// The documents of the register that are also called so; `key` is one of `DocumentNames`.
  func named(_ key: Bytes) -> [Int] { byName[key] ?? [] }

  /// Finds the document of the register that a reference means: by symbol and year, or by a symbol
  /// that only one has.
  func find(_ reference: DocumentReference) -> Lookup {
    guard let all = bySymbol[reference.symbol] else { return .unknown }
    guard let year = reference.year else {
      return all.count == 1 ? .found(all[0]) : .ambiguous(all)
    }
    let ofYear = all.filter { documents[$0].year == year }
    switch ofYear.count {
    case 0: return .unknown
    case 1: return .found(ofYear[0])
    default: return .ambiguous(ofYear)
    }
  }

  /// The document of a symbol that the register does not have, made when it is first asked for.
  mutating func make(
    _ reference: DocumentReference, date: Day? = nil, type: Bytes? = nil
  ) -> (index: Int, isNew: Bool) {
    let symbol = reference.symbol
    let id = reference.id(issued: nil)
    if let index = byID[id], !documents[index].isRegistered {
      if documents[index].date == nil, date != nil {
        documents[index] = documents[index].issued(on: date)
      }
      return (index, false)
    }
    let index = insert(
      Document(
        id: id, symbol: symbol, type: type ?? symbol.typeName ?? symbol.type ?? [], entry: nil,
        date: date, year: reference.year ?? symbol.year))
    return (index, true)
  }

  private mutating func insert(_ document: Document) -> Int {
    let position = documents.count
    documents.append(document)
    relations.append(Relations())
    if let entry = document.entry {
      bySymbol[document.symbol, default: []].append(position)
      for key in DocumentNames(entry.alsoCalled).keys { byName[key, default: []].append(position) }
    }
    if byID[document.id] == nil { byID[document.id] = position }
    return position
  }

  // MARK: Relations

  /// The documents that implement `position`, directly or through others, each once, nearest first;
  /// never `position` itself.
  package func implementing(_ position: Int) -> [Int] {
    closure(of: position, \.implementedBy)
  }

  /// The documents that `position` implements, directly or through others.
  package func implemented(by position: Int) -> [Int] { closure(of: position, \.implements) }

  private func closure(of position: Int, _ next: KeyPath<Relations, [Int]>) -> [Int] {
    var result = [position]
    var index = 0
    while index < result.count {
      for other in relations[result[index]][keyPath: next] where !result.contains(other) {
        result.append(other)
      }
      index += 1
    }
    return Array(result.dropFirst())
  }

  private mutating func relate(_ file: Bytes) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for position in documents.indices {
      guard let entry = documents[position].entry else { continue }
      for target in targets(entry.implements, file, &diagnostics) {
        relations[position].implements.append(target)
        relations[target].implementedBy.append(position)
      }
      for target in targets(entry.replaces, file, &diagnostics) {
        relations[position].replaces.append(target)
        relations[target].replacedBy.append(position)
      }
      for target in targets(entry.amends, file, &diagnostics) {
        relations[position].amends.append(target)
        relations[target].amendedBy.append(position)
      }
    }
    return diagnostics
  }

  private func targets(
    _ references: [Located<DocumentReference>], _ file: Bytes, _ diagnostics: inout [Diagnostic]
  ) -> [Int] {
    references.compactMap { reference in
      switch find(reference.value) {
      case .found(let index): return index
      case .ambiguous(let candidates):
        diagnostics.append(
          Diagnostic(
            ambiguity(reference.value, candidates), at: Place(file: file, range: reference.range)))
      case .unknown:
        diagnostics.append(
          Diagnostic(
            .content(
              .unknownDocument(
                reference.value.text.string, nearest: suggestion(for: reference.value))),
            at: Place(file: file, range: reference.range)))
      }
      return nil
    }
  }

  func ambiguity(_ reference: DocumentReference, _ candidates: [Int]) -> Problem {
    .content(.ambiguousDocument(reference.text.string, candidates: self.candidates(candidates)))
  }

  /// Documents as they are told apart in a message.
  func candidates(_ indices: [Int]) -> [String] {
    indices.map { index in
      let symbol = documents[index].symbol.text.string
      return documents[index].year.map { "\(symbol) (\($0))" } ?? symbol
    }
  }

  func suggestion(for reference: DocumentReference) -> String? {
    Nearest.name(to: reference.symbol.text.string, among: documents.map(\.symbol.text.string))
  }
}
