extension Problem {
  /// The codes of all problems that are, or can be, warnings: those that portal.yaml may call fatal. In byte
  /// order.
  package static let warningCodes = [
    "a11y.alt", "a11y.h1", "a11y.heading", "bidi", "citation.ambiguous", "citation.date",
    "citation.type", "citation.unknown", "date.filename", "file.unused", "fs.hidden", "fs.special",
    "image.position", "image.widths", "invisible", "markdown.fence", "markdown.html",
    "markdown.note", "markdown.table", "markdown.url", "ref.hidden", "ref.unknown",
    "ref.unregistered", "settings.security", "template.ignored", "template.unused", "title.long",
  ]
}
