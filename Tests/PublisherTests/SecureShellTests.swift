import Foundation
import Portal
import Testing

@testable import Publisher

/// Releases on another machine, by a real sshd.
@Suite struct SecureShellTests {
  /// A portal that publishes to the machine, into a folder with a name that shells take apart.
  private static func office(_ machine: FarMachine) throws -> Office {
    let office = try Office()
    try office.aim(at: "ssh: \"may-xa:\(office.far)\", ssh-config: \"\(machine.configuration)\"")
    return office
  }

  @Test func publishesLinksAndGoesBack() async throws {
    let machine = try await FarMachine()
    let office = try Self.office(machine)
    try office.write("Content/static/lớn.txt", String(repeating: "a", count: 300_000))
    #expect(try await office.publish().hasPrefix("published 1: +"))
    #expect(try office.live() == office.output())
    let before = try office.live()
    #expect(try await office.publish() == "nothing new since 1")
    try office.add("một", "b")
    let said = try await office.publish()
    #expect(said.hasPrefix("published 2: +") && said.hasSuffix(" sent"))
    #expect(try office.live() == office.output() && office.live() != before)
    #expect(try await office.goBack() == "2 to 1")
    #expect(try office.live() == before)
    let (all, live) = try await office.records().all()
    #expect(all.map(\.number) == [1, 2] && live == 1)
    #expect(try await office.records().log().string.split(separator: "\n").count == 3)
    #expect(try office.rubbish().isEmpty)
  }

  /// Fault 103: destinations are words, whatever is in them.
  @Test(arguments: ["a b", "a;touch x", "$(touch x)", "`touch x`", "a'b", "a\\\"b", "*", "a\\\\b"])
  func aFoldersNameIsNothingButAName(_ name: String) async throws {
    let machine = try await FarMachine()
    let office = try Office()
    let place = office.folder.path(percentEncoded: false) + "xa/" + name
    try office.aim(at: "ssh: \"may-xa:\(place)\", ssh-config: \"\(machine.configuration)\"")
    #expect(try await office.publish().hasPrefix("published 1"))
    let written = name.replacingOccurrences(of: "\\\"", with: "\"")
      .replacingOccurrences(of: "\\\\", with: "\\")
    let top = office.folder.path(percentEncoded: false) + "xa"
    #expect(try FileManager.default.contentsOfDirectory(atPath: top) == [written])
    #expect(try Office.files("\(top)/\(written)/current") == office.output())
  }

  // MARK: Faults 95 to 97

  @Test func aMachineThatIsNotThere() async throws {
    let machine = try await FarMachine()
    let office = try Self.office(machine)
    try machine.configure(port: 1)
    #expect(try await office.publish().hasPrefix("failed: unreachable(host: \"may-xa\", said: \""))
  }

  @Test func aMachineWithAnotherKeyThanTheKnownOne() async throws {
    let machine = try await FarMachine()
    let office = try Self.office(machine)
    try machine.replaceKnownKey()
    #expect(try await office.publish().hasPrefix("failed: hostKey(host: \"may-xa\", said: \""))
    // Nor is one taken that nothing is known of.
    try machine.write("known", "")
    #expect(try await office.publish().hasPrefix("failed: hostKey("))
    #expect(!FileManager.default.fileExists(atPath: office.far))
  }

  @Test func aMachineThatDoesNotLetUsIn() async throws {
    let machine = try await FarMachine()
    let office = try Self.office(machine)
    try machine.configure(key: "stranger")
    #expect(try await office.publish().hasPrefix("failed: denied(host: \"may-xa\", said: \""))
  }

  @Test func aConnectionThatIsCutLeavesWhatIsLiveAndIsGoneOnWith() async throws {
    let machine = try await FarMachine()
    let office = try Self.office(machine)
    _ = try await office.publish()
    let before = try office.live()
    var random = SystemRandomNumberGenerator()
    let noise = { (0..<60_000).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined() }
    for number in 0..<20 { try office.write("Content/static/\(number).txt", noise()) }
    try machine.cut(after: 500_000)
    let said = try await office.publish()
    #expect(said.hasPrefix("failed: cutOff(command: \"rsync"), "\(said)")
    #expect(try office.live() == before)
    try machine.configure()
    // The way to let go of the lock was cut too: it is that of this process, which is alive.
    let again = try await office.publish { $0.breaksLock = true }
    let sent = try #require(Int(again.split(separator: ", ")[1].split(separator: " ")[0]))
    #expect(again.hasPrefix("published 2") && sent < 20, "\(again)")
    #expect(try office.live() == office.output() && office.rubbish().isEmpty)
  }
}
