/// What the Markdown of a body becomes. Depends on the body and the options alone.
///
/// All ranges are offsets into the body as it was given, 0-based, in bytes.
package struct Markdown: Sendable, Hashable {
  package struct Heading: Sendable, Hashable {
    /// 1…6, as written.
    package let level: Int
    /// Unique on the page, stable as long as the headings before it stay.
    package let id: Bytes
    /// Its words without marks of emphasis and references to notes; not escaped.
    package let text: Bytes
    package let range: Range<Int>
  }

  /// One thing that is wrong, where, and the other places that it is about.
  package struct Finding: Sendable, Hashable {
    package let problem: MarkdownProblem
    package let range: Range<Int>
    package let related: [Range<Int>]
  }

  /// A document that the body names, and where.
  package struct Cited: Sendable, Hashable {
    /// Its ranges lie in the words of the block and are of no use here.
    package let citation: Citation
    /// The symbol, number or name in the body.
    package let place: Range<Int>
    /// What of `html` may become a link, and the symbol in it. Nil in headings, and where emphasis begins
    /// or ends within the symbol.
    package let link, core: Range<Int>?
    /// The same for citations of the same paragraph, heading, table cell or caption.
    package let block: Int
  }

  /// Where a picture's tag says how it is to be loaded: ` loading="lazy"`, in the place of which more may be
  /// said of it.
  package struct PicturePlace: Sendable, Hashable {
    /// In `html`.
    package let range: Range<Int>
    /// Whether it stands among others in a gallery.
    package let isInGallery: Bool
  }

  /// Empty when the body was refused (`MarkdownProblem.complexity`).
  package let html: HTML
  package let headings: [Heading]
  /// Addresses that links lead to, unescaped, refused ones left out. In the order of the page: those in
  /// notes come last.
  package let links: [Located<Bytes>]
  /// Addresses of images, unescaped, refused ones left out.
  package let images: [Located<Bytes>]
  /// Of each of `images`, in the same order.
  package let picturePlaces: [PicturePlace]
  /// In the order of the page; empty unless there is a recogniser.
  package let citations: [Cited]
  /// The words of the body, a block a line; empty unless asked for.
  package let text: Bytes
  /// The first paragraph of its own in `text`: no list, quotation, table, heading or caption.
  package let firstParagraph: Range<Int>
  /// In the order found, which is not always that of the text.
  package let findings: [Finding]
}

/// What a renderer does beyond CommonMark, and the words it needs for that.
package struct MarkdownOptions: Sendable, Hashable {
  /// Off: plain CommonMark, byte for byte as the `cmark` program writes it, but for heading ids and
  /// raw HTML, of which nothing is left.
  package var extensions = true
  /// Whether `Markdown.text` is filled.
  package var collectsText = false
  /// Read aloud as the name of the notes at the end.
  package var notesLabel = Bytes("Chú thích")
  /// Read aloud for the arrow behind a note; the number of the reference follows.
  package var backLabel = Bytes("Trở lại chỗ dẫn")

  package init() {}
}
