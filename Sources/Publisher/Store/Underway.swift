internal import Portal

/// The note that files are about to change for readers: written before the first of them does, and taken away
/// when the release is live. As long as it is there, what is live is partly the one release, partly the other.
struct Underway: Sendable {
  /// The number of the release that is on its way.
  let to: Int
  /// Whether that is a new one, and not one to go back to.
  let isNew: Bool
  /// The files that may be other than in the live release; nil: any.
  let paths: Set<Bytes>?

  private static let first = "portal underway 1"
  private static let last = "end"

  var text: Bytes {
    var text = Bytes("\(Self.first)\n\(isNew ? "publish" : "rollback") \(to)\n")
    text += Rclone.list((paths ?? []).sorted(by: Bytes.precedes))
    text += Bytes("\(Self.last)\n")
    return text
  }

  init(to: Int, isNew: Bool, paths: Set<Bytes>?) {
    self.to = to
    self.isNew = isNew
    self.paths = paths
  }

  /// Nil where there is none. One that was cut off, as only places that are no object stores can have it, speaks
  /// of every file.
  init?(_ text: Bytes) {
    guard !text.isEmpty else { return nil }
    let lines = text.split(separator: UInt8(ascii: "\n")).map { Bytes($0) }
    let words = lines.count > 1 ? lines[1].string.split(separator: " ") : []
    guard lines.first == Bytes(Self.first), lines.count > 2, lines.last == Bytes(Self.last),
      text.last == 0x0A, words.count == 2, let to = Int(words[1])
    else {
      self.init(to: 0, isNew: false, paths: nil)
      return
    }
    self.init(to: to, isNew: words[0] == "publish", paths: Set(lines[2..<(lines.count - 1)]))
  }

  /// The same for the way to what is live anyhow, so that it does not look like one that is over.
  var mending: Underway { Underway(to: 0, isNew: false, paths: paths) }

  func doubts(_ path: Bytes) -> Bool { paths?.contains(path) ?? true }
}
