internal import CXML2
import Portal

/// A file's text in UTF-8, from whatever encoding it was in.
struct SourceText: Sendable {
  /// Without a byte order mark; not in NFC, so that places stay those of the file if it was in UTF-8.
  let bytes: Bytes
  /// How many bytes of the file come before.
  let shift: Int
  /// Where each line begins.
  private let lines: [Int]

  /// The whole file in UTF-8, as messages show it.
  let shown: Bytes

  init(utf8 file: Bytes) {
    shift = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    shown = file
    bytes = shift == 0 ? file : Bytes(file[shift...])
    var lines = [0]
    for i in bytes.indices {
      let isEnd =
        bytes[i] == 0x0A || bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A)
      if isEnd { lines.append(i + 1) }
    }
    self.lines = lines
  }

  /// The number of the line that holds an offset into `bytes`, from 1.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// What stands on a line, without white space at both ends, as a place in the file.
  func place(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lines.count else { return shift..<shift }
    var start = lines[line - 1]
    var end = line < lines.count ? lines[line] : bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start + shift..<end + shift
  }

  /// What stands on a line from a character on, which is counted from 1.
  func place(ofLine line: Int, from column: Int) -> Range<Int> {
    let whole = place(ofLine: line)
    guard line >= 1, line <= lines.count else { return whole }
    var (offset, left) = (lines[line - 1] + shift, column - 1)
    while left > 0, offset < whole.upperBound {
      offset = place(ofCharacterAt: offset - shift).upperBound
      left -= 1
    }
    return max(whole.lowerBound, min(offset, whole.upperBound))..<whole.upperBound
  }

  /// The character that begins at an offset into `bytes`, as a place in the file.
  func place(ofCharacterAt offset: Int) -> Range<Int> {
    var end = min(offset + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return place(min(offset, end)..<end)
  }

  /// A range of `bytes` as a place in the file.
  func place(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + shift..<range.upperBound + shift
  }

  // MARK: Decoding

  /// Reads a file in UTF-8, UTF-16 with a byte order mark, what it declares, or an old encoding of
  /// Vietnamese.
  static func decode(_ file: Bytes) throws(Refusal) -> SourceText {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      return SourceText(utf8: utf16(file))
    }
    if String(validating: file, as: UTF8.self) != nil { return SourceText(utf8: file) }
    let legacy = LegacyEncoding(of: file)
    if let declared = declaredName(file), !["utf-8", "utf8"].contains(declared),
      let text = convert(file, from: declared)
    {
      return SourceText(utf8: text)
    }
    if let name = legacy?.iconvName, let text = convert(file, from: name) {
      return SourceText(utf8: text)
    }
    throw Refusal(.encoding(legacy), firstInvalid(file) ?? 0..<0)
  }

  private static func firstInvalid(_ file: Bytes) -> Range<Int>? {
    file.withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        let (scalar, count) = UTF8Scalar.decode(text, at: i)
        if scalar == nil { return i..<i + count }
        i += count
      }
      return nil
    }
  }

  private static func utf16(_ file: Bytes) -> Bytes {
    let isLittle = file[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2)
    for i in stride(from: 2, to: file.count - 1, by: 2) {
      let (a, b) = (UInt16(file[i]), UInt16(file[i + 1]))
      units.append(isLittle ? a | b << 8 : a << 8 | b)
    }
    return Bytes(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The encoding that an XML declaration or an HTML head names, in lower case.
  private static func declaredName(_ file: Bytes) -> String? {
    let head = Text.lowered(Bytes(file.prefix(2_048)))
    for mark in ["encoding=", "charset="] {
      guard let found = head.firstRange(of: Bytes(mark)) else { continue }
      var rest = head[found.upperBound...]
      while let first = rest.first, first == 0x22 || first == 0x27 { rest = rest.dropFirst() }
      let name = rest.prefix {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
      }
      if !name.isEmpty { return Bytes(name).string }
    }
    return nil
  }

  /// Nil when there is no such encoding, or the bytes are not in it.
  private static func convert(_ file: Bytes, from name: String) -> Bytes? {
    LibXML.begin()
    guard let handler = xmlFindCharEncodingHandler(name) else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreate(), let output = xmlBufferCreate() else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    // A converter keeps the last letter back, in case a mark follows: the line feed gets it out.
    let all = file + [0x0A, 0x0A]
    let added = all.withUnsafeBufferPointer {
      $0.withMemoryRebound(to: xmlChar.self) {
        xmlBufferAdd(input, $0.baseAddress, Int32(clamping: $0.count))
      }
    }
    guard added == 0 else { return nil }
    while xmlBufferLength(input) > 0 {
      let before = xmlBufferLength(input)
      guard xmlCharEncInFunc(handler, output, input) >= 0 else { return nil }
      if xmlBufferLength(input) == before { return nil }
    }
    guard let content = xmlBufferContent(output) else { return nil }
    var text = Bytes(
      UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
    for _ in 0..<2 where text.last == 0x0A { text.removeLast() }
    return text
  }
}

/// Why a file, or a part of it, cannot be imported.
struct Refusal: Error {
  let problem: ImportProblem
  /// In the file.
  let place: Range<Int>

  init(_ problem: ImportProblem, _ place: Range<Int> = 0..<0) {
    self.problem = problem
    self.place = place
  }
}
