extension Problem {
  /// The codes that portal.yaml may call fatal: of all problems that are, or can be, warnings, and of citations
  /// that the register does not know. In byte order.
  package static let warningCodes = [
    "a11y.alt", "a11y.h1", "a11y.heading", "bidi", "citation.ambiguous", "citation.date",
    "citation.type", "citation.unknown", "control.line", "date.filename", "figure.value",
    "file.unused", "fs.hidden", "fs.special",
    "image.heavy", "image.position", "image.widths", "invisible", "lead.long",
    "markdown.fence", "markdown.html", "markdown.note", "markdown.table", "markdown.url",
    "ref.hidden", "ref.unknown", "ref.unregistered", "settings.security", "template.ignored",
    "template.unused", "title.duplicate", "title.long",
  ]

  /// The codes of warnings that only come when other sites are asked, which publishing does not.
  static let outsideCodes = ["link.outside"]
}
