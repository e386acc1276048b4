/// Everything that can be wrong with what editors write, with the facts a message needs.
///
/// Grouped by the room that finds it. Adding a case means adding its words in every language.
package enum Problem: Hashable, Sendable {
  case text(TextProblem)
  case markdown(MarkdownProblem)
  case template(TemplateProblem)
  case content(ContentProblem)
  case picture(PictureProblem)
  case publishing(PublishingProblem)
  case importing(ImportProblem)
  case value(ValueProblem)
  case check(CheckProblem)

  package var severity: Diagnostic.Severity {
    switch self {
    case .text(let problem): problem.severity
    case .markdown(let problem): problem.severity
    case .template(let problem): problem.severity
    case .content(let problem): problem.severity
    case .picture(let problem): problem.severity
    case .publishing(let problem): problem.severity
    case .importing(let problem): problem.severity
    case .value(let problem): problem.severity
    case .check(let problem): problem.severity
    }
  }

  /// A stable name for tools, such as `markdown.html`. Never translated.
  package var code: String {
    switch self {
    case .text(let problem): problem.code
    case .markdown(let problem): problem.code
    case .template(let problem): problem.code
    case .content(let problem): problem.code
    case .picture(let problem): problem.code
    case .publishing(let problem): problem.code
    case .importing(let problem): problem.code
    case .value(let problem): problem.code
    case .check(let problem): problem.code
    }
  }
}
