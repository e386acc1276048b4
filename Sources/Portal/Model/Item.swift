/// One news article as its file says it, before any name in it is looked up.
///
/// Depends on the bytes of its file alone. Texts are in NFC.
///
/// A class, though nothing in it changes: it goes from stage to stage as one reference, not as forty.
package final class Item: Sendable {
  /// The file's path from the portal's root.
  package let file: Bytes
  /// Whether the file is `index.md` of a folder that holds the item's photos and attachments.
  package let isBundle: Bool
  /// Whether title, date and address could be read; if not, errors say so, and nothing is made of it.
  package let isComplete: Bool

  package let title: Located<Bytes>
  package let date: Located<Moment>
  package let updated: Moment?
  /// When the item leaves the listings and its page becomes a short notice.
  package let expires: Moment?
  package let isDraft: Bool
  /// The last part of the address.
  package let slug: Located<Bytes>
  /// Old addresses that lead here, each `/…/`.
  package let aliases: [Located<Bytes>]
  package let section: Located<Bytes>?
  /// Ids or names as written; the first one reports the figures.
  package let agencies: [Located<Bytes>]
  /// What the item is about, as written.
  package let documents: [Located<DocumentReference>]
  package let summary: Bytes
  package let authors: [Author]
  package let source: ItemSource?
  package let image: Media?
  package let gallery: [Media]
  package let attachments: [Attachment]
  package let tags: [Bytes]
  package let isPinned: Bool
  /// `vi`, `en`, …; nil: the portal's.
  package let language: Bytes?
  /// The address of the item that this one says in another language.
  package let translationOf: Located<Bytes>?
  package let extra: [FreeField]
  package let figures: [Figure]
  /// The documents that title, lead and body name, in this order.
  package let citations: [ItemCitation]
  package let body: Body
  /// Of the file up to the text: of all that the metadata says.
  package let head: Digest

  init(
    file: Bytes, isBundle: Bool, isComplete: Bool, title: Located<Bytes>, date: Located<Moment>,
    updated: Moment?, expires: Moment?, isDraft: Bool, slug: Located<Bytes>,
    aliases: [Located<Bytes>], section: Located<Bytes>?, agencies: [Located<Bytes>],
    documents: [Located<DocumentReference>], summary: Bytes, authors: [Author], source: ItemSource?,
    image: Media?, gallery: [Media], attachments: [Attachment], tags: [Bytes], isPinned: Bool,
    language: Bytes?, translationOf: Located<Bytes>?, extra: [FreeField], figures: [Figure],
    citations: [ItemCitation], body: Body, head: Digest
  ) {
    self.file = file
    self.isBundle = isBundle
    self.isComplete = isComplete
    self.title = title
    self.date = date
    self.updated = updated
    self.expires = expires
    self.isDraft = isDraft
    self.slug = slug
    self.aliases = aliases
    self.section = section
    self.agencies = agencies
    self.documents = documents
    self.summary = summary
    self.authors = authors
    self.source = source
    self.image = image
    self.gallery = gallery
    self.attachments = attachments
    self.tags = tags
    self.isPinned = isPinned
    self.language = language
    self.translationOf = translationOf
    self.extra = extra
    self.figures = figures
    self.citations = citations
    self.body = body
    self.head = head
  }

  /// Whether all that other pages show of the item is the same, and all that depends on other files:
  /// the two may tell another text, but of the same files and documents.
  ///
  /// `other` is an earlier state of the same file.
  package func hasSameFace(as other: Item) -> Bool {
    func meant(_ item: Item) -> [Citation.Mention] { item.citations.map(Citation.Mention.init) }
    return head == other.head && title == other.title && slug == other.slug
      && summary == other.summary && body.opening == other.body.opening
      && body.files == other.body.files
      && body.pictures.map(\.file) == other.body.pictures.map(\.file)
      && isComplete == other.isComplete
      && meant(self) == meant(other)
  }

  /// Whether all that is looked up, counted or sorted by is the same: the two stand in the same listings at
  /// the same places, bring the same files and have the same links, whatever their titles, leads and texts say.
  ///
  /// `other` is an earlier state of the same file.
  package func hasSamePlaces(as other: Item) -> Bool {
    // Pages at old addresses are named after the item.
    aliases.isEmpty && other.aliases.isEmpty && isComplete && other.isComplete
      && date.value == other.date.value && expires == other.expires && isDraft == other.isDraft
      && slug.value == other.slug.value && section?.value == other.section?.value
      && agencies.map(\.value) == other.agencies.map(\.value)
      && documents.map(\.value) == other.documents.map(\.value) && tags == other.tags
      // The pages of an item's translations name its language.
      && language == other.language && translationOf?.value == other.translationOf?.value
      && authors == other.authors && files == other.files && body.hasSameLinks(as: other.body)
      && pictures.map(\.value) == other.pictures.map(\.value)
      && figures.elementsEqual(other.figures, by: { $0.saysTheSame(as: $1) })
      && citations.map(Citation.Mention.init) == other.citations.map(Citation.Mention.init)
  }

  /// The pictures that the item shows: its own, its gallery's, those of its text.
  package var pictures: [Located<Bytes>] {
    // Most have none, and all are asked at every save.
    if image == nil, gallery.isEmpty, body.pictures.isEmpty { return [] }
    return (image.map { [$0.file] } ?? []) + gallery.map(\.file)
      + body.pictures.compactMap(\.file)
  }

  private var files: [Bytes] {
    let named = gallery.map(\.file) + attachments.map(\.file) + body.files
    return (named + (image.map { [$0.file] } ?? [])).map(\.value)
  }
}

extension Figure {
  /// Whether both are the same wherever they stand in their files.
  fileprivate func saysTheSame(as other: Figure) -> Bool {
    measure.value == other.measure.value && value == other.value && qualifier == other.qualifier
      && of == other.of && group == other.group && time == other.time
      && document?.value == other.document?.value && id == other.id
      && partOf?.value == other.partOf?.value && change == other.change && isPlan == other.isPlan
      && quote == other.quote
  }
}

extension Citation {
  /// What a citation says, wherever it says so.
  fileprivate struct Mention: Equatable {
    let name: Name
    let type: Bytes?
    let date: Day?
    let year: Int?
    let part: ItemCitation.Part

    init(_ citation: ItemCitation) {
      name = citation.name
      type = citation.type
      date = citation.date
      year = citation.year
      part = citation.part
    }
  }
}

/// Who wrote, took or translated.
package struct Author: Hashable, Sendable {
  package enum Role: String, Sendable, CaseIterable {
    case text, photo, video, translation, editor
  }

  package let name: Bytes
  /// In the order written; none: not said.
  package let roles: [Role]
}

/// Where a reprinted item first stood.
package struct ItemSource: Hashable, Sendable {
  package let name: Bytes
  package let url: Bytes?
  package let date: Day?
}

/// A picture. `file` is relative to the item's folder, or an address from the site's root.
package struct Media: Hashable, Sendable {
  package let file: Located<Bytes>
  package let alt: Bytes
  package let caption: Bytes
  package let credit: Bytes
}

/// A file to download.
package struct Attachment: Hashable, Sendable {
  package let file: Located<Bytes>
  package let title: Bytes
}

/// A key under `extra:` and its text.
package struct FreeField: Hashable, Sendable {
  package let name: Bytes
  package let text: Bytes
}

/// A standing page such as Giới thiệu.
package struct StandingPage: Sendable {
  package let file: Bytes
  package let isBundle: Bool
  package let title: Located<Bytes>
  package let slug: Located<Bytes>
  package let summary: Bytes
  package let updated: Moment?
  package let isDraft: Bool
  /// Its place among the pages that the foot of every page leads to, from 1; nil: it is not led to.
  package let footer: Int?
  package let aliases: [Located<Bytes>]
  /// Nil: the portal's.
  package let language: Bytes?
  /// The address of the page that this one says in another language.
  package let translationOf: Located<Bytes>?
  package let body: Body
}
