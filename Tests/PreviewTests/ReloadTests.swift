import NIOCore
import NIOEmbedded
import Testing

@testable import Preview

extension PreviewTests {
  /// What open pages are told, and who may listen.
  @Suite struct ReloadTests {
    private static func message(_ version: Int, _ pages: Int, _ problems: String = "") -> String {
      #"{"version":\#(version),"pages":\#(pages),"problems":[\#(problems)]}"#
    }

    // MARK: Who may listen

    @Test func row83APageOfThisRunGetsASocket() async throws {
      try await serving { server in
        let tab = try Tab(server, token: server.token)
        #expect(tab.handshake?.status == 101)
        // The example of RFC 6455, 1.3.
        #expect(tab.handshake?["sec-websocket-accept"] == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
        #expect(tab.message() == Self.message(1, 1))
      }
    }

    private static let refused: [(String, [String: String?], Int)] = [
      ("foreign origin", ["Origin": "http://evil.com"], 403),
      ("origin null", ["Origin": "null"], 403),
      ("another port", ["Origin": "http://localhost:1"], 403),
      ("another of our names", ["Origin": "http://127.0.0.1"], 403),
      ("no origin", ["Origin": nil], 403),
      ("from another site", ["Sec-Fetch-Site": "cross-site"], 403),
      ("from a neighbour", ["Sec-Fetch-Site": "same-site"], 403),
      ("foreign host", ["Host": "evil.com"], 403),
      ("no key", ["Sec-WebSocket-Key": nil], 426),
      ("old version", ["Sec-WebSocket-Version": "8"], 426),
      ("no upgrade", ["Upgrade": nil], 426),
      ("other protocol", ["Upgrade": "h2c"], 426),
      ("a body", ["Content-Length": "3"], 413),
    ]

    @Test(arguments: refused)
    func row83OthersAreRefused(_ name: String, _ fields: [String: String?], status: Int)
      async throws
    {
      try await serving { server in
        let tab = try Tab(server, token: server.token, fields: fields)
        #expect(tab.handshake?.status == status, "\(name): \(tab.handshake?.head ?? "")")
        #expect(tab.handshake?["access-control-allow-origin"] == nil)
        #expect(server.connections.socketCount == 0)
        #expect(server.exchange("GET", "/")?.status == 200)
      }
    }

    @Test func row83TheTokenMustBeOfThisRun() async throws {
      var old = ""
      try await serving { old = $0.token }
      try await serving { server in
        #expect(server.token != old)
        let token = server.token
        #expect(token.count == 32)
        for wrong in [old, "", String(token.dropLast()), token + "0", token + "&a=b"] {
          #expect(try Tab(server, token: wrong).handshake?.status == 403)
        }
        let elsewhere = try Tab(server, token: token, path: "/")
        #expect(elsewhere.handshake?.status == 200)
      }
    }

    // MARK: What they hear

    @Test func row93ChangesAreTold() async throws {
      try await serving { server in
        let tabs = try (0..<16).map { _ in try Tab(server, token: server.token) }
        for tab in tabs { #expect(tab.message() == Self.message(1, 1)) }
        server.replace(TestSite.small, changed: .pages)
        for tab in tabs { #expect(tab.message() == Self.message(2, 2)) }
        server.replace(TestSite.small, changed: .styles)
        for tab in tabs { #expect(tab.message() == Self.message(3, 2)) }
        server.show(problems: ["a.md:1:1: error: \"<b>\" \u{2028}\n  \\"])
        let told = #""a.md:1:1: error: \"\u003cb>\" \u2028\n  \\""#
        for tab in tabs { #expect(tab.message() == Self.message(3, 2, told)) }
        server.replace(TestSite.small, changed: .nothing)
        for tab in tabs { #expect(tab.message() == Self.message(3, 2)) }
      }
    }

    @Test func row93WhoComesLateHearsAllOfIt() async throws {
      try await serving { server in
        server.replace(TestSite.small, changed: .pages)
        server.show(problems: ["x", "y"])
        let tab = try Tab(server, token: server.token)
        #expect(tab.message() == Self.message(2, 2, #""x","y""#))
        server.show(problems: [])
        #expect(tab.message() == Self.message(2, 2))
      }
    }

    @Test func row93ManyChangesAreFewMessages() async throws {
      try await serving { server in
        let tab = try Tab(server, token: server.token)
        #expect(tab.message() == Self.message(1, 1))
        // More than the buffers between us hold, were each change a message.
        let long = String(repeating: "x", count: 20_000)
        for _ in 1..<2000 {
          server.show(problems: [long])
          server.replace(TestSite.small, changed: .pages)
        }
        var messages = 0
        while let message = tab.message(), message != Self.message(2000, 2000) { messages += 1 }
        #expect(messages < 2000)
      }
    }

    /// Changes that come while the loop is at something else are told once.
    @Test func row93ChangesInARowAreToldOnce() throws {
      final class Ear: ChannelInboundHandler {
        typealias InboundIn = Never
        var heard = 0

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) { heard += 1 }
      }
      let loop = EmbeddedEventLoop()
      let ear = Ear()
      let channel = EmbeddedChannel(handler: ear, loop: loop)
      let connections = Connections(Limits())
      #expect(connections.admit(channel) && connections.admitSocket(channel))
      for round in 1...3 {
        for _ in 0..<100 { connections.announce(on: loop) }
        loop.run()
        #expect(ear.heard == round)
      }
      _ = try channel.finish()
      #expect(connections.count == 0)
    }

    @Test func row93TheSeventeenthTabIsToldToComeLater() async throws {
      try await serving { server in
        let token = server.token
        var tabs = try (0..<16).map { _ in try Tab(server, token: token) }
        for tab in tabs { #expect(tab.message() != nil) }
        let late = try Tab(server, token: token)
        #expect(late.handshake?.status == 101)
        #expect(late.closeCode() == 1013)
        #expect(late.hasEnded)
        tabs.removeLast()
        try await until { server.connections.socketCount == 15 }
        #expect(try Tab(server, token: token).message() != nil)
        // Sockets take nothing from those who only read.
        #expect(server.exchange("GET", "/")?.status == 200)
      }
    }

    @Test func row93ASilentTabLosesItsSocketAndALiveOneDoesNot() async throws {
      var limits = Limits()
      limits.heartbeat = .milliseconds(30)
      limits.linger = .milliseconds(30)
      try await serving(limits: limits) { server in
        let silent = try Tab(server, token: server.token)
        let live = try Tab(server, token: server.token)
        var pings = 0
        while pings < 6 {
          guard let frame = live.frame() else { break }
          if frame.opcode == 9 {
            pings += 1
            live.send(opcode: 10)
          }
        }
        #expect(pings == 6)
        try await until { server.connections.socketCount == 1 }
        live.send(opcode: 9)
        #expect(live.frame() != nil)
        withExtendedLifetime(silent) {}
      }
    }

    @Test func aStopSaysGoodbye() async throws {
      var limits = Limits()
      limits.linger = .milliseconds(100)
      let server = try await PreviewServer.start(
        host: "127.0.0.1", port: 0, isPortGiven: true, words: .english, source: TestSite.small,
        limits: limits)
      let tab = try Tab(server, token: server.token)
      #expect(tab.message() != nil)
      async let stopped: Void = server.stop()
      #expect(tab.closeCode() == 1001)
      tab.send(opcode: 8)
      #expect(tab.hasEnded)
      await stopped
      #expect(server.connections.count == 0)
    }

    // MARK: What they may say

    private static let spoken: [(String, UInt8, Int, Bool, Int)] = [
      ("over 1 KiB", 1, 1025, true, 1009), ("far over", 2, 60_000, true, 1009),
      ("not masked", 1, 3, false, 1002), ("reserved opcode", 3, 0, true, 1002),
      ("long ping", 9, 126, true, 1002), ("goodbye", 8, 0, true, 1000),
    ]

    @Test(arguments: spoken)
    func framesThatEndTheSocket(
      _ name: String, opcode: UInt8, count: Int, isMasked: Bool, code: Int
    ) async throws {
      try await serving { server in
        let tab = try Tab(server, token: server.token)
        #expect(tab.message() != nil)
        tab.send(opcode: opcode, [UInt8](repeating: 0x61, count: count), isMasked: isMasked)
        #expect(tab.closeCode() == code)
        #expect(tab.hasEnded)
      }
    }

    @Test func whatATabSaysIsNotListenedTo() async throws {
      try await serving { server in
        let tab = try Tab(server, token: server.token)
        #expect(tab.message() != nil)
        for _ in 0..<100 { tab.send(opcode: 1, [UInt8](repeating: 0x61, count: 1024)) }
        tab.send(opcode: 9, Array("ping".utf8))
        let pong = try #require(tab.frame())
        #expect(pong.opcode == 10)
        #expect(pong.data == Array("ping".utf8))
      }
    }

    // MARK: For long

    @Test func tenThousandRebuildsLeaveNothingBehind() async throws {
      try await serving { server in
        let tab = try Tab(server, token: server.token)
        let before = Resources.now()
        for number in 2...10_001 {
          server.replace(
            TestSite(files: ["/": String(repeating: "x", count: 10_000)]), changed: .pages)
          if number % 1000 == 0 {
            #expect(server.exchange("GET", "/")?.status == 200)
            _ = try Tab(server, token: server.token).message()
          }
        }
        while let message = tab.message(), message != Self.message(10_001, 10_001) {}
        try await until { server.connections.count == 1 }
        let after = Resources.now()
        // Other tests of the process open and close files meanwhile; one a rebuild would be thousands.
        #expect(after.descriptors < before.descriptors + 500)
        // Ten thousand sources of ten thousand bytes, had they been kept, would be 100 MB.
        #expect(after.bytes - before.bytes < 60_000_000)
      }
    }
  }
}
