import Portal

/// Where on a page the article stands.
struct ArticleText {
  let element: Element
  /// Found by its words alone, not by a name that says so.
  let isGuessed: Bool

  /// Ids and classes that hold a text and nothing else: NukeViet (`themes/default/modules/news/detail.tpl` and
  /// `print.tpl`), WordPress, Liferay, Joomla, and schema.org's property.
  private static let names: [Set<String>] = [
    ["news-bodyhtml", "bodytext"],
    [
      "entry-content", "post-content", "article-content", "article-body", "journal-content-article",
      "detail-content", "content-detail", "noi-dung-chi-tiet", "article__body",
    ],
  ]

  static func find(in root: Element) -> ArticleText? {
    let body = root.first { $0.name == "body" } ?? root
    for names in Self.names {
      let found = body.first { element in
        guard HTMLBlocks.blocks.contains(element.name) else { return false }
        return names.contains(Text.lowered(element.attribute("id")).string)
          || element.classes.contains { names.contains($0.string) }
      }
      if let found { return ArticleText(element: found, isGuessed: false) }
    }
    if let found = body.first(where: {
      Text.lowered($0.attribute("itemprop")).string == "articlebody"
    }) {
      return ArticleText(element: found, isGuessed: false)
    }
    let articles = body.all { $0.name == "article" }
    if articles.count == 1 { return ArticleText(element: articles[0], isGuessed: false) }
    return densest(body).map { ArticleText(element: $0, isGuessed: true) }
  }

  /// The element with the most words in paragraphs of its own, words of links left out.
  private static func densest(_ body: Element) -> Element? {
    var best: (element: Element, score: Int)?
    let holders = body.all { element in
      ["body", "div", "section", "main", "td", "article", "center", "form"].contains(element.name)
    }
    for element in holders {
      var score = 0
      for child in element.children {
        switch child {
        case .text(let text): score += Text.length(Text.line(text))
        case .element(let inner):
          if Self.isLeaf(inner) { score += max(0, words(in: inner) - 2 * linked(in: inner)) }
        }
      }
      if score > best?.score ?? 0 { best = (element, score) }
    }
    return best?.element
  }

  /// Whether an element is a paragraph, a list, or words in the line.
  private static func isLeaf(_ element: Element) -> Bool {
    if ["script", "style", "noscript", "nav", "footer", "aside", "select"].contains(element.name) {
      return false
    }
    if ["ul", "ol", "blockquote", "table"].contains(element.name) { return true }
    return !element.elements.contains { HTMLBlocks.blocks.contains($0.name) }
  }

  private static func words(in element: Element) -> Int { Text.length(element.words) }

  private static func linked(in element: Element) -> Int {
    element.all { $0.name == "a" }.reduce(0) { $0 + Text.length($1.words) }
  }
}
