/// A style sheet as readers get it: without comments and without white space that says nothing.
///
/// Walks the tokens of CSS Syntax 3 as far as that needs: strings, `url()` and escapes stay as they are;
/// space stays wherever it may be a combinator or hold two tokens apart (`a b`, `a :hover`, `1px + 2px`,
/// `and (`). Valid sheets mean the same as before; what is squeezed stays as it is.
enum StyleSheet {
  static func squeezed(_ sheet: Bytes) -> Bytes {
    var walk = Walk(sheet)
    walk.run()
    return walk.out
  }

  private struct Walk {
    private let sheet: Bytes
    private var at = 0
    var out = Bytes()
    /// The last byte written when it is a token of its own; 0 for the end of a string, name or escape.
    private var last = UInt8(ascii: "{")
    /// How many `;` stand at the end of `out`.
    private var semicolons = 0
    /// Whether a space written now would only end an escape such as `\26`.
    private var isAfterHex = false

    init(_ sheet: Bytes) {
      self.sheet = sheet
      out.reserveCapacity(sheet.count)
    }

    private func byte(_ offset: Int = 0) -> UInt8 {
      at + offset < sheet.count ? sheet[at + offset] : 0
    }

    mutating func run() {
      while at < sheet.count {
        if StyleSheet.isSpace(byte()) || isComment {
          gap()
          continue
        }
        isAfterHex = false
        let first = byte()
        // The end of a block ends its last declaration too.
        if first == UInt8(ascii: "}") { out.removeLast(semicolons) }
        semicolons = first == UInt8(ascii: ";") ? semicolons + 1 : 0
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
        case _ where StyleSheet.isName(first): name()
        default: token()
        }
      }
    }

    private mutating func token() {
      last = byte()
      out.append(last)
      at += 1
    }

    private var isComment: Bool { byte() == UInt8(ascii: "/") && byte(1) == UInt8(ascii: "*") }

    /// White space and comments. Comments alone hold tokens apart without being space.
    private mutating func gap() {
      var hasSpace = false
      while at < sheet.count {
        if StyleSheet.isSpace(byte()) {
          hasSpace = true
          at += 1
        } else if isComment {
          at += 2
          while at < sheet.count, byte() != UInt8(ascii: "*") || byte(1) != UInt8(ascii: "/") {
            at += 1
          }
          at = min(at + 2, sheet.count)
        } else {
          break
        }
      }
      guard at < sheet.count, !isNeedless(before: byte()) else { return }
      if !hasSpace || isAfterHex { out.append("/**/") }
      if hasSpace { out.append(" ") }
      last = 0
      isAfterHex = false
    }

    /// Whether a gap between `last` and `next` says nothing.
    private func isNeedless(before next: UInt8) -> Bool {
      switch last {
      // A custom property may have nothing but a space for its value.
      case UInt8(ascii: ":"): return !";})".utf8.contains(next)
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
        UInt8(ascii: "("):
        return true
      default: return "{};,)".utf8.contains(next)
      }
    }

    private mutating func string() {
      let quote = byte()
      let begin = at
      at += 1
      while at < sheet.count, byte() != quote, byte() != UInt8(ascii: "\n") {
        at += byte() == UInt8(ascii: "\\") ? 2 : 1
      }
      // A string that was never closed ends with its line, and only that end keeps it so.
      at = min(at + 1, sheet.count)
      out.append(sheet, begin..<at)
      last = 0
    }

    /// A run of name bytes and escapes, and what stands between the brackets of `url(`.
    private mutating func name() {
      let begin = at
      while at < sheet.count, StyleSheet.isName(byte()) {
        isAfterHex = false
        if byte() == UInt8(ascii: "\\") { escape() } else { at += 1 }
      }
      let isAddress =
        last != UInt8(ascii: "#") && last != UInt8(ascii: "@")
        && sheet[begin..<at].map { $0 | 0x20 }.elementsEqual("url".utf8)
        && byte() == UInt8(ascii: "(")
      if isAddress { address() }
      out.append(sheet, begin..<at)
      last = 0
    }

    /// `\` and what it stands for: any character, or up to six digits and one space that ends them.
    private mutating func escape() {
      at += 1
      let begin = at
      while at < sheet.count, at - begin < 6, StyleSheet.isHex(byte()) { at += 1 }
      if at == begin {
        at = min(at + 1, sheet.count)
      } else if StyleSheet.isSpace(byte()) {
        at += 1
      } else {
        isAfterHex = true
      }
    }

    /// From the bracket on: an address without quotes to its end; one with quotes is a string.
    private mutating func address() {
      var end = at + 1
      while end < sheet.count, StyleSheet.isSpace(sheet[end]) { end += 1 }
      guard end < sheet.count, !"\"'".utf8.contains(sheet[end]) else { return }
      while end < sheet.count, sheet[end] != UInt8(ascii: ")") {
        end += sheet[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      at = min(end + 1, sheet.count)
      isAfterHex = false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0d).contains(byte) && byte != 0x0b
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  /// Of names and numbers; a backslash begins an escape.
  private static func isName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
      || byte >= 0x80
  }
}
