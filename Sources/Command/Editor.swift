import Builder
import Glibc
import Portal

/// The program that somebody edits with.
enum Editor {
  /// Why it was not opened.
  enum Failure {
    case noTerminal
    case none
    case unreadable(String)
    /// The program, and the system's words.
    case failed(program: Bytes, reason: String)
  }

  /// This process becomes the editor with a file: signals, terminal and exit code are then the editor's own.
  /// Comes back only where that cannot be.
  static func open(_ path: Bytes) -> Failure {
    guard isatty(0) == 1, isatty(1) == 1 else { return .noTerminal }
    let asked = ["VISUAL", "EDITOR"].compactMap { (name: String) in
      getenv(name).map { String(cString: $0) }
    }
    guard let text = asked.first(where: { !Bytes($0).trimmed.isEmpty }) else { return .none }
    guard let words = ShellWords.split(Bytes(text)), let program = words.first else {
      return .unreadable(text)
    }
    // A path that begins with a hyphen is no option.
    let file = path.first == UInt8(ascii: "-") ? Bytes("./") + path : path
    var arguments: [UnsafeMutablePointer<CChar>?] = (words + [file]).map { strdup($0.string) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    execvp(program.string, &arguments)
    return .failed(program: program, reason: String(cString: strerror(errno)))
  }
}
