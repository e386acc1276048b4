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
