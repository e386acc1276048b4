/// Finds out what pages show, for those who ask why a page is as it is. No build needs it.
package struct PageContents {
  private let plan: Plan
  private let site: Site
  /// The figures of the page that was looked at last: its files for programs follow it.
  private var last: (subject: TallySubject, report: TallyReport)?
  private var matrices: YearMatrices?

  package init(_ plan: Plan) {
    self.plan = plan
    site = plan.site
  }

  /// All that the page shows.
  package mutating func content(of page: Page) -> PageContent {
    var content = PageContent()
    switch page.subject {
    case .home: home(&content)
    case .article(let index): article(index, &content)
    case .standing(let index): content.add(.own, standing: index)
    case .listing(let index, let number): listing(plan.listings.all[index], number, &content)
    case .index(let index): self.index(index, &content)
    case .documents(let way, let group):
      let groups = plan.documentGroups[way]
      documents(group.map { [groups[$0]] } ?? groups, &content)
    case .tallies: figures(.overview, &content)
    case .tally(let subject): figures(.subject(subject), &content)
    case .tallyGrid(let grid): figures(.grid(grid), &content)
    case .tallyData(let table, _): figures(table, &content)
    case .file(let file): content.add(file, plan)
    case .redirect(let target, _): redirect(target, &content)
    case .topic(let index): content.add(.listed, site.topics[index].items)
    case .siteMap: content.agencies = Array(site.agencies.agencies.indices)
    case .tallyDescription, .search, .notFound: break
    }
    return content
  }

  private func redirect(_ target: Bytes, _ content: inout PageContent) {
    if let index = site.articles.firstIndex(where: { $0.address == target }) {
      content.add(.moved, [Int32(index)])
    } else if let index = site.pages.firstIndex(where: { $0.address == target }) {
      content.add(.moved, standing: index)
    }
  }

  // MARK: Items

  private func home(_ content: inout PageContent) {
    let (first, newest) = plan.homeItems
    content.add(.first, first.map { [$0] } ?? [])
    content.add(.newest, newest)
    content.add(.block, plan.homeBlocks.flatMap(\.items))
    content.documents = plan.recentDocuments
    content.add(.counted, union: [plan.listings[.all]])
  }

  private func article(_ index: Int, _ content: inout PageContent) {
    let article = site.articles[index]
    let (next, previous) = plan.neighbours(of: index)
    content.add(.own, [Int32(index)])
    content.add(.next, next.map { [$0] } ?? [])
    content.add(.previous, previous.map { [$0] } ?? [])
    content.add(.related, plan.related(to: index))
    content.add(
      .translation, site.translations.items.of(index).filter { $0 != index }.map { Int32($0) })
    content.documents = article.documents
    content.agencies = article.agencies
    // A notice of withdrawal has neither.
    guard article.state != .expired else { return }
    content.documents += article.cited
    for figure in article.figures {
      if !content.measures.contains(figure.measure) { content.measures.append(figure.measure) }
      if let document = figure.document, !content.documents.contains(document) {
        content.documents.append(document)
      }
    }
  }

  private func listing(_ listing: Listing, _ number: Int?, _ content: inout PageContent) {
    content.add(.listed, listing.items(of: number, pageLength: site.settings.pageLength))
    let isHead = number == nil
    switch listing.subject {
    case .document(let index):
      return document(index, isHead, &content)
    case .citing(let index), .through(let index): content.documents = [index]
    case .agency(let index):
      // Those above are in the trail, the one above also by name.
      content.agencies = site.agencies.lineage(of: index)
      if isHead {
        content.agencies += site.agencies.children[index]
        content.add(figuresOf: plan.totals(of: .agency(index)))
      }
    case .documentType where isHead:
      return documents(
        plan.documentGroups[.type].filter { $0.address == listing.address }, &content)
    default: break
    }
    if isHead { content.add(.counted, listing.items) }
  }

  private func document(_ index: Int, _ isHead: Bool, _ content: inout PageContent) {
    let relations = plan.relations(of: index)
    let related = relations.flatMap { $0.documents.map(\.document) }
    content.documents = [index]
    for other in related where !content.documents.contains(other) {
      content.documents.append(other)
    }
    guard isHead else { return }
    content.add(.citing, plan.listings[.citing(index)]?.excerpt ?? [])
    content.add(.through, plan.listings[.through(index)]?.excerpt ?? [])
    content.add(figuresOf: plan.totals(of: .document(index)))
    let below = relations.filter(\.isDownward).flatMap { $0.documents.map(\.document) }
    let subjects: [ListingSubject] =
      [.document(index), .citing(index), .through(index)] + below.map { .document($0) }
    content.add(.counted, union: subjects.map { plan.listings[$0] })
  }

  private func documents(_ groups: [DocumentGroups.Group], _ content: inout PageContent) {
    content.documents = groups.flatMap(\.documents)
    let subjects: [ListingSubject] = content.documents.flatMap {
      [.document($0), .citing($0), .through($0)]
    }
    content.add(.counted, union: subjects.map { plan.listings[$0] })
  }

  private func index(_ index: Page.Index, _ content: inout PageContent) {
    let subjects: [ListingSubject]
    switch index {
    case .agencies:
      content.agencies = Array(site.agencies.agencies.indices)
      subjects = content.agencies.map { .agency($0) }
    case .sections: subjects = site.settings.sections.indices.map { .section($0) }
    case .tags: subjects = site.tags.indices.map { .tag($0) }
    case .authors: subjects = site.authors.indices.map { .author($0) }
    case .topics: return content.add(.counted, Set(site.topics.flatMap(\.items)).sorted())
    }
    content.add(.counted, union: subjects.map { plan.listings[$0] })
  }

  // MARK: Figures

  private mutating func figures(_ table: DataTable, _ content: inout PageContent) {
    switch table {
    case .overview:
      content.measures = plan.tallyPages.measures
      content.add(
        figuresOf: plan.figures.rows(content.measures, in: FigureIndex.Scope(), by: nil))
      content.add(.counted, union: [plan.listings[.all]])
    case .grid(let grid):
      content.measures = plan.tallyPages.measures
      let known = matrices ?? YearMatrices(plan)
      matrices = known
      content.add(figuresOf: known[grid].flatMap { $0.totals + $0.cells })
      content.add(.counted, union: [plan.listings[.all]])
    case .subject(let subject): figures(subject, &content)
    }
  }

  private mutating func figures(_ subject: TallySubject, _ content: inout PageContent) {
    if last?.subject != subject { last = (subject, plan.report(on: subject)) }
    guard let report = last?.report else { return }
    content.add(figuresOf: report.rows + report.cells)
    content.measures = report.blocks.map(\.total.measure)
    switch subject {
    case .period(let span): content.add(.counted, plan.items(in: span))
    case .document(let index):
      content.documents = [index]
      content.add(
        .counted, union: [plan.listings[.document(index)], plan.listings[.citing(index)]])
    case .agency(let index):
      content.agencies = [index]
      content.add(.counted, union: [plan.listings[.agency(index)]])
    case .measure: break
    }
  }
}
