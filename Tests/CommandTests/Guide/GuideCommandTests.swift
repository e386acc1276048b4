import ArgumentParser
import Foundation
import Testing

@testable import Command

/// The commands that the guide shows: they are there, with these options, and say what is shown.
@Suite struct GuideCommandTests {
  /// The arguments of each line that is to be typed; a text in quotation marks is one.
  private static let lines: [(place: String, arguments: [String])] = {
    let blocks = Guide.examples("console") + Guide.examples("console", "ket-qua")
    return blocks.flatMap { example in
      example.text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { line in
        let words = line.dropFirst(2).matches(of: /"([^"]*)"|(\S+)/).map {
          String($0.1 ?? $0.2 ?? "")
        }
        return (example.place, words)
      }
    }
  }()

  @Test func everyCommandIsTakenAsItIsShown() {
    #expect(Self.lines.count > 40)
    for (place, arguments) in Self.lines {
      #expect(arguments.first == "portal", "\(place)")
      let arguments = Array(arguments.dropFirst())
      #expect(throws: Never.self, "\(place): \(arguments.joined(separator: " "))") {
        _ = try PortalCommand.parseAsRoot(arguments)
      }
    }
  }

  @Test func everyCommandForEditorsIsShown() {
    // For who makes templates or looks into the tool.
    let others: Set = ["manual", "markdown", "templates"]
    let shown = Set(Self.lines.compactMap { $0.arguments.dropFirst().first })
    let all = Set(
      PortalCommand.configuration.subcommands.compactMap { $0.configuration.commandName })
    #expect(all.subtracting(others).subtracting(shown) == [])
  }

  @Test func resultsAreThoseThatTheSampleGives() throws {
    let examples = Guide.examples("console", "ket-qua")
    #expect(examples.count >= 2)
    for example in examples {
      let line = example.text.split(separator: "\n")[0]
      let arguments = line.split(separator: " ").dropFirst(2).map(String.init)
      let said = try CommandTests.portal(
        arguments + ["-C", Folder.repository.path, "--language", "vi"])
      #expect(example.text == "\(line)\n\(said.out)", "\(example.place)\n\(line)\n\(said.out)")
    }
  }
}
