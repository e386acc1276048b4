/// The page where readers search, which without script leads to items by document and date.
extension Views {
  func search(_ page: Page) -> View {
    var v = ViewWriter(Shapes.search)
    head(
      &v, page, title: phrases[.search], description: phrases[.searchLead], crumbs: [homeCrumb])
    v.text("heading", phrases[.search])
    v.text("lead", phrases[.searchLead])
    v.list("types", plan.documentGroups[.type].filter { !$0.address.isEmpty }) { v, group in
      link(&v, group.name, group.address)
    }
    v.list("years", plan.listings.yearListings) { v, listing in
      if case .year(let year) = listing.subject { link(&v, words.year(year), listing.address) }
    }
    return v.finish()
  }
}

extension Shapes {
  static let search = Shape(
    "search",
    head + [
      .text("heading", "Tìm kiếm"), .text("lead", "Tìm trong mọi tin …"),
      .list("types", link), .list("years", link),
    ])
}
