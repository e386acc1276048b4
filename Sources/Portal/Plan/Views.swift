/// Makes the finished view of every page. Pure: workers share one value.
///
/// A class, though nothing in it changes: as a struct, all its arrays would be retained and released
/// for every closure that writes a list.
package final class Views: Sendable {
  let plan: Plan
  let site: Site
  let phrases: Phrases
  let places: Places
  let words: ViewWords
  /// Each article as listings show it, by its position in `Site.articles`; nil: made when it is asked for.
  private let rows: [View]?
  private let rowWords: Plan.RowWords
  private let matrices: YearMatrices?
  private let locale: Bytes
  let tallyData: TallyData

  /// Without `rows`, `matrices` and `objects` these are made for each page that shows them: that is quicker
  /// for a few pages, and slower for all.
  package init(
    _ plan: Plan, words: Plan.RowWords? = nil, rows: [View]? = nil, matrices: YearMatrices? = nil,
    objects: FigureObjects? = nil
  ) {
    rowWords = words ?? plan.rowWords
    self.words = rowWords.shared
    self.plan = plan
    self.rows = rows
    self.matrices = matrices
    site = plan.site
    phrases = plan.site.phrases
    places = plan.places
    locale = LanguageTag.locale(of: plan.site.settings.language)
    tallyData = TallyData(plan.site, plan.figures, objects: objects)
  }

  /// An article as listings show it.
  func row(_ article: Int32) -> View { rows?[Int(article)] ?? plan.row(Int(article), rowWords) }

  /// Every measure by document or agency and year.
  func matrices(by grid: Page.Grid) -> [TallyMatrix] { (matrices ?? YearMatrices(plan))[grid] }

  /// All that the page shows; nil where no template draws it.
  /// `report`: that of the page's tallies, if it has been made already.
  package func view(
    of page: Page, report: TallyReport? = nil
  ) -> (kind: PageKind, view: View)? {
    guard let kind = plan.kind(of: page), let view = made(page, report) else { return nil }
    return (kind, view)
  }

  private func made(_ page: Page, _ report: TallyReport?) -> View? {
    switch page.subject {
    case .home: home(page)
    case .article(let index): article(page, index)
    case .standing(let index): standing(page, index)
    case .listing(let index, let number): listing(page, plan.listings.all[index], number)
    case .index(let index): self.index(page, index)
    case .documents(let way, let group): documents(page, way, group)
    case .tallies: tallies(page)
    case .tally(let subject): tally(page, subject, report ?? plan.report(on: subject))
    case .tallyGrid(let grid): tallyGrid(page, grid)
    case .tallyDescription: tallyDescription(page)
    case .tallyData, .file: nil
    case .redirect(let target, let title): redirect(page, target, title)
    case .search: search(page)
    case .notFound: notFound(page)
    case .topic(let index): topic(page, index)
    case .siteMap: siteMap(page)
    }
  }

  // MARK: The head of every page

  /// A name and where it leads.
  struct Crumb {
    let name: Bytes
    let url: Bytes
  }

  func head(
    _ v: inout ViewWriter, _ page: Page, title: Bytes, description: Bytes, crumbs: [Crumb],
    language: Bytes? = nil, noindex: Bool = false, translations: [TranslationLink] = []
  ) {
    let language = language ?? site.settings.language
    v.text("title", title)
    v.text("description", description)
    v.text("canonical", site.settings.baseURL + page.address)
    v.text("language", language)
    let isForeign = language != site.settings.language
    v.text("locale", isForeign ? LanguageTag.locale(of: language) : locale)
    v.flag("foreign", isForeign)
    v.flag("noindex", noindex)
    self.translations(&v, translations)
    v.html("breadcrumbs") {
      if !crumbs.isEmpty, !noindex { appendBreadcrumbs(crumbs, to: title, &$0) }
    }
    v.list("crumbs", crumbs) { v, crumb in link(&v, crumb.name, crumb.url) }
    v.record("feed", view: feedLink(beside: page))
  }

  func link(_ v: inout ViewWriter, _ name: Bytes, _ url: Bytes) {
    v.text("name", name)
    v.text("url", url)
  }

  func counted(
    _ v: inout ViewWriter, _ name: Bytes, _ url: Bytes, count: Int, detail: Bytes = [],
    level: Int = 1
  ) {
    v.text("name", name)
    v.text("url", url)
    v.text("count", words.number(count))
    v.text("detail", detail)
    v.text("level", decimal: level)
  }

  var homeCrumb: Crumb { Crumb(name: phrases[.home], url: Bytes("/".utf8)) }

  // MARK: Pages without items

  private func redirect(_ page: Page, _ target: Bytes, _ title: Bytes) -> View {
    var v = ViewWriter(Shapes.redirect)
    let whole = Page(address: target, subject: page.subject)
    head(&v, whole, title: title, description: [], crumbs: [], noindex: true)
    v.text("target", target)
    return v.finish()
  }

  private func notFound(_ page: Page) -> View {
    var v = ViewWriter(Shapes.notFound)
    head(
      &v, page, title: phrases[.notFound], description: [], crumbs: [homeCrumb], noindex: true)
    return v.finish()
  }

  private func standing(_ page: Page, _ index: Int) -> View {
    let standing = site.pages[index].page
    var v = ViewWriter(Shapes.page)
    head(
      &v, page, title: standing.title.value, description: standing.summary, crumbs: [homeCrumb],
      language: standing.language, translations: translations(ofStanding: index))
    v.text("heading", standing.title.value)
    v.text("lead", standing.summary)
    v.html("body") { bytes in
      var pictures = BodyPictures(
        standing.body, site.files, file: standing.file, address: page.address, hasLead: false)
      pictures.append(0..<standing.body.text.count, to: &bytes)
    }
    v.text("updated", standing.updated.map { words.moment($0) } ?? [])
    return v.finish()
  }

  // MARK: Home

  private func home(_ page: Page) -> View {
    let (first, newest) = plan.homeItems
    var v = ViewWriter(Shapes.home)
    head(
      &v, page, title: site.settings.title,
      description: site.settings.slogan.isEmpty ? site.settings.office : site.settings.slogan,
      crumbs: [])
    v.html("json-ld", structuredDataOfSite)
    v.record("first", view: first.map { row($0) })
    v.list("rows", views: newest.map { row($0) })
    v.list("blocks", plan.homeBlocks) { v, block in
      v.text("name", block.name)
      v.text("url", block.url)
      v.list("rows", views: block.items.map { row($0) })
    }
    v.list("documents", plan.recentDocuments) { v, index in
      let document = site.documents.documents[index]
      counted(
        &v, words.documentNames[index], places.document(index),
        count: plan.listings[.document(index)]?.items.count ?? 0,
        detail: document.entry?.title ?? [])
    }
    v.list("years", plan.listings.yearListings) { v, listing in
      if case .year(let year) = listing.subject {
        counted(&v, words.year(year), listing.address, count: listing.items.count)
      }
    }
    return v.finish()
  }
}
