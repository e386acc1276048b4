/// Views of listings: a heading, the items of one page and the way to the others.
extension Views {
  func listing(_ page: Page, _ listing: Listing, _ number: Int?) -> (PageKind, View) {
    switch listing.subject {
    case .year, .month, .day: (.date, date(page, listing, number))
    case .document(let index): (.document, document(page, listing, number, index))
    case .agency(let index): (.agency, agency(page, listing, number, index))
    default: (.listing, plain(page, listing, number))
    }
  }

  private func plain(_ page: Page, _ listing: Listing, _ number: Int?) -> View {
    var v = ViewWriter(Shapes.listing, reserving: 24_000)
    var lead = Bytes()
    if case .section(let index) = listing.subject {
      lead = site.settings.sections[index].description
    }
    begin(&v, page, listing, number, crumbs: [homeCrumb] + parents(of: listing), lead: lead)
    return v.finish()
  }

  /// The head and the items, which the shapes of all listings begin with.
  ///
  /// What changes as items come (counts, parts, neighbours in time) is for the head page alone: archive
  /// pages stand as they are, so that one new item writes a handful of files.
  func begin(
    _ v: inout ViewWriter, _ page: Page, _ listing: Listing, _ number: Int?, crumbs: [Crumb],
    lead: Bytes, description: Bytes = []
  ) {
    let heading = words.heading(of: listing.subject, plan.listings, site)
    var title = heading
    if let number {
      title += Bytes(" – ".utf8) + phrases(.pageNumber, ("n", Bytes(String(number))))
    }
    head(
      &v, page, title: title, description: description.isEmpty ? lead : description,
      crumbs: crumbs)
    v.text("heading", heading)
    v.text("lead", lead)
    // A number on an archive page would change with every item.
    v.text("count", number == nil ? words.number(listing.items.count) : [])
    let items = listing.items(of: number, pageLength: site.settings.pageLength)
    v.list("rows", views: items.map { rows[Int($0)] })
    pager(&v, listing, number)
  }

  private func pager(_ v: inout ViewWriter, _ listing: Listing, _ number: Int?) {
    let archived = listing.archived(pageLength: site.settings.pageLength)
    guard archived > 0 else { return v.record("pager", view: nil) }
    let current = number ?? archived + 1
    v.record("pager") { v in
      v.text("number", number.map { Bytes(String($0)) } ?? [])
      v.record("newer", view: current <= archived ? link(listing, current + 1, archived) : nil)
      v.record("older", view: current > 1 ? link(listing, current - 1, archived) : nil)
    }
  }

  private func link(_ listing: Listing, _ number: Int, _ archived: Int) -> View {
    let target = number > archived ? nil : number
    let name =
      target.map { phrases(.pageNumber, ("n", Bytes(String($0)))) } ?? phrases[.newest]
    return ViewWords.link(name, places.page(target, of: listing))
  }

  private func parents(of listing: Listing) -> [Crumb] {
    switch listing.subject {
    case .section: [Crumb(name: phrases[.sections], url: places.sections)]
    case .tag: [Crumb(name: phrases[.tags], url: places.tags)]
    case .author: [Crumb(name: phrases[.authors], url: places.authors)]
    case .documentType: [Crumb(name: phrases[.documents], url: places.documents)]
    default: []
    }
  }

  // MARK: Years, months, days

  private func date(_ page: Page, _ listing: Listing, _ number: Int?) -> View {
    var v = ViewWriter(Shapes.date, reserving: 24_000)
    var crumbs = [homeCrumb, Crumb(name: phrases[.allItems], url: places.items)]
    switch listing.subject {
    case .month(let month):
      crumbs.append(Crumb(name: words.year(month / 12), url: places.year(month / 12)))
    case .day(let day):
      let date = day.date
      let month = date.year * 12 + date.month - 1
      crumbs.append(Crumb(name: words.year(date.year), url: places.year(date.year)))
      crumbs.append(Crumb(name: words.month(month), url: places.month(month)))
    default: break
    }
    begin(&v, page, listing, number, crumbs: crumbs, lead: [])
    let parts = number == nil ? plan.listings.parts(of: listing.subject) : []
    v.list("parts", parts) { v, part in
      counted(
        &v, words.heading(of: part.subject, plan.listings, site), part.address,
        count: part.items.count)
    }
    let (next, previous) = plan.listings.neighbours(of: listing)
    v.record("next", view: number == nil ? next.map { dateLink($0) } : nil)
    v.record("previous", view: number == nil ? previous.map { dateLink($0) } : nil)
    return v.finish()
  }

  private func dateLink(_ listing: Listing) -> View {
    ViewWords.link(words.heading(of: listing.subject, plan.listings, site), listing.address)
  }

  // MARK: Documents and agencies

  private func document(_ page: Page, _ listing: Listing, _ number: Int?, _ index: Int) -> View {
    let document = site.documents.documents[index]
    let entry = document.entry
    var v = ViewWriter(Shapes.document, reserving: 24_000)
    let type = ListingSubject.documentType(
      plan.listings.documentTypes.firstIndex(of: document.type) ?? 0)
    let typeAddress = places.of(type, types: plan.listings.documentTypes)
    begin(
      &v, page, listing, number,
      crumbs: [
        homeCrumb, Crumb(name: phrases[.documents], url: places.documents),
        Crumb(name: document.type, url: typeAddress),
      ], lead: [], description: entry?.title ?? [])
    v.text("type", document.type)
    v.record("type-link", view: ViewWords.link(document.type, typeAddress))
    v.text("symbol", document.symbol.text)
    v.text("document-title", entry?.title ?? [])
    v.text("issuer", entry?.issuer ?? [])
    v.text("issued", entry?.date.map { words.day($0) } ?? [])
    v.text("issued-datetime", entry?.date.map { $0.iso } ?? [])
    v.text("effective", entry?.effective.map { words.day($0) } ?? [])
    v.text("expires", entry?.expires.map { words.day($0) } ?? [])
    v.text("file", entry?.file.map { Address.encoded($0.value) } ?? [])
    v.text("link", entry?.url ?? [])
    v.flag("unregistered", !document.isRegistered)
    v.list("also-called", entry?.alsoCalled ?? []) { v, name in v.text(".", name) }
    v.list("relations", relations(of: index)) { v, relation in
      v.text("name", relation.name)
      v.list("documents", views: relation.documents.map { words.documents[$0] })
    }
    return v.finish()
  }

  private func relations(of index: Int) -> [(name: Bytes, documents: [Int])] {
    let relations = site.documents.relations[index]
    return [
      (phrases[.relationImplements], relations.implements),
      (phrases[.relationImplementedBy], relations.implementedBy),
      (phrases[.relationReplaces], relations.replaces),
      (phrases[.relationReplacedBy], relations.replacedBy),
      (phrases[.relationAmends], relations.amends),
      (phrases[.relationAmendedBy], relations.amendedBy),
    ].filter { !$0.1.isEmpty }
  }

  private func agency(_ page: Page, _ listing: Listing, _ number: Int?, _ index: Int) -> View {
    let agency = site.agencies.agencies[index]
    var v = ViewWriter(Shapes.agency, reserving: 24_000)
    let above = site.agencies.lineage(of: index).dropFirst().reversed().map {
      Crumb(name: site.agencies.agencies[$0].name, url: places.agency($0))
    }
    begin(
      &v, page, listing, number,
      crumbs: [homeCrumb, Crumb(name: phrases[.agencies], url: places.agencies)] + above, lead: [])
    v.text("short", agency.short ?? [])
    v.list("names", agency.names) { v, name in
      v.text("name", name.name)
      v.text("from", name.from.map { words.day($0) } ?? [])
      v.text("until", name.until.map { words.day($0) } ?? [])
    }
    v.list("also-called", agency.alsoCalled) { v, name in v.text(".", name) }
    v.record("parent", view: site.agencies.parents[index].map { words.agencies[$0] })
    v.list("children", number == nil ? site.agencies.children[index] : []) { v, child in
      counted(
        &v, site.agencies.agencies[child].name, places.agency(child),
        count: plan.listings[.agency(child)]?.items.count ?? 0)
    }
    if let contact = agency.contact {
      v.record("contact") { v in
        v.text("address", contact.address ?? [])
        v.text("phone", contact.phone ?? [])
        v.text("email", contact.email ?? [])
        v.text("url", contact.url ?? [])
      }
    } else {
      v.record("contact", view: nil)
    }
    return v.finish()
  }
}
