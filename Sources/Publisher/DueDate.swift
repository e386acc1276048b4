internal import Builder
package import Portal

/// When time alone next changes what a target should have: kept by the last publish, so that a look at it costs
/// nothing.
package enum DueDate {
  private static let never = Bytes("never\n".utf8)

  private static func path(_ target: Settings.Target, _ root: Bytes) -> Bytes {
    root + Bytes("/.portal/due/".utf8) + target.name
  }

  /// In seconds since 1970; nil: never. Nothing when nobody has published to the target from here.
  package static func read(of target: Settings.Target, in root: Bytes) -> Int64?? {
    guard let text = try? Disk.read(path(target, root), limit: 64) else { return .none }
    if text == never { return .some(nil) }
    return Int64(text.string.dropLast()).map { .some($0) } ?? .none
  }

  /// Where it cannot be kept, the next look publishes and finds nothing new.
  static func keep(_ due: Int64?, of target: Settings.Target, in root: Bytes) {
    try? Disk.keep(due.map { Bytes("\($0)\n".utf8) } ?? never, at: path(target, root))
  }
}
