extension PictureHeader {
  /// An AVIF file's size: of its primary item, turned as the file asks (ISO/IEC 23008-12, 6 and 9).
  static func avif(_ bytes: inout PictureBytes) throws(PictureFault) -> PictureFacts {
    let isMoving = bytes.has("avis", at: 8)
    guard let meta = try box("meta", in: 0..<bytes.count, of: &bytes) else { throw .cutShort }
    guard meta.count < 1 << 20 else { throw .noSize }
    // A version and flags stand before its boxes.
    let inside = min(meta.lowerBound + 4, meta.upperBound)..<meta.upperBound
    guard let properties = try box("iprp", in: inside, of: &bytes),
      let all = try box("ipco", in: properties, of: &bytes)
    else { throw .noSize }
    var primary = 1
    if let box = try box("pitm", in: inside, of: &bytes) {
      primary = try bytes.number(box.lowerBound + 4, try bytes.byte(box.lowerBound) == 0 ? 2 : 4)
    }
    var chosen: [Int]?
    if let box = try box("ipma", in: properties, of: &bytes) {
      chosen = try associated(with: primary, box, &bytes)
    }
    var size: (width: Int, height: Int)?
    var isTurned = false
    for (index, property) in try boxes(in: all, of: &bytes).enumerated()
    where chosen?.contains(index + 1) ?? true {
      let start = property.body.lowerBound
      if property.isNamed("ispe"), size == nil {
        size = (try bytes.number(start + 4, 4), try bytes.number(start + 8, 4))
      } else if property.isNamed("irot") {
        isTurned = try bytes.byte(start) & 1 == 1
      }
    }
    guard let size else { throw .noSize }
    return PictureFacts(
      kind: .avif, width: isTurned ? size.height : size.width,
      height: isTurned ? size.width : size.height, isMoving: isMoving,
      hasPosition: try hasExif(inside, &bytes))
  }

  /// Whether an item of the file is of EXIF data.
  private static func hasExif(
    _ meta: Range<Int>, _ bytes: inout PictureBytes
  ) throws(PictureFault) -> Bool {
    guard let items = try box("iinf", in: meta, of: &bytes) else { return false }
    let head = try bytes.byte(items.lowerBound) == 0 ? 6 : 8
    let first = min(items.lowerBound + head, items.upperBound)
    for item in try boxes(in: first..<items.upperBound, of: &bytes) {
      // Version and flags, the item's number, its protection, its type.
      let version = try bytes.byte(item.body.lowerBound)
      if bytes.has("Exif", at: item.body.lowerBound + (version > 2 ? 10 : 8)) { return true }
    }
    return false
  }

  /// The numbers, from 1, of the properties of an item; nil: the box does not say.
  private static func associated(
    with item: Int, _ box: Range<Int>, _ bytes: inout PictureBytes
  ) throws(PictureFault) -> [Int]? {
    let isLong = try bytes.byte(box.lowerBound) > 0
    let isWide = try bytes.byte(box.lowerBound + 3) & 1 == 1
    var at = box.lowerBound + 8
    for _ in 0..<(try bytes.number(box.lowerBound + 4, 4)) {
      guard at < box.upperBound else { throw .cutShort }
      let id = try bytes.number(at, isLong ? 4 : 2)
      at += isLong ? 4 : 2
      let count = Int(try bytes.byte(at))
      at += 1
      var numbers: [Int] = []
      for _ in 0..<count {
        // The first bit says that the property must be known.
        numbers.append(try bytes.number(at, isWide ? 2 : 1) & (isWide ? 0x7FFF : 0x7F))
        at += isWide ? 2 : 1
      }
      if id == item { return numbers }
    }
    return nil
  }

  // MARK: Boxes

  private struct Box {
    let name: Bytes
    let body: Range<Int>

    func isNamed(_ name: StaticString) -> Bool { self.name.equals(name) }
  }

  private static func box(
    _ name: StaticString, in range: Range<Int>, of bytes: inout PictureBytes
  ) throws(PictureFault) -> Range<Int>? {
    try boxes(in: range, of: &bytes).first { $0.isNamed(name) }?.body
  }

  /// The boxes that stand side by side in a range: each its length, its name, and what is in it.
  private static func boxes(
    in range: Range<Int>, of bytes: inout PictureBytes
  ) throws(PictureFault) -> [Box] {
    var boxes: [Box] = []
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      var (length, head) = (try bytes.number(at, 4), 8)
      if length == 1 {
        // Longer than four bytes can say; of its eight the first must be 0 in a file of any size.
        guard try bytes.byte(at + 8) == 0 else { throw .cutShort }
        (length, head) = (try bytes.number(at + 9, 7), 16)
      } else if length == 0 {
        length = range.upperBound - at
      }
      guard length >= head, length <= range.upperBound - at else { throw .cutShort }
      boxes.append(
        Box(name: Bytes(try bytes.bytes(at + 4..<at + 8)), body: at + head..<at + length))
      // What stands behind the description of the picture is not looked at.
      if boxes.last?.isNamed("meta") == true || boxes.count == 4096 { break }
      at += length
    }
    return boxes
  }
}
