/// What tells, without reading a file, that it is as it was.
///
/// Only ever a reason not to read: where it says nothing, the content decides.
struct Stamp: Hashable, Sendable {
  let size: Int
  /// Nanoseconds since 1970 at which the content and the file's entry were last changed. The second is
  /// the system's own and cannot be set back, as `cp -p` and `touch -r` do with the first.
  let modified, changed: Int64
  let inode: UInt64
}

/// A stamp, and when it was looked at.
struct SeenStamp: Hashable, Sendable {
  let stamp: Stamp
  /// Nanoseconds since 1970; not after the look.
  let moment: Int64

  /// How close to the present a change may come unseen: clocks of file systems are coarse, those of old
  /// ones two seconds.
  private static let grain: Int64 = 2_000_000_000

  /// Whether a file that now has `other` is certainly the same: what was changed just before it was looked
  /// at might have been changed again within the same tick (the rule of git's index).
  func vouches(for other: Stamp?) -> Bool {
    stamp == other && max(stamp.modified, stamp.changed) < moment - Self.grain
  }
}
