import Portal

/// How words are made clean, wherever they come from.
enum Text {
  /// NFC, on one line, without what shows nothing or may not stand in a text; runs of white space are one
  /// space, those at both ends are gone. Spaces that do not break stay within.
  static func line(_ text: Bytes) -> Bytes { trimmed(collapsed(clean(text))) }

  /// The same, with a space kept at either end, for words that stand beside others.
  static func run(_ text: Bytes) -> Bytes { collapsed(clean(text)) }

  /// NFC, without characters that show nothing and those that XML and Unicode keep out of texts. Line ends
  /// and tabs stay.
  static func clean(_ text: Bytes) -> Bytes {
    var out = Bytes()
    out.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        let (scalar, count) = UTF8Scalar.decode(text, at: i)
        if let scalar, shows(scalar) {
          if scalar == 0x2028 || scalar == 0x2029 || scalar == 0x85 {
            out.append(0x20)
          } else {
            out.append(contentsOf: text[i..<i + count])
          }
        }
        i += count
      }
    }
    return Normal.nfc(out)
  }

  private static func shows(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x85: true
    case 0..<0x20, 0x7F...0x9F: false
    // Soft hyphen, spaces of no width, marks of direction, byte order mark.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: false
    case 0xFDD0...0xFDEF: false
    default: scalar & 0xFFFE != 0xFFFE
    }
  }

  private static func collapsed(_ text: Bytes) -> Bytes {
    var out = Bytes()
    out.reserveCapacity(text.count)
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if out.last != 0x20 { out.append(0x20) }
      } else {
        out.append(byte)
      }
    }
    return out
  }

  /// Without white space at both ends, spaces that do not break among it.
  static func trimmed(_ text: Bytes) -> Bytes {
    var (start, end) = (0, text.count)
    while start < end {
      if text[start] <= 0x20 {
        start += 1
      } else if text[start] == 0xC2, start + 1 < end, text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if text[end - 1] <= 0x20 {
        end -= 1
      } else if text[end - 1] == 0xA0, end - 2 >= start, text[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start == 0 && end == text.count ? text : Bytes(text[start..<end])
  }

  /// Folded, and on one line: what labels and names are known by.
  static func key(_ text: Bytes) -> Bytes { trimmed(collapsed(Fold.fold(text))) }

  /// How many characters a reader counts.
  static func length(_ text: Bytes) -> Int {
    text.count { $0 & 0xC0 != 0x80 }
  }

  /// The words between white space.
  static func words(_ text: Bytes) -> [Bytes] {
    text.split { $0 <= 0x20 }.map { trimmed(Bytes($0)) }.filter { !$0.isEmpty }
  }

  /// The parts between any of `marks`, trimmed, empty ones left out.
  static func parts(_ text: Bytes, by marks: String) -> [Bytes] {
    let marks = Bytes(marks)
    return text.split { marks.contains($0) }.map { trimmed(Bytes($0)) }.filter { !$0.isEmpty }
  }

  /// ASCII letters in lower case.
  static func lowered(_ text: Bytes) -> Bytes {
    text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension Bytes {
  func starts(_ literal: String) -> Bool { starts(with: literal.utf8) }

  func ends(_ literal: String) -> Bool { suffix(literal.utf8.count).elementsEqual(literal.utf8) }
}
