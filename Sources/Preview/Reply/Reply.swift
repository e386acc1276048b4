internal import NIOHTTP1

/// What is sent for a request: always a whole answer, of one moment of the site.
struct Reply: Sendable {
  let status: HTTPResponseStatus
  /// In the order they are sent, without those that are about the connection.
  var fields: [(String, String)]
  /// Nothing where the length is said and the bytes are not: for HEAD and 304.
  var body: ArraySlice<UInt8>

  init(
    _ status: HTTPResponseStatus, _ fields: [(String, String)] = [],
    _ body: ArraySlice<UInt8> = []
  ) {
    self.status = status
    self.fields = fields
    self.body = body
    // A content type is never guessed, and no other site may embed what is being written here.
    self.fields += [
      ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ContentPolicy.field,
    ]
  }

  /// A reply of one text, which no one keeps.
  static func text(
    _ status: HTTPResponseStatus, _ text: String, _ fields: [(String, String)] = []
  ) -> Reply {
    let body = Array(text.utf8)
    return Reply(
      status,
      fields + [
        ("Content-Type", MediaType.text), ("Content-Length", String(body.count)),
        ("Cache-Control", "no-store"),
      ], body[...])
  }

  func withoutBody() -> Reply {
    var reply = self
    reply.body = []
    return reply
  }
}
