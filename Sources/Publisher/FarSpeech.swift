internal import Portal

/// What a step of `far.sh` says: lines of a word and its value, heads of releases, and a manifest at the end.
struct FarSpeech {
  private(set) var live: Int?
  private(set) var next: Int?
  private(set) var was: Int?
  private(set) var wanted: Int?
  private(set) var left: [String] = []
  /// A program that is not there.
  private(set) var missing = ""
  private(set) var lock: LockHolder?
  /// Whose lock was taken away, in words.
  private(set) var broken: String?
  private(set) var pruned: [Int] = []
  /// Files that are not as they should be.
  private(set) var bad: [String] = []
  /// The oldest first.
  private(set) var releases: [Release] = []
  /// Of the live release, as it stands there.
  private var manifestText: Bytes?

  init(_ output: Bytes) {
    var rest = output[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let line = Bytes(rest[..<end])
      rest = rest[end...].dropFirst()
      let space = line.firstIndex(of: 0x20) ?? line.endIndex
      let value = Bytes(line[space...].dropFirst()).string
      switch Bytes(line[..<space]).string {
      case "live": live = Int(value)
      case "next": next = Int(value)
      case "was", "already": was = Int(value)
      case "left": left.append(value)
      case "missing": missing = value
      case "wanted": wanted = Int(value)
      case "locked": lock = Self.lock(value)
      case "broke": broken = Self.lock(value).words
      case "pruned": if let number = Int(value) { pruned.append(number) }
      case "bad": bad.append(value)
      case "head":
        let head = rest.firstRange(of: Bytes("\n\n")).map { rest[..<$0.upperBound] } ?? rest
        rest = rest[head.endIndex...]
        // One that cannot be read is none to go back to.
        if let release = Release(head: head) { releases.append(release) }
      case "manifest":
        manifestText = Bytes(rest)
        rest = []
      default: break
      }
    }
  }

  private static func lock(_ value: String) -> LockHolder {
    let parts = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    return LockHolder(
      token: String(parts.first ?? ""), words: parts.count > 1 ? String(parts[1]) : "")
  }

  /// Of the live release, where it can be read.
  var manifest: Manifest? { manifestText.flatMap { Manifest($0) } }

  /// Whether there is a live release whose manifest cannot be read.
  var isDamaged: Bool { live != nil && manifest == nil }
}
