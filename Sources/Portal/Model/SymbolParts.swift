/// What stands between the dashes and slashes of a symbol as written.
struct SymbolParts {
  enum Mark { case dash, slash }

  /// Letters and digits, in NFC, one part after another.
  private var bytes = Bytes()
  private var ends: [Int] = []
  private var marks: [Mark] = []

  /// Nothing when there is anything else in `text`, or nothing between two marks.
  init?(_ text: Bytes) {
    let text = Normal.nfc(text)
    bytes.reserveCapacity(text.count)
    ends.reserveCapacity(6)
    marks.reserveCapacity(6)
    let isWhole = text.withUnsafeBufferPointer { text in
      read(UnsafeBufferPointer(rebasing: text[..<Self.end(of: text)]))
    }
    guard isWhole, bytes.count > (ends.last ?? 0) else { return nil }
    ends.append(bytes.count)
  }

  var count: Int { ends.count }

  subscript(index: Int) -> Bytes.SubSequence {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The mark between the part at `index` and the next one, if there is a next one.
  func mark(after index: Int) -> Mark { marks[index] }

  /// The parts from `first` on as an issuer with its units and fellows: dashes are between them.
  func issuer(from first: Int) -> Bytes? {
    var issuer = Bytes()
    for index in first..<count {
      guard let part = Issuer(self[index]) else { return nil }
      if index > first {
        guard marks[index - 1] == .dash else { return nil }
        issuer.append(UInt8(ascii: "-"))
      }
      issuer.append(contentsOf: part.name)
    }
    return issuer
  }

  // MARK: Reading

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // A space may only be beside a mark.
    var isSpaced = false
    var i = 0
    while i < text.count {
      let (decoded, count) = UTF8Scalar.decode(text, at: i)
      guard let scalar = decoded else { return false }
      i += count
      let start = ends.last ?? 0
      switch Self.meaning(of: scalar) {
      case .nothing: break
      case .space: isSpaced = true
      case .mark(let mark):
        guard bytes.count > start else { return false }
        ends.append(bytes.count)
        marks.append(mark)
        isSpaced = false
      case .sign(let sign):
        guard !isSpaced || bytes.count == start else { return false }
        isSpaced = false
        bytes.append(scalar: sign)
      case .other: return false
      }
    }
    return true
  }

  private enum Meaning {
    case sign(UInt32)
    case mark(Mark)
    case space, nothing, other
  }

  private static func meaning(of scalar: UInt32) -> Meaning {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .sign(scalar)
    case 0x2D, 0x2010...0x2015, 0x2212: .mark(.dash)
    case 0x2F, 0x2044, 0x2215: .mark(.slash)
    case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F: .space
    // Ð and ð (eth) for Đ and đ.
    case 0xD0: .sign(0x110)
    case 0xF0: .sign(0x111)
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: .nothing
    default: CharacterData.kind(of: scalar) == .letter ? .sign(scalar) : .other
    }
  }

  /// Where the text ends without the stops, brackets and spaces after it.
  private static func end(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = text.count
    while end > 0 {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: " "):
        end -= 1
      default: return end
      }
    }
    return end
  }
}
