import Foundation
import Testing

/// A program in rclone's place that dies at a call, and with it, as far as the store can tell, its publisher:
/// no later call does anything.
struct Deaths {
  private let folder: String

  private static let script = """
    #!/bin/sh
    # Calls come one by one but for the first few, which only read.
    [ ! -e "$DEATHS/dead" ] || kill -9 $$
    number=$(($(cat "$DEATHS/count") + 1))
    echo $number >"$DEATHS/count"
    if [ $number -eq "$DEATH_AT" ]; then
      touch "$DEATHS/dead"
      PATH=$DEATH_PATH
      timeout --foreground -s KILL "$DEATH_AFTER" rclone "$@"
      kill -9 $$
    fi
    PATH=$DEATH_PATH
    exec rclone "$@"

    """

  init() async throws {
    folder = try StoreServer.shared.get().folder + "/deaths-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try await Shell.install(Self.script, at: folder + "/rclone")
    try "0".write(toFile: folder + "/count", atomically: true, encoding: .utf8)
  }

  /// `moment`: into the call, in seconds.
  func environment(at call: Int, after moment: Double) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH": "\(folder):\(path)", "DEATHS": folder, "DEATH_AT": "\(call)",
      "DEATH_AFTER": "\(moment)", "DEATH_PATH": path,
    ]
  }

  /// How many calls there were.
  var count: Int {
    get throws {
      let text = try String(contentsOfFile: folder + "/count", encoding: .utf8)
      return try #require(Int(text.filter(\.isNumber)))
    }
  }
}
