internal import NIOHTTP1

/// The conditions of a request on what the client already has (RFC 9110, 13).
///
/// Only entity tags are looked at. Dates have whole seconds, and a site may be rebuilt twice in one:
/// If-Modified-Since is ignored, as it may be where no Last-Modified is sent.
struct Conditions: Sendable {
  private let match, noneMatch: [String]
  private let ifRange: [String]

  enum Outcome: Equatable, Sendable {
    case goOn, notModified, failed
  }

  init(_ headers: HTTPHeaders) {
    match = headers["if-match"]
    noneMatch = headers["if-none-match"]
    ifRange = headers["if-range"]
  }

  /// `tag` is the strong entity tag with its quotes.
  func outcome(for tag: String) -> Outcome {
    if !match.isEmpty, !Self.lists(match, tag, isWeak: false) { return .failed }
    if !noneMatch.isEmpty, Self.lists(noneMatch, tag, isWeak: true) { return .notModified }
    return .goOn
  }

  /// Whether a range may be given: a part of other bytes would be of no use to the client.
  func allowRange(of tag: String) -> Bool { ifRange.isEmpty || ifRange == [tag] }

  /// Whether one of the field's lines is `*` or lists the tag; compared weakly, `W/` does not count.
  private static func lists(_ lines: [String], _ tag: String, isWeak: Bool) -> Bool {
    lines.contains { line in
      line == "*" || tags(line).contains { $0.quoted == tag && (isWeak || !$0.isWeak) }
    }
  }

  /// The tags of a list, as far as it is one. A comma may stand inside of a tag, a quote may not.
  private static func tags(_ line: String) -> [(quoted: String, isWeak: Bool)] {
    let pieces = line.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    // What is between two quotes has an odd position; what is before them tells whether it is weak.
    return stride(from: 1, to: pieces.count - 1, by: 2).map { position in
      let before = pieces[position - 1]
      return ("\"\(Substring(pieces[position]))\"", before.suffix(2).elementsEqual("W/".utf8))
    }
  }
}
