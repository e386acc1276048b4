import NIOHTTP1
import Testing

@testable import Preview

extension PreviewTests {
  /// What must be refused or not found, over a live server that must outlive it all.
  @Suite struct HostileTests {
    /// A request and what may be said to it.
    struct Case: CustomTestStringConvertible {
      let row: Int
      let name: String
      let request: String
      let statuses: Set<Int>

      var testDescription: String { "\(row) \(name)" }

      /// `request` is a whole request; `HOST` in it is the server's name and port.
      init(_ row: Int, _ name: String, _ request: String, _ statuses: Set<Int>) {
        self.row = row
        self.name = name
        self.request = request
        self.statuses = statuses
      }

      /// A GET for `target`.
      static func get(_ row: Int, _ target: String, _ statuses: Set<Int>) -> Case {
        Case(row, target, head(target), statuses)
      }

      /// A GET for / with fields, one a line.
      static func fields(
        _ row: Int, _ name: String, _ fields: String, _ statuses: Set<Int> = [400]
      ) -> Case {
        Case(row, name, "GET / HTTP/1.1\r\n\(fields)\r\n\r\n", statuses)
      }
    }

    private static func head(_ target: String) -> String {
      "GET \(target) HTTP/1.1\r\nHost: HOST\r\n\r\n"
    }

    static let paths: [Case] = [
      .get(81, "/../x", [400]), .get(81, "/%2e%2e/x", [400]), .get(81, "/.%2e/", [400]),
      .get(81, "/%2E./", [400]), .get(81, "/%252e%252e/", [404]), .get(81, "/..%2f", [400]),
      .get(81, "/..%5c", [400]), .get(81, "/\\..\\", [400]), .get(81, "//etc/passwd", [400]),
      .get(81, "/./", [400]), .get(81, "/.", [400]), .get(81, "/..", [400]), .get(81, "//", [400]),
      .get(81, "/a/..;/", [404]), .get(81, "/%c0%ae%c0%ae/", [400]), .get(81, "/%c0%af", [400]),
      .get(81, "/%e0%80%af", [400]), .get(81, "/%ed%a0%80", [400]), .get(81, "/%ff", [400]),
      .get(81, "/%00", [400]), .get(81, "/tin%00.txt", [400]), .get(81, "/%0d%0aX:y", [400]),
      .get(81, "/%7f", [400]), .get(81, "/%c2%85", [400]), .get(81, "/%", [400]),
      .get(81, "/%2", [400]), .get(81, "/%zz", [400]), .get(81, "/%u002e", [400]),
      .get(81, "/%+2", [400]), .get(81, "/C:/", [404]), .get(81, "/C:%5cx", [400]),
      .get(81, "/tin%2f2024%2fx%2f", [400]), .get(81, "/tin//2024/x/", [400]),
      .get(81, "/tin/2024/x/../../../", [400]), .get(81, "/etc/passwd", [404]),
      .get(81, "/.env", [404]), .get(81, "/.git/config", [404]), .get(81, "/.portal/", [404]),
      .get(81, "/.portal/preview.js/", [404]), .get(81, "/tin/2024/x/index.html/", [404]),
    ]

    static let targets: [Case] = [
      Case(82, "absolute form", head("http://localhost/"), [400]),
      Case(82, "absolute form, own name", head("http://HOST/"), [400]),
      Case(82, "authority form", "CONNECT HOST HTTP/1.1\r\nHost: HOST\r\n\r\n", [400]),
      Case(82, "authority form with GET", head("localhost:80"), [400]),
      Case(82, "asterisk", "OPTIONS * HTTP/1.1\r\nHost: HOST\r\n\r\n", [400]),
      Case(82, "fragment", head("/#x"), [400]),
      Case(82, "no slash", head("tin/"), [400]),
      .fields(82, "no Host", "Accept: */*"),
      .fields(82, "two Hosts", "Host: HOST\r\nHost: HOST"),
      .fields(82, "two Hosts in one", "Host: HOST, HOST"),
      .fields(82, "empty Host", "Host:"),
      .fields(82, "Host with a user", "Host: localhost@evil.com"),
      .fields(82, "Host with a path", "Host: HOST/x"),
      .fields(82, "bracket left open", "Host: [::1"),
      .fields(82, "no port after the colon", "Host: localhost:"),
      .fields(82, "evil.com", "Host: evil.com", [403]),
      .fields(82, "name that begins like ours", "Host: 127.0.0.1.evil", [403]),
      .fields(82, "name that ends like ours", "Host: evil.localhost", [403]),
      .fields(82, "final dot", "Host: localhost.", [403]),
      .fields(82, "decimal address", "Host: 2130706433", [403]),
      .fields(82, "short address", "Host: 127.1", [403]),
      .fields(82, "mapped address", "Host: [::ffff:127.0.0.1]", [403]),
      .fields(82, "another port", "Host: localhost:1", [403]),
      .fields(82, "no port", "Host: localhost", [403]),
      .fields(83, "foreign Origin", "Host: HOST\r\nOrigin: http://evil.com", [403]),
      .fields(83, "Origin null", "Host: HOST\r\nOrigin: null", [403]),
      .fields(
        83, "own Origin and another", "Host: HOST\r\nOrigin: http://HOST\r\nOrigin: x", [403]),
      .fields(83, "embedded elsewhere", "Host: HOST\r\nSec-Fetch-Site: cross-site", [403]),
      .fields(
        83, "in a frame elsewhere",
        "Host: HOST\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: iframe", [403]),
    ]

    static let heads: [Case] = [
      Case(84, "line end without CR", "GET / HTTP/1.1\nHost: HOST\n\n", [400]),
      .fields(84, "bare LF in fields", "Host: HOST\nX: y"),
      .fields(84, "bare CR in a value", "Host: HOST\r\nX: a\rb"),
      .fields(84, "NUL in a value", "Host: HOST\r\nX: a\0b"),
      .fields(84, "folded field", "Host: HOST\r\nX: a\r\n b"),
      .fields(84, "fold right after the request line", " Host: HOST"),
      .fields(84, "field without colon", "Host: HOST\r\nX"),
      .fields(84, "space before the colon", "Host : HOST"),
      .fields(84, "empty name", "Host: HOST\r\n: y"),
      .fields(84, "name with an accent", "Host: HOST\r\nÁ: y"),
      .fields(84, "two lengths", "Host: HOST\r\nContent-Length: 0\r\nContent-Length: 5"),
      .fields(84, "two equal lengths", "Host: HOST\r\nContent-Length: 5\r\nContent-Length: 5"),
      .fields(84, "list of lengths", "Host: HOST\r\nContent-Length: 0, 0"),
      .fields(84, "negative length", "Host: HOST\r\nContent-Length: -1"),
      .fields(84, "length with a sign", "Host: HOST\r\nContent-Length: +5"),
      .fields(84, "hexadecimal length", "Host: HOST\r\nContent-Length: 0x5"),
      .fields(84, "empty length", "Host: HOST\r\nContent-Length:"),
      .fields(
        84, "huge length", "Host: HOST\r\nContent-Length: 99999999999999999999999", [400, 413]),
      .fields(
        84, "length and coding", "Host: HOST\r\nContent-Length: 5\r\nTransfer-Encoding: chunked"),
      .fields(
        84, "two codings", "Host: HOST\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x"),
      .fields(84, "unknown coding", "Host: HOST\r\nTransfer-Encoding: xchunked"),
      .fields(84, "coding spelled apart", "Host: HOST\r\nTransfer-Encoding : chunked"),
      .fields(
        84, "chunked garbage", "Host: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz", [400, 413]),
      .fields(84, "GET with a body", "Host: HOST\r\nContent-Length: 4\r\n\r\nbody", [413]),
      Case(84, "HTTP/0.9", "GET /\r\n", [400]),
      Case(84, "HTTP/0.9 without CR", "GET /\n", [400]),
      // The parser would wait for the rest of it, and nobody for the parser.
      Case(84, "half of HTTP/2's preface", "PRI * HTTP/1.1\r\n\r\n", [400]),
      Case(84, "HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [505]),
      Case(84, "HTTP/3.0", "GET / HTTP/3.0\r\nHost: HOST\r\n\r\n", [505]),
      Case(84, "HTTP/1.2", "GET / HTTP/1.2\r\nHost: HOST\r\n\r\n", [505]),
      Case(84, "no protocol", "GET / JUNK\r\nHost: HOST\r\n\r\n", [400]),
      Case(84, "two spaces", "GET  / HTTP/1.1\r\nHost: HOST\r\n\r\n", [400]),
      Case(84, "tab for a space", "GET\t/ HTTP/1.1\r\nHost: HOST\r\n\r\n", [400]),
      Case(84, "space in the target", head("/a b"), [400]),
      Case(84, "raw UTF-8 in the target", head("/tệp/"), [400]),
      Case(84, "unknown method", "FOO / HTTP/1.1\r\nHost: HOST\r\n\r\n", [400, 405]),
      Case(84, "method in lower case", "get / HTTP/1.1\r\nHost: HOST\r\n\r\n", [400, 405]),
      Case(84, "empty line first", "\r\nGET / HTTP/1.1\r\nHost: HOST\r\n\r\n", [400]),
      Case(84, "target of 8 KiB", head("/" + String(repeating: "a", count: 8192)), [414]),
      Case(84, "endless target", "GET /" + String(repeating: "a", count: 1 << 20), [414]),
      .fields(
        84, "field of 1 MB", "Host: HOST\r\nX: " + String(repeating: "a", count: 1 << 20), [431]),
      .fields(84, "101 fields", "Host: HOST" + String(repeating: "\r\nX: y", count: 100), [431]),
      .fields(
        84, "10,000 fields", "Host: HOST" + String(repeating: "\r\nX: y", count: 9999), [431]),
    ]

    static let clientHello: [UInt8] =
      [0x16, 0x03, 0x01, 0x00, 0xC8, 0x01, 0x00, 0x00, 0xC4, 0x03, 0x03]
      + [UInt8](repeating: 0x5A, count: 194)

    @Test(arguments: paths + targets + heads)
    func theServerRefusesAndLives(_ hostile: Case) async throws {
      try await serving { server in
        let client = try Client(server.port)
        let host = "127.0.0.1:\(server.port)"
        client.send(hostile.request.replacing("HOST", with: host))
        let response = try #require(client.response())
        #expect(hostile.statuses.contains(response.status), "\(response.head)")
        #expect(response["access-control-allow-origin"] == nil)
        #expect(response["x-content-type-options"] == "nosniff")
        if response.status != 404 {
          #expect(response["connection"] == "close")
          #expect(client.endsHere)
        }
        #expect(server.exchange("GET", "/")?.status == 200)
      }
    }

    @Test func thereAreEnoughHostileRequests() {
      #expect((Self.paths + Self.targets + Self.heads).count >= 60)
    }

    @Test func row84ATLSHelloIsToldThatThisIsHTTP() async throws {
      try await serving { server in
        let client = try Client(server.port)
        client.send(Self.clientHello)
        #expect(client.response()?.status == 400)
        #expect(client.endsHere)
        #expect(server.exchange("GET", "/")?.status == 200)
      }
    }

    /// One reader would see a body where another sees a second request: there must be no second answer.
    @Test(arguments: [
      "Content-Length: 6\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked",
      "Content-Length: 0\r\nContent-Length: 44", "Content-Length: 44",
      "Transfer-Encoding:\u{0B}chunked",
    ])
    func row84NoRequestIsSmuggled(_ framing: String) async throws {
      try await serving { server in
        for method in ["GET", "POST"] {
          let client = try Client(server.port)
          client.send(
            server.request(method, "/", [framing]) + server.request("GET", "/assets/site.css"))
          let response = try #require(client.response())
          #expect([400, 405, 413].contains(response.status))
          #expect(client.endsHere)
        }
      }
    }

    /// The parser refuses most of these, too; here they meet our own check alone.
    @Test(arguments: [
      [("Content-Length", "0"), ("Content-Length", "0")],
      [("Content-Length", "5"), ("Transfer-Encoding", "chunked")],
      [("Transfer-Encoding", "chunked"), ("Transfer-Encoding", "chunked")],
      [("Transfer-Encoding", "gzip, chunked")], [("Content-Length", "-1")],
      [("Content-Length", "")], [("Content-Length", "1 ")],
    ])
    func row84ALengthIsSaidOnceOrNotAtAll(_ fields: [(String, String)]) {
      let names = HostNames(bound: "127.0.0.1", port: 80, allowed: [])
      let headers = HTTPHeaders(fields + [("Host", "localhost")])
      let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/", headers: headers)
      #expect(throws: Refusal.malformed) { try Admission(names: names, token: "").admit(head) }
    }

    @Test func row81ThePathIsDecodedOnce() throws {
      #expect(try Target("/%2541").path == Array("/%41".utf8))
      #expect(try Target("/t%E1%BB%87p/%c3%a1.txt?a=%2F?b").path == Array("/tệp/á.txt".utf8))
      #expect(try Target("/t%E1%BB%87p/%c3%a1.txt?a=%2F?b").query == "a=%2F?b")
    }

    @Test func row82AForeignNameIsToldHowToBeAllowed() async throws {
      try await serving { server in
        let response = try #require(server.exchange("GET", "/", ["Host: may-chu.vn:8000"]))
        #expect(response.text.contains("portal serve --allow-host may-chu.vn:8000"))
        #expect(response["content-type"] == "text/plain; charset=utf-8")
      }
    }

    @Test func row82OurNamesAndThoseAllowedPass() async throws {
      try await serving(allowedHosts: ["may-chu.vn", "Proxy.vn:443"]) { server in
        for name in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
          #expect(server.exchange("GET", "/", ["Host: \(name):\(server.port)"])?.status == 200)
        }
        for name in ["may-chu.vn", "may-chu.vn:1234", "proxy.vn:443"] {
          #expect(server.exchange("GET", "/", ["Host: \(name)"])?.status == 200)
        }
        #expect(server.exchange("GET", "/", ["Host: proxy.vn:444"])?.status == 403)
      }
    }

    @Test func row82TheBoundNamePassesWithThePort() throws {
      let names = HostNames(bound: "fe80::1", port: 80, allowed: [])
      try names.check("[FE80::1]:80")
      try names.check("[fe80::1]")
      #expect(throws: Refusal.foreignHost("[fe80::2]")) { try names.check("[fe80::2]") }
    }

    @Test func row83ALinkFromAnotherSiteIsFollowed() async throws {
      try await serving { server in
        let fields = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Dest: document"]
        #expect(server.exchange("GET", "/", fields)?.status == 200)
        let own = ["Origin: http://localhost:\(server.port)", "Sec-Fetch-Site: same-origin"]
        #expect(server.exchange("GET", "/", own)?.status == 200)
      }
    }

    @Test func row84HeadsAtTheLimitsPass() async throws {
      try await serving { server in
        let target = "/" + String(repeating: "a", count: 8192 - "GET / HTTP/1.1".utf8.count)
        #expect(server.exchange("GET", target)?.status == 404)
        #expect(server.exchange("GET", target + "a")?.status == 414)
        let many = [String](repeating: "X: y", count: 99)
        #expect(server.exchange("GET", "/", many)?.status == 200)
        let host = "Host: localhost:\(server.port)\r\n"
        let room = 16384 - host.utf8.count - "X: \r\n".utf8.count
        let large = "X: " + String(repeating: "a", count: room)
        #expect(server.exchange("GET", "/", [large])?.status == 200)
        #expect(server.exchange("GET", "/", [large + "a"])?.status == 431)
      }
    }
  }
}
