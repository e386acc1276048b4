/// What can be wrong with the Markdown of a body.
package enum MarkdownProblem: Hashable, Sendable {
  /// Raw HTML that was dropped; `tag` is its beginning as written.
  case html(String)

  var severity: Diagnostic.Severity {
    switch self {
    case .html: .warning
    }
  }

  var code: String {
    switch self {
    case .html: "markdown.html"
    }
  }
}
