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

  /// The number of a process that has been and is no more.
  static func deadProcess() async throws -> Int32 {
    try #require(Int32(try await run("sh", ["-c", "printf $$"])))
  }
}
