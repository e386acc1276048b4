import ArgumentParser

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
