/// The documents that a document's own page names.
extension Plan {
  /// One way in which documents bear on another.
  struct Relation {
    let name: Phrase
    let documents: [RelatedDocument]
    var isDownward = false
  }

  struct RelatedDocument {
    let document: Int
    var level = 1
    /// The document between, for one that is not related directly.
    var via: Int?
  }

  /// The relations of a document in which there is one.
  func relations(of index: Int) -> [Relation] {
    let relations = site.documents.relations[index]
    func direct(_ name: Phrase, _ documents: [Int]) -> Relation {
      Relation(name: name, documents: documents.map { RelatedDocument(document: $0) })
    }
    return [
      Relation(name: .relationImplements, documents: chain(from: index, \.implements)),
      Relation(
        name: .relationImplementedBy, documents: chain(from: index, \.implementedBy),
        isDownward: true),
      direct(.relationReplaces, relations.replaces),
      direct(.relationReplacedBy, relations.replacedBy),
      direct(.relationAmends, relations.amends),
      direct(.relationAmendedBy, relations.amendedBy),
    ].filter { !$0.documents.isEmpty }
  }

  /// The documents that are related directly or through others, each once, as near as it is, and below
  /// the one that it is related through.
  private func chain(
    from start: Int, _ next: KeyPath<DocumentIndex.Relations, [Int]>
  ) -> [RelatedDocument] {
    var below: [Int: [Int]] = [:]
    var seen: Set<Int> = [start]
    var queue = [start]
    var first = 0
    while first < queue.count {
      let document = queue[first]
      first += 1
      for other in site.documents.relations[document][keyPath: next] {
        guard seen.insert(other).inserted else { continue }
        below[document, default: []].append(other)
        queue.append(other)
      }
    }
    var result: [RelatedDocument] = []
    // The next documents to write, the first of them last.
    var waiting = (below[start] ?? []).reversed().map { RelatedDocument(document: $0) }
    while let related = waiting.popLast() {
      result.append(related)
      waiting += (below[related.document] ?? []).reversed().map {
        RelatedDocument(document: $0, level: related.level + 1, via: related.document)
      }
    }
    return result
  }
}

extension Listing {
  /// What a document's own page shows of the items that cite it or are about what implements it.
  var excerpt: ArraySlice<Int32> { items.prefix(Self.excerptLength) }
}
