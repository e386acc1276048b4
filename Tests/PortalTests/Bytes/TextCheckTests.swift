import Foundation
import Portal
import Testing

@Suite struct TextCheckTests {
  // MARK: Encodings

  @Test("FAULTS 1: a byte order mark is skipped") func skipsAByteOrderMark() throws {
    let check = TextCheck(Bytes("\u{FEFF}---\ntitle: Họp\n"))
    let text = try #require(check.text)
    #expect(text.start == 3)
    #expect(check.problems.isEmpty)
    #expect(TextCheck(Bytes("---\n")).text?.start == 0)
  }

  @Test(
    "FAULTS 2: UTF-16 is refused by its mark",
    arguments: [[0xFF, 0xFE, 0x2D, 0x00], [0xFE, 0xFF, 0x00, 0x2D]] as [Bytes])
  func refusesUTF16(file: Bytes) {
    let check = TextCheck(file)
    #expect(check.text == nil)
    #expect(check.problems == [Located(.utf16, at: 0..<2)])
  }

  /// Bytes in hexadecimal, and the sequences in them that are not UTF-8.
  @Test(
    "FAULTS 3: every sequence that is not UTF-8 is named by its first byte",
    arguments: [
      ("C0 AF", [0..<1, 1..<2]),
      ("C1 81", [0..<1, 1..<2]),
      ("80", [0..<1]),
      ("BF BF", [0..<1, 1..<2]),
      ("E1 BA", [0..<2]),
      ("E1 BA 20", [0..<2]),
      ("E1", [0..<1]),
      ("C3 20", [0..<1]),
      ("E0 80 80", [0..<1, 1..<2, 2..<3]),
      ("E0 9F BF", [0..<1, 1..<2, 2..<3]),
      ("ED A0 80", [0..<1, 1..<2, 2..<3]),
      ("ED BF BF", [0..<1, 1..<2, 2..<3]),
      ("F0 80 80 80", [0..<1, 1..<2, 2..<3, 3..<4]),
      ("F0 9F 98", [0..<3]),
      ("F4 90 80 80", [0..<1, 1..<2, 2..<3, 3..<4]),
      ("F5", [0..<1]),
      ("FF", [0..<1]),
      ("41 E1 BA A5 80 42", [4..<5]),
    ])
  func namesBytesThatAreNotUTF8(hex: String, ranges: [Range<Int>]) {
    let bytes = hex.split(separator: " ").map { UInt8($0, radix: 16) ?? 0 }
    // Wherever a block of bytes begins or ends.
    for before in 0..<150 {
      let file = Bytes(repeating: UInt8(ascii: "a"), count: before) + bytes
      let expected = ranges.map { range in
        Located(
          TextProblem.notUTF8(byte: bytes[range.lowerBound], encoding: nil),
          at: range.lowerBound + before..<range.upperBound + before)
      }
      #expect(TextCheck(file).problems == expected, "\(before) bytes before")
      // A byte order mark of UTF-16 is another problem.
      let padded = file + Bytes(repeating: UInt8(ascii: "b"), count: 100)
      #expect(TextCheck(padded).problems == expected, "\(before) bytes before, more after")
      #expect(TextCheck(padded).text == nil)
    }
  }

  static let sentence =
    "Đoàn công tác Vụ Tuyên truyền làm việc với Ban Tuyên giáo Tỉnh ủy Đồng Tháp"
  static let inTCVN3 =
    "a76fb56e2063ab6e672074b8632056f420547579aa6e2074727579d26e206cb56d207669d6632076ed692042616e"
    + "20547579aa6e206769b86f2054d86e6820f17920a7e56e67205468b870"
  static let inVISCII =
    "d06fe06e2063f46e672074e1632056f820547579ea6e2074727579ab6e206ce06d207669ae632076be692042616e"
    + "20547579ea6e206769e16f2054ef6e6820fc7920d0b06e67205468e170"
  static let inWindows1258 =
    "d06fe06e2063f46e672074e163205675f220547579ea6e2074727579eacc6e206ce06d207669eaf2632076f5ec69"
    + "2042616e20547579ea6e206769e16f205469d26e682075d27920d0f4cc6e67205468e170"
  static let inVNI =
    "d16f61f86e20636fe26e67207461f963205675ef2054757965e26e207472757965e06e206c61f86d20766965e463"
    + "2076f4f9692042616e2054757965e26e20676961f96f2054e66e682075fb7920d16fe06e6720546861f970"

  @Test(
    "FAULTS 4: the old encoding is named, once",
    arguments: [
      (inTCVN3, LegacyEncoding.tcvn3), (inVISCII, .viscii), (inWindows1258, .windows1258),
      (inVNI, .vni),
    ])
  func namesTheOldEncodingOnce(hex: String, encoding: LegacyEncoding) {
    let file = Self.bytes(hex)
    let check = TextCheck(file)
    #expect(check.text == nil)
    #expect(check.problems.map(\.value) == [.notUTF8(byte: file[0], encoding: encoding)])
    #expect(check.problems.map(\.range.lowerBound) == [0])
  }

  @Test("FAULTS 4: no encoding is named where it is not sure") func namesNoEncodingWhenNotSure()
    throws
  {
    let french =
      "Le président a déclaré que les élèves français étaient à l'aise là où l'été fût fêté"
    let latin = Bytes(try #require(french.data(using: .isoLatin1)))
    let slip = Bytes(Self.sentence) + [0xE9] + Bytes(Self.sentence)
    for file in [latin, slip, Bytes([0xA7, 0x6F, 0xB5, 0x6E])] {
      let problems = TextCheck(file).problems
      #expect(!problems.isEmpty)
      for problem in problems {
        #expect(problem.value == .notUTF8(byte: file[problem.range.lowerBound], encoding: nil))
      }
    }
  }

  static func bytes(_ hex: String) -> Bytes {
    stride(from: 0, to: hex.count, by: 2).map { offset in
      let start = hex.index(hex.startIndex, offsetBy: offset)
      return UInt8(hex[start..<hex.index(start, offsetBy: 2)], radix: 16) ?? 0
    }
  }

  // MARK: Characters and sizes

  @Test("FAULTS 6: control characters are refused wherever they stand")
  func refusesControlsAndNoncharactersWhereverTheyStand() {
    for scalar: UInt32 in [
      0, 1, 8, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF,
      0x1FFFE, 0x10FFFF,
    ] {
      let sign = Bytes(String(Unicode.Scalar(scalar) ?? " "))
      let problem: TextProblem = scalar < 0xA0 ? .control(scalar) : .noncharacter(scalar)
      for before in 0..<140 {
        let lead = Bytes(repeating: UInt8(ascii: "x"), count: before)
        let file = lead + sign + Bytes(String(repeating: "ế", count: 60))
        let check = TextCheck(file)
        #expect(check.text == nil)
        #expect(check.problems == [Located(problem, at: before..<before + sign.count)])
      }
    }
  }

  @Test("FAULTS 6: what looks like a control character and is none is taken")
  func takesWhatIsNoControl() {
    let plain = "\t\r\n ~\u{A0}\u{AD}¿ế–“”…\u{2027}\u{202F}\u{2065}\u{206A}퟿\u{E000}﷏ﷰ�😀\u{10FFFD}"
    for before in 0..<70 {
      let check = TextCheck(Bytes(String(repeating: "x", count: before) + plain + plain))
      #expect(check.problems.isEmpty)
    }
  }

  @Test("FAULTS 7: marks of direction are warned of wherever they stand")
  func warnsOfWhatTurnsTheOrderOfText() {
    for scalar: UInt32 in Array(0x202A...0x202E) + Array(0x2066...0x2069) {
      for before in 0..<70 {
        let sign = String(Unicode.Scalar(scalar) ?? " ")
        let check = TextCheck(Bytes(String(repeating: "ế", count: before) + sign + "…“ế”"))
        #expect(check.text != nil)
        #expect(check.problems == [Located(.bidi(scalar), at: before * 3..<before * 3 + 3)])
      }
    }
  }

  @Test("FAULTS 5: separators of lines and paragraphs are warned of wherever they stand")
  func warnsOfSeparators() {
    for scalar: UInt32 in [0x2028, 0x2029] {
      for before in 0..<70 {
        let sign = String(Unicode.Scalar(scalar) ?? " ")
        let check = TextCheck(Bytes(String(repeating: "ế", count: before) + sign + "…“ế”"))
        #expect(check.text != nil)
        #expect(check.problems == [Located(.separator(scalar), at: before * 3..<before * 3 + 3)])
      }
    }
  }

  @Test(
    "FAULTS 7: what shows nothing in a title is found",
    arguments: [
      ("Họp\u{200B} giao ban", 0x200B, 5..<8), ("\u{FEFF}a", 0xFEFF, 0..<3),
      ("a\u{AD}b", 0xAD, 1..<3),
      ("a\u{200D}b", 0x200D, 1..<4), ("\u{2060}", 0x2060, 0..<3), ("a\u{202E}", 0x202E, 1..<4),
      ("😀a\u{200D}😀", 0x200D, 5..<8),
    ] as [(String, UInt32, Range<Int>)])
  func findsWhatShowsNothingInATitle(title: String, scalar: UInt32, range: Range<Int>) {
    #expect(TextCheck.invisible(in: Bytes(title)) == Located(.invisible(scalar), at: range))
  }

  @Test("FAULTS 7: titles that are what they seem are taken") func takesTitlesThatAreWhatTheySeem()
  {
    for title in ["Họp giao ban", "👨‍👩‍👧 ❤️ 🏳️‍🌈", "a\u{A0}–“”…", ""] {
      #expect(TextCheck.invisible(in: Bytes(title)) == nil, "\(title)")
    }
  }

  @Test func manyWarningsHideNoError() {
    let file = Bytes(String(repeating: "\u{202E}", count: 500) + "\0")
    let check = TextCheck(file)
    #expect(check.text == nil)
    #expect(check.problems.count == TextCheck.problemLimit)
    #expect(check.problems.last == Located(.control(0), at: 1500..<1501))
  }

  @Test func stopsAtFiftyErrors() {
    #expect(TextCheck(Bytes(repeating: 0, count: 1000)).problems.count == 50)
  }

  @Test("FAULTS 10: a file over the limit is refused") func refusesWhatIsTooLarge() {
    let file = Bytes(repeating: UInt8(ascii: "a"), count: 11)
    #expect(TextCheck(file, limit: 11).text != nil)
    #expect(TextCheck(file, limit: 10).text == nil)
    #expect(
      TextCheck(file, limit: 10).problems == [
        Located(.tooLarge(bytes: 11, limit: 10), at: 0..<0)
      ])
    #expect(TextCheck([]).text?.bytes == [])
  }

  // MARK: Properties

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func agreesWithALookAtEveryByte(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<60 {
      var file = Bytes(random.vietnamese(words: 60))
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let place = Int.random(in: 0..<file.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: file[place] = UInt8.random(in: 0...255, using: &random)
        case 1: file.remove(at: place)
        default: file.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
      }
      let check = TextCheck(file)
      let isText = String(validating: file, as: UTF8.self).map { text in
        !text.unicodeScalars.contains { scalar in
          let isSpace = [9, 10, 13].contains(scalar.value)
          return scalar.properties.generalCategory == .control && !isSpace
            || scalar.properties.isNoncharacterCodePoint
        }
      }
      #expect((check.text != nil) == (isText ?? false), "seed \(seed): \(file)")
      if let text = check.text, text.isSurelyNFC {
        let string = text.bytes.string
        #expect(
          Bytes(string.precomposedStringWithCanonicalMapping) == text.bytes, "seed \(seed)")
      }
    }
  }

  @Test func knowsThatVietnameseIsInNFC() {
    let text = String(repeating: Self.sentence + " – “28-NQ/TW” … ", count: 20)
    #expect(TextCheck(Bytes(text)).text?.isSurelyNFC == true)
    let decomposed = text + "e\u{302}" + text
    #expect(TextCheck(Bytes(decomposed)).text?.isSurelyNFC == false)
  }
}
