/// Finds the documents that items cite, and notes where items and register do not agree.
///
/// Filled item by item in the order of paths, so that of two places that differ the first is always the
/// same.
struct Citations {
  private let register: Bytes
  /// What was first said of each document that the register does not have.
  private var first: [Int: First] = [:]
  /// Symbols that were pointed out as unknown.
  private var unknown: Set<Symbol> = []

  /// What a file cites.
  private struct Mentions {
    let file: Bytes
    let citations: [ItemCitation]
  }

  private struct First {
    var type: Said<Bytes>?
    var date: Said<Day>?
  }

  private struct Said<Value: Sendable> {
    let value: Value
    let place: Place
  }

  /// `register` is the path of documents.yaml.
  init(register: Bytes) { self.register = register }

  /// The documents that `citations` of a file whose item is about `about` mean; -1: unknown, or one of
  /// several.
  ///
  /// Documents are made of what a published item cites with a date and the register does not have. An
  /// item that is not published is looked through all the same, and leaves nothing behind.
  mutating func resolve(
    _ citations: [ItemCitation], in file: Bytes, about: [Int], isPublished: Bool,
    _ documents: inout DocumentIndex, _ diagnostics: inout [Diagnostic]
  ) -> [Int32] {
    if citations.isEmpty { return [] }
    let item = Mentions(file: file, citations: citations)
    var meanings = item.citations.map { documents.meaning(of: $0) }
    if isPublished {
      for (position, meaning) in meanings.enumerated() {
        guard case .unregistered(let reference, let date) = meaning else { continue }
        let (index, isNew) = documents.make(
          reference, date: date, type: item.citations[position].type)
        if isNew {
          note(.unregisteredCitation(reference.text.string), item, position, &diagnostics)
        }
        meanings[position] = .document(index)
      }
    }
    let dated = Self.documents(of: meanings)
    for position in item.citations.indices where meanings[position] == .unknown {
      guard case .symbol(let symbol) = item.citations[position].name else { continue }
      meanings[position] = documents.meaning(ofUndated: symbol, dated: dated, about: about)
    }
    let named = Self.documents(of: meanings, and: about)
    for position in item.citations.indices {
      guard case .number(let number) = item.citations[position].name else { continue }
      meanings[position] = documents.meaning(
        ofNumber: number, item.citations[position], among: named)
    }
    check(item, meanings, documents, isPublished, &diagnostics)
    return meanings.map { if case .document(let index) = $0 { Int32(index) } else { -1 } }
  }

  /// Each once, in the order of first mention.
  private static func documents(of meanings: [Meaning], and about: [Int] = []) -> [Int] {
    var result = Distinct()
    for case .document(let index) in meanings { result.insert(index) }
    for index in about { result.insert(index) }
    return result.values
  }

  /// Whether a place in one of these files is remembered, to be pointed at where another file says otherwise.
  func remembers(places inFiles: Set<Bytes>) -> Bool {
    first.values.contains { first in
      [first.type?.place, first.date?.place].contains { place in
        place.map { inFiles.contains($0.file) } ?? false
      }
    }
  }

  // MARK: What does not agree

  private mutating func check(
    _ item: Mentions, _ meanings: [Meaning], _ documents: DocumentIndex, _ isPublished: Bool,
    _ diagnostics: inout [Diagnostic]
  ) {
    var said: Set<Problem> = []
    for position in item.citations.indices {
      if case .document(let index) = meanings[position],
        agrees(item.citations[position], with: documents.documents[index])
      {
        continue
      }
      let citation = item.citations[position]
      var problem: ContentProblem?
      var related: [Place] = []
      switch meanings[position] {
      case .document(let index):
        if let clash = clash(citation, with: documents.documents[index], index, item, isPublished) {
          problem = clash.problem
          related = [clash.place]
        }
      case .otherDate(let index):
        let document = documents.documents[index]
        guard let here = citation.date, let there = document.date else { continue }
        problem = .otherDate(
          document.symbol.text.string, here: here.iso.string, there: there.iso.string)
        related = [place(of: document)]
      case .ambiguous(let candidates):
        problem = .ambiguousCitation(
          citation.text.string, candidates: documents.candidates(candidates))
      case .unknown:
        guard case .symbol(let symbol) = citation.name else { continue }
        // In an item that is not published a date beside it has made no document.
        if meanings.contains(where: { $0.isUnregistered(symbol) }) { continue }
        if unknown.insert(symbol).inserted { problem = .unknownCitation(symbol.text.string) }
      case .unregistered: continue
      }
      if let problem, said.insert(.content(problem)).inserted {
        note(problem, item, position, &diagnostics, related)
      }
    }
  }

  /// Where another place says something else of the same document.
  private mutating func clash(
    _ citation: ItemCitation, with document: Document, _ index: Int, _ item: Mentions,
    _ isPublished: Bool
  ) -> (problem: ContentProblem, place: Place)? {
    let symbol = document.symbol.text.string
    let here = Place(file: item.file, range: citation.place)
    var known = said(of: document, index)
    defer { if isPublished, !document.isRegistered { first[index] = known } }
    if let type = citation.type {
      if let before = known.type {
        if !DocumentType.agree(type, before.value) {
          return (
            .documentTypes(symbol, here: type.string, there: before.value.string), before.place
          )
        }
      } else {
        known.type = Said(value: type, place: here)
      }
    }
    if let date = citation.date {
      if let before = known.date {
        if date != before.value {
          return (
            .documentDates(symbol, here: date.iso.string, there: before.value.iso.string),
            before.place
          )
        }
      } else {
        known.date = Said(value: date, place: here)
      }
    }
    return nil
  }

  /// Whether a citation says nothing that the register does not say too: the usual thing, and quickly seen.
  private func agrees(_ citation: ItemCitation, with document: Document) -> Bool {
    if citation.type == nil, citation.date == nil { return true }
    guard document.isRegistered else { return false }
    return (citation.type.map { $0 == document.type } ?? true)
      && (citation.date.map { $0 == document.date } ?? true)
  }

  private func said(of document: Document, _ index: Int) -> First {
    guard let entry = document.entry else { return first[index] ?? First() }
    let place = place(of: document)
    return First(
      type: Said(value: entry.type, place: place),
      date: entry.date.map { Said(value: $0, place: place) })
  }

  private func place(of document: Document) -> Place {
    Place(file: register, range: document.entry?.symbol.range ?? 0..<0)
  }

  private func note(
    _ problem: ContentProblem, _ item: Mentions, _ position: Int, _ diagnostics: inout [Diagnostic],
    _ related: [Place] = []
  ) {
    diagnostics.append(
      Diagnostic(
        .content(problem), at: Place(file: item.file, range: item.citations[position].place),
        related: related))
  }
}
