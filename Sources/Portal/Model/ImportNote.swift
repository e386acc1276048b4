/// What an import has done with a part of its source other than take it as it stands.
package struct ImportNote: Hashable, Sendable {
  package enum Finding: String, Sendable, CaseIterable {
    // Dropped.
    /// A control or a message of the page that is none of the article's words.
    case rubbish
    /// The headline once more.
    case headline
    /// A label with nothing behind it.
    case emptyLabel
    /// `./.`
    case endMark
    /// An element that shows nothing, or that no item may have: scripts, styles, forms, frames.
    case element
    /// What the page hides.
    case hidden
    /// An address that no page may lead to, or that leads nowhere from here; its words are kept.
    case address
    /// What stands around the article.
    case outside
    /// A record that is no news item.
    case record

    // Left to decide.
    case section, moreSections, agency, topic, source
    /// A picture or an attachment that is not at hand.
    case picture, attachment
    /// A line that may be the caption of a lost picture, or a heading.
    case caption
    /// A line above the headline that is neither a section nor a site.
    case label
    /// A document that several of the register fit, or none.
    case citation
    /// A link to an old address of this very portal.
    case ownLink
    /// A film, a sound or something else that the text shows from elsewhere.
    case embedded
    /// The article was found by where most of the words are.
    case guessedText
    /// The source has the lead alone.
    case leadOnly
    /// The only time given is that of the last change.
    case updatedOnly
    /// `--date` was given, and the source has one: this one, which was taken.
    case ownDate
    /// The item was not public: it is a draft now.
    case state
    /// A table that became paragraphs.
    case table
  }

  package let finding: Finding
  /// The words it is about.
  package let text: Bytes
  /// From 1; nil: of the whole item.
  package let line: Int?

  package init(_ finding: Finding, _ text: Bytes, line: Int? = nil) {
    self.finding = finding
    self.text = text
    self.line = line
  }

  package var isDropped: Bool {
    switch finding {
    case .rubbish, .headline, .emptyLabel, .endMark, .element, .hidden, .address, .outside,
      .record:
      true
    default: false
    }
  }
}
