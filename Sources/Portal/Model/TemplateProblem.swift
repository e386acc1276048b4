/// What can be wrong with a template.
package enum TemplateProblem: Hashable, Sendable {
  /// A name that the view does not have; `nearest` is one that it has.
  case unknownName(String, nearest: String?)

  var severity: Diagnostic.Severity { .error }

  var code: String {
    switch self {
    case .unknownName: "template.name"
    }
  }
}
