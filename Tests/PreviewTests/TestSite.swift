import Testing

@testable import Preview

/// A site written inline: files by their path.
struct TestSite: PreviewSource {
  var files: [String: String]
  var notes: [String: PageNote] = [:]
  /// Called before a page's bytes are given, on the thread that asks for them.
  var slowly: @Sendable () -> Void = {}

  static let small = TestSite(files: [
    "/": "<html><head><title>Trang chủ</title></head><body>Home</body></html>",
    "/tin/2024/x/": "<html><head></head><body>Item</body></html>",
    "/van-ban/": "<html><head></head><body>Documents</body></html>",
    "/so-lieu/n.txt": "0123456789",
    "/rong.txt": "",
    "/tệp/á.txt": "accents",
    "/assets/site.css": "body {}",
  ])

  func answer(to path: [UInt8]) -> Answer? {
    let path = String(decoding: path, as: UTF8.self)
    // As bytes: two spellings of one letter are two addresses.
    return files.first { $0.key.utf8.elementsEqual(path.utf8) }.map {
      answer($0.value, notes[path])
    }
  }

  var notFound: Answer { answer("<html><head></head><body>The site's 404</body></html>", nil) }

  private func answer(_ text: String, _ note: PageNote?) -> Answer {
    let slowly = slowly
    // Its length and beginning tell one test file from another.
    let tag = "\(text.utf8.count)-" + Checksum.hex(text.utf8.prefix(100))
    return Answer(
      tag: Array(tag.utf8), note: note, bytes: Self.bytes(text, slowly))
  }

  private static func bytes(_ text: String, _ slowly: () -> Void) -> [UInt8] {
    slowly()
    return Array(text.utf8)
  }
}

/// Starts a server for one test and stops it after.
func serving(
  _ source: TestSite = .small, allowedHosts: [String] = [], limits: Limits = Limits(),
  _ body: (PreviewServer) async throws -> Void
) async throws {
  let server = try await PreviewServer.start(
    host: "127.0.0.1", port: 0, isPortGiven: true, allowedHosts: allowedHosts, words: .english,
    source: source, limits: limits)
  do {
    try await body(server)
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

/// Looks every two milliseconds whether something has come to be, and fails when it has not in a
/// minute.
func until(_ isSo: () -> Bool) async throws {
  let clock = ContinuousClock()
  let begin = clock.now
  while !isSo() {
    try #require(clock.now - begin < .seconds(60), "it has not come to be")
    try await Task.sleep(for: .milliseconds(2))
  }
}

extension PreviewServer {
  /// One request on a connection of its own; nil when no answer came.
  func exchange(
    _ method: String, _ target: String, _ fields: [String] = []
  ) -> Client.Response? {
    guard let client = try? Client(port) else { return nil }
    client.send(request(method, target, fields))
    return client.response(to: method)
  }

  /// A request as a browser would make it. Fields may bring another Host.
  func request(_ method: String, _ target: String, _ fields: [String] = []) -> String {
    let hasHost = fields.contains { $0.lowercased().hasPrefix("host:") }
    let lines = ["\(method) \(target) HTTP/1.1"] + (hasHost ? [] : ["Host: localhost:\(port)"])
    return (lines + fields).map { $0 + "\r\n" }.joined() + "\r\n"
  }

  /// The token that pages show, taken from one as a browser takes it.
  var token: String {
    let page = exchange("GET", "/")?.text ?? ""
    let start = page.firstRange(of: #"data-token=""#)
    return start.map { String(page[$0.upperBound...].prefix { $0 != "\"" }) } ?? ""
  }
}
