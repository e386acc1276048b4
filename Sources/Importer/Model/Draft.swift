import Portal

/// One news item as its source says it, whatever the source's form; nothing in it is looked up yet.
struct Draft {
  /// One line, without marks.
  var title: Bytes = []
  /// What the source itself sets apart as the lead; one line, without marks.
  var lead: Bytes = []
  var body: [Passage] = []
  var date: DraftDate = .missing
  var updated: Moment?
  var expires: Moment?
  var isDraft = false
  var isPinned = false
  /// The last part of the address that it had.
  var slug: Bytes = []
  /// What tells it from others of its source that have the same title on the same day.
  var key: Bytes = []
  var authors: [DraftAuthor] = []
  /// Whom it was taken from, as it says itself.
  var source: DraftSource?
  /// Where it was saved from.
  var site: DraftSource?
  /// Names or ids, the main one first.
  var sections: [Bytes] = []
  var tags: [Bytes] = []
  var topic: Bytes = []
  /// The picture that stands for the item.
  var image: DraftPicture?
  var attachments: [DraftFile] = []
  /// By its tag; empty: the portal's.
  var language: Bytes = []
  var notes: [ImportNote] = []
  /// Where it begins in its source.
  var place: Range<Int> = 0..<0
}

enum DraftDate: Equatable {
  case missing
  case moment(Moment)
  /// What stands where a date must, and is none.
  case unreadable(Bytes)
  /// Dates that exclude each other.
  case several([Bytes])
}

struct DraftAuthor: Equatable {
  let name: Bytes
  var roles: [Author.Role] = []
}

struct DraftSource: Equatable {
  var name: Bytes
  var url: Bytes?
  var date: Day?
}

struct DraftPicture: Equatable, Sendable {
  /// As the source gives it, or absolute where it says what it is relative to.
  var address: Bytes
  /// As the source gives it: a page that was saved with its pictures has them beside it.
  var written: Bytes = []
  var alt: Bytes = []
  var caption: Bytes = []
}

struct DraftFile: Equatable {
  var address: Bytes
  var title: Bytes = []
}

/// A block of the text and the line of the source that it begins on, from 1.
struct Passage {
  var block: Block
  var line: Int
}

indirect enum Block: Equatable, Sendable {
  case paragraph([Inline])
  /// 1 to 6, as the source has it.
  case heading(Int, [Inline])
  /// `start` is nil for a list without numbers.
  case list(start: Int?, items: [[Block]])
  case quote([Block])
  /// The first row is the header; all rows have as many cells.
  case table([[[Inline]]])
  case picture(DraftPicture)
  case code(Bytes)
  case rule
}

indirect enum Inline: Equatable, Sendable {
  /// Words, with a space for any white space.
  case text(Bytes)
  case emphasis([Inline])
  case strong([Inline])
  case strike([Inline])
  case code(Bytes)
  case link([Inline], to: Bytes)
  /// The end of a line within a paragraph.
  case lineEnd
}

extension [Inline] {
  /// The words alone, line ends as spaces.
  var plain: Bytes {
    var out = Bytes()
    for inline in self {
      switch inline {
      case .text(let text), .code(let text): out += text
      case .emphasis(let inner), .strong(let inner), .strike(let inner), .link(let inner, _):
        out += inner.plain
      case .lineEnd: out.append(0x20)
      }
    }
    return out
  }
}

extension Block {
  /// The words of a paragraph or heading; nil: it is neither.
  var line: Bytes? {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.plain
    default: nil
    }
  }
}
