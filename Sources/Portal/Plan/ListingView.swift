/// Views of listings: a heading, the items of one page and the way to the others.
extension Views {
  func listing(_ page: Page, _ listing: Listing, _ number: Int?) -> View {
    switch listing.subject {
    case .year, .month, .day: date(page, listing, number)
    case .document(let index): document(page, listing, number, index)
    case .documentType(let index): type(page, listing, number, index)
    case .agency(let index): agency(page, listing, number, index)
    default: plain(page, listing, number)
    }
  }

  private func plain(_ page: Page, _ listing: Listing, _ number: Int?) -> View {
    var v = ViewWriter(Shapes.listing, reserving: 24_000)
    var lead = Bytes()
    if case .section(let index) = listing.subject {
      lead = site.settings.sections[index].description
    }
    if case .author(let index) = listing.subject, number == nil { lead = work(of: index, listing) }
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
    v.list("rows", views: items.map { row($0) })
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

  func parents(of listing: Listing) -> [Crumb] {
    switch listing.subject {
    case .section: [Crumb(name: phrases[.sections], url: places.sections)]
    case .tag: [Crumb(name: phrases[.tags], url: places.tags)]
    case .author: [Crumb(name: phrases[.authors], url: places.authors)]
    case .documentType: [Crumb(name: phrases[.documents], url: places.documents)]
    case .citing(let index), .through(let index):
      documentCrumbs(index)
        + [Crumb(name: words.documentNames[index], url: places.document(index))]
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
    calendar(&v, listing, number)
    let (next, previous) = plan.listings.neighbours(of: listing)
    v.record("next", view: number == nil ? next.map { dateLink($0) } : nil)
    v.record("previous", view: number == nil ? previous.map { dateLink($0) } : nil)
    return v.finish()
  }

  private func dateLink(_ listing: Listing) -> View {
    ViewWords.link(words.heading(of: listing.subject, plan.listings, site), listing.address)
  }
}
