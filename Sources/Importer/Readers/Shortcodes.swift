import Portal

/// WordPress's marks in brackets, `[caption …]<img …> words[/caption]`, by `wp-includes/shortcodes.php` and
/// the codes of `wp-includes/media.php`.
enum Shortcodes {
  private static let shown = ["gallery", "playlist", "audio", "video", "embed"]

  /// The text with captions as HTML has them, and without codes that show something from elsewhere, which
  /// are given as they stand.
  static func unwrapped(_ text: Bytes) -> (text: Bytes, codes: [Bytes]) {
    var out = Bytes()
    var codes: [Bytes] = []
    var at = 0
    while at < text.count {
      guard text[at] == UInt8(ascii: "["), let code = code(text, at) else {
        out.append(text[at])
        at += 1
        continue
      }
      let whole = Bytes(text[at..<code.end])
      switch code.name {
      case "caption", "wp_caption":
        let end = close("[/" + code.name + "]", in: text, from: code.end)
        let inner = Bytes(text[code.end..<(end?.lowerBound ?? text.count)])
        out += figure(inner, attribute("caption", of: whole))
        at = end?.upperBound ?? text.count
      case let name where shown.contains(name):
        let end = close("[/" + name + "]", in: text, from: code.end)
        codes.append(Text.line(Bytes(text[at..<(end?.upperBound ?? code.end)])))
        at = end?.upperBound ?? code.end
      default:
        out.append(text[at])
        at += 1
      }
    }
    return (out, codes)
  }

  /// The name of a code that opens at `start`, and where its bracket ends.
  private static func code(_ text: Bytes, _ start: Int) -> (name: String, end: Int)? {
    let name = text[(start + 1)...].prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
    let after = start + 1 + name.count
    guard !name.isEmpty, after < text.count,
      text[after] <= 0x20 || text[after] == UInt8(ascii: "]"),
      let end = text[after...].prefix(2_000).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return (Bytes(name).string, end + 1)
  }

  private static func close(_ mark: String, in text: Bytes, from start: Int) -> Range<Int>? {
    text.firstRange(of: Bytes(mark), from: start)
  }

  /// The picture, and what stands behind it as its caption.
  private static func figure(_ inner: Bytes, _ named: Bytes?) -> Bytes {
    var end = inner.count
    if let image = inner.firstRange(of: Bytes("<img")),
      let close = inner[image.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    {
      end = close + 1
      // The link around it goes with it.
      let rest = inner[end...].drop { $0 <= 0x20 }
      if rest.starts(with: "</a>".utf8) { end = rest.startIndex + 4 }
    }
    let caption = named ?? Bytes(inner[end...])
    return Bytes("<figure>") + inner[..<end] + Bytes("<figcaption>") + caption
      + Bytes("</figcaption></figure>")
  }

  private static func attribute(_ name: String, of code: Bytes) -> Bytes? {
    guard let start = code.firstRange(of: Bytes(" \(name)=\""))?.upperBound,
      let end = code[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return Bytes(code[start..<end])
  }
}
