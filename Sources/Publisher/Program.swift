internal import Glibc
internal import Portal
internal import Subprocess

/// Another program that is run with a list of arguments, never through a shell, and waited for.
///
/// It sees this process's environment, where rclone's and OpenSSH's own settings may be, and speaks English. A
/// task that is cancelled ends it.
struct Program: Sendable {
  let name: String
  let arguments: [String]
  /// Variables beside those of this process.
  var environment: [String: String] = [:]

  struct Ended: Sendable {
    /// The exit code; of what a signal has ended, 128 and its number.
    let code: Int32
    let output: Bytes
    /// What it said on the stream of errors, the beginning of it.
    let said: String
  }

  /// More than the manifest of a million files.
  private static let outputLimit = 1 << 28
  private static let saidLimit = 1 << 14

  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - heard: called with what it writes to standard output, piece by piece, which is then not kept.
  ///   - heardErrors: the same for the stream of errors.
  func run(
    input: Bytes = [], heard: (@Sendable (Bytes) -> Void)? = nil,
    heardErrors: (@Sendable (Bytes) -> Void)? = nil
  ) async throws(PublishFailure) -> Ended {
    // One that ends without reading all that it is given must not end this process.
    signal(SIGPIPE, SIG_IGN)
    var options = PlatformOptions()
    // What it has begun it may end: half a second is enough to remove a temporary file.
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(500))]
    var variables: [Environment.Key: String?] = ["LC_ALL": "C"]
    for (name, value) in environment { variables[Environment.Key(stringLiteral: name)] = value }
    let configuration = Configuration(
      executable: .name(name), arguments: Arguments(arguments),
      environment: .inherit.updating(variables), platformOptions: options)
    do {
      let result = try await Subprocess.run(
        configuration, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        async let said = Self.collect(
          execution.standardError, limit: Self.saidLimit, heard: heardErrors)
        async let written: Void = Self.write(input, execution.standardInputWriter)
        let output = try await Self.collect(
          execution.standardOutput, limit: Self.outputLimit, heard: heard)
        await written
        return (output, try await said)
      }
      let code: Int32 =
        switch result.terminationStatus {
        case .exited(let code): code
        case .signaled(let number): 128 + number
        }
      if Task.isCancelled { throw PublishFailure.interrupted }
      let (output, said) = result.closureResult
      return Ended(code: code, output: output, said: said.string)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missing(program: name)
    } catch {
      throw Task.isCancelled ? .interrupted : .failed(command: line, code: -1, said: "\(error)")
    }
  }

  /// A program that ends without reading all is told by its exit code.
  private static func write(_ bytes: Bytes, _ writer: StandardInputWriter) async {
    if !bytes.isEmpty { _ = try? await writer.write(bytes) }
    try? await writer.finish()
  }

  private static func collect(
    _ sequence: SubprocessOutputSequence, limit: Int, heard: (@Sendable (Bytes) -> Void)? = nil
  ) async throws -> Bytes {
    var bytes = Bytes()
    for try await part in sequence {
      let part = part.withUnsafeBytes { Bytes($0) }
      if let heard {
        heard(part)
      } else if bytes.count < limit {
        bytes += part.prefix(limit - bytes.count)
      }
    }
    return bytes
  }

  /// For people, as they would type it.
  var line: String {
    ([name] + arguments).map { word in
      let isPlain = word.utf8.allSatisfy {
        $0 >= 0x80 || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x40 && $0 <= 0x5A
          || $0 >= 0x61 && $0 <= 0x7A || "_-./:=,+".utf8.contains($0)
      }
      return isPlain && !word.isEmpty ? word : ShellWord.quoted(word)
    }.joined(separator: " ")
  }
}

/// A word as a POSIX shell reads it.
enum ShellWord {
  /// In single quotes, in which nothing means anything but the quote (POSIX.1-2017, 2.2.2).
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
