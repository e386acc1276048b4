import ArgumentParser

/// The command: arguments in, words and exit codes out. The work is done in the rooms below.
@main
struct PortalCommand: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "portal",
    abstract: "Builds the static news portal of a provincial information office.",
    version: version,
    subcommands: [
      BuildCommand.self, ServeCommand.self, ListCommand.self, TallyCommand.self,
      SuggestCommand.self, ImportCommand.self,
      MarkdownCommand.self, TemplatesCommand.self, ExplainCommand.self,
      PublishCommand.self, ReleasesCommand.self, RollbackCommand.self,
    ])
}
