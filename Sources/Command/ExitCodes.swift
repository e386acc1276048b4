import ArgumentParser
import Builder

/// Exit codes, after sysexits.h where it has a fitting one. Usage errors are 64, by the parser.
extension ExitCode {
  /// Errors in content or templates.
  static let content = ExitCode(1)
  /// The output, or another file, could not be written.
  static let cannotWrite = ExitCode(73)
  /// Another build holds the lock.
  static let locked = ExitCode(75)
  /// Another machine, or a program that speaks to it, has failed.
  static let remote = ExitCode(76)
  /// Errors in portal.yaml.
  static let settings = ExitCode(78)
}

extension BuildOutcome {
  /// Of a build that has brought nothing.
  var exitCode: ExitCode {
    switch self {
    case .built, .unchanged: .success
    case .refused: .content
    case .unsettled: .settings
    case .unwritable: .cannotWrite
    case .locked: .locked
    case .interrupted: ExitCode(Signals.exitCode ?? 130)
    }
  }
}
