import Foundation
import Testing

/// Help, the manual and what is said of wrong arguments, in both languages.
@Suite struct HelpTests {
  private static let commands: [String] = {
    guard let help = try? CommandTests.portal(["--help", "--language", "en"]).out,
      let list = help.range(of: "SUBCOMMANDS:\n")
    else { return [] }
    return help[list.upperBound...].split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }()

  /// Lines that say the same in both languages say it in one of them only.
  @Test func everyCommandSpeaksBothLanguages() throws {
    try #require(Self.commands.count >= 12)
    for command in [[]] + Self.commands.map({ [$0] }) {
      func lines(_ language: String) throws -> Set<String> {
        let said = try CommandTests.portal(command + ["--help", "--language", language])
        #expect(said.code == 0 && said.err == "")
        // Names stand to the left of what they mean.
        return Set(
          said.out.split(separator: "\n").compactMap { line in
            let meaning = line.hasPrefix("  ") ? line.dropFirst(26) : line[...]
            let words = meaning.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
            return words.count > 1 ? String(meaning) : nil
          })
      }
      let same = try lines("vi").intersection(lines("en"))
      #expect(same == [], "portal \(command.joined())")
    }
  }

  @Test(arguments: [
    (
      ["bild"], "there is no command “bild”; did you mean build?",
      "không có lệnh “bild”; ý bạn là build?"
    ),
    (["zzzzzz"], "there is no command “zzzzzz”\n", "không có lệnh “zzzzzz”\n"),
    (["tally", "--foo-bar"], "Unknown option '--foo-bar'\n", "không có tùy chọn “--foo-bar”\n"),
    (
      ["tally", "--perod", "x"], "Unknown option '--perod'. Did you mean '--period'?",
      "không có tùy chọn “--perod”; ý bạn là “--period”?"
    ),
    (
      ["build", "--jobs"], "Missing value for '--jobs <jobs>'", "“--jobs <jobs>” còn thiếu giá trị"
    ),
    (
      ["build", "--jobs", "ba"], "The value 'ba' is invalid for '--jobs <jobs>'",
      "“ba” không dùng được cho “--jobs <jobs>”"
    ),
    (
      ["build", "--jobs", "999"], "--jobs takes a number from 1 to 256.",
      "--jobs cần một số từ 1 đến 256."
    ),
    (["build", "x"], "Unexpected argument 'x'", "thừa tham số “x”"),
    (["build", "x", "y"], "2 unexpected arguments: 'x', 'y'", "thừa 2 tham số: 'x', 'y'"),
    (["import"], "Missing expected argument '<files> ...'", "còn thiếu tham số “<files> ...”"),
    (
      ["build", "--clean=3"],
      "The option '--clean' does not take any value, but '3' was specified.",
      "“--clean” không nhận giá trị, nhưng có “3”"
    ),
    (
      ["tally", "--by", "x"],
      "The value 'x' is invalid for '--by <what>'. Please provide one of the following:\n  - document",
      "“x” không dùng được cho “--by <what>”; hãy chọn một trong:\n  - document"
    ),
    (
      ["tally", "--format", "x"],
      "The value 'x' is invalid for '--format <format>'. Please provide one of 'table', 'csv' or ",
      "“x” không dùng được cho “--format <format>”; hãy chọn 'table', 'csv' hoặc 'json'"
    ),
    (["publish", "-nfoo"], "Unknown option", "không có tùy chọn"),
  ])
  func wrongArgumentsAreToldInBoth(_ arguments: [String], _ en: String, _ vi: String) throws {
    for (language, text, prefix) in [("en", en, "Error: "), ("vi", vi, "lỗi: ")] {
      let said = try CommandTests.portal(arguments, environment: ["LANG": "\(language).UTF-8"])
      #expect(said.code == 64 && said.out == "")
      #expect(said.err.hasPrefix(prefix + text), "\(said.err)")
    }
  }

  @Test(arguments: ["en", "vi"]) func theManualHasEveryCommandAndOption(_ language: String) throws {
    let page = try CommandTests.portal(["manual", "--language", language])
    #expect(page.code == 0 && page.err == "" && page.out.hasPrefix(".TH PORTAL 1"))
    for command in Self.commands {
      #expect(page.out.contains(".SS portal \(command) "), "\(command)")
      let help = try CommandTests.portal([command, "--help", "--language", "en"]).out
      for match in help.matches(of: #/--([a-z-]+)/#) {
        let name = "\\-\\-" + match.1.replacingOccurrences(of: "-", with: "\\-")
        #expect(page.out.contains(name), "\(command) \(match.0)")
      }
    }
    #expect(!page.out.split(separator: "\n").contains(".B "))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionIsAScript(_ shell: String) throws {
    for language in ["en", "vi"] {
      let script = try CommandTests.portal(
        ["--generate-completion-script", shell], environment: ["LANG": "\(language).UTF-8"])
      #expect(script.code == 0 && script.err == "")
      for command in Self.commands { #expect(script.out.contains(command)) }
      #expect(!script.out.contains("GIỚI THIỆU") && !script.out.contains("TÙY CHỌN:"))
    }
  }
}
