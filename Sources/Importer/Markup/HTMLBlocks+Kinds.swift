import Portal

extension HTMLBlocks {
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
    "colgroup",
  ]

  /// Elements whose content is none of the text, and which go without a word.
  static let silent: Set<String> = [
    "head", "title", "meta", "link", "base", "template", "colgroup", "col", "area", "map", "wbr",
    "source", "track", "param", "script", "style", "noscript",
  ]

  /// Elements that go, and are told.
  static let dropped: Set<String> = [
    "input", "select", "textarea", "button", "svg", "math", "canvas", "applet", "marquee", "nav",
    "option", "datalist", "progress", "meter", "dialog", "frameset",
  ]

  static let embedded: Set<String> = [
    "iframe", "object", "embed", "video", "audio", "frame",
  ]

  static func isHidden(_ element: Element) -> Bool {
    if element.attributes["hidden"] != nil { return true }
    let style = Text.lowered(element.attribute("style")).filter { $0 > 0x20 }
    if style.contains(Bytes("display:none")) || style.contains(Bytes("visibility:hidden")) {
      return true
    }
    let hidden = ["hidden", "hide", "d-none", "sr-only", "visually-hidden"]
    return element.classes.contains { hidden.contains($0.string) }
  }

  static func hasBlock(_ element: Element) -> Bool {
    element.elements.contains { blocks.contains($0.name) || hasBlock($0) }
  }
}
