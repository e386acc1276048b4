/// The view of a document's own page.
extension Views {
  func document(_ page: Page, _ listing: Listing, _ number: Int?, _ index: Int) -> View {
    let document = site.documents.documents[index]
    let entry = document.entry
    // All that changes as items come is for the head page alone.
    let isHead = number == nil
    var v = ViewWriter(Shapes.document, reserving: 24_000)
    begin(
      &v, page, listing, number, crumbs: documentCrumbs(index), lead: [],
      description: entry?.title ?? [])
    v.html("json-ld", isHead ? structuredData(ofDocument: index) : .empty)
    v.text("type", document.type)
    v.record("type-link", view: ViewWords.link(document.type, typeAddress(of: document)))
    v.text("symbol", document.symbol.text)
    v.text("document-title", entry?.title ?? [])
    v.text("issuer", entry?.issuer ?? [])
    let issuer = Fold.slug(entry?.issuer ?? [])
    v.text("issuer-url", issuer.isEmpty ? [] : places.documents(issuedBy: issuer))
    v.text("issued", document.date.map { words.day($0) } ?? [])
    v.text("issued-datetime", document.date.map { $0.iso } ?? [])
    v.text("effective", entry?.effective.map { words.day($0) } ?? [])
    v.text("expires", entry?.expires.map { words.day($0) } ?? [])
    status(&v, isHead ? plan.statuses[index] : nil)
    v.text("file", entry?.file.map { Address.encoded($0.value) } ?? [])
    v.text("link", entry?.url ?? [])
    v.flag("unregistered", !document.isRegistered)
    v.list("also-called", entry?.alsoCalled ?? []) { v, name in v.text(".", name) }
    v.list("relations", plan.relations(of: index)) { v, relation in
      v.text("name", phrases[relation.name])
      v.list("documents", relation.documents) { v, related in
        let document = site.documents.documents[related.document]
        ViewWords.write(document, at: places.document(related.document), &v)
        v.text("level", decimal: related.level)
        v.text(
          "via",
          related.via.map {
            phrases(.relationVia, ("x", words.documentSymbols[$0]))
          } ?? [])
        // Only downward: a document's page changes with the items about those that implement it, not
        // with those about what it implements itself.
        let items = isHead && relation.isDownward ? count(.document(related.document)) : 0
        v.text("count", items > 0 ? words.number(items) : [])
      }
    }
    timeline(&v, isHead ? index : nil)
    excerpt(&v, "citing", isHead ? plan.listings[.citing(index)] : nil)
    excerpt(&v, "through", isHead ? plan.listings[.through(index)] : nil)
    totals(&v, of: isHead ? .document(index) : nil)
    return v.finish()
  }

  func documentCrumbs(_ index: Int) -> [Crumb] {
    let document = site.documents.documents[index]
    return [
      homeCrumb, Crumb(name: phrases[.documents], url: places.documents),
      Crumb(name: document.type, url: typeAddress(of: document)),
    ]
  }

  private func typeAddress(of document: Document) -> Bytes {
    let type = plan.listings.documentTypes.firstIndex(of: document.type) ?? 0
    return places.of(.documentType(type), types: plan.listings.documentTypes)
  }

  // MARK: Status

  private func status(_ v: inout ViewWriter, _ status: DocumentStatus?) {
    guard let status else { return v.record("status", view: nil) }
    let (text, others): (Bytes, [Int]) =
      switch status {
      case .replaced(let by): (phrases[.statusReplacedBy], by)
      case .expired(let since): (phrases(.statusExpiredSince, ("x", words.day(since))), [])
      case .pending(let until): (phrases(.statusPendingUntil, ("x", words.day(until))), [])
      case .amended(let by): (phrases[.statusAmendedBy], by)
      case .inForce: (phrases[.statusInForce], [])
      }
    v.record("status") { v in
      v.text("name", phrases[status.kind.phrase])
      v.text("url", places.documents(of: status.kind))
      v.text("text", text)
      v.list("documents", others) { v, other in
        link(&v, words.documentNames[other], places.document(other))
      }
    }
  }

  // MARK: Items

  private func timeline(_ v: inout ViewWriter, _ index: Int?) {
    let timeline = Timeline(
      about: index.flatMap { plan.listings[.document($0)]?.items } ?? [],
      citing: index.flatMap { plan.listings[.citing($0)]?.items } ?? [], of: site.articles)
    func number(_ count: Int) -> Bytes { count == 0 ? [] : words.number(count) }
    v.list("timeline", timeline.years) { v, year in
      v.text("year", decimal: year.year)
      v.list("months", year.months) { v, month in
        v.text("about", number(month.about))
        v.text("citing", number(month.citing))
        v.text("level", timeline.level(of: month).map { Bytes(String($0)) } ?? [])
      }
      v.text("about", number(year.total.about))
      v.text("citing", number(year.total.citing))
    }
  }

  /// The newest items of a listing, and the way to all of them where there are more.
  private func excerpt(_ v: inout ViewWriter, _ name: StaticString, _ listing: Listing?) {
    guard let listing, !listing.items.isEmpty else { return v.record(name, view: nil) }
    v.record(name) { v in
      v.text("count", words.number(listing.items.count))
      v.text("url", listing.hasPages ? listing.address : [])
      v.list("rows", views: listing.excerpt.map { row($0) })
    }
  }
}
