/// What of EXIF data (a TIFF file without pictures; CIPA DC-008) matters here.
struct Exif {
  /// 1…8; from 5 on, width and height change places.
  var orientation = 1
  var hasPosition = false

  var isTurned: Bool { orientation >= 5 }

  /// Nothing where the data cannot be read: it is not shown by then either.
  init(_ tiff: some RandomAccessCollection<UInt8>) {
    let bytes = Bytes(tiff)
    let isReversed = bytes.starts(with: "II".utf8)
    func number(_ at: Int, _ width: Int) -> Int? {
      guard at >= 0, at + width <= bytes.count else { return nil }
      let part = bytes[at..<at + width]
      return (isReversed ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard isReversed || bytes.starts(with: "MM".utf8), number(2, 2) == 42,
      let first = number(4, 4), let count = number(first, 2)
    else { return }
    for entry in 0..<count {
      let at = first + 2 + 12 * entry
      guard let tag = number(at, 2) else { return }
      switch tag {
      case 0x0112: if let value = number(at + 8, 2), (1...8).contains(value) { orientation = value }
      case 0x8825: hasPosition = true
      default: break
      }
    }
  }

  init() {}

  /// EXIF data that tells how the picture is to be turned, and nothing else.
  static func data(orientation: Int) -> Bytes {
    Bytes("MM\0*\0\0\0\u{8}".utf8)
      // One entry: the tag, a number of two bytes, one of it, its value; no further directory.
      + [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
  }
}
