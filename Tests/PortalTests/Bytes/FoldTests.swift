import Foundation
import Portal
import Testing

@Suite struct FoldTests {
  @Test(arguments: [
    ("Đồng Tháp", "dong thap"),
    ("Quyết định số 238-QĐ/TW", "quyet dinh so 238-qd/tw"),
    // Old and new placing of a tone.
    ("Uỷ ban, Ủy ban", "uy ban, uy ban"),
    ("hoà hòa khoẻ khỏe thuỷ thủy quý giá", "hoa hoa khoe khoe thuy thuy quy gia"),
    // NFD, and a mark that no letter has in one piece.
    ("\u{110}o\u{302}\u{300}ng", "dong"),
    ("x\u{301}y\u{306}", "xy"),
    // Eth, which some keyboards write for Đ.
    ("Ðảng ủy, ðảng", "dang uy, dang"),
    ("a\u{A0}b\u{202F}c\u{2007}d", "a b c d"),
    ("“Nghị quyết” – 97,55%…", "“nghi quyet” – 97,55%…"),
    (
      "Zero\u{200B}-width\u{FEFF}, soft\u{AD}hyphen, \u{202E}bidi\u{2069}",
      "zero-width, softhyphen, bidi"
    ),
    ("Ñandú, Škoda, Ünal, Łódź", "nandu, skoda, unal, łodz"),
    ("Москва, Ёлка, ΆΘΗΝΑ", "москва, елка, αθηνα"),
    ("한국 日本 😀 ½ ª", "한국 日本 😀 ½ ª"),
    ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("İstanbul ISIK", "istanbul isik"),
    ("", ""),
  ])
  func folds(text: String, expected: String) {
    #expect(Fold.fold(Bytes(text)) == Bytes(expected))
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func foldsOnceAndForAll(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<100 {
      let text = random.vietnamese(words: 12)
      let folded = Fold.fold(Bytes(text))
      #expect(Fold.fold(folded) == folded, "seed \(seed): \(text)")
      #expect(Fold.fold(Bytes(text.decomposedStringWithCanonicalMapping)) == folded, "seed \(seed)")
      #expect(
        Fold.fold(Bytes(text.precomposedStringWithCanonicalMapping)) == folded, "seed \(seed)")
      #expect(Normal.nfc(folded) == folded, "seed \(seed)")
      // A letter of another script takes the whole text the long way round.
      #expect(Fold.fold(Bytes(text) + Bytes("λ")) == folded + Bytes("λ"), "seed \(seed): \(text)")
      let hasMark = folded.string.unicodeScalars.contains {
        $0.properties.generalCategory == .nonspacingMark
      }
      #expect(!hasMark, "seed \(seed)")
    }
  }

  // MARK: Slugs

  @Test(
    "FAULTS 7, 12, 38: addresses are made of letters and digits alone",
    arguments: [
      ("Đồng Tháp", "dong-thap"),
      ("Quyết định số 238-QĐ/TW", "quyet-dinh-so-238-qd-tw"),
      ("Đà Lạt", "da-lat"), ("Da lat", "da-lat"), ("dà-lạt", "da-lat"),
      ("  --Họp giao ban…  quý I/2024!  ", "hop-giao-ban-quy-i-2024"),
      ("Zero\u{200B}width \u{202E}bidi", "zerowidth-bidi"),
      ("a\u{A0}b", "a-b"),
      ("../../etc/x", "etc-x"),
      ("😀 日本", ""),
      ("", ""),
    ])
  func makesSlugs(text: String, expected: String) {
    #expect(Fold.slug(Bytes(text)) == Bytes(expected))
  }

  @Test func cutsSlugsAtAHyphen() {
    let words = String(repeating: "chin-chu-so ", count: 30)
    let slug = Fold.slug(Bytes(words)).string
    // Sixteen times twelve bytes and eight more are 200, and a hyphen comes next.
    #expect(slug == String(repeating: "chin-chu-so-", count: 16) + "chin-chu")
    #expect(Fold.slug(Bytes(String(repeating: "a", count: 300))).count == 200)
    let exact = String(repeating: "a", count: 200)
    #expect(Fold.slug(Bytes(exact + " b")).string == exact)
    #expect(Fold.slug(Bytes(exact)).string == exact)
  }

  @Test("FAULTS 12: whatever the text is", arguments: [31, 32] as [UInt64])
  func slugsAreOfLettersDigitsAndSingleHyphens(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for count in 0..<100 {
      let slug = Fold.slug(Bytes(random.vietnamese(words: count))).string
      #expect(slug.wholeMatch(of: /([a-z0-9]+(-[a-z0-9]+)*)?/) != nil, "seed \(seed): \(slug)")
      #expect(slug.utf8.count <= 200)
      #expect(Fold.slug(Bytes(slug)).string == slug)
    }
  }

  // MARK: With marks

  @Test(arguments: [
    ("Uỷ ban", "ủy ban"), ("Ủy ban", "ủy ban"), ("uỷ", "ủy"),
    ("hoà", "hòa"), ("HOÀ BÌNH", "hòa bình"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"),
    ("Tỉnh uỷ Đồng Tháp", "tỉnh ủy đồng tháp"),
    ("quý", "quý"), ("quả", "quả"), ("giá", "giá"), ("quỳ", "quỳ"),
    // The vowels are not at the end of the syllable.
    ("hoàn", "hoàn"), ("khuỷu", "khuỷu"), ("ngoáo", "ngoáo"), ("thuyền", "thuyền"),
    ("loét", "loét"),
    ("hoá học, tuý-luý, loè.", "hóa học, túy-lúy, lòe."),
    ("Ðảng uỷ", "đảng ủy"), ("\u{110}a\u{309}ng uy\u{309}", "đảng ủy"),
    ("a\u{A0}b\u{200B}c", "a bc"),
    ("Москва ΆΘ", "москва άθ"),
  ])
  func keepsMarksWithToneInTheOldPlace(text: String, expected: String) {
    #expect(Fold.marked(Bytes(text)) == Bytes(expected))
  }

  @Test(arguments: [41, 42] as [UInt64])
  func markedFormsFoldLikeTheirTexts(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<100 {
      let text = Bytes(random.vietnamese(words: 12))
      let marked = Fold.marked(text)
      #expect(Fold.fold(marked) == Fold.fold(text), "seed \(seed): \(text.string)")
      #expect(Fold.marked(marked) == marked, "seed \(seed): \(text.string)")
      #expect(Normal.nfc(marked) == marked, "seed \(seed): \(text.string)")
    }
  }

  // MARK: Nearest names

  @Test func suggestsTheNameThatWasMeant() {
    let keys = ["title", "date", "updated", "slug", "section", "agencies", "documents", "tags"]
    for (name, expected) in [
      ("tittle", "title"), ("Title", "title"), ("tilte", "title"), ("dat", "date"),
      ("sectoin", "section"), ("agency", nil), ("document", "documents"), ("tag", "tags"),
      ("xyz", nil), ("", nil), ("weight", nil), ("doccument", "documents"),
    ] as [(String, String?)] {
      #expect(Nearest.name(to: name, among: keys) == expected, "\(name)")
    }
  }

  @Test func nearestNamesAreComparedFoldedAndTiesGoToTheFirst() {
    #expect(Nearest.name(to: "tieu de", among: ["ngày", "tiêu đề"]) == "tiêu đề")
    #expect(Nearest.name(to: "abcd", among: ["abce", "abcf"]) == "abce")
    #expect(Nearest.name(to: "abcd", among: ["abxx", "abcf"]) == "abcf")
    // Under four letters one slip is allowed, and something has to be left of the name.
    #expect(Nearest.name(to: "ab", among: ["ba"]) == "ba")
    #expect(Nearest.name(to: "abc", among: ["cde"]) == nil)
    #expect(Nearest.name(to: "a", among: ["b"]) == nil)
    #expect(
      Nearest.name(
        to: Bytes("Ban Tuyên giáo Đồng Tháp"),
        among: [Bytes("Báo Đồng Tháp"), Bytes("Ban Tuyên giáo Tỉnh ủy Đồng Tháp")])
        == Bytes("Ban Tuyên giáo Tỉnh ủy Đồng Tháp"))
  }
}
