import Foundation
import Testing

/// The command while it runs.
final class Running {
  private let process = Process()
  private let folder: Folder

  var id: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  /// `program`: what is run in the command's place, with the command as the last of its own arguments.
  init(_ arguments: [String], under program: [String] = []) throws {
    folder = try Folder(withTemplates: false)
    let command = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "portal").path(percentEncoded: false)
    let all = program + [command] + arguments
    process.executableURL = URL(filePath: all[0])
    process.arguments = Array(all.dropFirst())
    process.environment = ["LANG": "C"]
    try folder.write("out", "")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path + "/out"))
    try process.run()
  }

  deinit {
    // A test that failed must not leave it running, nor stopped.
    if process.isRunning { kill(id, SIGKILL) }
  }

  /// What it has said so far on the stream of errors.
  func said() throws -> String {
    try String(contentsOfFile: folder.path + "/out", encoding: .utf8)
  }

  /// How many bytes that are.
  func saidSize() throws -> Int {
    try FileManager.default.attributesOfItem(atPath: folder.path + "/out")[.size] as? Int ?? 0
  }

  func send(_ signal: Int32) { kill(id, signal) }

  /// Holds it up where it is, unless it has ended.
  func stop() throws {
    send(SIGSTOP)
    try lookAgain(until: "it has stopped") {
      let status = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
      // The state comes after the name, which is in parentheses.
      return !isRunning || status?.components(separatedBy: ") ").last?.first == "T"
    }
  }

  /// Its exit code, or the negative number of the signal that ended it.
  func end() throws -> Int32 {
    try lookAgain(until: "it has ended") { !process.isRunning }
    let status = process.terminationStatus
    return process.terminationReason == .exit ? status : -status
  }
}

/// Looks again until `condition` is true; a minute is more than any of them takes.
func lookAgain(until what: String, _ condition: () throws -> Bool) throws {
  let start = ContinuousClock.now
  while try !condition() {
    try #require(ContinuousClock.now - start < .seconds(60), "waited in vain until \(what)")
    usleep(200)  // Another process tells of nothing: its files and its end can only be looked at.
  }
}
