internal import Portal

/// Where the registers say what pages name.
struct RegisterEntries {
  private let site: Site
  private let files: Registers.Files
  private let root: Bytes

  init(_ edition: Edition, _ root: Bytes) {
    site = edition.plan.site
    files = edition.sources.registers.files
    self.root = root
  }

  /// What the page is about or names for itself: documents, then agencies, then measures.
  func entries(of content: PageContent) -> [Explanation.Entry] {
    let documents = content.documents.map { site.documents.documents[$0] }
    let agencies = content.agencies.map { site.agencies.agencies[$0] }
    let measures = content.measures.map { site.measures[$0] }
    return entries(in: files.documents, documents.map { ($0.symbol.text, $0.entry?.symbol.range) })
      + entries(in: files.agencies, agencies.map { ($0.name, $0.id.range) })
      + entries(in: files.measures, measures.map { ($0.name, $0.id.range) })
  }

  private func entries(
    in file: Bytes, _ named: [(name: Bytes, range: Range<Int>?)]
  ) -> [Explanation.Entry] {
    if named.isEmpty { return [] }
    let text = SourceFiles.read(file, in: root) ?? []
    let places = TextPlace.all(of: named.map { $0.range?.lowerBound ?? 0 }, in: text)
    return zip(named, places).map { entry, place in
      Explanation.Entry(name: entry.name, place: entry.range.map { _ in (file, place.line) })
    }
  }
}
