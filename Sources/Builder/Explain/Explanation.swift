package import Portal

/// Of one file of the output: what it is made of, when it was last drawn and why, and whether it would be
/// drawn now.
package struct Explanation: Sendable {
  package let address: Bytes
  /// Its path in the output.
  package let file: Bytes
  /// Nil for a file that no template draws.
  package internal(set) var kind: PageKind?
  /// The template and the parts that it is made from, its own first.
  package internal(set) var templates: [Bytes] = []
  /// The file that it is a copy of.
  package internal(set) var source: Bytes?
  package internal(set) var parts: [Part] = []
  package internal(set) var entries: [Entry] = []
  /// What any page may depend on.
  package internal(set) var shared: [Bytes] = []
  package let record: Record
  /// Why the next build would draw it; nil: it would not.
  package let due: DrawReason?

  /// Items or standing pages, by the paths of their files.
  package struct Part: Sendable {
    package let role: PageContent.Role
    package let files: [Bytes]
  }

  /// An entry of a register.
  package struct Entry: Sendable {
    package let name: Bytes
    /// The register, and the line in it, from 1; nil for a document that only items name.
    package let place: (file: Bytes, line: Int)?
  }

  /// What the ledger remembers of the file.
  package enum Record: Sendable {
    case noLedger
    /// No build that came to its end has made it.
    case none
    case drawn(Drawn)
  }

  package struct Drawn: Sendable {
    package let at: Moment
    package let reason: DrawReason
    /// The file's size and digest.
    package let size: Int
    package let digest: Digest
  }
}

/// Of one source: where in the output it can be seen.
package struct SourceExplanation: Sendable {
  package let path: Bytes
  package let use: Use

  package enum Use: Sendable {
    /// An item or a standing page.
    case text([Sight])
    /// Another file: what it becomes in the output, nothing where no page asks for it.
    case file(Bytes?)
    /// A template or one of its parts: the kinds of page that are made from it, with their numbers.
    case template([(kind: PageKind, pages: Int)])
    /// Any page may depend on it; how many there are.
    case everything(pages: Int)
  }

  /// A page that shows it, and as what.
  package struct Sight: Sendable {
    package let address: Bytes
    package let roles: [PageContent.Role]
  }
}

/// What is known of a path that somebody asks about.
package enum Explained: Sendable {
  case file(Explanation)
  case source(SourceExplanation)
  /// Nothing has that address or path; the nearest one that something has.
  case unknown(nearest: Bytes?)
  /// Neither the portal nor its output holds the path.
  case outside
}
