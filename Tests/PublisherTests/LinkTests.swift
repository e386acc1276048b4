import Builder
import Foundation
import Portal
import Synchronization
import Testing

@testable import Publisher

/// How other sites are asked.
@Suite struct LinkTests {
  /// Sites that answer by a script, and what they were asked in which order.
  private final class Sites: Sendable {
    private let replies: [String: [Curl.Reply]]
    private let log = Mutex<[String]>([])
    private let asked = Mutex<[String: Int]>([:])
    private let open = Mutex<(now: Set<String>, most: Int)>(([], 0))

    init(_ replies: [String: [Curl.Reply]]) { self.replies = replies }

    func ask(_ url: Bytes, _ method: Curl.Method) async throws(PublishFailure) -> Curl.Reply {
      let url = url.string
      let host = String(url.split(separator: "/")[1])
      open.withLock {
        #expect($0.now.insert(host).inserted, "two at a time at \(host)")
        $0.most = max($0.most, $0.now.count)
      }
      await Task.yield()
      open.withLock { _ = $0.now.remove(host) }
      note("\(method) \(url)")
      let number = asked.withLock { asked in
        defer { asked[url, default: 0] += 1 }
        return asked[url, default: 0]
      }
      guard let all = replies[url] else { throw .missing(program: "curl") }
      return all[min(number, all.count - 1)]
    }

    func pause(_ seconds: Int) { note("wait \(seconds)") }

    private func note(_ line: String) { log.withLock { $0.append(line) } }

    var said: [String] { log.withLock { $0 } }
    var most: Int { open.withLock { $0.most } }
  }

  private static func reply(_ status: Int, wait: Int? = nil) -> Curl.Reply {
    Curl.Reply(answer: LinkAnswer(status: status), wait: wait)
  }

  /// The addresses of an item that leads there.
  private static func links(_ urls: [String], in office: Office) async throws -> OutsideLinks {
    try office.add("một", urls.map { "<\($0)>" }.joined(separator: "\n\n"))
    let check = try await Check.run(try office.publication().build, offers: false)
    return try #require(check?.outside)
  }

  private static func asker(_ office: Office, _ sites: Sites, now: Int64 = 1_000) -> LinkAsker {
    LinkAsker(
      in: Bytes(office.root), now: now,
      ask: { url, method throws(PublishFailure) in try await sites.ask(url, method) },
      pause: { sites.pause($0) })
  }

  @Test func asksForTheHeadAndThenForThePageWithAPause() async throws {
    let office = try Office()
    let sites = Sites([
      "http://a.vn/1": [Self.reply(200)], "http://a.vn/2": [Self.reply(405), Self.reply(200)],
      "http://a.vn/3": [Self.reply(404)],
    ])
    let links = try await Self.links(
      ["http://a.vn/1", "http://a.vn/2", "http://a.vn/3", "http://a.vn/1#x"], in: office)
    let answers = try await Self.asker(office, sites).answers(to: links)
    #expect(
      sites.said == [
        "head http://a.vn/1", "wait 1", "head http://a.vn/2", "wait 1", "page http://a.vn/2",
        "wait 1", "head http://a.vn/3", "wait 1", "page http://a.vn/3",
      ])
    #expect(answers[Bytes("http://a.vn/2")] == .there)
    #expect(answers[Bytes("http://a.vn/3")] == .gone(.status(404)))
  }

  @Test func aSiteThatAsksToWaitIsWaitedForOrLeftAlone() async throws {
    let office = try Office()
    let sites = Sites([
      "http://a.vn/1": [Self.reply(429, wait: 20), Self.reply(200)],
      "http://b.vn/1": [Self.reply(503, wait: 31)], "http://b.vn/2": [Self.reply(200)],
    ])
    let links = try await Self.links(
      ["http://a.vn/1", "http://b.vn/1", "http://b.vn/2"], in: office)
    let answers = try await Self.asker(office, sites).answers(to: links)
    #expect(
      sites.said.filter { $0.contains("a.vn") || $0.contains("20") }
        == ["head http://a.vn/1", "wait 20", "head http://a.vn/1"])
    #expect(sites.said.filter { $0.contains("b.vn") } == ["head http://b.vn/1"])
    #expect(answers[Bytes("http://a.vn/1")] == .there)
    #expect(answers[Bytes("http://b.vn/2")] == .untold(.busy))
  }

  @Test func severalSitesAreAskedAtOnceAndEachOneThingAtATime() async throws {
    let office = try Office()
    let urls = (1...9).flatMap { site in (1...3).map { "http://\(site).vn/\($0)" } }
    let sites = Sites(Dictionary(uniqueKeysWithValues: urls.map { ($0, [Self.reply(200)]) }))
    let answers = try await Self.asker(office, sites).answers(
      to: try await Self.links(urls, in: office))
    #expect(answers.count == 27 && sites.most <= 4)
  }

  @Test func whatIsKnownIsNotAskedAgainForAWhile() async throws {
    let office = try Office()
    let replies: [String: [Curl.Reply]] = [
      "http://a.vn/1": [Self.reply(200)], "http://b.vn/1": [Self.reply(404)],
    ]
    let links = try await Self.links(Array(replies.keys), in: office)
    let (hour, week) = (LinkCache.bad, LinkCache.good)
    for (now, asked) in [
      (Int64(1_000), 2), (1_001, 0), (999 + hour, 0), (1_000 + hour, 1), (999 + week, 1),
      (1_000 + week, 1), (1_000 + 3 * week, 2),
      // Of a clock that was ahead nothing is known.
      (5, 2),
    ] {
      let sites = Sites(replies)
      let answers = try await Self.asker(office, sites, now: now).answers(to: links)
      #expect(sites.said.count { $0.hasPrefix("head ") } == asked, "\(now)")
      #expect(
        answers == [
          Bytes("http://a.vn/1"): .there, Bytes("http://b.vn/1"): .gone(.status(404)),
        ], "\(now)")
    }
    // Damaged, it is as if there were none.
    try office.write(".portal/links", "x\n1\tthere\n\tgone:\t\n-\tgone:x\thttp://a.vn/1\n")
    let sites = Sites(replies)
    _ = try await Self.asker(office, sites, now: 6).answers(to: links)
    #expect(sites.said.count { $0.hasPrefix("head ") } == 2)
  }

  @Test func everyAnswerIsKept() async throws {
    let office = try Office()
    let answers: [LinkAnswer] = [
      .there, .gone(.noSuchHost), .gone(.noConnection), .gone(.certificate),
      .gone(.tooManyRedirects), .gone(.tookTooLong), .untold(.busy), .untold(.other(92)),
      .untold(.status(403)),
    ]
    var cache = LinkCache(in: Bytes(office.root), now: 10)
    for (index, answer) in answers.enumerated() {
      cache.note(answer, at: Bytes("http://a.vn/\(index)"))
    }
    cache.keep()
    let kept = LinkCache(in: Bytes(office.root), now: 11)
    for (index, answer) in answers.enumerated() {
      #expect(kept.answer(at: Bytes("http://a.vn/\(index)")) == answer)
    }
  }

  @Test func withoutCurlThatIsSaidAndWhatIsKnownIsKept() async throws {
    let office = try Office()
    let sites = Sites(["http://a.vn/1": [Self.reply(200)]])
    let links = try await Self.links(["http://a.vn/1", "http://b.vn/1"], in: office)
    await #expect(throws: PublishFailure.self) {
      _ = try await Self.asker(office, sites).answers(to: links)
    }
    #expect(
      LinkCache(in: Bytes(office.root), now: 1_000).answer(at: Bytes("http://a.vn/1")) == .there)
  }
}
