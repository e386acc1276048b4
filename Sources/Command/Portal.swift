import ArgumentParser
import Builder
import Glibc
import Portal

/// The command: arguments in, words and exit codes out. The work is done in the rooms below.
@main
struct PortalCommand: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "portal",
    abstract: both(
      "Làm cổng tin tĩnh cho cơ quan tuyên giáo của một tỉnh.",
      "Builds the static news portal of a provincial information office."),
    version: version,
    subcommands: [
      BuildCommand.self, ServeCommand.self, ListCommand.self, TallyCommand.self,
      InitCommand.self, NewCommand.self, CheckCommand.self, SuggestCommand.self,
      ImportCommand.self, SchemaCommand.self,
      MarkdownCommand.self, TemplatesCommand.self, ExplainCommand.self,
      PublishCommand.self, ReleasesCommand.self, RollbackCommand.self,
      ManualCommand.self,
    ])

  static func main() async {
    FreedMemory.goesBack()
    Streams.open()
    // A file that may not grow any further is an error of the call that writes it, and no end of the process.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let said = unknownCommand ?? fullMessage(for: error)
      // A script of completions is no text of the parser's.
      let isText = code != .success || said.hasPrefix("OVERVIEW:") || said.hasPrefix("USAGE:")
      let text = isText && MessageLanguage.ofHelp == .vi ? ParserWords.vietnamese(said) : said
      if code == .success {
        Streams.out(Bytes(text + "\n"))
      } else if !text.isEmpty {
        Streams.err(text + "\n")
      }
      Self.exit(withError: code)
    }
  }

  /// What to say where the first argument is no command's name.
  private static var unknownCommand: String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), name != "help",
      !names.contains(name)
    else { return nil }
    let nearest = Nearest.name(to: name, among: names).map {
      both("; ý bạn là \($0)?", "; did you mean \($0)?") as String
    }
    return both("Error: không có lệnh “\(name)”", "Error: there is no command “\(name)”")
      + (nearest ?? "") + "\n  See 'portal --help' for more information."
  }
}
