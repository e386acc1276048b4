internal import Builder
internal import Glibc
internal import Portal

extension LockOwner {
  /// This process, now.
  init(at moment: Moment) {
    var random = SystemRandomNumberGenerator()
    let token = Bytes(String(random.next(), radix: 16))
    self.token = token.string
    name = Self.name
    self.moment = moment
    words = "\(Self.name) \(getpid()) \(moment.iso.string)"
  }

  /// The user and the machine, without what would break a line.
  private static let name: String = {
    let user = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(getuid())"
    var system = utsname()
    let machine =
      uname(&system) == 0
      ? withUnsafeBytes(of: system.nodename) { Bytes($0.prefix { $0 != 0 }).string } : "?"
    return "\(user)@\(machine)".filter { $0.isLetter || $0.isNumber || "@.-_".contains($0) }
  }()
}

/// Who holds a lock, as it says.
struct LockHolder: Sendable {
  let token: String
  /// As `LockOwner.words`.
  let words: String

  /// Its token, if it was taken on this machine by a process that is no more.
  func tokenOfTheDead(as owner: LockOwner) -> String? {
    let parts = words.split(separator: " ")
    guard parts.count >= 2, parts[0] == owner.name, let process = pid_t(parts[1]) else {
      return nil
    }
    return Self.isAlive(process) ? nil : token
  }

  private static func isAlive(_ process: pid_t) -> Bool {
    if kill(process, 0) != 0, errno == ESRCH { return false }
    // One that has ended but that nobody has asked about: `26484 (portal) Z …` (proc(5)).
    let path = Bytes("/proc/\(process)/stat".utf8)
    guard let text = try? Disk.readToEnd(path, limit: 4096),
      let name = text.lastIndex(of: UInt8(ascii: ")"))
    else { return true }
    return !text[name...].starts(with: ") Z".utf8)
  }
}
