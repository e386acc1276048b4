import Foundation
import Testing

@testable import Publisher

/// A machine that is reached by ssh: OpenSSH's own server on this one, with keys made for the occasion.
final class FarMachine {
  private let folder: URL
  private let server: pid_t
  private let port: Int

  /// For `ssh-config:` of a target.
  var configuration: String { path("config") }

  /// Where the server is; nil: it is not on this machine.
  private static let program: String? = {
    let own = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".build/sshd/usr/sbin/sshd")
    return [own.path(percentEncoded: false), "/usr/sbin/sshd"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  init() async throws {
    // In the folder's path is nothing that ssh would take apart.
    folder = URL(filePath: "/tmp/portal-ssh-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let base = folder.path(percentEncoded: false)
    for name in ["host", "user", "stranger"] {
      _ = try await Shell.run(
        "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", base + name])
    }
    // As root the server keeps its helpers in an empty folder.
    if getuid() == 0 {
      try FileManager.default.createDirectory(
        atPath: "/run/sshd", withIntermediateDirectories: true)
    }
    let program = try #require(Self.program, "sshd is missing: make test sets it up")
    (server, port) = try await Self.start(program, base)
    try write("user.authorized", try read("user.pub"))
    try write("known", "[127.0.0.1]:\(port) \(try read("host.pub"))")
    try configure()
  }

  deinit {
    kill(server, SIGTERM)
    try? FileManager.default.removeItem(at: folder)
  }

  private static func start(_ program: String, _ base: String) async throws -> (pid_t, Int) {
    for _ in 0..<20 {
      let port = Int.random(in: 20_000...60_000)
      let settings = """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(base)host
        AuthorizedKeysFile \(base)user.authorized
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        UsePAM no
        StrictModes no
        PidFile \(base)number
        MaxStartups 100
        """
      try Data((settings + "\n").utf8).write(to: URL(filePath: base + "server"))
      // It goes into the background when it listens, and ends at once where the port is taken.
      let started = try await Program(name: "env", arguments: [program, "-f", base + "server"])
        .run()
      guard started.code == 0 else { continue }
      let start = ContinuousClock.now
      while ContinuousClock.now - start < .seconds(60) {
        if let text = try? String(contentsOfFile: base + "number", encoding: .utf8),
          let number = pid_t(text.dropLast()), canConnect(port)
        {
          return (number, port)
        }
        usleep(2000)  // Another process tells of nothing: its files can only be looked at.
      }
    }
    throw Office.Unexpected(what: "no port for sshd")
  }

  private static func canConnect(_ port: Int) -> Bool {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private func path(_ name: String) -> String { folder.path(percentEncoded: false) + name }

  private func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  /// How the machine is reached: with whose key, which keys of machines are known, and through what.
  func configure(
    key: String = "user", known: String = "known", port: Int? = nil, proxy: String? = nil
  ) throws {
    try write(
      "config",
      """
      Host may-xa
        HostName 127.0.0.1
        Port \(port ?? self.port)
        IdentityFile \(path(key))
        IdentitiesOnly yes
        IdentityAgent none
        UserKnownHostsFile \(path(known))
        GlobalKnownHostsFile none
        \(proxy.map { "ProxyCommand \($0)" } ?? "")

      """)
  }

  /// A way to the machine that is cut after so many bytes have gone there.
  func cut(after bytes: Int) throws {
    try write(
      "cut",
      """
      exec 3<>/dev/tcp/127.0.0.1/\(port)
      cat <&3 &
      perl -e '
        my $left = \(bytes);
        while ($left > 0 and my $got = sysread STDIN, my $part, $left < 9999 ? $left : 9999) {
          syswrite STDOUT, $part;
          $left -= $got;
        }' >&3
      kill $!

      """)
    try configure(proxy: "bash \(path("cut"))")
  }

  /// Another key than the machine has, under its name.
  func replaceKnownKey() throws {
    try write("known", "[127.0.0.1]:\(port) \(try read("stranger.pub"))")
  }
}
