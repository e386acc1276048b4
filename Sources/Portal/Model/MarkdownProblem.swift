/// What can be wrong with the Markdown of a body.
package enum MarkdownProblem: Hashable, Sendable {
  /// Raw HTML that was dropped; `tag` is its beginning as written.
  case html(String)
  /// An address that nothing links to any more.
  case unsafeURL(String, MarkdownURLFault)
  /// A body that is not rendered, because doing so might take very long.
  case complexity(MarkdownLimit)
  case tableTooWide(Int, limit: Int)
  /// Something like a table whose header has another number of cells than the line below.
  case tableColumns(head: Int, delimiter: Int)
  /// Something like a table that goes on a paragraph.
  case tableAfterText
  case noteDefinedTwice(String)
  case noteUndefined(String)
  case noteUnused(String)
  case noteInNote(String)
  /// A fenced block that nothing closes.
  case unclosedFence
  /// A heading of the first level, which is the item's title's.
  case headingOfPage
  case headingSkip(from: Int, to: Int)
  /// An image, by its address, without a description.
  case imageWithoutText(String)

  var severity: Diagnostic.Severity {
    switch self {
    case .complexity, .tableTooWide, .noteDefinedTwice, .noteInNote: .error
    case .html, .unsafeURL, .tableColumns, .tableAfterText, .noteUndefined, .noteUnused,
      .unclosedFence, .headingOfPage, .headingSkip, .imageWithoutText:
      .warning
    }
  }

  var code: String {
    switch self {
    case .html: "markdown.html"
    case .unsafeURL: "markdown.url"
    case .complexity: "markdown.complexity"
    case .tableTooWide, .tableColumns, .tableAfterText: "markdown.table"
    case .noteDefinedTwice, .noteUndefined, .noteUnused, .noteInNote: "markdown.note"
    case .unclosedFence: "markdown.fence"
    case .headingOfPage: "a11y.h1"
    case .headingSkip: "a11y.heading"
    case .imageWithoutText: "a11y.alt"
    }
  }
}

/// Why an address is refused.
package enum MarkdownURLFault: Hashable, Sendable {
  /// A scheme that is not allowed there, as written.
  case scheme(String)
  /// `//host`: another site, without saying how to get there.
  case noScheme
  /// `http:` without `//` and a host.
  case noHost
  case backslash
  /// A control character, perhaps written as an entity.
  case control
}

/// What a body asks too much of.
package enum MarkdownLimit: Hashable, Sendable, CaseIterable {
  /// Block quotes and list items one inside the other.
  case containers
  /// Brackets that are opened and not closed.
  case brackets
  /// Emphasis and links one inside the other.
  case inlines
  /// Cells that a table is filled up with.
  case cells
  /// Long text at great depth.
  case work

  package var maximum: Int {
    switch self {
    case .containers: MarkdownLimits.containers
    case .brackets: MarkdownLimits.brackets
    case .inlines: MarkdownLimits.inlines
    case .cells: MarkdownLimits.paddedCells
    case .work: MarkdownLimits.work
    }
  }
}
