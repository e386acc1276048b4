import Foundation
import Testing

/// The command's own streams: closed, full, slow, given up, or a terminal of some kind.
@Suite struct StreamTests {
  private let paper: Newspaper

  init() throws { paper = try Newspaper(items: 60) }

  private var output: String { paper.folder.path + "/Public" }

  @Test(
    "FAULTS 69: with its streams closed a build is the same, and nothing is written into its files",
    arguments: ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func closedStreams(_ closing: String) throws {
    #expect(try CommandTests.portal(paper.build("plain")).code == 0)
    // What it says on the way: 60 files' names, and a warning.
    try paper.folder.write("Content/items/2/thừa.txt", "không ai dùng")
    let said = try Provoking.script("\"$@\" \(closing)", paper.build("Public", "-v"))
    #expect(said.code == 0 && said.out == "" && said.err == "")
    #expect(try paper.output() == paper.output("plain"))
    for file in try FileManager.default.contentsOfDirectory(atPath: paper.folder.path + "/.portal")
    {
      let bytes = try Data(contentsOf: URL(filePath: paper.folder.path + "/.portal/" + file))
      if file == "lock" {
        #expect(bytes.allSatisfy { $0 == 0x0A || (0x30...0x39).contains($0) })
      } else {
        #expect(bytes.starts(with: Data("portal ledger ".utf8)))
      }
    }
    // As it remembers it, nothing is to be done.
    let next = try CommandTests.portal(paper.build())
    #expect(next.err.contains("\n0 written, "), "\(next.err)")
    // An error is one, too.
    try paper.folder.write("Content/items/3.md", "---\ntitle: X\ndate: 2024-02-31\n---\n")
    #expect(try Provoking.script("\"$@\" \(closing)", paper.build()).code == 1)
    #expect(try Provoking.script("\"$@\" \(closing)", ["--help"]).code == 0)
  }

  @Test("FAULTS 60: a reader that has gone away ends it quietly")
  func aReaderThatHasGone() throws {
    for number in 0..<3_000 {
      try paper.folder.write(
        "Content/items/nhiều/\(number).md", "---\ntitle: Bài \(number)\ndate: 2024-02-02\n---\n")
    }
    let list = ["list", "items", "-C", paper.folder.path]
    let pipe = "\"$@\" | head -n 1 | wc -l; echo \"${PIPESTATUS[0]}\""
    let said = try Provoking.script(pipe, list)
    // 141: by the signal, as of any program in a pipe.
    #expect(["1\n0\n", "1\n141\n"].contains(said.out) && said.err == "", "\(said)")
    // A build goes on, whoever listens.
    let built = try Provoking.script(
      "\"$@\" 2>&1 | head -n 1 | wc -l; echo \"${PIPESTATUS[0]}\"", paper.build("Public", "-v"))
    #expect(built.out == "1\n0\n")
    #expect(try CommandTests.portal(paper.build("plain")).code == 0)
    #expect(try paper.output() == paper.output("plain"))
  }

  @Test("FAULTS 58: results go out whole where the reader wants nobody to wait")
  func aStreamThatDoesNotWait() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (near, far) = (ends[0], ends[1])
    defer { close(near) }
    try #require(fcntl(far, F_SETFL, O_NONBLOCK) == 0 && fcntl(near, F_SETFD, FD_CLOEXEC) == 0)
    let process = Process()
    process.executableURL = URL(filePath: CommandTests.command)
    process.arguments = ["templates", "-C", paper.folder.path]
    process.standardOutput = FileHandle(fileDescriptor: far, closeOnDealloc: false)
    try process.run()
    close(far)
    // Until the pipe is full, and it has had to wait; or it has ended, having less to say than that.
    var waiting: Int32 = 0
    try lookAgain(until: "the pipe is full") {
      ioctl(near, UInt(FIONREAD), &waiting) == 0 && (waiting >= 60_000 || !process.isRunning)
    }
    let all = try #require(try FileHandle(fileDescriptor: near).readToEnd())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let plain = try CommandTests.portal(["templates", "-C", paper.folder.path]).out
    #expect(plain.utf8.count > 65_536 && String(decoding: all, as: UTF8.self) == plain)
  }

  // MARK: Terminals

  /// What a terminal of so many columns gets to see of a build.
  private func seen(columns: Int, _ environment: [String: String]) throws -> String {
    let words = ([CommandTests.command] + paper.build("Public", "--clean")).map {
      "'\($0)'"
    }.joined(separator: " ")
    let file = paper.folder.path + "/seen"
    let inside = "stty cols \(columns); \(words)"
    let said = try Provoking.run(
      ["script", "--quiet", "--return", "--command", inside, file], environment)
    #expect(said.code == 0)
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  @Test(
    "FAULTS 69: a terminal that is narrow or dumb gets nothing that it cannot show",
    arguments: [
      ["TERM": "xterm"], ["TERM": "dumb"], ["TERM": "xterm", "NO_COLOR": "1"], [:],
    ])
  func onATerminal(_ environment: [String: String]) throws {
    let text = try seen(columns: 20, environment)
    #expect(text.contains(" written, "))
    let isPlain = environment["TERM"] != "xterm"
    for part in text.components(separatedBy: "\u{1B}").dropFirst() {
      // To the beginning of the line, and all of it away: the only thing it ever asks of a terminal.
      #expect(!isPlain && part.hasPrefix("[K"), "\(part)")
      let line = part.dropFirst(2).prefix { $0 != "\r" && $0 != "\r\n" && $0 != "\n" }
      if line.hasPrefix("draw") || line.hasPrefix("read") { #expect(line.count < 20) }
    }
  }

  @Test("FAULTS 69: what is no terminal gets words alone")
  func onNoTerminal() throws {
    let said = try CommandTests.portal(paper.build(), environment: ["TERM": "xterm"])
    #expect(!said.err.contains("\u{1B}") && !said.err.contains("\r"))
  }
}
