/// What a page of the portal may load: its own files, and nothing else.
///
/// Published pages are sent with the same (README, Serving), so that an editor sees at once what readers
/// would not. Content Security Policy Level 3.
enum ContentPolicy {
  static let field = (
    "Content-Security-Policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  )
}
