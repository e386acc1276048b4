/// The site as the preview shows it. A value: a rebuilt site is another one.
package protocol PreviewSource: Sendable {
  /// The file at `path`; nil when the site has none there.
  ///
  /// `path` is absolute, decoded once and checked: UTF-8, no control characters, no backslash, no
  /// empty, `.` or `..` part, so at most one slash, at its end. Its letters are as they were sent,
  /// neither folded nor normalised. A page's path ends with a slash. Called from several threads.
  func answer(to path: [UInt8]) -> Answer?

  /// The page for an address that the site does not have; HTML.
  var notFound: Answer { get }
}
