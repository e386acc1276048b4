/// Writes the text of an item or page with what is known of its pictures in their tags. The text itself
/// cannot hold that: it depends on its own file alone.
struct BodyPictures {
  private let body: Body
  private let html: Bytes
  private let files: ContentFiles
  /// The file of the text, and the address of its page.
  private let file, address: Bytes
  /// Whether a picture stands above the text already.
  private let hasLead: Bool
  /// How many pictures have been written.
  private var next = 0

  init(_ body: Body, _ files: ContentFiles, file: Bytes, address: Bytes, hasLead: Bool) {
    self.body = body
    html = body.text.html.bytes
    self.files = files
    self.file = file
    self.address = address
    self.hasLead = hasLead
  }

  /// Appends a part of the text, which begins where the one before has ended.
  mutating func append(_ range: Range<Int>, to bytes: inout Bytes) {
    var written = range.lowerBound
    while next < body.pictures.count, body.pictures[next].place.range.upperBound <= range.upperBound
    {
      let picture = body.pictures[next]
      bytes.append(contentsOf: html[written..<picture.place.range.lowerBound])
      appendAttributes(picture, to: &bytes)
      written = picture.place.range.upperBound
      next += 1
    }
    bytes.append(contentsOf: html[written..<range.upperBound])
  }

  /// A picture that stands so near to the beginning is seen at once, on most screens; in bytes.
  private static let beginning = 1_000

  private func appendAttributes(_ shown: BodyPicture, to bytes: inout Bytes) {
    let isSeenAtOnce = next == 0 && !hasLead && shown.place.range.lowerBound < Self.beginning
    bytes.append(isSeenAtOnce ? " fetchpriority=\"high\"" : " loading=\"lazy\"")
    guard let name = shown.file?.value, let picture = files.picture(name, beside: file),
      let facts = picture.facts, facts.width > 0, facts.height > 0
    else { return }
    bytes.append(" width=\"")
    bytes.append(decimal: facts.width)
    bytes.append("\" height=\"")
    bytes.append(decimal: facts.height)
    bytes.append("\"")
    let sources = picture.sources(at: Views.address(of: name, address))
    if sources.isEmpty { return }
    bytes.append(" srcset=\"")
    bytes += sources
    bytes.append(shown.place.isInGallery ? Self.gallerySizes : Self.columnSizes)
  }

  /// How wide the theme shows pictures in a text: as wide as its column, or as one of a gallery.
  private static let columnSizes: StaticString =
    "\" sizes=\"(min-width: 66rem) 50.5rem, (min-width: 48rem) calc(92vw - 11.5rem), 92vw\""
  private static let gallerySizes: StaticString =
    "\" sizes=\"(min-width: 66rem) 25rem, (min-width: 48rem) calc(46vw - 6rem), 46vw\""
}
