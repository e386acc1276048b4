/// An item as listings show it.
extension Plan {
  /// The row of the article at `index`. Made once and copied into every listing that shows it.
  package func row(_ index: Int, _ words: RowWords) -> View {
    let article = site.articles[index]
    let item = article.item
    var v = ViewWriter(Shapes.row, reserving: item.summary.count + 900)
    v.text("title", item.title.value)
    v.text("url", article.address)
    v.text("language", item.language ?? site.settings.language)
    v.text("lead", item.summary)
    v.text("date", ViewWords.day(article.day))
    v.text("datetime", words.shared.datetime(item.date.value))
    v.record("section", view: article.section.map { words.shared.sections[$0] })
    v.record(
      "agency", view: article.agencies.first.map { words.shared.shortAgency($0, on: article.day) })
    v.list("documents", views: article.documents.map { words.shared.symbols[$0] })
    v.record("image", view: item.image.map { image($0, of: article) })
    v.flag("pinned", item.isPinned)
    // All rows stand in memory until the last page is drawn.
    return View(bytes: v.finish().bytes.tight)
  }

  /// What all rows share.
  package struct RowWords: Sendable {
    let shared: ViewWords
  }

  package var rowWords: RowWords { RowWords(shared: ViewWords(site)) }
}
