/// What every item cites and the register does not have.
///
/// A build says so once for the whole portal, at the first item; who looks at one item wants to hear it of that.
package enum UnknownCitations {
  package static func all(in site: Site) -> [Diagnostic] {
    site.itemsInUse.flatMap { item -> [Diagnostic] in
      // Of those it is told already.
      let about = Set(item.documents.map(\.value.symbol))
      var seen: Set<Symbol> = []
      var found: [Diagnostic] = []
      func note(_ problem: ContentProblem, _ symbol: Symbol, _ citation: ItemCitation) {
        guard !about.contains(symbol), seen.insert(symbol).inserted else { return }
        found.append(
          Diagnostic(.content(problem), at: Place(file: item.file, range: citation.place)))
      }
      // One with a date tells what those without it mean.
      for citation in item.citations {
        guard case .unregistered(let reference, _) = site.documents.meaning(of: citation) else {
          continue
        }
        note(.unregisteredCitation(reference.text.string), reference.symbol, citation)
      }
      for citation in item.citations {
        guard case .symbol(let symbol) = citation.name, site.documents.registered(symbol).isEmpty
        else { continue }
        note(.unknownCitation(symbol.text.string), symbol, citation)
      }
      return found
    }
  }
}
