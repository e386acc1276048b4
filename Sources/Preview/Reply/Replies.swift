internal import NIOHTTP1

/// Makes replies, of what is shown at one moment.
struct Replies: Sendable {
  let token: String
  let words: PreviewWords
  let own: OwnFiles

  func reply(to request: Request, showing: Showing) -> Reply {
    let reply = whole(request, showing)
    return request.method == .get ? reply : reply.withoutBody()
  }

  private func whole(_ request: Request, _ showing: Showing) -> Reply {
    if request.method == .options {
      return Reply(.noContent, [("Allow", Request.Method.allowed), ("Cache-Control", "no-store")])
    }
    let path = request.target.path
    if let file = own.file(path) {
      return found(request, file, tag: Checksum.hex(file), type: MediaType.of(path))
    }
    if let (answer, type) = Self.find(path, showing.source) {
      guard type == MediaType.html else {
        return found(request, answer.bytes, tag: Self.text(answer.tag), type: type)
      }
      let markup = Insertion.markup(answer.note, token: token, version: showing.version)
      return found(
        request, Insertion.page(answer.bytes, with: markup),
        tag: Self.text(answer.tag) + "-" + Checksum.hex(markup), type: type)
    }
    if path.last != UInt8(ascii: "/"), Self.find(path + [UInt8(ascii: "/")], showing.source) != nil
    {
      // As it was sent, so what was encoded stays so.
      let query = request.target.query.map { "?" + $0 } ?? ""
      return .text(.movedPermanently, "", [("Location", request.target.raw + "/" + query)])
    }
    return notFound(showing)
  }

  /// As hosts of files do: a folder is the page in it, and that page can be had by its file name too.
  private static func find(
    _ path: [UInt8], _ source: any PreviewSource
  ) -> (answer: Answer, type: String)? {
    if let answer = source.answer(to: path) { return (answer, MediaType.of(path)) }
    let index = Array("index.html".utf8)
    guard path.count > index.count, path.suffix(index.count + 1).elementsEqual("/index.html".utf8)
    else { return nil }
    return source.answer(to: path.dropLast(index.count)).map { ($0, MediaType.html) }
  }

  /// `bytes` are made only when they are to be sent.
  private func found(
    _ request: Request, _ bytes: @autoclosure () -> [UInt8], tag: String, type: String
  ) -> Reply {
    let tag = "\"\(tag)\""
    let kept = [("ETag", tag), ("Cache-Control", "no-cache")]
    switch request.conditions.outcome(for: tag) {
    case .notModified: return Reply(.notModified, kept)
    case .failed: return .text(.preconditionFailed, "412 Precondition Failed\n")
    case .goOn: break
    }
    let bytes = bytes()
    let asked = request.conditions.allowRange(of: tag) ? request.range : nil
    let fields = kept + [("Content-Type", type), ("Accept-Ranges", "bytes")]
    switch ByteRange(asked, of: bytes.count) {
    case .whole:
      return Reply(.ok, fields + [("Content-Length", String(bytes.count))], bytes[...])
    case .part(let part):
      let range = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"
      let more = [("Content-Range", range), ("Content-Length", String(part.count))]
      return Reply(.partialContent, fields + more, bytes[part])
    case .outside:
      return .text(
        .rangeNotSatisfiable, "416 Range Not Satisfiable\n",
        [("Content-Range", "bytes */\(bytes.count)")])
    }
  }

  /// The site's own page, which is there for every address and nobody keeps.
  private func notFound(_ showing: Showing) -> Reply {
    let answer = showing.source.notFound
    let markup = Insertion.markup(answer.note, token: token, version: showing.version)
    let page = Insertion.page(answer.bytes, with: markup)
    return Reply(
      .notFound,
      [
        ("Content-Type", MediaType.html), ("Content-Length", String(page.count)),
        ("Cache-Control", "no-store"),
      ], page[...])
  }

  private static func text(_ tag: [UInt8]) -> String { String(decoding: tag, as: UTF8.self) }
}
