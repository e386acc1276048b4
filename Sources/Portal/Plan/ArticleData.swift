/// What an item's page says to machines, in the terms of schema.org.
extension Views {
  /// The item as `NewsArticle`.
  func appendData(ofArticle index: Int, _ bytes: inout Bytes) {
    let article = site.articles[index]
    let item = article.item
    JSONObject.append(to: &bytes) { json in
      json.text("@context", "https://schema.org")
      json.text("@type", "NewsArticle")
      json.text("mainEntityOfPage", absolute(article.address))
      json.text("headline", item.title.value)
      json.text("datePublished", words.datetime(item.date.value))
      json.text("dateModified", item.updated.map { words.datetime($0) } ?? [])
      json.text("inLanguage", language(of: item))
      json.text(
        "articleSection", article.section.map { site.settings.sections[$0].name } ?? [])
      if let card = Self.card(of: item) {
        json.text("image", absolute(Self.url(card.file.value, article.address)))
      }
      people(&json, article)
      publisher(&json)
      json.objects("about", article.documents) { mention(&$0, document: $1) }
      json.objects("citation", article.cited) { mention(&$0, document: $1) }
      source(&json, item.source)
      translations(&json, index)
    }
  }

  /// The picture that stands for an item where it is passed on.
  static func card(of item: Item) -> Media? { item.image ?? item.gallery.first }

  func language(of item: Item) -> Bytes { item.language ?? site.settings.language }

  // MARK: People

  /// Who wrote, edited, translated; without anybody who wrote, the source or the office.
  private func people(_ json: inout JSONObject, _ article: Article) {
    let authors = article.item.authors
    let written = authors.indices.filter { authors[$0].work == .author }
    if written.isEmpty {
      json.object("author") { json in
        json.text("@type", "Organization")
        json.text("name", article.item.source?.name ?? site.settings.office)
      }
    }
    for work in Author.Work.allCases {
      let members = work == .author ? written : authors.indices.filter { authors[$0].work == work }
      json.objects(work.property, members) { json, position in
        json.text("@type", "Person")
        json.text("name", authors[position].name)
        json.text("url", absolute(places.author(article.authors[position])))
      }
    }
  }

  // MARK: Other works

  private func source(_ json: inout JSONObject, _ source: ItemSource?) {
    guard let source else { return }
    json.object("isBasedOn") { json in
      json.text("@type", "CreativeWork")
      json.text("url", source.url ?? [])
      json.text("datePublished", source.date?.iso ?? [])
      json.object("publisher") { json in
        json.text("@type", "Organization")
        json.text("name", source.name)
      }
    }
  }

  private func translations(_ json: inout JSONObject, _ index: Int) {
    let others = site.translations.items.of(index).filter { $0 != index }
    if site.articles[index].item.translationOf == nil {
      return json.objects("workTranslation", others) { mention(&$0, article: $1) }
    }
    // The original may not be published yet, or not any more.
    let original = others.filter { site.articles[$0].item.translationOf == nil }
    json.objects("translationOfWork", original) { mention(&$0, article: $1) }
  }

  private func mention(_ json: inout JSONObject, article index: Int) {
    json.text("@type", "NewsArticle")
    json.text("url", absolute(site.articles[index].address))
    json.text("inLanguage", language(of: site.articles[index].item))
  }
}

extension Author {
  fileprivate enum Work: CaseIterable {
    case author, editor, translator, contributor

    var property: StaticString {
      switch self {
      case .author: "author"
      case .editor: "editor"
      case .translator: "translator"
      case .contributor: "contributor"
      }
    }
  }

  /// What somebody did for an item: the text, if that too.
  fileprivate var work: Work {
    if roles.isEmpty || roles.contains(.text) { return .author }
    if roles.contains(.translation) { return .translator }
    return roles.contains(.editor) ? .editor : .contributor
  }
}
