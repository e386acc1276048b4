import Portal
import Testing

@testable import Publisher

/// Other programs, for looking at what was done.
enum Shell {
  /// What a program says; it must end well.
  static func run(_ name: String, _ arguments: [String]) async throws -> String {
    let ended = try await Program(name: name, arguments: arguments).run()
    try #require(ended.code == 0, "\(name) \(arguments): \(ended.said)")
    return ended.output.string
  }

  /// Makes a program of a script. Another process writes the file: of one that was written here, a process that is
  /// just being started may have a hold, and then it cannot be run.
  static func install(_ script: String, at path: String) async throws {
    let ended = try await Program(
      name: "install", arguments: ["-m", "755", "/dev/stdin", path]
    ).run(input: Bytes(script.utf8))
    try #require(ended.code == 0, "\(ended.said)")
  }

  /// The number of a process that has been and is no more.
  static func deadProcess() async throws -> Int32 {
    try #require(Int32(try await run("sh", ["-c", "printf $$"])))
  }
}
