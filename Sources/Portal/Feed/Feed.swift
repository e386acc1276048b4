/// The newest items of a listing, before they are written in one of the forms that feed readers take.
struct Feed {
  /// Items in a feed.
  static let length = 20

  let title: Bytes
  /// Never empty.
  let description: Bytes
  /// `vi`
  let language: Bytes
  /// Who answers for what no author is named for.
  let publisher: Bytes
  /// Full addresses of the page that lists the same items, and of the feed itself.
  let page, url: Bytes
  /// Newest first.
  let entries: [Entry]

  /// An item. Its address is its identity.
  struct Entry {
    /// A full address.
    let url: Bytes
    let title, lead: Bytes
    /// Nil: the feed's.
    let language: Bytes?
    /// As written, with the offset that was written.
    let published: Moment
    /// Nil: never.
    let updated: Moment?
    let authors: [Bytes]
    /// Section and tags.
    let categories: [Bytes]
    let image: Image?

    var changed: Moment { updated ?? published }
  }

  /// A picture with all that an enclosure must say.
  struct Image {
    /// A full address.
    let url: Bytes
    let type: StaticString
    /// In bytes; nil: not known before private data have been taken out of it.
    let size: Int?
  }

  /// When any of the items last changed; nil of an empty feed. No clock is asked: a feed that shows the
  /// same is the same.
  var changed: Moment? { entries.map(\.changed).max() }
}

/// The forms of a feed.
package enum FeedFormat: Sendable {
  /// RSS 2.0.
  case rss
  /// RFC 4287.
  case atom
  /// JSON Feed 1.1.
  case json

  /// The name of its file in the folder of the page.
  var file: StaticString {
    switch self {
    case .rss: "feed.xml"
    case .atom: "atom.xml"
    case .json: "feed.json"
    }
  }

  var mediaType: Bytes {
    switch self {
    case .rss: Bytes("application/rss+xml")
    case .atom: Bytes("application/atom+xml")
    case .json: Bytes("application/feed+json")
    }
  }
}

extension Feed {
  func written(as format: FeedFormat) -> Bytes {
    switch format {
    case .rss: rss()
    case .atom: atom()
    case .json: json()
    }
  }
}
