/// The files of the sitemap.
extension Views {
  func sitemap(_ part: SitemapPart) -> Bytes {
    switch part {
    case .index: sitemapIndex
    case .items(let items):
      urls(items) { xml, position in
        let article = site.articles[Int(position)]
        location(&xml, article.address, changed: changed(article))
      }
    case .pages(let positions):
      urls(positions) { xml, position in
        let page = plan.pages[Int(position)]
        location(&xml, page.address, changed: changed(page.subject))
      }
    case .news(let items):
      urls(items, [("xmlns:news", Bytes("http://www.google.com/schemas/sitemap-news/0.9"))]) {
        xml, position in news(&xml, site.articles[Int(position)])
      }
    }
  }

  private static let namespace: XMLWriter.Attribute = (
    "xmlns", Bytes("http://www.sitemaps.org/schemas/sitemap/0.9")
  )

  private var sitemapIndex: Bytes {
    var xml = XMLWriter()
    xml.element("sitemapindex", [Self.namespace]) { xml in
      for page in plan.pages {
        guard case .file(.sitemap(let part)) = page.subject else { continue }
        if case .index = part { continue }
        xml.element("sitemap") { location(&$0, page.address, changed: changed(part)) }
      }
    }
    return xml.bytes
  }

  private func urls(
    _ positions: [Int32], _ namespaces: [XMLWriter.Attribute] = [],
    _ write: (inout XMLWriter, Int32) -> Void
  ) -> Bytes {
    var xml = XMLWriter(reserving: positions.count * 180)
    xml.element("urlset", [Self.namespace] + namespaces) { xml in
      for position in positions { xml.element("url") { write(&$0, position) } }
    }
    return xml.bytes
  }

  private func location(_ xml: inout XMLWriter, _ address: Bytes, changed: Moment?) {
    xml.text("loc", site.settings.baseURL + address)
    xml.text("lastmod", changed.map { words.datetime($0) } ?? [])
  }

  private func news(_ xml: inout XMLWriter, _ article: Article) {
    location(&xml, article.address, changed: changed(article))
    xml.element("news:news") { xml in
      xml.element("news:publication") { xml in
        xml.text("news:name", site.settings.title)
        xml.text("news:language", article.item.language ?? site.settings.language)
      }
      xml.text("news:publication_date", words.datetime(article.item.date.value))
      xml.text("news:title", article.item.title.value)
    }
  }

  // MARK: When what has changed

  private func changed(_ article: Article) -> Moment {
    article.item.updated ?? article.item.date.value
  }

  /// Of listings it is left open: what they show changes in more ways than by their items.
  private func changed(_ subject: Page.Subject) -> Moment? {
    if case .standing(let index) = subject { site.pages[index].page.updated } else { nil }
  }

  private func changed(_ part: SitemapPart) -> Moment? {
    switch part {
    case .index: nil
    case .items(let items), .news(let items):
      items.map { changed(site.articles[Int($0)]) }.max()
    case .pages(let positions):
      positions.compactMap { changed(plan.pages[Int($0)].subject) }.max()
    }
  }
}
