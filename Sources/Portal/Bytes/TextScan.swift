/// One pass over a text's bytes: finds what `TextCheck` reports.
struct TextScan {
  private(set) var errors: [Located<TextProblem>] = []
  private(set) var warnings: [Located<TextProblem>] = []
  /// The first sequence that is not UTF-8.
  private(set) var firstInvalid: Range<Int>?
  private(set) var isSurelyNFC = true

  private let text: UnsafeBufferPointer<UInt8>

  /// Scans `text` from `start`. The pointer is not used afterwards.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.text = text
    // The blocks look two bytes back, so the first bytes go one by one.
    var i = scanScalars(from: start, to: start + 2)
    while i + 64 <= text.count, errors.count < TextCheck.problemLimit {
      let usual = skipUsualBlocks(from: i)
      if usual == i {
        i = scanScalars(from: i, to: i + 64)
      } else {
        i = startOfScalar(before: usual)
        if usual + 64 <= text.count { i = scanScalars(from: i, to: usual + 64) }
      }
    }
    _ = scanScalars(from: i, to: text.count)
  }

  // MARK: Block by block

  /// The end of the blocks from `start` that hold nothing unusual; the last scalar may go on.
  /// `start` is where a scalar starts, two bytes or more into the text.
  private mutating func skipUsualBlocks(from start: Int) -> Int {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return start }
    var i = start
    var foreign = Block.Answer(repeating: false)
    while i + 64 <= text.count {
      let (a, b) = (Block(base, at: i), Block(base, at: i + 16))
      let (c, d) = (Block(base, at: i + 32), Block(base, at: i + 48))
      if any(a.unusual .| b.unusual .| c.unusual .| d.unusual) { break }
      foreign .|= a.foreign .| b.foreign .| c.foreign .| d.foreign
      i += 64
    }
    if any(foreign) { isSurelyNFC = false }
    return i
  }

  private func startOfScalar(before end: Int) -> Int {
    if text[end - 1] >= 0xC0 { return end - 1 }
    if text[end - 2] >= 0xE0 { return end - 2 }
    return end
  }

  // MARK: Scalar by scalar

  /// Scans the scalars that start before `end`, and says where the next one starts: never at a
  /// continuation byte, which a block would take for part of what was refused before it.
  private mutating func scanScalars(from start: Int, to end: Int) -> Int {
    var i = start
    while i < text.count, errors.count < TextCheck.problemLimit {
      let byte = text[i]
      if i >= end, byte & 0xC0 != 0x80 { break }
      if byte < 0x80 {
        if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F {
          errors.append(Located(.control(UInt32(byte)), at: i..<i + 1))
        }
        i += 1
        continue
      }
      let (scalar, count) = UTF8Scalar.decode(text, at: i)
      let range = i..<i + count
      i += count
      guard let scalar else {
        if firstInvalid == nil { firstInvalid = range }
        errors.append(Located(.notUTF8(byte: byte, encoding: nil), at: range))
        continue
      }
      if scalar < 0xA0 {
        errors.append(Located(.control(scalar), at: range))
      } else if isNoncharacter(scalar) {
        errors.append(Located(.noncharacter(scalar), at: range))
      } else if isBidiControl(scalar), warnings.count < TextCheck.problemLimit {
        warnings.append(Located(.bidi(scalar), at: range))
      } else if scalar == 0x2028 || scalar == 0x2029, warnings.count < TextCheck.problemLimit {
        warnings.append(Located(.separator(scalar), at: range))
      }
      if !Normal.isSurely(scalar) { isSurelyNFC = false }
    }
    return i
  }

  private func isNoncharacter(_ scalar: UInt32) -> Bool {
    scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
  }

  /// Embeddings, overrides and isolates (UAX #9, 2.1 to 2.5): they let text show in another order
  /// than it has.
  private func isBidiControl(_ scalar: UInt32) -> Bool {
    (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
  }
}

/// Sixteen bytes and what is asked of them, lane by lane.
///
/// Constants are spelled out as vectors: the operators that take a scalar run lane by lane.
private struct Block {
  typealias Lanes = SIMD16<UInt8>
  typealias Answer = SIMDMask<SIMD16<Int8>>

  /// What only a look at the scalar can pass: bytes that do not fit together, controls, separators,
  /// noncharacters, bidi controls, and scalars that are rare enough to be looked at each.
  let unusual: Answer
  /// What may not be in NFC.
  let foreign: Answer

  @inline(__always)
  init(_ base: UnsafeRawPointer, at offset: Int) {
    @inline(__always) func all(_ byte: UInt8) -> Lanes { Lanes(repeating: byte) }
    let byte = base.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
    let last = base.loadUnaligned(fromByteOffset: offset - 1, as: Lanes.self)
    let lastButOne = base.loadUnaligned(fromByteOffset: offset - 2, as: Lanes.self)

    let isContinuation = (byte & all(0xC0)) .== all(0x80)
    let isDue = (last .>= all(0xC0)) .| (lastButOne .>= all(0xE0))
    var unusual = isContinuation .^ isDue
    // Overlong forms start with C0, C1 or E0; surrogates, noncharacters and planes from 1 on, ED up.
    unusual .|= (byte .>= all(0xED)) .| (byte .== all(0xE0))
    unusual .|= ((byte & all(0xFE)) .== all(0xC0))
    // Controls: below 20 but for 09, 0A and 0D; 7F; C2 80 to C2 9F.
    let isSpace = ((byte &- all(0x09)) .< all(2)) .| (byte .== all(0x0D))
    unusual .|= ((byte .< all(0x20)) .& (.!isSpace)) .| (byte .== all(0x7F))
    unusual .|= ((last .== all(0xC2)) .& (byte .< all(0xA0)))
    // Separators are E2 80 A8 and A9, bidi controls E2 80 AA to AE and E2 81 A6 to A9.
    let isAfterE2 = lastButOne .== all(0xE2)
    unusual .|= (isAfterE2 .& (((byte &- all(0xA8)) .< all(7)) .| (last .== all(0x81))))
    self.unusual = unusual

    // Surely in NFC: up to U+02FF, U+1E00 to U+1EFF, U+2002 to U+203F.
    var foreign = (byte .>= all(0xCC)) .& (byte .!= all(0xE1)) .& (byte .!= all(0xE2))
    foreign .|= ((last .== all(0xE1)) .& ((byte &- all(0xB8)) .> all(3)))
    foreign .|= ((last .== all(0xE2)) .& (byte .!= all(0x80)))
    foreign .|= (isAfterE2 .& (byte .< all(0x82)))
    self.foreign = foreign
  }
}
