import Synchronization
import Testing

@testable import Preview

extension PreviewTests {
  /// What is said to requests that are let in.
  @Suite struct ReplyTests {
    // MARK: Methods

    @Test func row86HeadIsGetWithoutTheBody() async throws {
      try await serving { server in
        for path in ["/", "/so-lieu/n.txt", "/rong.txt", "/khong-co/", "/van-ban"] {
          let get = try #require(server.exchange("GET", path))
          let head = try #require(server.exchange("HEAD", path))
          #expect(Self.undated(get.head) == Self.undated(head.head))
          #expect(get.body.count == Int(get["content-length"] ?? ""))
        }
      }
    }

    private static func undated(_ head: String) -> [Substring] {
      head.split(separator: "\r\n").filter { !$0.hasPrefix("Date:") }
    }

    @Test func row86OtherMethodsAreRefusedAndTheConnectionGoesOn() async throws {
      try await serving { server in
        let client = try Client(server.port)
        for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"] {
          client.send(server.request(method, "/"))
          let response = try #require(client.response())
          #expect(response.status == 405)
          #expect(response["allow"] == "GET, HEAD, OPTIONS")
          client.send(server.request("HEAD", "/"))
          #expect(client.response(to: "HEAD")?.status == 200)
        }
        client.send(server.request("OPTIONS", "/"))
        let response = try #require(client.response())
        #expect(response.status == 204)
        #expect(response["allow"] == "GET, HEAD, OPTIONS")
        client.send(server.request("GET", "/so-lieu/n.txt"))
        #expect(client.response()?.text == "0123456789")
      }
    }

    @Test func row86AMethodWithABodyEndsTheConnection() async throws {
      try await serving { server in
        let client = try Client(server.port)
        client.send(server.request("POST", "/", ["Content-Length: 1000000"]))
        client.send([UInt8](repeating: 0x20, count: 1_000_000))
        let response = try #require(client.response())
        #expect(response.status == 405)
        #expect(response["allow"] == "GET, HEAD, OPTIONS")
        #expect(client.endsHere)
      }
    }

    @Test func row86RequestsSentAtOnceAreAnsweredInOrder() async throws {
      try await serving { server in
        let client = try Client(server.port)
        let paths = (0..<300).map { $0 % 3 == 0 ? "/" : $0 % 3 == 1 ? "/so-lieu/n.txt" : "/khong/" }
        client.send(paths.map { server.request("GET", $0) }.joined())
        client.endSending()
        let types = paths.map { _ in client.response()?["content-type"] }
        let expected = paths.map { $0.hasSuffix("txt") ? MediaType.text : MediaType.html }
        #expect(types == expected)
      }
    }

    @Test func anOldClientIsAnsweredOnce() async throws {
      try await serving { server in
        let client = try Client(server.port)
        let head = "GET /so-lieu/n.txt HTTP/1.0\r\nHost: localhost:\(server.port)\r\n"
        client.send(head + "Connection: keep-alive\r\n\r\n")
        let response = try #require(client.response())
        #expect(response.text == "0123456789")
        #expect(response["connection"] == "close")
        #expect(client.endsHere)
      }
    }

    @Test func row86ManyRefusalsAtOnceAreAsOne() async throws {
      try await serving { server in
        let client = try Client(server.port)
        client.send(String(repeating: server.request("PUT", "/"), count: 10_000))
        client.endSending()
        for _ in 0..<10_000 where client.response()?.status != 405 {
          Issue.record("no answer")
          break
        }
        #expect(client.endsHere)
      }
    }

    @Test func aRequestToChangeTheProtocolIsTheLast() async throws {
      try await serving { server in
        let client = try Client(server.port)
        let request = server.request("GET", "/", ["Connection: Upgrade", "Upgrade: h2c"])
        client.send(request + request)
        let response = try #require(client.response())
        #expect(response.status == 200)
        #expect(response["connection"] == "close")
        #expect(client.endsHere)
      }
    }

    @Test func aClientThatHasSaidAllStillGetsItsAnswer() async throws {
      try await serving { server in
        let client = try Client(server.port)
        client.send(server.request("GET", "/so-lieu/n.txt"))
        client.endSending()
        #expect(client.response()?.text == "0123456789")
        #expect(client.endsHere)
      }
    }

    // MARK: Ranges and conditions

    private static let ranges: [(String, Int, String?, String?)] = [
      ("bytes=0-0", 206, "bytes 0-0/10", "0"), ("bytes=2-4", 206, "bytes 2-4/10", "234"),
      ("bytes=-3", 206, "bytes 7-9/10", "789"), ("bytes=-500", 206, "bytes 0-9/10", "0123456789"),
      ("bytes=4-", 206, "bytes 4-9/10", "456789"), ("bytes=8-99", 206, "bytes 8-9/10", "89"),
      ("BYTES=9-9", 206, "bytes 9-9/10", "9"),
      ("bytes=0-99999999999999999999999999", 206, "bytes 0-9/10", "0123456789"),
      ("bytes=10-", 416, "bytes */10", nil), ("bytes=500-", 416, "bytes */10", nil),
      ("bytes=99999999999999999999999999-", 416, "bytes */10", nil),
      ("bytes=-0", 416, "bytes */10", nil),
      ("bytes=5-2", 200, nil, "0123456789"), ("bytes=abc", 200, nil, "0123456789"),
      ("bytes=", 200, nil, "0123456789"), ("bytes=-", 200, nil, "0123456789"),
      ("bytes=--1", 200, nil, "0123456789"), ("bytes=1-2-3", 200, nil, "0123456789"),
      ("bytes=+1-2", 200, nil, "0123456789"), ("lines=1-2", 200, nil, "0123456789"),
      ("bytes=0-0,2-2", 200, nil, "0123456789"),
    ]

    @Test(arguments: ranges)
    func row87Ranges(_ range: String, status: Int, contentRange: String?, body: String?)
      async throws
    {
      try await serving { server in
        let response = try #require(
          server.exchange("GET", "/so-lieu/n.txt", ["Range: \(range)"]))
        #expect(response.status == status)
        #expect(response["content-range"] == contentRange)
        #expect(body == nil || response.text == body)
        #expect(server.exchange("HEAD", "/so-lieu/n.txt", ["Range: \(range)"])?.status == 200)
      }
    }

    @Test func row87AMinusMeansTheLastBytesOfALongFile() {
      #expect(ByteRange("bytes=-500", of: 10_000) == .part(9500..<10_000))
      #expect(ByteRange("bytes=500-", of: 10_000) == .part(500..<10_000))
    }

    @Test func row87AnEmptyFileHasNoFirstByte() async throws {
      try await serving { server in
        let response = try #require(server.exchange("GET", "/rong.txt", ["Range: bytes=0-0"]))
        #expect(response.status == 416)
        #expect(response["content-range"] == "bytes */0")
        #expect(server.exchange("GET", "/rong.txt", ["Range: bytes=-5"])?.status == 200)
        #expect(server.exchange("GET", "/rong.txt")?["content-length"] == "0")
      }
    }

    @Test func row87ARangeOfOtherBytesIsNotGiven() async throws {
      try await serving { server in
        let path = "/so-lieu/n.txt"
        let tag = try #require(server.exchange("GET", path)?["etag"])
        let cases = [
          (tag, 206), ("\"other\"", 200), ("W/\(tag)", 200), ("Sun, 06 Nov 1994 08:49:37 GMT", 200),
        ]
        for (condition, status) in cases {
          let fields = ["Range: bytes=0-0", "If-Range: \(condition)"]
          #expect(server.exchange("GET", path, fields)?.status == status, "\(condition)")
        }
        let both = ["Range: bytes=0-0", "If-None-Match: \(tag)"]
        #expect(server.exchange("GET", path, both)?.status == 304)
      }
    }

    @Test func row88TagsDecideAndDatesDoNot() async throws {
      try await serving { server in
        for path in ["/so-lieu/n.txt", "/", "/.portal/preview.js"] {
          let tag = try #require(server.exchange("GET", path)?["etag"])
          #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
          let future = "If-Modified-Since: Sat, 01 Jan 2095 00:00:00 GMT"
          let cases: [([String], Int)] = [
            (["If-None-Match: \(tag)"], 304), (["If-None-Match: *"], 304),
            (["If-None-Match: W/\(tag)"], 304), (["If-None-Match: \"a,b\", W/\"c\",\(tag)"], 304),
            (["If-None-Match: \"a\"", "If-None-Match: \(tag)"], 304),
            (["If-None-Match: \"a\""], 200), (["If-None-Match: \(tag.dropLast())"], 200),
            (["If-None-Match: \"a\(tag)\""], 200),
            (["If-None-Match: \"a\"", future], 200), ([future], 200),
            (["If-Match: \(tag)"], 200), (["If-Match: *"], 200), (["If-Match: W/\(tag)"], 412),
            (["If-Match: \"a\""], 412),
          ]
          for (fields, status) in cases {
            #expect(server.exchange("GET", path, fields)?.status == status, "\(path) \(fields)")
          }
          let response = try #require(server.exchange("GET", path, ["If-None-Match: \(tag)"]))
          #expect(response["etag"] == tag)
          #expect(response["cache-control"] == "no-cache")
          #expect(response["content-length"] == nil && response["transfer-encoding"] == nil)
        }
      }
    }

    @Test func aPageTheClientHasIsNotMadeAnew() async throws {
      var site = TestSite.small
      let made = Atomic(0)
      site.slowly = { made.add(1, ordering: .relaxed) }
      try await serving(site) { server in
        let tag = try #require(server.exchange("GET", "/")?["etag"])
        #expect(server.exchange("GET", "/", ["If-None-Match: \(tag)"])?.status == 304)
        #expect(made.load(ordering: .relaxed) == 1)
      }
    }

    @Test func row88ARebuildInTheSameSecondIsNeverStale() async throws {
      try await serving { server in
        var last: String?
        for number in 0..<20 {
          server.replace(TestSite(files: ["/": "<p>\(number)"]), changed: .pages)
          let fields = last.map { ["If-None-Match: \($0)"] } ?? []
          let response = try #require(server.exchange("GET", "/", fields))
          #expect(response.status == 200)
          #expect(response.text.hasPrefix("<p>\(number)"))
          last = response["etag"]
        }
      }
    }

    // MARK: Addresses

    @Test func row89AFolderWithoutItsSlashIsRedirected() async throws {
      try await serving { server in
        let response = try #require(server.exchange("GET", "/tin/2024/x?a=%2F&b=/"))
        #expect(response.status == 301)
        #expect(response["location"] == "/tin/2024/x/?a=%2F&b=/")
        #expect(server.exchange("GET", "/van-ban?")?["location"] == "/van-ban/?")
      }
    }

    @Test(arguments: [
      ("/tin/2024/x/", 200), ("/tin/2024/x/index.html", 200), ("/index.html", 200),
      ("/tin/2024/x/?q=1", 200), ("/tin/2024/x.html", 404), ("/tin/2024/", 404),
      ("/tin/2024/x/index.htm", 404), ("/so-lieu/n.txt/", 404), ("/so-lieu/index.html", 404),
      ("/t%E1%BB%87p/%C3%A1.txt", 200), ("/t%e1%bb%87p/%c3%a1.txt", 200),
      ("/t%E1%BB%87p/a%CC%81.txt", 404), ("/%74in/2024/x/", 200), ("/TIN/2024/x/", 404),
    ])
    func row89Addresses(_ path: String, status: Int) async throws {
      try await serving { server in
        #expect(server.exchange("GET", path)?.status == status)
      }
    }

    @Test func row89AnUnknownAddressGetsTheSitesOwnPage() async throws {
      try await serving { server in
        let response = try #require(server.exchange("GET", "/khong-co/", ["If-None-Match: *"]))
        #expect(response.status == 404)
        #expect(response.text.contains("The site's 404"))
        #expect(response.text.contains("/.portal/preview.js"))
        #expect(response["content-type"] == "text/html; charset=utf-8")
        #expect(response["cache-control"] == "no-store")
      }
    }

    @Test(arguments: [
      ("/", "text/html; charset=utf-8"), ("/a/", "text/html; charset=utf-8"),
      ("/404.html", "text/html; charset=utf-8"), ("/a.css", "text/css; charset=utf-8"),
      ("/a.1f2e.js", "text/javascript; charset=utf-8"), ("/a.svg", "image/svg+xml; charset=utf-8"),
      ("/a.json", "application/json; charset=utf-8"), ("/s.xml", "application/xml; charset=utf-8"),
      ("/a.webp", "image/webp"), ("/a.avif", "image/avif"), ("/a.woff2", "font/woff2"),
      ("/robots.txt", "text/plain; charset=utf-8"), ("/a.pdf", "application/pdf"),
      ("/favicon.ico", "image/x-icon"), ("/a.csv", "text/csv; charset=utf-8"),
      ("/x.webmanifest", "application/manifest+json; charset=utf-8"), ("/A.JPG", "image/jpeg"),
      ("/tin/feed.xml", "application/rss+xml; charset=utf-8"),
      ("/atom.xml", "application/atom+xml; charset=utf-8"),
      ("/feed.json", "application/feed+json; charset=utf-8"),
      ("/a", "application/octet-stream"), ("/a.xyz", "application/octet-stream"),
      ("/a.", "application/octet-stream"), ("/a.html/b", "application/octet-stream"),
    ])
    func row90MediaTypes(_ path: String, _ type: String) async throws {
      try await serving(TestSite(files: [path: "x"])) { server in
        let response = try #require(server.exchange("GET", path))
        #expect(response["content-type"] == type)
        #expect(response["x-content-type-options"] == "nosniff")
      }
    }

    // MARK: Whole answers

    @Test func row91AReplacedSiteIsSeenWhole() async throws {
      let size = 1_000_000
      func site(_ letter: String) -> TestSite {
        TestSite(files: ["/f.txt": String(repeating: letter, count: size)])
      }
      let sites = [site("a"), site("b")]
      try await serving(sites[0]) { server in
        let client = try Client(server.port)
        for number in 1...10 {
          client.send(server.request("GET", "/f.txt"))
          let first = try #require(client.byte())
          // The head has come, so the rest is of the site before.
          server.replace(sites[number % 2], changed: .pages)
          #expect(first == UInt8(ascii: "H"))
          let response = try #require(client.response())
          let letter = number % 2 == 1 ? UInt8(ascii: "a") : UInt8(ascii: "b")
          #expect(response.body == [UInt8](repeating: letter, count: size))
        }
      }
    }

    @Test func row91APageThatIsBeingMadeIsOfOneSite() async throws {
      let (begun, signal) = AsyncStream.makeStream(of: Void.self)
      let gate = Gate()
      var site = TestSite(files: ["/": "<head></head>old"])
      site.slowly = {
        signal.yield()
        gate.wait()
      }
      try await serving(site) { server in
        let client = try Client(server.port)
        client.send(server.request("GET", "/"))
        for await _ in begun { break }
        server.replace(TestSite(files: ["/": "<head></head>new"]), changed: .pages)
        // While one page is being made, others are answered.
        #expect(server.exchange("GET", "/")?.text.hasSuffix("new") == true)
        gate.open()
        let response = try #require(client.response())
        #expect(response.text.hasSuffix("old"))
        #expect(response.text.contains(#"data-version="1""#))
      }
    }

    @Test func dateIsInTheOneFormOfHTTP() {
      #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
      #expect(HTTPDate.text(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
    }
  }
}
