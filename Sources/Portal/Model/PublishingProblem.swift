/// What can be wrong with `publish:` in portal.yaml.
package enum PublishingProblem: Hashable, Sendable {
  case unknownTarget(String, nearest: String?)
  case unknownWarning(String, nearest: String?)
  /// A target that does not say where.
  case noPlace
  case twoPlaces
  /// A key that only another kind of target has.
  case notOf(String, kind: String)
  case folder(String)
  case secureShell(String)
  case remote(String)
  case noRecords
  case recordsWithinSite

  var severity: Diagnostic.Severity { .error }

  var code: String { "settings.publish" }
}
