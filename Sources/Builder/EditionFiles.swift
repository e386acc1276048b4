package import Portal

/// Every file of an edition by its address, drawn when it is asked for.
package final class EditionFiles: Sendable {
  package let edition: Edition
  private let root: Bytes
  private let views: Views
  private let shelf: SearchShelf

  /// A file as it would be published.
  package struct File: Sendable {
    /// Tells its bytes from any others.
    package let tag: Digest
    /// What the page is made from: a file of the portal and the line, from 1, at which it begins.
    package var source: Bytes?
    package var state = Article.State.published
    /// Draws it, where it is drawn; empty where the file it is copied from has just gone.
    package let bytes: @Sendable () -> Bytes
  }

  /// `root`: the portal's folder. `earlier`: files of the edition before, if there is one.
  package init(_ edition: Edition, root: Bytes, after earlier: EditionFiles? = nil) {
    self.edition = edition
    self.root = root
    views = Views(edition.plan)
    shelf = earlier?.shelf ?? SearchShelf()
  }

  /// The file at an address such as `/tin/` or `/assets/site.css`; nil where there is none.
  package func file(at address: Bytes) -> File? {
    switch edition.plan.outputs.output(at: address) {
    case .page(let index): return page(edition.plan.pages[index])
    case .asset(let index):
      let bytes = edition.sources.assets[index].bytes
      return File(tag: Digest(of: bytes), bytes: { bytes })
    case .copy(let copy):
      let path = edition.sources.scan.path(of: copy.from)
      let source = (try? Disk.read(root + [UInt8(ascii: "/")] + path)) ?? []
      let bytes = copy.published(source)
      return File(tag: Digest(of: bytes), bytes: { bytes })
    case nil: return search(at: address).map { bytes in File(tag: Digest(of: bytes)) { bytes } }
    }
  }

  /// A file of the search index. What it takes to find it is not made before somebody asks: a save is shown
  /// without it.
  private func search(at address: Bytes) -> Bytes? {
    guard address.starts(with: edition.plan.searchFolder) else { return nil }
    let search = SearchPlan(edition.plan)
    switch search.find(address) {
    case .index: return search.index()
    case .choices: return search.choices()
    case .text(let item): return search.text(ofItem: item)
    case .segment(let segment):
      return shelf.file(Bytes(address.dropFirst()), ofSegment: segment, of: search)
    case nil: return nil
    }
  }

  /// The page for an address that leads nowhere.
  package var notFound: File { page(.notFound) }

  private func page(_ page: Page) -> File {
    guard let (kind, view) = views.view(of: page) else {
      let bytes = views.file(of: page)
      return File(tag: Digest(of: bytes), bytes: { bytes })
    }
    let template = edition.theme.template(kind.rawValue)
    let shown = Digest(of: view.bytes)
    var file = File(
      tag: Digest(
        high: shown.high ^ template.digest.low, low: shown.low &+ template.digest.high),
      bytes: {
        var out = Bytes()
        // A page that grew beyond all measure is refused by a build; here it stays empty.
        _ = template.render(view, into: &out)
        return out
      })
    let (source, state) = origin(of: page)
    file.source = source ?? template.files[0]
    file.state = state
    return file
  }

  private func origin(of page: Page) -> (source: Bytes?, state: Article.State) {
    let site = edition.plan.site
    switch page.subject {
    case .article(let index):
      let article = site.articles[index]
      return (article.item.file + Bytes(":1".utf8), article.state)
    case .standing(let index): return (site.pages[index].page.file + Bytes(":1".utf8), .published)
    default: return (nil, .published)
    }
  }
}
