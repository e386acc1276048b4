/// The view of an agency's own page.
extension Views {
  func agency(_ page: Page, _ listing: Listing, _ number: Int?, _ index: Int) -> View {
    let agency = site.agencies.agencies[index]
    let names = words.agencyNames[index]
    let isHead = number == nil
    var v = ViewWriter(Shapes.agency, reserving: 24_000)
    let above = site.agencies.lineage(of: index).dropFirst().reversed().map {
      Crumb(name: words.agencyNames[$0].current.name, url: places.agency($0))
    }
    begin(
      &v, page, listing, number,
      crumbs: [homeCrumb, Crumb(name: phrases[.agencies], url: places.agencies)] + above, lead: [])
    v.html("json-ld", isHead ? structuredData(ofAgency: index) : .empty)
    v.text("short", agency.short ?? [])
    // One name alone is the heading.
    v.list("names", names.others.isEmpty ? [] : names.all) { v, name in
      v.text("name", name.name)
      v.text("time", words.time(of: name))
      v.flag("current", name == names.current)
    }
    v.list("also-called", agency.alsoCalled) { v, name in v.text(".", name) }
    v.record("parent", view: site.agencies.parents[index].map { words.agencies[$0] })
    v.list("children", isHead ? site.agencies.children[index] : []) { v, child in
      counted(
        &v, words.agencyNames[child].current.name, places.agency(child),
        count: count(.agency(child)))
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
    totals(&v, of: number == nil ? .agency(index) : nil)
    return v.finish()
  }
}
