import NIOCore
import Testing

@testable import Preview

extension PreviewTests {
  /// Clients that are slow, many, or gone: no one else notices them.
  @Suite struct LimitTests {
    private static var short: Limits {
      var limits = Limits()
      limits.head = .milliseconds(100)
      limits.idle = .milliseconds(200)
      limits.linger = .milliseconds(40)
      return limits
    }

    @Test func theLimitsAreThoseThatAreStated() {
      let limits = Limits()
      #expect(limits.requestLine == 8192)
      #expect(limits.fields == 16384)
      #expect(limits.fieldCount == 100)
      #expect(limits.head == .seconds(10))
      #expect(limits.idle == .seconds(60))
      #expect(limits.connections == 256)
      #expect(limits.sockets == 16)
      #expect(limits.frame == 1024)
    }

    @Test func row85AHeadThatComesTooSlowlyIsCutOff() async throws {
      try await serving(limits: Self.short) { server in
        let client = try Client(server.port)
        client.send("GET / HTTP/1.1\r\nHost: loc")
        #expect(client.response()?.status == 408)
        #expect(client.endsHere)
      }
    }

    /// Every byte is in time, the head is not.
    @Test func row85BytesOneByOneDoNotPutTheDeadlineOff() async throws {
      try await serving(limits: Self.short) { server in
        let client = try Client(server.port)
        let clock = ContinuousClock()
        let begin = clock.now
        while clock.now - begin < .milliseconds(400) {
          client.send("a")
          try await Task.sleep(for: .milliseconds(5))
        }
        #expect(client.response()?.status == 408)
      }
    }

    @Test func row85AnIdleConnectionIsClosedWithoutAWord() async throws {
      try await serving(limits: Self.short) { server in
        let fresh = try Client(server.port)
        #expect(fresh.endsHere)
        let used = try Client(server.port)
        used.send(server.request("GET", "/"))
        #expect(used.response()?.status == 200)
        #expect(used.endsHere)
      }
    }

    @Test func row85AClientThatDoesNotReadLosesItsConnection() async throws {
      let site = TestSite(files: ["/f.txt": String(repeating: "x", count: 12_000_000), "/": "home"])
      try await serving(site, limits: Self.short) { server in
        let slow = try Client(server.port, takesLittle: true)
        slow.send(server.request("GET", "/f.txt"))
        #expect(server.exchange("GET", "/")?.status == 200)
        try await until { server.connections.count == 0 }
        #expect(slow.rest().count < 12_000_000)
      }
    }

    @Test func row85TwoHundredSlowClientsHoldNoOneUp() async throws {
      try await serving { server in
        let slow = try (0..<200).map { _ in try Client(server.port) }
        for client in slow { client.send("GET / HTTP/1.1\r\nHost:") }
        let clock = ContinuousClock()
        let times = (0..<21).map { _ in
          clock.measure { #expect(server.exchange("GET", "/")?.status == 200) }
        }
        // Whoever waits for one of them waits ten seconds, until its time is over. The one in the middle: the machine
        // may have been busy with something else now and then.
        #expect(times.sorted()[10] < .seconds(5))
        withExtendedLifetime(slow) {}
      }
    }

    /// More than there is room for, none of which says anything.
    @Test func row85WhoOnlyHoldsConnectionsOpenKeepsNoOneOut() async throws {
      var limits = Limits()
      limits.connections = 16
      try await serving(limits: limits) { server in
        let idle = try (0..<100).map { _ in try Client(server.port) }
        #expect(server.exchange("GET", "/")?.status == 200)
        #expect(server.connections.count <= 16)
        // Those that came first have made room for the later ones.
        #expect(idle[0].endsHere)
        idle[99].send(server.request("GET", "/"))
        #expect(idle[99].response()?.status == 200)
      }
    }

    @Test func row85WhoComesWhenAllAreBusyIsTurnedAway() async throws {
      var limits = Limits()
      limits.connections = 4
      let gate = Gate()
      var site = TestSite.small
      site.slowly = { gate.wait() }
      try await serving(site, limits: limits) { server in
        let busy = try (0..<4).map { _ in try Client(server.port) }
        for client in busy { client.send(server.request("GET", "/")) }
        try await until { server.connections.count == 4 && server.connections.waitingCount == 0 }
        let late = try Client(server.port)
        #expect(late.response()?.status == 503)
        #expect(late.endsHere)
        gate.open()
        for client in busy { #expect(client.response()?.status == 200) }
        #expect(server.exchange("GET", "/")?.status == 200)
      }
    }

    @Test func row85AConnectionBrokenOffInAnAnswerHarmsNoOne() async throws {
      let site = TestSite(files: ["/f.txt": String(repeating: "x", count: 8_000_000), "/": "home"])
      try await serving(site) { server in
        for _ in 0..<20 {
          let client = try Client(server.port)
          client.send(server.request("GET", "/f.txt"))
          _ = client.bytes(1000)
          client.breakOff()
        }
        #expect(server.exchange("GET", "/")?.status == 200)
        try await until { server.connections.count == 0 }
      }
    }

    @Test func aStopLetsTheAnswerComeToItsEnd() async throws {
      let gate = Gate()
      var site = TestSite.small
      site.slowly = { gate.wait() }
      var limits = Self.short
      (limits.idle, limits.linger) = (.seconds(60), .seconds(30))
      let server = try await PreviewServer.start(
        host: "127.0.0.1", port: 0, isPortGiven: true, words: .english, source: site,
        limits: limits)
      let busy = try Client(server.port)
      busy.send(server.request("GET", "/so-lieu/n.txt") + server.request("GET", "/"))
      let idle = try Client(server.port)
      try await until { server.connections.count == 2 && server.connections.waitingCount == 1 }
      async let stopped: Void = server.stop()
      #expect(idle.endsHere)
      idle.leave()
      gate.open()
      #expect(busy.response()?.text == "0123456789")
      #expect(busy.endsHere)
      busy.leave()
      await stopped
      #expect(server.connections.count == 0)
      #expect(throws: (any Error).self) { try Client(server.port) }
    }
  }
}
