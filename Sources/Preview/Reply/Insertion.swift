/// What the preview adds to a page on its way out: one style sheet and one script, both files of the
/// server, so that a page that allows no script of its own text still runs them.
enum Insertion {
  static func markup(_ note: PageNote?, token: String, version: Int) -> [UInt8] {
    var text = #"<link rel="stylesheet" href="\#(OwnFiles.stylePath)">"#
    text += #"<script src="\#(OwnFiles.scriptPath)" type="module" data-token="\#(token)""#
    text += #" data-version="\#(version)""#
    if let note {
      text += attribute("place", note.place)
      switch note.mark {
      case .draft(let words): text += attribute("mark", "draft") + attribute("mark-text", words)
      case .scheduled(let words):
        text += attribute("mark", "scheduled") + attribute("mark-text", words)
      case nil: break
      }
    }
    return Array((text + "></script>").utf8)
  }

  /// The page with `markup` before the end of its head; of its body or itself when it has none.
  static func page(_ page: [UInt8], with markup: [UInt8]) -> [UInt8] {
    let position = find("</head", in: page) ?? find("</body", in: page) ?? page.count
    var result: [UInt8] = []
    result.reserveCapacity(page.count + markup.count)
    result += page[..<position]
    result += markup
    result += page[position...]
    return result
  }

  /// Where the end tag `tag`, in lower case and without its `>`, first stands in either case.
  private static func find(_ tag: String, in page: [UInt8]) -> Int? {
    let tag = Array(tag.utf8)
    guard page.count > tag.count else { return nil }
    return (0..<(page.count - tag.count)).first { start in
      // Another letter would make it the tag of something else: `</header>`.
      page[start] == tag[0] && letter(page[start + tag.count]) == nil
        && tag.indices.allSatisfy { (letter(page[start + $0]) ?? page[start + $0]) == tag[$0] }
    }
  }

  /// An ASCII letter in lower case; nil for other bytes.
  private static func letter(_ byte: UInt8) -> UInt8? {
    let lower = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) ? lower : nil
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    // By scalars: a quote with a mark above it is one character and still a quote.
    var text = " data-\(name)=\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
