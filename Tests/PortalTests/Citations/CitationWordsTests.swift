import Portal
import Testing

/// Lists, numbers alone, known names, and what is offered besides.
@Suite struct CitationWordsTests {
  @Test(arguments: [
    (
      "Nghị quyết số 42-NQ/TW, 43-NQ/TW và 45-NQ/TW",
      "42-NQ/TW|Nghị quyết||Nghị quyết số 42-NQ/TW + 43-NQ/TW|Nghị quyết|| + 45-NQ/TW|Nghị quyết||"
    ),
    (
      "Kết luận số 1-KL/TW ngày 18/5/2021; số 2-KL/TW ngày 19/5/2021",
      "01-KL/TW|Kết luận|2021-05-18|Kết luận số 1-KL/TW ngày 18/5/2021 + "
        + "02-KL/TW|Kết luận|2021-05-19|số 2-KL/TW ngày 19/5/2021"
    ),
    (
      "Nghị quyết 42-NQ/TW hoặc 43-KL/TW, 44-NQ/TW",
      "42-NQ/TW|Nghị quyết||Nghị quyết 42-NQ/TW + 43-KL/TW||| + 44-NQ/TW|||"
    ),
    (
      "Nghị quyết 42-NQ/TW cùng 43-NQ/TW",
      "42-NQ/TW|Nghị quyết||Nghị quyết 42-NQ/TW + 43-NQ/TW|||"
    ),
    (
      "Nghị quyết 42-NQ/TW. 43-NQ/TW", "42-NQ/TW|Nghị quyết||Nghị quyết 42-NQ/TW + 43-NQ/TW|||"
    ),
    (
      "Nghị quyết 42-NQ/TW,\0 43-NQ/TW", "42-NQ/TW|Nghị quyết||Nghị quyết 42-NQ/TW + 43-NQ/TW|||"
    ),
    (
      "Quy định 1-QĐ/TW hay 2-QĐ/TW", "01-QĐ/TW|Quy định||Quy định 1-QĐ/TW + 02-QĐ/TW|Quy định||"
    ),
    (
      "Nghị quyết số 42, 43-NQ/TW",
      "#42|Nghị quyết||Nghị quyết số 42 + 43-NQ/TW|Nghị quyết||"
    ),
    (
      "Nghị quyết 42-NQ/TW, Kết luận 43-KL/TW",
      "42-NQ/TW|Nghị quyết||Nghị quyết 42-NQ/TW + 43-KL/TW|Kết luận||Kết luận 43-KL/TW"
    ),
  ])
  func aBareSymbolInAListTakesOverTheType(text: String, found: String) {
    #expect(drawnCitations(in: text) == found)
    #expect(drawnCitations(in: text.decomposed) == found)
  }

  @Test(arguments: [
    ("Nghị quyết số 42", "#42|Nghị quyết||Nghị quyết số 42"),
    ("(Nghị quyết số 42)", "#42|Nghị quyết||Nghị quyết số 42"),
    ("nghị quyết số 42 đã nêu", "#42|Nghị quyết||nghị quyết số 42"),
    ("Nghị quyết 28 đi vào cuộc sống", "#28|Nghị quyết||Nghị quyết 28"),
    ("Nghị quyết 28 góp phần", "#28|Nghị quyết||Nghị quyết 28"),
    ("NGHỊ QUYẾT 28", "#28|Nghị quyết||NGHỊ QUYẾT 28"),
    ("Chỉ thị 05.", "#5|Chỉ thị||Chỉ thị 05"),
    ("Đề án 06 của Chính phủ", "#6|Đề án||Đề án 06"),
    ("Chương trình 135 giai đoạn II", "#135|Chương trình||Chương trình 135"),
    ("Quyết định 1719.", "#1719|Quyết định||Quyết định 1719"),
    (
      "Nghị quyết số 42 ngày 24/11/2023",
      "#42|Nghị quyết|2023-11-24|Nghị quyết số 42 ngày 24/11/2023"
    ),
    ("Nghị quyết số 42 năm 2023", "#42|Nghị quyết|2023|Nghị quyết số 42"),
    ("Nghị quyết 42 năm 2023", "#42|Nghị quyết|2023|Nghị quyết 42"),
    ("Nghị quyết số 42-", ""), ("Nghị quyết số 42/", ""),
    (
      "Nghị quyết số 42, 43, 45",
      "#42|Nghị quyết||Nghị quyết số 42 + #43|Nghị quyết|| + #45|Nghị quyết||"
    ),
    (
      "Nghị quyết số 42 và số 43 của", "#42|Nghị quyết||Nghị quyết số 42 + #43|Nghị quyết||số 43"
    ),
    ("Nghị quyết số 42, 15 đồng chí", "#42|Nghị quyết||Nghị quyết số 42"),
    ("Nghị quyết số 42, 15 chiến sĩ", "#42|Nghị quyết||Nghị quyết số 42"),
    ("Nghị quyết số 42, 1.200 người", "#42|Nghị quyết||Nghị quyết số 42"),
    ("Nghị quyết số 42. 43 là", "#42|Nghị quyết||Nghị quyết số 42"),
    ("Nghị quyết 42-NQ/TW, 43, 45", "42-NQ/TW|Nghị quyết||Nghị quyết 42-NQ/TW"),
  ])
  func aNumberAfterATypeIsADocuments(text: String, found: String) {
    #expect(drawnCitations(in: text) == found)
    #expect(drawnCitations(in: text.decomposed) == found)
  }

  @Test(
    arguments: [
      ("theo Điều lệ Đảng.", "=điều lệ đảng|||"),
      ("theo ĐIỀU LỆ ĐẢNG", "=điều lệ đảng|||"),
      ("theo Điều\u{A0}lệ \n Đảng", "=điều lệ đảng|||"),
      ("\u{D0}iều lệ Đảng", "=điều lệ đảng|||"),
      ("Điều lệ Đảngviên", ""), ("aĐiều lệ Đảng", ""), ("Điều lệ\0 Đảng", ""),
      ("Điều lệ, Đảng", ""),
      (
        "Luật Bảo hiểm xã hội năm 2014", "=luật bảo hiểm xã hội||2014|Luật Bảo hiểm xã hội năm 2014"
      ),
      ("Luật Bảo hiểm xã hội sửa đổi", "=luật bảo hiểm xã hội sửa đổi|||"),
      (
        "Luật Bảo hiểm xã hội ngày 20/11/2014",
        "=luật bảo hiểm xã hội||2014-11-20|Luật Bảo hiểm xã hội ngày 20/11/2014"
      ),
      ("Uỷ ban bảo vệ hoà bình", "=ủy ban bảo vệ hòa bình|||"),
      ("ỦY BAN BẢO VỆ HÒA BÌNH", "=ủy ban bảo vệ hòa bình|||"),
      ("Quy tắc thuý quý", "=quy tắc thúy quý|||"),
      // A name is more than a number, a symbol more than a name that does not hold all of it.
      ("Nghị quyết 28", "=nghị quyết 28|||"),
      ("Nghị quyết 28-NQ/TW", "28-NQ/TW|Nghị quyết||Nghị quyết 28-NQ/TW"),
      ("Nghị quyết số 77 về nước", "=nghị quyết số 77 về nước|||"),
      ("Kết luận 79-KL/TW về biển", "=kết luận 79-kl/tw về biển|||"),
      ("Kết luận 79-KL/TW về núi", "79-KL/TW|Kết luận||Kết luận 79-KL/TW"),
      (
        "Chương trình hành động số 71-CTr/TU",
        "71-CTr/TU|Chương trình hành động||Chương trình hành động số 71-CTr/TU"
      ),
      ("Chương trình hành động này", "=chương trình hành động|||"),
      (
        "Điều lệ Đảng, Nghị quyết 28-NQ/TW và Điều lệ Đảng",
        "=điều lệ đảng||| + 28-NQ/TW|Nghị quyết||Nghị quyết 28-NQ/TW + =điều lệ đảng|||"
      ),
    ] as [(String, String)])
  func knownNamesAreFoundAsTheyAreFolded(text: String, found: String) {
    let names = [
      "Điều lệ Đảng", "Luật Bảo hiểm xã hội", "Luật  Bảo hiểm xã hội sửa đổi", "Nghị quyết 28",
      "ủy ban bảo vệ hòa bình", "Quy tắc thúy quý", "Nghị quyết số 77 về nước",
      "Kết luận 79-KL/TW về biển", "Chương trình hành động",
    ]
    #expect(drawnCitations(in: text, names: names) == found)
    #expect(drawnCitations(in: text.decomposed, names: names) == found)
  }

  @Test(
    arguments: [
      ("28-NQ/TW của Bộ Chính trị về đất đai.", "Bộ Chính trị", "về đất đai"),
      (
        "28-NQ/TW ngày 1/2/2023 của Bộ Chính trị về đất đai, nhà ở; và", "Bộ Chính trị",
        "về đất đai, nhà ở"
      ),
      ("28-NQ/TW của Ban Bí thư (khóa XII) \"về đất đai\"", "Ban Bí thư", "về đất đai"),
      ("28-NQ/TW của Ban Bí thư “về đất đai” và", "Ban Bí thư", "về đất đai"),
      ("28-NQ/TW về “đất đai (mới)”", nil, "đất đai (mới)"),
      ("28-NQ/TW về công nghệ 4.0 ở xã (lần 2)", nil, "về công nghệ 4.0 ở xã"),
      ("28-NQ/TW về đất đai\nđô thị\nHội nghị", nil, "về đất đai\nđô thị"),
      ("28-NQ/TW về đất đai\0đô thị", nil, "về đất đai"),
      ("28-NQ/TW, về đất đai,", nil, "về đất đai"),
      ("28-NQ/TW “về đất đai", nil, nil), ("28-NQ/TW “về\0 đất đai”", nil, nil),
      ("28-NQ/TW về", nil, nil),
      ("28-NQ/TW vềđất", nil, nil), ("28-NQ/TW ở xã về đất", nil, nil),
      ("28-NQ/TW của Ban Bí thư khóa XII về đất", "Ban Bí thư", "về đất"),
      ("28-NQ/TW của Ban Bí thư thực hiện", "Ban Bí thư", nil),
      ("28-NQ/TW của Ban Bí thư và các chỉ thị", "Ban Bí thư", nil),
      ("28-NQ/TW của Ban Bí thư và tình hình", "Ban Bí thư", nil),
      ("28-NQ/TW của Ban Bí thư và Chỉ thị", "Ban Bí thư", nil),
      ("28-NQ/TW của Bộ Giáo dục và Đào tạo đã", "Bộ Giáo dục và Đào tạo", nil),
      ("28-NQ/TW của tỉnh uỷ trong", "tỉnh uỷ", nil),
      ("28-NQ/TW của họ", nil, nil), ("28-NQ/TW của", nil, nil), ("28-NQ/TWcủa Ban", nil, nil),
      ("28-NQ/TW do Chính phủ ban hành", "Chính phủ", nil), ("28-NQ/TW do Chính phủ", nil, nil),
      ("28-NQ/TW của A B C D E F G H I K L M N O", "A B C D E F G H I K L M N O", nil),
      ("28-NQ/TW của A B C D E F G H I K L M N O P", nil, nil),
    ] as [(String, String?, String?)])
  func issuerAndTitleAreOffered(text: String, issuer: String?, title: String?) {
    let text = Bytes(text)
    var recogniser = Recogniser()
    let found = recogniser.citations(in: text).first
    #expect(found?.issuer.map { Bytes(text[$0]).string } == issuer)
    #expect(found?.title.map { Bytes(text[$0]).string } == title)
  }

  @Test func aTitleOfMoreThan600BytesIsNone() {
    for (words, isTitle) in [(99, true), (100, false)] {
      let text = Bytes("28-NQ/TW về " + String(repeating: "abcde ", count: words) + ".")
      var recogniser = Recogniser()
      #expect((recogniser.citations(in: text)[0].title != nil) == isTitle)
    }
  }
}
