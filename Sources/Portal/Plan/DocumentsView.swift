/// Views of many documents: the index, its groups and the types.
extension Views {
  func documents(_ page: Page, _ way: DocumentGroups.Way, _ group: Int?) -> View {
    var v = ViewWriter(Shapes.documents, reserving: 32_000)
    let all = plan.documentGroups[way]
    var crumbs = [homeCrumb]
    if group != nil || way != .type {
      crumbs.append(Crumb(name: phrases[.documents], url: places.documents))
    }
    if group != nil {
      crumbs.append(Crumb(name: phrases[way.name], url: places.documents(by: way)))
    }
    let heading = group.map { self.heading(of: all[$0], way) } ?? phrases[way.heading]
    head(&v, page, title: heading, description: [], crumbs: crumbs)
    v.text("heading", heading)
    documentList(&v, group.map { [all[$0]] } ?? all, isWhole: group == nil)
    return v.finish()
  }

  /// A type's page: the documents stand on the newest page of the items about them.
  func type(_ page: Page, _ listing: Listing, _ number: Int?, _ index: Int) -> View {
    var v = ViewWriter(Shapes.type, reserving: 32_000)
    begin(&v, page, listing, number, crumbs: [homeCrumb] + parents(of: listing), lead: [])
    let groups =
      number == nil ? plan.documentGroups[.type].filter { $0.address == listing.address } : []
    documentList(&v, groups, isWhole: false)
    return v.finish()
  }

  private func heading(of group: DocumentGroups.Group, _ way: DocumentGroups.Way) -> Bytes {
    switch way {
    case .type: group.name
    case .issuer: phrases(.documentsBy, ("x", group.name))
    case .year: phrases(.documentsIn, ("y", group.name))
    case .status: phrases(.documentsThatAre, ("x", group.name))
    }
  }

  /// With fewer documents than this one sees at a glance what a filter would find.
  private static let leastToFilter = 12

  private func documentList(
    _ v: inout ViewWriter, _ groups: [DocumentGroups.Group], isWhole: Bool
  ) {
    let count = groups.reduce(0) { $0 + $1.documents.count }
    v.flag("filterable", isWhole ? count > 0 : count >= Self.leastToFilter)
    v.text("documents-count", words.number(count))
    v.list("facets", isWhole ? facets : []) { v, way in
      v.text("name", phrases[way.name])
      v.text("url", places.documents(by: way))
      let named = plan.documentGroups[way].filter { !$0.address.isEmpty }
      v.list("groups", named) { v, group in
        v.text("name", group.name)
        v.text("url", group.address)
        v.text("count", words.number(group.documents.count))
      }
    }
    v.list("groups", groups) { v, group in
      // The one group of a page is its heading.
      v.text("name", isWhole ? group.name : [])
      v.text("url", isWhole ? group.address : [])
      v.list("entries", group.documents) { v, index in documentEntry(&v, index) }
    }
  }

  private var facets: [DocumentGroups.Way] {
    DocumentGroups.Way.allCases.filter { way in
      plan.documentGroups[way].contains { !$0.address.isEmpty }
    }
  }

  private func documentEntry(_ v: inout ViewWriter, _ index: Int) {
    let document = site.documents.documents[index]
    let entry = document.entry
    func number(_ subject: ListingSubject) -> Bytes {
      let count = count(subject)
      return count == 0 ? [] : words.number(count)
    }
    v.text("type", document.type)
    v.text("symbol", words.documentSymbols[index])
    v.text("url", places.document(index))
    v.text("title", entry?.title ?? [])
    v.text("issuer", entry?.issuer ?? [])
    v.text("date", document.date.map { words.day($0) } ?? [])
    v.text("datetime", document.date.map { $0.iso } ?? [])
    v.text("status", plan.statuses[index].map { phrases[$0.kind.phrase] } ?? [])
    v.list("also-called", entry?.alsoCalled ?? []) { v, name in v.text(".", name) }
    v.text("about", words.number(count(.document(index))))
    v.text("citing", number(.citing(index)))
    v.text("through", number(.through(index)))
  }
}

extension DocumentGroups.Way {
  /// What the groups are.
  fileprivate var name: Phrase {
    switch self {
    case .type: .groupType
    case .issuer: .groupIssuer
    case .year: .groupYear
    case .status: .groupStatus
    }
  }

  /// What the page with all groups is called.
  fileprivate var heading: Phrase {
    switch self {
    case .type: .documents
    case .issuer: .documentsByIssuer
    case .year: .documentsByYear
    case .status: .documentsByStatus
    }
  }
}
