import ArgumentParser
import Portal

/// `portal manual`: the page for man, made of the help of all commands, so that it says what they do.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: both(
      "In trang hướng dẫn của mọi lệnh, để xem bằng man.",
      "Print the page of all commands for man."),
    shouldDisplay: false)

  @OptionGroup var shared: SharedOptions

  func run() {
    func help(_ command: any ParsableCommand.Type) -> String {
      PortalCommand.helpMessage(for: command, columns: 10_000)
    }
    let commands = PortalCommand.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let page = ManualPage(language: .ofHelp).text(
      version: PortalCommand.version, about: PortalCommand.configuration.abstract,
      everywhere: help(Self.self),
      commands: commands.map { help($0) })
    Streams.out(Bytes(page))
  }
}
