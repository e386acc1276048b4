package import Portal

extension Settings.Publishing {
  /// The target of a name, or the usual one.
  package func target(named name: String?) throws(PublishFailure) -> Settings.Target {
    guard !targets.isEmpty else { throw .noTargets }
    let known = targets.map(\.name.string)
    guard let name else {
      if let usual { return usual }
      throw .whichTarget(known: known)
    }
    if let target = targets.first(where: { $0.name == Bytes(name) }) { return target }
    throw .unknownTarget(name, nearest: Nearest.name(to: name, among: known), known: known)
  }
}
