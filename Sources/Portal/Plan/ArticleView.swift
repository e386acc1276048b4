/// Views of items: as rows of listings, and whole.
extension Views {
  func article(_ page: Page, _ index: Int) -> View {
    let article = site.articles[index]
    let item = article.item
    let isWithdrawn = article.state == .expired
    var v = ViewWriter(
      Shapes.article, reserving: item.body.text.count + 4 * item.summary.count + 6_000)
    var crumbs = [homeCrumb]
    if let section = article.section {
      crumbs.append(
        Crumb(name: site.settings.sections[section].name, url: places.section(section)))
    } else {
      crumbs.append(Crumb(name: phrases[.allItems], url: places.items))
    }
    head(
      &v, page, title: item.title.value, description: isWithdrawn ? [] : description(of: item),
      crumbs: crumbs,
      language: item.language, noindex: isWithdrawn, translations: translations(ofArticle: index))
    v.text("heading", item.title.value)
    v.text("url", article.address)
    v.text("slug", item.slug.value)
    v.text("mail-subject", isWithdrawn ? [] : Address.query(item.title.value))
    v.html("json-ld") { if !isWithdrawn { appendData(ofArticle: index, &$0) } }
    v.text("date", words.moment(item.date.value))
    v.text("datetime", words.datetime(item.date.value))
    v.text("updated", item.updated.map { words.moment($0) } ?? [])
    v.text("updated-datetime", item.updated.map { words.datetime($0) } ?? [])
    v.record("section", view: article.section.map { words.sections[$0] })
    v.flag("draft", article.state == .draft)
    v.flag("scheduled", article.state == .scheduled)
    v.flag("expired", isWithdrawn)
    v.html("lead") { if !isWithdrawn { appendLead(of: article, to: &$0) } }
    v.record("image", view: isWithdrawn ? nil : item.image.map { plan.image($0, of: article) })
    let card = isWithdrawn ? nil : Self.card(of: item)
    v.record("card", view: card.map { plan.image($0, of: article) })
    v.html("body") { if !isWithdrawn { appendBody(of: article, to: &$0) } }
    v.list(
      "gallery", views: isWithdrawn ? [] : item.gallery.map { plan.image($0, of: article) })
    authors(&v, article)
    source(&v, item.source)
    attachments(&v, isWithdrawn ? [] : item.attachments, item.file, article.address)
    v.list("figures", isWithdrawn ? [] : Array(item.figures.indices)) { v, position in
      figure(&v, item.figures[position], article.figures[position])
    }
    v.flag(
      "figures-name-documents", !isWithdrawn && article.figures.contains { $0.document != nil })
    v.list("documents", views: article.documents.map { words.documents[$0] })
    v.list("cited", views: isWithdrawn ? [] : article.cited.map { words.documents[$0] })
    v.list("agencies", views: article.agencies.map { words.agency($0, on: article.day) })
    v.list("tags", views: article.tags.map { words.tags[$0] })
    v.list("topics", topics(of: index)) { v, topic in link(&v, topic.name, topic.url) }
    neighbours(&v, index)
    v.list("related", views: plan.related(to: index).map { row($0) })
    v.open("extra", item.extra.map { ($0.name, $0.text) })
    return v.finish()
  }

  /// The lead, else the beginning of the text.
  private func description(of item: Item) -> Bytes {
    item.summary.isEmpty ? item.body.opening : item.summary
  }

  private func authors(_ v: inout ViewWriter, _ article: Article) {
    v.list("authors", Array(article.item.authors.indices)) { v, position in
      let author = article.item.authors[position]
      v.text("name", author.name)
      v.text("url", places.author(article.authors[position]))
      v.text("role", words.roles(author.roles))
    }
  }

  private func source(_ v: inout ViewWriter, _ source: ItemSource?) {
    guard let source else { return v.record("source", view: nil) }
    v.record("source") { v in
      v.text("name", source.name)
      v.text("url", source.url ?? [])
      v.text("date", source.date.map { words.day($0) } ?? [])
    }
  }

  private func attachments(
    _ v: inout ViewWriter, _ attachments: [Attachment], _ file: Bytes, _ address: Bytes
  ) {
    v.list("attachments", attachments) { v, attachment in
      let name = attachment.file.value
      let isFixed = name.first == UInt8(ascii: "/")
      let size =
        isFixed ? site.files.fixed[name] : site.files.beside[ItemFile.folder(of: file) + name]
      v.text("title", attachment.title.isEmpty ? name : attachment.title)
      v.text("url", Self.url(name, address))
      v.text("type", Self.fileType(name))
      v.text("size", words.size(size ?? 0))
    }
  }

  /// Newer and older neighbours among the listed items.
  private func neighbours(_ v: inout ViewWriter, _ index: Int) {
    let (next, previous) = plan.neighbours(of: index)
    v.record("next", view: next.map { link(to: $0) })
    v.record("previous", view: previous.map { link(to: $0) })
  }

  private func link(to item: Int32) -> View {
    let article = site.articles[Int(item)]
    var v = ViewWriter(Shapes.itemLink)
    v.text("name", article.item.title.value)
    v.text("url", article.address)
    v.text("language", article.item.language ?? site.settings.language)
    return v.finish()
  }

  // MARK: Files

  /// `PDF` for `bao-cao.pdf`.
  private static func fileType(_ name: Bytes) -> Bytes {
    let name = name[((name.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return [] }
    return Bytes(Bytes(name[(dot + 1)...]).string.uppercased())
  }
}
