extension MarkdownWalk {
  /// Writes an image inside a line of text. Refused, it leaves its description behind.
  mutating func writeImage(_ node: MarkdownNode) {
    if isPlain {
      out.append("<img")
      appendAddress("src", node.url)
      writeDescription(of: node)
      append("title", node.title)
      out.append(" />")
    } else if isAllowed(node) {
      writeTag(node, isInGallery: false)
      append("title", node.title)
      out.append(">")
    } else {
      let description = description(of: node)
      description.withUnsafeBufferPointer { out.append(text: $0) }
      if options.collectsText { words.append(contentsOf: description) }
    }
  }

  /// Writes the images that `first`, a paragraph, and the paragraphs right after it consist of: one as a
  /// figure, several as a gallery. Gives the last of these paragraphs; nil: `first` is no such one.
  mutating func writeImages(from first: MarkdownNode) -> MarkdownNode? {
    guard first.firstChild?.kind == .image else { return nil }
    var count = imageCount(in: first)
    if count == 0 { return nil }
    var last = first
    while let next = last.next, next.kind == .paragraph {
      let more = imageCount(in: next)
      if more == 0 { break }
      count += more
      last = next
    }
    endLine()
    if count > 1 { out.append("<div class=\"gallery\">\n") }
    var paragraph: MarkdownNode? = first
    while let node = paragraph {
      places.enter(node)
      var child = node.firstChild
      while let image = child {
        if image.kind == .image { writeFigure(image, isInGallery: count > 1) }
        child = image.next
      }
      paragraph = node == last ? nil : node.next
    }
    if count > 1 { out.append("</div>\n") }
    return last
  }

  /// How many images a paragraph has, all of them allowed, with nothing but white space between; else 0.
  private func imageCount(in paragraph: MarkdownNode) -> Int {
    var count = 0
    var child = paragraph.firstChild
    while let node = child {
      switch node.kind {
      case .image:
        if MarkdownURL.fault(of: node.url, isImage: true) != nil { return 0 }
        count += 1
      case .softBreak, .lineBreak: break
      case .text: if !node.literal.isBlank { return 0 }
      default: return 0
      }
      child = node.next
    }
    return count
  }

  /// In a gallery pictures are small, and lead to their own files; a link must have a name, which is the
  /// picture's description.
  private mutating func writeFigure(_ node: MarkdownNode, isInGallery: Bool) {
    guard isAllowed(node) else { return }
    let isLink = isInGallery && !description(of: node).allSatisfy(\.isMarkdownSpace)
    out.append("<figure>")
    if isLink {
      out.append("<a")
      appendAddress("href", node.url)
      out.append(">")
    }
    writeTag(node, isInGallery: isInGallery)
    out.append(isLink ? "></a>" : ">")
    writeCaption(node)
    out.append("</figure>\n")
  }

  /// Writes a caption from an image's title: what stands after its last ` | ` is the credit.
  private mutating func writeCaption(_ node: MarkdownNode) {
    let title = node.title
    var caption = title.trimmed(0..<title.count)
    var credit = caption.upperBound..<caption.upperBound
    if let bar = caption.last(where: { isSeparator($0, in: title, caption) }) {
      credit = title.trimmed(bar + 1..<caption.upperBound)
      caption = title.trimmed(caption.lowerBound..<bar)
    }
    if caption.isEmpty, credit.isEmpty { return }
    out.append("<figcaption>")
    write(citable: title.part(caption), of: node, shift: 0)
    recognise()
    if !credit.isEmpty {
      if !caption.isEmpty { out.append(" ") }
      out.append("<span class=\"credit\">")
      out.append(text: title.part(credit))
      out.append("</span>")
    }
    out.append("</figcaption>")
    guard options.collectsText else { return }
    words.endLine()
    words.append(contentsOf: title.part(caption))
    if !caption.isEmpty, !credit.isEmpty { words.append(" ") }
    words.append(contentsOf: title.part(credit))
    words.endLine()
  }

  private func isSeparator(_ i: Int, in title: MarkdownSlice, _ range: Range<Int>) -> Bool {
    title[i] == UInt8(ascii: "|")
      && (i == range.lowerBound || title[i - 1].isMarkdownSpace)
      && (i + 1 == range.upperBound || title[i + 1].isMarkdownSpace)
  }

  /// Writes `<img` up to the `>`, as far as the body alone tells.
  private mutating func writeTag(_ node: MarkdownNode, isInGallery: Bool) {
    out.append("<img")
    appendAddress("src", node.url)
    writeDescription(of: node)
    let start = out.count
    out.append(attribute: "loading", .constant("lazy"))
    picturePlaces.append(
      Markdown.PicturePlace(range: start..<out.count, isInGallery: isInGallery))
    out.append(attribute: "decoding", .constant("async"))
  }

  private mutating func writeDescription(of node: MarkdownNode) {
    let description = description(of: node)
    description.withUnsafeBufferPointer { out.append(attribute: "alt", .text($0)) }
  }

  private func description(of node: MarkdownNode) -> Bytes {
    var text = Bytes()
    appendText(of: node, markup: true, to: &text)
    return text
  }

  /// Looks at the address and the description of an image, and keeps what later stages need.
  private mutating func isAllowed(_ node: MarkdownNode) -> Bool {
    let url = escapes.restored(Bytes(node.url))
    let range = places.find(link: node, in: &text)
    if let fault = MarkdownURL.fault(of: node.url, isImage: true) {
      report(.unsafeURL(url.string, fault), at: range)
      return false
    }
    images.append(Located(url, at: text.original(range)))
    let isSilent = node.firstChild.map { $0.next == nil && $0.kind == .text && $0.literal.isBlank }
    if isSilent ?? true { report(.imageWithoutText(url.string), at: range) }
    return true
  }
}
