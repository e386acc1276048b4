import Portal

/// What reading needs to know beside the source.
struct Situation {
  /// Minutes east of UTC, for times that do not say.
  let offset: Int
  /// Hosts of the portal itself.
  let own: Set<Bytes>

  func addresses(from base: Bytes) -> Addresses { Addresses(base: base, own: own) }
}
