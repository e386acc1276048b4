/// One file of the site, as it would be published.
package struct Answer: Sendable {
  /// Tells these bytes from all others ever given for the address: visible ASCII without quotes, such
  /// as a digest in hexadecimal. Becomes the strong entity tag.
  package let tag: [UInt8]
  package let note: PageNote?
  private let make: @Sendable () -> [UInt8]

  /// `bytes` is asked for when they are to be sent, on a thread of its own, and may take a while.
  package init(
    tag: [UInt8], note: PageNote? = nil, bytes: @autoclosure @escaping @Sendable () -> [UInt8]
  ) {
    self.tag = tag
    self.note = note
    make = bytes
  }

  var bytes: [UInt8] { make() }
}

/// What the bar of the preview says about a page.
package struct PageNote: Sendable {
  /// Where the page comes from, for people: `Content/items/2024/2024-03-01-hop.md:1`.
  package let place: String
  package let mark: Mark?

  package init(place: String, mark: Mark? = nil) {
    self.place = place
    self.mark = mark
  }

  /// Why readers do not get the page yet, in the words of the bar.
  package enum Mark: Sendable {
    case draft(String)
    case scheduled(String)
  }
}
