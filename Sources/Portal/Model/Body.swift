/// The text of an item or page, drawn as HTML, and what other stages need of it.
package struct Body: Hashable, Sendable {
  package let text: KeptText
  /// The beginning of the first paragraph, for readers that show no more; at most about 200 characters.
  package let opening: Bytes
  /// Files of ours that the text shows or links to: beside the item, or from the site's root with a
  /// slash first.
  package let files: [Located<Bytes>]
  /// Where links lead that are no such files, as written: pages of ours, places on the page and other sites.
  package let links: [Located<Bytes>]
  /// The ids of headings and notes, which links may lead to.
  package let anchors: [Bytes]
  /// Where the pictures of other sites are.
  package let outside: [Located<Bytes>]
  /// In the order of the text.
  package let pictures: [BodyPicture]

  package static let none = Body(
    text: .empty, opening: [], files: [], links: [], anchors: [], outside: [], pictures: [])

  /// Files that the text links to and does not show.
  var linkedFiles: [Located<Bytes>] {
    if files.isEmpty { return [] }
    let shown = Set(pictures.compactMap { $0.file?.value })
    return files.filter { !shown.contains($0.value) }
  }

  /// Whether the texts lead to the same places, and may be led to by the same names.
  func hasSameLinks(as other: Body) -> Bool {
    anchors == other.anchors && links.map(\.value) == other.links.map(\.value)
  }
}

/// A picture in the text.
package struct BodyPicture: Hashable, Sendable {
  package let place: Markdown.PicturePlace
  /// Nil: none of ours.
  package let file: Located<Bytes>?
}
