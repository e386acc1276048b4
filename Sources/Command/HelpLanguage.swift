import ArgumentParser
import Glibc
import Portal

extension MessageLanguage {
  /// Of help and of what is said about wrong arguments. Both are made before the arguments are read, so
  /// that they are looked through for `--language` here; an unknown one is told by who reads them.
  static let ofHelp: MessageLanguage = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      let value =
        if argument == "--language", index + 1 < arguments.count {
          arguments[index + 1]
        } else if argument.hasPrefix("--language=") {
          String(argument.dropFirst("--language=".count))
        } else {
          ""
        }
      if let known = MessageLanguage(rawValue: value) { return known }
    }
    return ofSystem
  }()

  /// As the system's settings say, else English.
  static let ofSystem: MessageLanguage = {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("vi") ? .vi : .en
    }
    return .en
  }()
}

/// Words of help in its language.
func both(_ vietnamese: String, _ english: String) -> String {
  MessageLanguage.ofHelp == .vi ? vietnamese : english
}

func both(_ vietnamese: String, _ english: String) -> ArgumentHelp {
  ArgumentHelp(both(vietnamese, english) as String)
}
