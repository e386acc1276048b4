import Foundation
import Testing

@testable import Publisher

/// An S3 server on this machine, one for all tests, gone with them; and rclone's configuration, in which it is
/// `kho`, a folder of this machine `dia`, and a port where nobody listens `vang`.
final class StoreServer: Sendable {
  static let shared = Result { try StoreServer() }

  let folder: String
  let port: Int

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `make checks` puts it there; on machines that have one anyhow that will do.
  private static var program: String {
    let own = repository.appending(path: ".build/checks/bin/moto_server").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : "moto_server"
  }

  /// It ends when what starts it does, however that ends: the pipe that it reads is closed then. Other
  /// signals may be blocked in what a test starts.
  private static let script = """
    folder=$1
    shift
    "$@" & server=$!
    read _
    kill -KILL $server
    rm -rf "$folder"
    """

  private init() throws {
    // As the command has it: a program may end before it has read all it is given.
    signal(SIGPIPE, SIG_IGN)
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "portal-store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder + "/dia", withIntermediateDirectories: true)
    let said = folder + "/said"
    try Data().write(to: URL(filePath: said))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", Self.script, "sh", folder, Self.program, "-H", "127.0.0.1", "-p", "0",
    ]
    process.standardInput = Self.held
    let handle = try FileHandle(forWritingTo: URL(filePath: said))
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    port = try Self.port(in: said)
    try Self.configuration(port, folder).write(
      toFile: folder + "/rclone.conf", atomically: true, encoding: .utf8)
  }

  private static let held = Pipe()

  private static func port(in file: String) throws -> Int {
    let start = ContinuousClock.now
    while true {
      let said = try String(contentsOfFile: file, encoding: .utf8)
      if let match = said.firstMatch(of: #/http://127\.0\.0\.1:([0-9]+)/#),
        let port = Int(match.1)
      {
        return port
      }
      try #require(
        ContinuousClock.now - start < .seconds(60), "no moto_server: `make checks`\n\(said)")
      usleep(10_000)  // Another process tells of nothing: what it says can only be looked at.
    }
  }

  private static func configuration(_ port: Int, _ folder: String) -> String {
    func s3(_ port: Int) -> String {
      """
      type = s3
      provider = Other
      access_key_id = AKIATHU
      secret_access_key = \(secret)
      endpoint = http://127.0.0.1:\(port)
      region = us-east-1
      """
    }
    return """
      [kho]
      \(s3(port))
      [vang]
      \(s3(1))
      [dia]
      type = alias
      remote = \(folder)/dia

      """
  }

  static let secret = "bi-mat-cua-kho"

  /// What rclone is given to find all this, whatever this machine's own settings are.
  var environment: [String: String] {
    ["RCLONE_CONFIG": folder + "/rclone.conf", "AWS_CA_BUNDLE": ""]
  }

  /// A way to the server on which something goes wrong, as `faulty.py` has it.
  func faulty(_ fault: String...) throws -> (environment: [String: String], way: FaultyWay) {
    let way = try FaultyWay(to: port, fault)
    var environment = environment
    for (name, value) in [
      "TYPE": "s3", "PROVIDER": "Other", "ACCESS_KEY_ID": "AKIATHU",
      "SECRET_ACCESS_KEY": Self.secret, "REGION": "us-east-1",
      "ENDPOINT": "http://127.0.0.1:\(way.port)",
    ] { environment["RCLONE_CONFIG_LOI_\(name)"] = value }
    // It would try for minutes.
    environment["RCLONE_RETRIES"] = "1"
    environment["RCLONE_LOW_LEVEL_RETRIES"] = "2"
    return (environment, way)
  }
}

/// A process of `faulty.py`, gone with this value.
final class FaultyWay {
  private let process = Process()
  private let pipe = Pipe()
  let port: Int

  init(to server: Int, _ fault: [String]) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "faulty.py").path
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script, "\(server)"] + fault
    let said = Pipe()
    process.standardInput = pipe
    process.standardOutput = said
    try process.run()
    let line = String(decoding: said.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(Int(line.filter(\.isNumber)))
  }

  deinit { kill(process.processIdentifier, SIGKILL) }
}
