import Portal
import Testing

@Suite struct CitationPropertyTests {
  static let names = DocumentNames(["Điều lệ Đảng", "Nghị quyết 28", "Uỷ ban"].map { Bytes($0) })

  /// Some sentences with all kinds of citations.
  static let text = Bytes(
    "Nghị quyết số 28-NQ/TW ngày 23/5/2018 của Bộ Chính trị về đất đai; Kết luận số 1-KL/TW, 2-KL/TW, "
      + "(Nghị quyết số 42, Nghị quyết 43) theo Điều lệ Đảng năm 2011, Công văn 5973/UBND-KT; Chương trình hành "
      + "động số 71-CTr/TU của Tỉnh ủy ngày 1/2/2019. Luật số 45/2019/QH14 và 42/2022/NĐ-CP.")

  @Test func aWallInACoreChangesThatCitationAlone() {
    var recogniser = Recogniser(names: Self.names)
    let whole = recogniser.citations(in: Self.text)
    #expect(whole.count == 10)
    for citation in whole {
      for place in citation.core.dropFirst() {
        var text = Self.text
        // In the place of a letter's bytes, so that nothing moves.
        guard text[place] < 0x80 else { continue }
        text[place] = 0
        let left = recogniser.citations(in: text)
        #expect(!left.contains { $0.core.contains(place) }, "at \(place)")
        // What takes over its type may lose that, and its place does not change.
        let others = whole.filter { $0.core != citation.core }
        let kept = left.filter { !citation.range.overlaps($0.range) }
        #expect(kept.map(\.core) == others.map(\.core), "at \(place)")
        #expect(kept.map(\.date) == others.map(\.date), "at \(place)")
      }
    }
  }

  @Test(arguments: [301, 302, 303, 304] as [UInt64])
  func rangesAreInBoundsInOrderAndApart(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let pieces = [
      "Nghị quyết", "nghị quyết", "số", "Số:", "28", "28-NQ/TW", "42/2022/NĐ-CP", "-", "/", "NQ",
      "TW",
      " ", " ", " ", " ", "\u{A0}", "\n", "\0", ",", ".", "(", ")", "“", "”", "ngày", "23/5/2018",
      "năm",
      "2018", "của", "Bộ Chính trị", "khóa XII", "về", "và", "Điều lệ Đảng", "uỷ", "ỦY BAN",
      "tháng",
      "\u{AD}", "\u{200B}", "\u{301}", "ế", "Ð", "0", "a", "T.Ư", "–", "QH14", "do", "ban hành",
      "😀",
    ]
    var recogniser = Recogniser(names: Self.names)
    var count = 0
    for _ in 0..<4000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      count += check(&recogniser, Bytes(text), seed)
    }
    #expect(count > 500)
  }

  @Test(arguments: [311, 312] as [UInt64])
  func noBytesAreATrap(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let signs = Bytes("0128-/. NQTWĐđ\u{AD}\u{A0}ế\0số") + [0xC2, 0xE2, 0x80, 0xF0, 0xFF, 0xC6]
    var recogniser = Recogniser(names: Self.names)
    for _ in 0..<20_000 {
      var text = Bytes("Nghị quyết số 28-NQ/TW ngày 23/5/2018 của Tỉnh ủy (khóa I), 2-NQ/TU")
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        text[Int.random(in: 0..<text.count, using: &random)] =
          signs.randomElement(using: &random) ?? 0
      }
      text.removeLast(Int.random(in: 0..<text.count, using: &random))
      for citation in recogniser.citations(in: text) {
        #expect(citation.range.lowerBound >= 0 && citation.range.upperBound <= text.count)
      }
    }
  }

  /// What was found before does not change what is found now.
  @Test func theMemoChangesNothing() {
    var old = Recogniser()
    for number in 1..<3000 {
      let text = Bytes("Kế hoạch số \(number)-KH/TU, \(number)/QĐ-UBND, \(number)-KH/tu")
      var new = Recogniser()
      #expect(old.citations(in: text) == new.citations(in: text))
    }
  }

  private func check(_ recogniser: inout Recogniser, _ text: Bytes, _ seed: UInt64) -> Int {
    var end = 0
    let found = recogniser.citations(in: text)
    for citation in found {
      let comment: Comment = "seed \(seed): \(text.string)"
      #expect(citation.range.lowerBound >= end, comment)
      #expect(citation.core.clamped(to: citation.range) == citation.core, comment)
      #expect(!citation.core.isEmpty, comment)
      end = citation.range.upperBound
      for range in [citation.range, citation.core, citation.issuer, citation.title] {
        guard let range else { continue }
        #expect(range.upperBound <= text.count, comment)
        #expect(String(validating: text[range], as: UTF8.self) != nil, comment)
        #expect(!text[range].contains(0), comment)
      }
    }
    return found.count
  }
}
