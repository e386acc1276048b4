import Glibc
import NIOCore
import Testing

@testable import Preview

extension PreviewTests {
  /// Where the server can be had, and why it cannot.
  @Suite struct StartTests {
    private func start(_ host: String, _ port: Int, isGiven: Bool) async throws -> PreviewServer {
      try await PreviewServer.start(
        host: host, port: port, isPortGiven: isGiven, words: .english, source: TestSite.small)
    }

    @Test func row92PortZeroIsAnyThatIsFree() async throws {
      try await serving { server in
        #expect(server.port > 0)
        #expect(server.url == "http://127.0.0.1:\(server.port)/")
      }
    }

    @Test func row92ABusyPortIsAnErrorOnlyWhenAskedFor() async throws {
      try await serving { first in
        await #expect(throws: PreviewFailure.portBusy(first: first.port, last: first.port)) {
          try await start("127.0.0.1", first.port, isGiven: true)
        }
        let second = try await start("127.0.0.1", first.port, isGiven: false)
        #expect((1...10).contains(second.port - first.port))
        #expect(second.exchange("GET", "/")?.status == 200)
        await second.stop()
      }
    }

    @Test func row92AfterTenMoreThereIsNoFurtherPort() async throws {
      var servers: [PreviewServer] = []
      // Those of others in between are as busy as ours.
      let first = try await start("127.0.0.1", 0, isGiven: false)
      servers.append(first)
      for port in first.port + 1...first.port + 10 {
        if let server = try? await start("127.0.0.1", port, isGiven: true) {
          servers.append(server)
        }
      }
      await #expect(throws: PreviewFailure.portBusy(first: first.port, last: first.port + 10)) {
        try await start("127.0.0.1", first.port, isGiven: false)
      }
      for server in servers { await server.stop() }
    }

    @Test func row92AnAddressOfAnotherMachineIsNamed() async throws {
      for host in ["192.0.2.1", "ten-khong-co.invalid"] {
        await #expect(throws: PreviewFailure.noSuchAddress(host: host)) {
          try await start(host, 0, isGiven: true)
        }
      }
    }

    @Test(arguments: [
      (EACCES, PreviewFailure.notPermitted(port: 80)),
      (EPERM, .notPermitted(port: 80)), (EADDRINUSE, .portBusy(first: 80, last: 80)),
      (EADDRNOTAVAIL, .noSuchAddress(host: "h")), (EAFNOSUPPORT, .noSuchAddress(host: "h")),
      (EMFILE, .system(number: EMFILE)),
    ])
    func row92TheSystemsErrorsAreTold(_ number: Int32, _ failure: PreviewFailure) {
      let error = IOError(errnoCode: number, reason: "bind")
      #expect(PreviewFailure(error, host: "h", port: 80) == failure)
    }

    @Test func row92OnlyIPv6() async throws {
      // A machine without IPv6 says so in the same words.
      do {
        let server = try await start("::1", 0, isGiven: true)
        #expect(server.url == "http://[::1]:\(server.port)/")
        await server.stop()
      } catch {
        #expect(error as? PreviewFailure == .noSuchAddress(host: "::1"))
      }
    }

    @Test func everyInterfaceIsSpokenOfAsThisMachine() async throws {
      let server = try await start("0.0.0.0", 0, isGiven: true)
      #expect(server.url == "http://localhost:\(server.port)/")
      #expect(server.exchange("GET", "/")?.status == 200)
      await server.stop()
    }

    @Test func aPortIsFreeAgainAfterAStop() async throws {
      var port = 0
      try await serving { server in
        port = server.port
        #expect(server.exchange("GET", "/")?.status == 200)
      }
      let again = try await start("127.0.0.1", port, isGiven: true)
      #expect(again.port == port)
      await again.stop()
    }
  }
}
