import Portal
import Testing

@Suite struct CitationTests {
  // MARK: Symbols

  /// A text with one symbol, what is found, and the symbol as it stands there.
  static let spellings: [(String, String, String)] = [
    // Every family.
    ("theo 28-NQ/TW", "28-NQ/TW|||", "28-NQ/TW"),
    ("Nghị quyết 28-NQ/TW", "28-NQ/TW|Nghị quyết||Nghị quyết 28-NQ/TW", "28-NQ/TW"),
    ("Nghị quyết số 28-NQ/TW", "28-NQ/TW|Nghị quyết||Nghị quyết số 28-NQ/TW", "28-NQ/TW"),
    ("Quyết định số 238-QĐ/TW", "238-QĐ/TW|Quyết định||Quyết định số 238-QĐ/TW", "238-QĐ/TW"),
    ("Quy định số 37-QĐ/TW", "37-QĐ/TW|Quy định||Quy định số 37-QĐ/TW", "37-QĐ/TW"),
    ("Quy định số 11-QĐi/TW", "11-QĐi/TW|Quy định||Quy định số 11-QĐi/TW", "11-QĐi/TW"),
    ("Quy định 11-QyĐ/TU", "11-QyĐ/TU|Quy định||Quy định 11-QyĐ/TU", "11-QyĐ/TU"),
    ("Chỉ thị số 20-CT/TW", "20-CT/TW|Chỉ thị||Chỉ thị số 20-CT/TW", "20-CT/TW"),
    ("Kết luận số 01-KL/TW", "01-KL/TW|Kết luận||Kết luận số 01-KL/TW", "01-KL/TW"),
    ("Quy chế số 03-QC/TU", "03-QC/TU|Quy chế||Quy chế số 03-QC/TU", "03-QC/TU"),
    (
      "Hướng dẫn số 170-HD/BTGTW", "170-HD/BTGTW|Hướng dẫn||Hướng dẫn số 170-HD/BTGTW",
      "170-HD/BTGTW"
    ),
    ("Thông báo số 9-TB/TW", "09-TB/TW|Thông báo||Thông báo số 9-TB/TW", "9-TB/TW"),
    ("Thông cáo số 2-TC/UBKTTW", "02-TC/UBKTTW|Thông cáo||Thông cáo số 2-TC/UBKTTW", "2-TC/UBKTTW"),
    ("Báo cáo số 512-BC/TU", "512-BC/TU|Báo cáo||Báo cáo số 512-BC/TU", "512-BC/TU"),
    ("Kế hoạch 88-KH/BTGDVTU", "88-KH/BTGDVTU|Kế hoạch||Kế hoạch 88-KH/BTGDVTU", "88-KH/BTGDVTU"),
    ("Chương trình số 71-CTr/TU", "71-CTr/TU|Chương trình||Chương trình số 71-CTr/TU", "71-CTr/TU"),
    (
      "Chương trình hành động số 71-CTr/TU",
      "71-CTr/TU|Chương trình hành động||Chương trình hành động số 71-CTr/TU", "71-CTr/TU"
    ),
    (
      "Chương trình phối hợp số 01-CTr/BTGTU-LN",
      "01-CTr/BTGTU-LN|Chương trình phối hợp||Chương trình phối hợp số 01-CTr/BTGTU-LN",
      "01-CTr/BTGTU-LN"
    ),
    (
      "Chương trình công tác 5-CTr/HU",
      "05-CTr/HU|Chương trình công tác||Chương trình công tác 5-CTr/HU", "5-CTr/HU"
    ),
    ("Đề án số 04-ĐA/TU", "04-ĐA/TU|Đề án||Đề án số 04-ĐA/TU", "04-ĐA/TU"),
    ("Phương án 02-PA/BTGTU", "02-PA/BTGTU|Phương án||Phương án 02-PA/BTGTU", "02-PA/BTGTU"),
    ("Dự án 02-DA/TU", "02-DA/TU|Dự án||Dự án 02-DA/TU", "02-DA/TU"),
    ("Tờ trình số 19-TTr/ĐUK", "19-TTr/ĐUK|Tờ trình||Tờ trình số 19-TTr/ĐUK", "19-TTr/ĐUK"),
    ("Biên bản số 4-BB/ThU", "04-BB/ThU|Biên bản||Biên bản số 4-BB/ThU", "4-BB/ThU"),
    ("Công văn số 234-CV/BTGTU", "234-CV/BTGTU|Công văn||Công văn số 234-CV/BTGTU", "234-CV/BTGTU"),
    ("Công điện 12/CĐ-TTg", "12/CĐ-TTg|Công điện||Công điện 12/CĐ-TTg", "12/CĐ-TTg"),
    ("Quy trình số 6-QTr/TU", "06-QTr/TU|Quy trình||Quy trình số 6-QTr/TU", "6-QTr/TU"),
    ("Thông tri số 07-TT/TU", "07-TT/TU|Thông tri||Thông tri số 07-TT/TU", "07-TT/TU"),
    ("Qui định số 37-QĐ/TW", "37-QĐ/TW|Quy định||Qui định số 37-QĐ/TW", "37-QĐ/TW"),
    ("Qui chế số 03-QC/TU", "03-QC/TU|Quy chế||Qui chế số 03-QC/TU", "03-QC/TU"),
    (
      "Nghị định 42/2022/NĐ-CP của", "42/2022/NĐ-CP|Nghị định||Nghị định 42/2022/NĐ-CP",
      "42/2022/NĐ-CP"
    ),
    (
      "Thông tư số 22/2023/TT-BTTTT", "22/2023/TT-BTTTT|Thông tư||Thông tư số 22/2023/TT-BTTTT",
      "22/2023/TT-BTTTT"
    ),
    (
      "Thông tư liên tịch số 01/2016/TTLT-BCA-BQP",
      "01/2016/TTLT-BCA-BQP|Thông tư liên tịch||Thông tư liên tịch số 01/2016/TTLT-BCA-BQP",
      "01/2016/TTLT-BCA-BQP"
    ),
    (
      "Nghị quyết 30a/2008/NQ-CP", "30a/2008/NQ-CP|Nghị quyết||Nghị quyết 30a/2008/NQ-CP",
      "30a/2008/NQ-CP"
    ),
    (
      "Pháp lệnh 26/2004/PL-UBTVQH11",
      "26/2004/PL-UBTVQH11|Pháp lệnh||Pháp lệnh 26/2004/PL-UBTVQH11", "26/2004/PL-UBTVQH11"
    ),
    (
      "Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14",
      "403/2017/NQLT-UBTVQH14|Nghị quyết liên tịch||Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14",
      "403/2017/NQLT-UBTVQH14"
    ),
    ("Quyết định 156/QĐ-UBND", "156/QĐ-UBND|Quyết định||Quyết định 156/QĐ-UBND", "156/QĐ-UBND"),
    ("Quyết định 749/QĐ-TTg", "749/QĐ-TTg|Quyết định||Quyết định 749/QĐ-TTg", "749/QĐ-TTg"),
    ("Nghị quyết 96/NQ-BCS", "96/NQ-BCS|Nghị quyết||Nghị quyết 96/NQ-BCS", "96/NQ-BCS"),
    ("kèm 118/TTr-STTTT", "118/TTr-STTTT|||", "118/TTr-STTTT"),
    ("kèm 77/KH-ABCD,", "77/KH-ABCD|||", "77/KH-ABCD"),
    ("xem 4507/BGTVT-TTCNTT", "4507/BGTVT-TTCNTT|||", "4507/BGTVT-TTCNTT"),
    ("Công văn 5973/UBND-KT", "5973/UBND-KT|Công văn||Công văn 5973/UBND-KT", "5973/UBND-KT"),
    ("Công văn 81/ABC-KTTH", "81/ABC-KTTH|Công văn||Công văn 81/ABC-KTTH", "81/ABC-KTTH"),
    ("(số 81/ABC-KTTH)", "81/ABC-KTTH|||số 81/ABC-KTTH", "81/ABC-KTTH"),
    ("văn bản số 81/ABC-GDTrH", "81/ABC-GDTrH|||số 81/ABC-GDTrH", "81/ABC-GDTrH"),
    ("Luật số 45/2019/QH14", "45/2019/QH14|Luật||Luật số 45/2019/QH14", "45/2019/QH14"),
    ("Bộ luật 45/2019/QH14", "45/2019/QH14|Bộ luật||Bộ luật 45/2019/QH14", "45/2019/QH14"),
    (
      "Bộ luật Lao động số 45/2019/QH14",
      "45/2019/QH14|Bộ luật||Bộ luật Lao động số 45/2019/QH14", "45/2019/QH14"
    ),
    (
      "Nghị quyết 33/2021/UBTVQH15", "33/2021/UBTVQH15|Nghị quyết||Nghị quyết 33/2021/UBTVQH15",
      "33/2021/UBTVQH15"
    ),
    ("Lệnh số 12/2021/L-ABC", "12/2021/L-ABC|Lệnh||Lệnh số 12/2021/L-ABC", "12/2021/L-ABC"),
    ("theo 12/2021/L-CTN", "12/2021/L-CTN|||", "12/2021/L-CTN"),

    // Spaces, dashes, letters.
    ("Kết luận số 100 - KL/TW", "100-KL/TW|Kết luận||Kết luận số 100 - KL/TW", "100 - KL/TW"),
    ("bare 100 - KL/TW", "100-KL/TW|||", "100 - KL/TW"),
    ("Nghị quyết 19- NQ/TW", "19-NQ/TW|Nghị quyết||Nghị quyết 19- NQ/TW", "19- NQ/TW"),
    ("Nghị quyết 19 -NQ / TW", "19-NQ/TW|Nghị quyết||Nghị quyết 19 -NQ / TW", "19 -NQ / TW"),
    ("118/TTr- STTTT", "118/TTr-STTTT|||", "118/TTr- STTTT"),
    ("Quyết định số31-QĐ/TW", "31-QĐ/TW|Quyết định||Quyết định số31-QĐ/TW", "31-QĐ/TW"),
    ("Số31-QĐ/TW", "31-QĐ/TW|||Số31-QĐ/TW", "31-QĐ/TW"),
    ("28\u{2013}NQ/TW", "28-NQ/TW|||", "28\u{2013}NQ/TW"),
    ("28\u{2011}NQ/TW", "28-NQ/TW|||", "28\u{2011}NQ/TW"),
    ("28\u{2212}NQ/TW", "28-NQ/TW|||", "28\u{2212}NQ/TW"),
    ("31-Q\u{D0}/TW", "31-QĐ/TW|||", "31-Q\u{D0}/TW"),
    (
      "Quyết \u{111}ịnh số 31-QĐ/TW", "31-QĐ/TW|Quyết định||Quyết định số 31-QĐ/TW", "31-QĐ/TW"
    ),
    ("QUYẾT \u{D0}ỊNH 31-QĐ/TW", "31-QĐ/TW|Quyết định||QUYẾT \u{D0}ỊNH 31-QĐ/TW", "31-QĐ/TW"),
    ("28\u{A0}-\u{A0}NQ/TW", "28-NQ/TW|||", "28\u{A0}-\u{A0}NQ/TW"),
    (
      "Nghị\u{A0}quyết\u{202F}số\u{2007}28-NQ/TW",
      "28-NQ/TW|Nghị quyết||Nghị\u{A0}quyết\u{202F}số\u{2007}28-NQ/TW", "28-NQ/TW"
    ),
    ("Nghị\nquyết\tsố\n28-NQ/TW", "28-NQ/TW|Nghị quyết||Nghị\nquyết\tsố\n28-NQ/TW", "28-NQ/TW"),
    ("Kết luận 100 -\nKL/TW", "100-KL/TW|Kết luận||Kết luận 100 -\nKL/TW", "100 -\nKL/TW"),
    ("28-NQ\u{200B}/TW", "28-NQ/TW|||", "28-NQ\u{200B}/TW"),
    ("28-\u{AD}NQ/TW\u{200B}.", "28-NQ/TW|||", "28-\u{AD}NQ/TW"),
    ("số 71/KL/TW", "71-KL/TW|||số 71/KL/TW", "71/KL/TW"),
    ("28/NQ-TW", "28-NQ/TW|||", "28/NQ-TW"),
    ("28-NQ/TƯ", "28-NQ/TW|||", "28-NQ/TƯ"),
    ("28-NQ/T.Ư", "28-NQ/TW|||", "28-NQ/T.Ư"),
    ("28-NQ/T.W.", "28-NQ/TW|||", "28-NQ/T.W"),
    ("170-HD/BTGT.Ư", "170-HD/BTGTW|||", "170-HD/BTGT.Ư"),
    ("1-KL/TW", "01-KL/TW|||", "1-KL/TW"),
    ("nghị quyết số 28-nq/tw", "28-NQ/TW|Nghị quyết||nghị quyết số 28-nq/tw", "28-nq/tw"),
    ("số 01-ctr/btgtu-ln", "01-CTr/BTGTU-LN|||số 01-ctr/btgtu-ln", "01-ctr/btgtu-ln"),
    ("NGHỊ QUYẾT SỐ 28-NQ/TW", "28-NQ/TW|Nghị quyết||NGHỊ QUYẾT SỐ 28-NQ/TW", "28-NQ/TW"),
    ("CHƯƠNG TRÌNH 71-CTR/TU", "71-CTr/TU|Chương trình||CHƯƠNG TRÌNH 71-CTR/TU", "71-CTR/TU"),
    ("Số: 28-NQ/TW", "28-NQ/TW|||Số: 28-NQ/TW", "28-NQ/TW"),
    ("Nghị quyết số: 28-NQ/TW", "28-NQ/TW|Nghị quyết||Nghị quyết số: 28-NQ/TW", "28-NQ/TW"),
    ("Nghị quyết: số 28-NQ/TW", "28-NQ/TW|Nghị quyết||Nghị quyết: số 28-NQ/TW", "28-NQ/TW"),

    // What stands around it.
    ("28-NQ/TW./.", "28-NQ/TW|||", "28-NQ/TW"),
    ("(28-NQ/TW);", "28-NQ/TW|||", "28-NQ/TW"),
    ("“28-NQ/TW”", "28-NQ/TW|||", "28-NQ/TW"),
    ("28-NQ/TW…", "28-NQ/TW|||", "28-NQ/TW"),
    ("28-NQ/TW.Tiếp đó", "28-NQ/TW|||", "28-NQ/TW"),
    ("28-NQ/TW - Hội nghị", "28-NQ/TW|||", "28-NQ/TW"),
    ("28-NQ/TW-Hội nghị", "28-NQ/TW|||", "28-NQ/TW"),
    ("28-NQ/TW-…", "28-NQ/TW|||", "28-NQ/TW"),
    ("(Nghị quyết 28-NQ/TW)", "28-NQ/TW|Nghị quyết||Nghị quyết 28-NQ/TW", "28-NQ/TW"),
    ("[Nghị quyết 28-NQ/TW]", "28-NQ/TW|Nghị quyết||Nghị quyết 28-NQ/TW", "28-NQ/TW"),

    // Words.
    (
      "Nghị quyết chuyên đề số 05-NQ/TU",
      "05-NQ/TU|Nghị quyết||Nghị quyết chuyên đề số 05-NQ/TU", "05-NQ/TU"
    ),
    (
      "NGHỊ QUYẾT CHUYÊN ĐỀ SỐ 05-NQ/TU",
      "05-NQ/TU|Nghị quyết||NGHỊ QUYẾT CHUYÊN ĐỀ SỐ 05-NQ/TU", "05-NQ/TU"
    ),
    (
      "Kế hoạch liên tịch số 12-KH/BTGTU",
      "12-KH/BTGTU|Kế hoạch||Kế hoạch liên tịch số 12-KH/BTGTU", "12-KH/BTGTU"
    ),
    (
      "Thông báo kết luận số 12-TB/TW",
      "12-TB/TW|Thông báo||Thông báo kết luận số 12-TB/TW", "12-TB/TW"
    ),
    (
      "Thông báo Kết luận số 12-TB/TW",
      "12-TB/TW|Thông báo||Thông báo Kết luận số 12-TB/TW", "12-TB/TW"
    ),
    ("một nghị quyết một hai ba bốn số 5-NQ/TU", "05-NQ/TU|||số 5-NQ/TU", "5-NQ/TU"),
    ("Nghị quyết chuyên đề 05-NQ/TU", "05-NQ/TU|||", "05-NQ/TU"),
    ("nghị quyết 28-NQ/TW", "28-NQ/TW|Nghị quyết||nghị quyết 28-NQ/TW", "28-NQ/TW"),
    ("hướng dẫn 28-NQ/TW", "28-NQ/TW|||", "28-NQ/TW"),
    ("báo cáo số 28-NQ/TW", "28-NQ/TW|||số 28-NQ/TW", "28-NQ/TW"),
    ("Đề án 28-NQ/TW", "28-NQ/TW|Đề án||Đề án 28-NQ/TW", "28-NQ/TW"),
    ("pháp luật 45/2019/QH14", "45/2019/QH14|||", "45/2019/QH14"),
    ("các Nghịquyết 28-NQ/TW", "28-NQ/TW|||", "28-NQ/TW"),
    ("Nghị quyết\0 28-NQ/TW", "28-NQ/TW|||", "28-NQ/TW"),
    ("Nghị quyết, số 28-NQ/TW", "28-NQ/TW|||số 28-NQ/TW", "28-NQ/TW"),
  ]

  @Test(arguments: spellings)
  func aSymbolIsFoundInEverySpelling(text: String, found: String, core: String) {
    let written = Bytes(text)
    var recogniser = Recogniser()
    let citations = recogniser.citations(in: written)
    #expect(citations.map { drawn($0, in: written) } == [found])
    #expect(citations.map { Bytes(written[$0.core]).string } == [core])
  }

  @Test(arguments: spellings)
  func decomposedTextIsTheSameOnceNormalised(text: String, found: String, core: String) {
    #expect(drawnCitations(in: text.decomposed) == found)
  }

}
