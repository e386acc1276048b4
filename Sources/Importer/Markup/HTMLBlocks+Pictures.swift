import Portal

extension HTMLBlocks {
  mutating func embed(_ element: Element) {
    let source =
      [element.attribute("src"), element.attribute("data")].first { !$0.isEmpty }
      ?? element.first { $0.name == "source" }?.attribute("src") ?? []
    let text: Bytes =
      switch addresses.verdict(on: source) {
      case .link(let address), .own(let address), .relative(let address): address
      case .nowhere, .unsafe: Bytes("<\(element.name)>")
      }
    notes.append(ImportNote(.embedded, text, line: line))
  }

  mutating func picture(_ element: Element) {
    guard let picture = Self.picture(element, addresses) else {
      let source = element.attribute("src")
      if Addresses.scheme(of: source) == "data" {
        notes.append(ImportNote(.picture, Bytes("data:"), line: line))
      } else {
        notes.append(ImportNote(.element, Bytes("<img>"), line: line))
      }
      return
    }
    pictures.append(Passage(block: .picture(picture), line: line))
  }

  /// The picture of an `<img>`; nil: its address leads nowhere, or it is a sign among the words.
  static func picture(_ element: Element, _ addresses: Addresses) -> DraftPicture? {
    let written = ["data-original", "data-src", "data-lazy-src", "src"]
      .map { element.attribute($0) }
      .filter { !$0.isEmpty && Addresses.scheme(of: $0) != "data" }
    for source in written {
      switch addresses.verdict(on: source) {
      case .link(let address), .own(let address), .relative(let address):
        return DraftPicture(
          address: address, written: source, alt: Text.line(element.attribute("alt")))
      case .nowhere, .unsafe: continue
      }
    }
    return nil
  }

  mutating func figure(_ element: Element) {
    endParagraph()
    let caption = element.first { $0.name == "figcaption" }
    let images = element.all { $0.name == "img" }
    guard !images.isEmpty else {
      read(element.children)
      return endParagraph()
    }
    // A figure may hold a table or several pictures; the caption is that of the last one.
    let start = passages.count
    if let caption { skipped.insert(caption.order) }
    read(element.children)
    endParagraph()
    setCaption(caption?.words ?? [], from: start)
  }

  /// Gives the last picture since `start` its caption; where there is none it stays a paragraph.
  mutating func setCaption(_ caption: Bytes, from start: Int) {
    guard !caption.isEmpty else { return }
    for index in passages.indices[start...].reversed() {
      if case .picture(var picture) = passages[index].block {
        picture.caption = caption
        passages[index].block = .picture(picture)
        return
      }
    }
    add(.paragraph([.emphasis([.text(caption)])]))
  }
}
