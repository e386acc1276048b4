/// What `portal list` shows of a site.
package struct SiteLists: Sendable {
  let site: Site
  let scope: ListScope
  let names: TallyNames
  let places: Places
  let isVietnamese: Bool
  private let listings: Listings

  package init(_ site: Site, _ language: MessageLanguage, in scope: ListScope = ListScope()) {
    self.site = site
    self.scope = scope
    names = TallyNames(site)
    listings = Listings.gather(site)
    places = Places(site)
    isVietnamese = language == .vi
  }

  func title(_ vi: String, _ en: String) -> Bytes { Bytes(isVietnamese ? vi : en) }

  private func count(_ subject: ListingSubject) -> Table.Cell {
    .number(listings[subject]?.items.count ?? 0)
  }

  /// Every document with how many items are about it, cite it, and are about what implements it; in
  /// reading order of type and symbol.
  package var documents: Table {
    let documents = site.documents.documents
    let order = documents.indices.filter { takes(documents[$0]) }.map { index in
      (
        key: Collation.sortKey(documents[index].type) + [0]
          + Collation.sortKey(documents[index].symbol.text), index
      )
    }.sorted { $0.key != $1.key ? Bytes.precedes($0.key, $1.key) : $0.1 < $1.1 }
    return Table(
      columns: [
        Table.Column(key: "id", title: Bytes("id")),
        Table.Column(key: "symbol", title: title("số, ký hiệu", "symbol")),
        Table.Column(key: "type", title: title("loại", "type")),
        Table.Column(key: "date", title: title("ngày", "date")),
        Table.Column(key: "issuer", title: nil), Table.Column(key: "title", title: nil),
        Table.Column(key: "registered", title: nil),
        Table.Column(key: "about", title: title("nói về", "about"), isNumber: true),
        Table.Column(key: "cited", title: title("viện dẫn", "cited"), isNumber: true),
        Table.Column(key: "through", title: title("qua", "through"), isNumber: true),
        Table.Column(key: "url", title: nil),
      ],
      rows: order.map { _, index in
        let document = documents[index]
        return [
          .text(document.id), .text(document.symbol.text), .text(document.type),
          Table.Cell(document.date?.iso), Table.Cell(document.entry?.issuer),
          Table.Cell(document.entry?.title), .flag(document.isRegistered),
          count(.document(index)), count(.citing(index)), count(.through(index)),
          .text(places.document(index)),
        ]
      })
  }

  private func takes(_ document: Document) -> Bool {
    if scope.isDated, document.date.map({ !scope.takes($0) }) ?? true { return false }
    return scope.takes(
      [
        document.symbol.text, document.type, document.entry?.title ?? [],
        document.entry?.issuer ?? [], document.id,
      ] + (document.entry?.alsoCalled ?? []))
  }

  private func takes(_ agency: Agency) -> Bool {
    scope.takes(
      [agency.id.value, agency.name, agency.short ?? []] + agency.names.map(\.name)
        + agency.alsoCalled)
  }

  /// Every agency with how many items it and those below it have, in reading order.
  package var agencies: Table {
    let tree = site.agencies
    let order = tree.agencies.indices.filter { takes(tree.agencies[$0]) }
      .map { (key: Collation.sortKey(tree.agencies[$0].name), $0) }
      .sorted { $0.key != $1.key ? Bytes.precedes($0.key, $1.key) : $0.1 < $1.1 }
    return Table(
      columns: [
        Table.Column(key: "id", title: Bytes("id")),
        Table.Column(key: "name", title: title("tên", "name")),
        Table.Column(key: "parent", title: title("cấp trên", "parent")),
        Table.Column(key: "items", title: title("số tin", "items"), isNumber: true),
        Table.Column(key: "url", title: nil),
      ],
      rows: order.map { _, index in
        [
          .text(tree.agencies[index].id.value), .text(tree.agencies[index].name),
          Table.Cell(tree.parents[index].map { tree.agencies[$0].id.value }),
          count(.agency(index)), .text(places.agency(index)),
        ]
      })
  }

  /// Every citation of every item, the newest item's first. `source` gives a file's bytes by its path.
  package func citations(source: (Bytes) -> Bytes?) -> Table {
    Table(
      columns: [
        Table.Column(key: "file", title: nil), Table.Column(key: "line", title: nil),
        Table.Column(key: "column", title: nil),
        Table.Column(key: "place", title: title("chỗ", "place")),
        Table.Column(key: "part", title: nil),
        Table.Column(key: "symbol", title: title("số, ký hiệu", "symbol")),
        Table.Column(key: "type", title: title("loại", "type")),
        Table.Column(key: "date", title: title("ngày", "date")),
        Table.Column(key: "document", title: title("văn bản", "document")),
        Table.Column(key: "about", title: nil),
      ],
      rows: articles { _ in true }.flatMap { article in
        let bytes = article.item.citations.isEmpty ? nil : source(article.item.file)
        let places = TextPlace.all(
          of: article.item.citations.map(\.place.lowerBound), in: bytes ?? [])
        return article.item.citations.indices.compactMap { index -> [Table.Cell]? in
          let document = article.citations[index]
          if let wanted = scope.document, Int(document) != wanted { return nil }
          return row(
            article, article.item.citations[index], document < 0 ? nil : Int(document),
            places[index])
        }
      })
  }

  private func row(
    _ article: Article, _ citation: ItemCitation, _ index: Int?, _ place: TextPlace
  ) -> [Table.Cell] {
    let document = index.map { site.documents.documents[$0] }
    let file = article.item.file
    return [
      .text(file), .number(place.line), .number(place.column),
      .text(file + Bytes(":\(place.line):\(place.column)".utf8)), .text(Bytes("\(citation.part)")),
      Table.Cell(citation.symbol ?? document?.symbol.text),
      Table.Cell(citation.typeName(document)), Table.Cell(citation.date?.iso),
      Table.Cell(document?.id), .flag(index.map { article.documents.contains($0) } ?? false),
    ]
  }
}
