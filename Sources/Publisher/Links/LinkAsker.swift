package import Portal

/// Asks other sites whether what the portal leads to is there: several sites at once, each one thing at a time and
/// with a pause, and what has been answered lately not again.
package struct LinkAsker: Sendable {
  let root: Bytes
  /// Seconds since 1970 that count as now.
  let now: Int64
  let ask: @Sendable (Bytes, Curl.Method) async throws(PublishFailure) -> Curl.Reply
  let pause: @Sendable (_ seconds: Int) async -> Void
  /// Told how many are done of all that are asked for.
  package var progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }

  /// How many sites are asked at once.
  private static let sites = 4
  /// In seconds, between two requests to one site.
  private static let pauseLength = 1
  /// A site that asks to wait longer, in seconds, is left alone for this time.
  private static let patience = 30

  /// `agent`: the name by which the portal makes itself known.
  package init(in root: Bytes, now: Int64, agent: String) {
    let curl = Curl(agent: agent)
    self.init(
      in: root, now: now,
      ask: { url, method throws(PublishFailure) in try await curl.ask(url, method) },
      pause: { seconds in try? await Task.sleep(for: .seconds(seconds)) })
  }

  init(
    in root: Bytes, now: Int64,
    ask: @escaping @Sendable (Bytes, Curl.Method) async throws(PublishFailure) -> Curl.Reply,
    pause: @escaping @Sendable (Int) async -> Void
  ) {
    (self.root, self.now, self.ask, self.pause) = (root, now, ask, pause)
  }

  /// The answers, as far as there are any when it is cancelled.
  package func answers(to links: OutsideLinks) async throws(PublishFailure) -> [Bytes: LinkAnswer] {
    var cache = LinkCache(in: root, now: now)
    var answers: [Bytes: LinkAnswer] = [:]
    var bySite: [Bytes: [Bytes]] = [:]
    for url in links.places.map(\.url) {
      if let known = cache.answer(at: url) {
        answers[url] = known
      } else {
        bySite[Self.site(of: url), default: []].append(url)
      }
    }
    let sites = bySite.sorted { Bytes.precedes($0.key, $1.key) }.map(\.value)
    let total = sites.reduce(0) { $0 + $1.count }
    let failure = await withTaskGroup(of: Asked.self) { group -> PublishFailure? in
      var waiting = sites[...]
      var failure: PublishFailure?
      for _ in 0..<Self.sites {
        if let urls = waiting.popFirst() { group.addTask { await asked(urls) } }
      }
      var done = 0
      while let asked = await group.next() {
        for (url, answer) in asked.answers {
          answers[url] = answer
          cache.note(answer, at: url)
        }
        done += asked.answers.count
        progress(done, total)
        failure = failure ?? asked.failure
        if failure == nil, let urls = waiting.popFirst() {
          group.addTask { await self.asked(urls) }
        }
      }
      return failure
    }
    if total > 0 { cache.keep() }
    if let failure { throw failure }
    return answers
  }

  // MARK: One site

  private struct Asked: Sendable {
    var answers: [(Bytes, LinkAnswer)] = []
    var failure: PublishFailure?
  }

  private func asked(_ urls: [Bytes]) async -> Asked {
    var asked = Asked()
    var isLeftAlone = false
    for (index, url) in urls.enumerated() {
      if isLeftAlone {
        asked.answers.append((url, .untold(.busy)))
        continue
      }
      if Task.isCancelled { break }
      if index > 0 { await pause(Self.pauseLength) }
      do throws(PublishFailure) {
        var reply = try await patiently(url, .head)
        if Self.mayDiffer(reply) {
          await pause(Self.pauseLength)
          reply = try await patiently(url, .page)
        }
        isLeftAlone = reply.wait != nil || reply.answer == .untold(.busy)
        asked.answers.append((url, reply.answer))
      } catch {
        asked.failure = error
        break
      }
    }
    return asked
  }

  /// Asks once more where the site wants it a little later.
  private func patiently(
    _ url: Bytes, _ method: Curl.Method
  ) async throws(PublishFailure) -> Curl.Reply {
    let reply = try await ask(url, method)
    guard let wait = reply.wait, wait <= Self.patience else { return reply }
    await pause(wait)
    return try await ask(url, method)
  }

  /// Whether the site may answer otherwise to who asks for the page and not for its head alone.
  private static func mayDiffer(_ reply: Curl.Reply) -> Bool {
    switch reply.answer {
    case .there, .untold(.busy): false
    case .gone(.status), .untold: reply.wait == nil
    case .gone: false
    }
  }

  /// Scheme, host and port, in lower case.
  private static func site(of url: Bytes) -> Bytes {
    let start = url.firstRange(of: Bytes("://"))?.upperBound ?? 0
    let end = url[start...].firstIndex { "/?#".utf8.contains($0) } ?? url.endIndex
    return Bytes(url[start..<end].string.lowercased())
  }
}

extension ArraySlice<UInt8> {
  fileprivate var string: String { Bytes(self).string }
}
