/// The way to the other languages of a text.
extension Views {
  /// A text in one of its languages.
  struct TranslationLink {
    let language: Bytes
    let url: Bytes
    /// Whether it is the page's own.
    let isCurrent: Bool
    let isOriginal: Bool
  }

  func translations(ofArticle index: Int) -> [TranslationLink] {
    site.translations.items.of(index).map { position in
      let article = site.articles[position]
      return TranslationLink(
        language: language(of: article.item), url: article.address, isCurrent: position == index,
        isOriginal: article.item.translationOf == nil)
    }
  }

  func translations(ofStanding index: Int) -> [TranslationLink] {
    site.translations.pages.of(index).map { position in
      let standing = site.pages[position]
      return TranslationLink(
        language: standing.page.language ?? site.settings.language, url: standing.address,
        isCurrent: position == index, isOriginal: standing.page.translationOf == nil)
    }
  }

  func translations(_ v: inout ViewWriter, _ links: [TranslationLink]) {
    v.list("translations", links) { v, link in
      v.text("name", LanguageTag.name(of: link.language))
      v.text("language", link.language)
      v.text("url", link.url)
      v.flag("current", link.isCurrent)
    }
    // For those whose language is none of them.
    v.text("x-default", links.first { $0.isOriginal }?.url ?? [])
  }
}
