import ArgumentParser
import Builder
import Glibc
import Portal

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long], help: "The portal's folder.", completion: .directory)
  var root = "."

  @Flag(help: "Write results and diagnostics as JSON, one record a line.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say only what is wrong.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more: build names every file that it writes or removes.")
  var verbose = false

  @Option(
    help: ArgumentHelp(
      "The moment that counts as now, such as 2024-04-09T12:00+07:00.", valueName: "time"))
  var clock: String?

  @Option(help: ArgumentHelp("The language of messages: vi or en.", valueName: "vi|en"))
  var language: String?

  mutating func validate() throws {
    if let language, MessageLanguage(rawValue: language) == nil {
      throw ValidationError("--language is vi or en, not \"\(language)\".")
    }
    if let clock, moment(clock) == nil {
      throw ValidationError(
        "--clock takes a time such as 2024-04-09T12:00+07:00, not \"\(clock)\".")
    }
  }

  /// As asked for, else as the system's settings say, else English.
  var messageLanguage: MessageLanguage {
    if let language, let known = MessageLanguage(rawValue: language) { return known }
    return .ofSystem
  }

  /// Now, in seconds since 1970-01-01T00:00Z.
  var now: Int64 {
    clock.flatMap { moment($0) }?.seconds ?? Int64(time(nil))
  }

  private func moment(_ text: String) -> Moment? {
    try? DateReading(Bytes(text), offset: 7 * 60).moment
  }

  var rootPath: Bytes {
    var path = Bytes(root)
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }
}
