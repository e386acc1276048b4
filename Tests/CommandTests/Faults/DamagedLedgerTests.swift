import Foundation
import Testing

/// What is remembered of the last build is damaged, of another time, or came along with a copy.
@Suite struct DamagedLedgerTests {
  private let paper: Newspaper
  private let ledger: URL
  private let whole: Data

  init() throws {
    paper = try Newspaper(items: 1)
    #expect(try CommandTests.portal(paper.build()).code == 0)
    let state = URL(filePath: paper.folder.path + "/.portal")
    ledger = state.appending(
      path: try #require(
        try FileManager.default.contentsOfDirectory(atPath: state.path).first {
          $0.hasPrefix("ledger-")
        }))
    whole = try Data(contentsOf: ledger)
    try paper.write(.evening)
    #expect(try CommandTests.portal(paper.build("clean")).code == 0)
    try Provoking.run(["cp", "-a", paper.folder.path + "/Public", paper.folder.path + "/before"])
  }

  /// What a build makes of it: no file too few, none that is not right, and those that it does not know are named.
  private func check(_ damaged: Data, _ label: String) throws {
    try Provoking.run(["rm", "-rf", paper.folder.path + "/Public"])
    try Provoking.run(["cp", "-a", paper.folder.path + "/before", paper.folder.path + "/Public"])
    try damaged.write(to: ledger)
    let said = try CommandTests.portal(paper.build("Public", "-v"))
    #expect(said.code == 0, "\(label): \(said.err)")
    #expect(said.err.contains(" drawn: no earlier build remembered it\n"), "\(label)")
    let wanted = try paper.output("clean")
    let now = try paper.output()
    #expect(now.filter { wanted[$0.key] != nil } == wanted, "\(label)")
    for file in now.keys where wanted[file] == nil {
      #expect(said.err.contains("not made by portal, left alone"), "\(label): \(file)")
    }
  }

  /// Each byte on demand. `LedgerTests` has every byte and bit of a ledger that is taken for none.
  private var step: Int { Provoking.isThorough ? 1 : max(1, whole.count / 12) }

  @Test("FAULTS 63: after a ledger that is cut off the output is right")
  func cut() throws {
    for length in stride(from: 0, to: whole.count, by: step) {
      try check(whole.prefix(length), "cut at \(length)")
    }
  }

  @Test("FAULTS 63: after a ledger with a byte that has changed the output is right")
  func flipped() throws {
    for position in stride(from: step / 2, to: whole.count, by: step) {
      var damaged = whole
      damaged[position] ^= 0xFF
      try check(damaged, "byte \(position)")
    }
  }

  @Test(
    "FAULTS 63: after a ledger of another form, or of a machine that turns numbers round, the output is right"
  )
  func ofAnotherForm() throws {
    let head = Data("portal ledger 2\n".utf8)
    try #require(whole.starts(with: head))
    for other in ["portal ledger 1\n", "portal ledger 3\n", "portal ledger 9\n"] {
      try check(Data(other.utf8) + whole.dropFirst(head.count), other)
    }
    var turned = head
    var rest = whole.dropFirst(head.count)
    while !rest.isEmpty {
      turned += rest.prefix(8).reversed()
      rest = rest.dropFirst(8)
    }
    try check(turned, "turned round")
  }

  // MARK: Copies

  @Test(
    "FAULTS 64: in a copy, or where it was moved to, a portal is built as it is",
    arguments: [["cp", "-a"], ["cp", "-r"], ["mv"]])
  func copied(_ program: [String]) throws {
    let other = try Folder(withTemplates: false)
    let there = other.path + "/bản sao"
    try Provoking.run(program + [paper.folder.path, there])
    if program == ["mv"] { try Provoking.run(["mkdir", paper.folder.path]) }
    // All times alike, and an edit that changes neither size nor time.
    try Provoking.run(["find", there, "-exec", "touch", "-h", "-d", "2024-01-01", "{}", "+"])
    let item = there + "/Content/items/1.md"
    let text = try String(contentsOfFile: item, encoding: .utf8)
    let edited = text.replacing("Nội dung", with: "Nội dunk")
    #expect(edited != text)
    let handle = try #require(FileHandle(forWritingAtPath: item))
    try handle.write(contentsOf: Data(edited.utf8))
    try handle.close()
    try Provoking.run(["touch", "-d", "2024-01-01", item])
    let build = ["build", "-q", "-C", there, "-o"]
    #expect(try CommandTests.portal(build + [there + "/Public", "--clean"]).code == 0)
    #expect(try CommandTests.portal(build + [there + "/Public"]).code == 0)
    #expect(try CommandTests.portal(build + [there + "/fresh"]).code == 0)
    func files(_ folder: String) throws -> [String: Data] {
      try other.files("bản sao/" + folder).filter { !$0.key.hasPrefix(".portal") }
    }
    #expect(try files("Public") == files("fresh"))
    #expect(
      try files("Public").values.contains {
        String(decoding: $0, as: UTF8.self).contains("Nội dunk")
      })
  }

  @Test("FAULTS 64: an edit that leaves size and time of modification as they were is never missed")
  func withTheTimeSetBack() throws {
    #expect(try CommandTests.portal(paper.build()).code == 0)
    let item = paper.folder.path + "/Content/items/1.md"
    let reference = paper.folder.path + "/reference"
    for round in 0..<(Provoking.isThorough ? 50 : 5) {
      try Provoking.run(["touch", "-r", item, reference])
      let text = try String(contentsOfFile: item, encoding: .utf8)
      let other = text.contains("dung") ? ("dung", "dunk") : ("dunk", "dung")
      let handle = try #require(FileHandle(forWritingAtPath: item))
      try handle.write(contentsOf: Data(text.replacing(other.0, with: other.1).utf8))
      try handle.close()
      try Provoking.run(["touch", "-r", reference, item])
      #expect(try CommandTests.portal(paper.build()).code == 0)
      let page = try #require(try paper.output()["tin/2024/02/02/tin-so-1/index.html"])
      #expect(String(decoding: page, as: UTF8.self).contains("Nội \(other.1) của"), "\(round)")
    }
  }
}
