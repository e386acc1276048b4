/// A drawn text until its page is written: in memory, or put away in a store.
///
/// Texts are most of what a portal says, and no listing shows them; so a store can hold them, and what a
/// build takes in memory grows with what listings show.
package struct KeptText: Hashable, Sendable {
  private enum Place: Sendable {
    case here(HTML)
    case stored(any TextStore, at: Int)
  }

  /// In bytes.
  package let count: Int
  package let digest: Digest
  private let place: Place

  static let empty = KeptText(.empty)

  /// `store`: where it is put, if there is room for it.
  init(_ html: HTML, in store: (any TextStore)? = nil) {
    count = html.bytes.count
    digest = Digest(of: html.bytes)
    if let store, let position = store.put(html.bytes) {
      place = .stored(store, at: position)
    } else {
      place = .here(html)
    }
  }

  /// Fetched at every call where it is stored.
  package var html: HTML {
    switch place {
    case .here(let html): html
    case .stored(let store, let position): HTML(rendered: store.text(at: position, count: count))
    }
  }

  package static func == (a: KeptText, b: KeptText) -> Bool { a.digest == b.digest }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// Holds texts that are not wanted for a while.
package protocol TextStore: AnyObject, Sendable {
  /// Where `text` begins in the store. Nil: it has no room for it.
  func put(_ text: Bytes) -> Int?

  /// A text that was put there. Where it cannot be fetched, the store notes why, and gives nothing: whoever
  /// has a store asks it before anything is made of its texts.
  func text(at position: Int, count: Int) -> Bytes
}
