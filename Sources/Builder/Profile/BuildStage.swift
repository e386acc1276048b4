/// The stages of a build.
package enum BuildStage: String, Sendable, CaseIterable {
  /// Where nothing has changed, there is no other.
  case check
  case read, plan, render, search, write, record
}
