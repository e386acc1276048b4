/// Writes texts with the documents that they cite as links.
extension Views {
  /// The text of an article's page.
  ///
  /// In each paragraph the first citation of a document is a link and the others are words: a paragraph
  /// that names one document five times stays readable, and lists of links, which screen readers
  /// give, stay short; yet the link is never farther away than the beginning of the paragraph.
  func appendBody(of article: Article, to bytes: inout Bytes) {
    let body = article.item.body
    var pictures = BodyPictures(
      body, site.files, file: article.item.file, address: article.address,
      hasLead: article.item.image != nil)
    appendLinks(.body, of: article, upTo: body.text.count, to: &bytes) { bytes, range in
      pictures.append(range, to: &bytes)
    }
  }

  /// The lead of an article's page.
  func appendLead(of article: Article, to bytes: inout Bytes) {
    let lead = article.item.summary
    appendLinks(.lead, of: article, upTo: lead.count, to: &bytes) { bytes, range in
      lead.withUnsafeBufferPointer {
        bytes.append(escaping: UnsafeBufferPointer(rebasing: $0[range]))
      }
    }
  }

  private func appendLinks(
    _ part: ItemCitation.Part, of article: Article, upTo end: Int, to bytes: inout Bytes,
    _ append: (inout Bytes, Range<Int>) -> Void
  ) {
    var written = 0
    var block = 0
    var linked: [Int32] = []
    for (citation, document) in zip(article.item.citations, article.citations)
    where citation.part == part {
      guard let core = citation.core else { continue }
      if citation.block != block {
        block = citation.block
        linked.removeAll(keepingCapacity: true)
      }
      var link: Range<Int>?
      if document >= 0, !linked.contains(document) {
        link = citation.link
        linked.append(document)
      }
      if let link {
        append(&bytes, written..<link.lowerBound)
        bytes += words.citationLinks[Int(document)]
        append(&bytes, link.lowerBound..<core.lowerBound)
      } else {
        append(&bytes, written..<core.lowerBound)
      }
      appendSymbol(citation, &bytes) { append(&$0, core) }
      if let link {
        append(&bytes, core.upperBound..<link.upperBound)
        bytes.append("</a>")
      }
      written = link?.upperBound ?? core.upperBound
    }
    append(&bytes, written..<end)
  }

  /// Symbols are not to be broken at their hyphens.
  private func appendSymbol(
    _ citation: ItemCitation, _ bytes: inout Bytes, _ append: (inout Bytes) -> Void
  ) {
    guard case .symbol = citation.name else { return append(&bytes) }
    bytes.append("<span class=\"symbol\">")
    append(&bytes)
    bytes.append("</span>")
  }
}

extension ViewWords {
  /// The beginning of a link to a document, with a title that says what the document is: `Nghị quyết số
  /// 28-NQ/TW, 23/05/2018, Ban Chấp hành Trung ương Đảng: về cải cách chính sách bảo hiểm xã hội`.
  static func citationLink(_ document: Document, name: Bytes, url: Bytes) -> Bytes {
    var title = name
    if let date = document.date { title += Bytes(", ".utf8) + day(date) }
    if let issuer = document.entry?.issuer { title += Bytes(", ".utf8) + issuer }
    if let about = document.entry?.title { title += Bytes(": ".utf8) + about }
    var link = Bytes("<a class=\"cite\" href=\"".utf8)
    link.append(escaping: url)
    link.append("\" title=\"")
    link.append(escaping: title)
    link.append("\">")
    return link
  }
}
