/// What the preview shows at one moment. A request is answered from one of these, whole.
struct Showing: Sendable {
  var source: any PreviewSource
  /// Counts the changes that browsers must know of, from 1.
  var version = 1
  /// The version in which more than style sheets changed last.
  var pagesVersion = 1
  /// What keeps the site from being rebuilt, ready to be read; none when the site is what its files say.
  var problems: [String] = []

  /// What a reload socket is told: all of it, every time. A message that was missed costs nothing.
  var message: String {
    JSONText.object([
      ("version", String(version)), ("pages", String(pagesVersion)),
      ("problems", "[" + problems.map(JSONText.string).joined(separator: ",") + "]"),
    ])
  }
}
