import Portal
import Testing

@Suite struct SymbolTests {
  /// As written, family, number, year, type and issuer, the type's name, the slug.
  @Test(
    arguments: [
      ("28-NQ/TW", .party, 28, nil, "NQ", "TW", "Nghị quyết", "28-nq-tw"),
      ("238-QĐ/TW", .party, 238, nil, "QĐ", "TW", "Quyết định", "238-qd-tw"),
      ("170-HD/BTGTW", .party, 170, nil, "HD", "BTGTW", "Hướng dẫn", "170-hd-btgtw"),
      ("71-CTr/TU", .party, 71, nil, "CTr", "TU", "Chương trình", "71-ctr-tu"),
      ("01-CTr/BTGTU-LN", .party, 1, nil, "CTr", "BTGTU-LN", "Chương trình", "01-ctr-btgtu-ln"),
      ("234-CV/BTGTU", .party, 234, nil, "CV", "BTGTU", "Công văn", "234-cv-btgtu"),
      ("20-CT/TW", .party, 20, nil, "CT", "TW", "Chỉ thị", "20-ct-tw"),
      ("21-KL/TW", .party, 21, nil, "KL", "TW", "Kết luận", "21-kl-tw"),
      ("05-TT/TU", .party, 5, nil, "TT", "TU", "Thông tri", "05-tt-tu"),
      ("11-GM/BTGTU", .party, 11, nil, "GM", "BTGTU", nil, "11-gm-btgtu"),
      ("42/2022/NĐ-CP", .normative, 42, 2022, "NĐ", "CP", "Nghị định", "42-2022-nd-cp"),
      ("22/2023/TT-BTTTT", .normative, 22, 2023, "TT", "BTTTT", "Thông tư", "22-2023-tt-btttt"),
      (
        "01/2016/TTLT-BCA-BQP", .normative, 1, 2016, "TTLT", "BCA-BQP", "Thông tư liên tịch",
        "01-2016-ttlt-bca-bqp"
      ),
      ("30a/2008/NQ-CP", .normative, 30, 2008, "NQ", "CP", "Nghị quyết", "30a-2008-nq-cp"),
      (
        "26/2004/PL-UBTVQH11", .normative, 26, 2004, "PL", "UBTVQH11", "Pháp lệnh",
        "26-2004-pl-ubtvqh11"
      ),
      ("156/QĐ-UBND", .administrative, 156, nil, "QĐ", "UBND", "Quyết định", "156-qd-ubnd"),
      ("96/NQ-BCS", .administrative, 96, nil, "NQ", "BCS", "Nghị quyết", "96-nq-bcs"),
      ("118/TTr-STTTT", .administrative, 118, nil, "TTr", "STTTT", "Tờ trình", "118-ttr-stttt"),
      ("12/TT-BNV", .administrative, 12, nil, "TT", "BNV", "Thông tư", "12-tt-bnv"),
      ("1234/QĐ-TTg", .administrative, 1234, nil, "QĐ", "TTg", "Quyết định", "1234-qd-ttg"),
      (
        "4507/BGTVT-TTCNTT", .letter, 4507, nil, nil, "BGTVT-TTCNTT", "Công văn",
        "4507-bgtvt-ttcntt"
      ),
      ("5973/UBND-KT", .letter, 5973, nil, nil, "UBND-KT", "Công văn", "5973-ubnd-kt"),
      ("45/2019/QH14", .assembly, 45, 2019, nil, "QH14", nil, "45-2019-qh14"),
      ("33/2021/UBTVQH15", .assembly, 33, 2021, nil, "UBTVQH15", nil, "33-2021-ubtvqh15"),
    ] as [(String, Symbol.Family, Int, Int?, String?, String, String?, String)])
  func readsEveryFamily(
    text: String, family: Symbol.Family, number: Int, year: Int?, type: String?, issuer: String,
    name: String?, slug: String
  ) throws {
    let symbol = try Symbol(parsing: Bytes(text))
    #expect(symbol.text == Bytes(text))
    #expect(symbol.family == family)
    #expect(symbol.number == number)
    #expect(symbol.year == year)
    #expect(symbol.type == type.map { Bytes($0) })
    #expect(symbol.issuer == Bytes(issuer))
    #expect(symbol.typeName == name.map { Bytes($0) })
    #expect(symbol.slug == Bytes(slug))
    #expect(symbol.slug(issuedIn: 2018) == Bytes(year == nil ? slug + "-2018" : slug))
  }

  @Test(arguments: [
    ("100 - KL/TW", "100-KL/TW"), ("19- NQ/TW", "19-NQ/TW"), ("118/TTr- STTTT", "118/TTr-STTTT"),
    ("28\u{2013}NQ/TW", "28-NQ/TW"), ("28\u{2011}NQ/TW", "28-NQ/TW"),
    ("28\u{2014}NQ / TW", "28-NQ/TW"),
    ("28\u{A0}-\u{A0}NQ/TW", "28-NQ/TW"), ("28-NQ/TW\u{200B}", "28-NQ/TW"),
    ("\u{A0}28-NQ/TW\u{A0}.", "28-NQ/TW"),
    ("71/KL/TW", "71-KL/TW"), ("28/NQ-TW", "28-NQ/TW"), ("28-NQ/TƯ", "28-NQ/TW"),
    ("170-HD/BTGTƯ", "170-HD/BTGTW"),
    ("31-QÐ/TW", "31-QĐ/TW"), ("31-Q\u{110}/TW", "31-QĐ/TW"), ("42/2022/NÐ-CP", "42/2022/NĐ-CP"),
    ("12/QĐ-HĐND", "12/QĐ-HĐND"), ("28-NQ/TU\u{31B}", "28-NQ/TW"),
    ("28-NQ/TW.", "28-NQ/TW"), ("28-NQ/TW;", "28-NQ/TW"), ("28-NQ/TW./.", "28-NQ/TW"),
    ("28-NQ/TW)", "28-NQ/TW"), ("28-NQ/TW,", "28-NQ/TW"), (" 28-NQ/TW ", "28-NQ/TW"),
    ("28-nq/tw", "28-NQ/TW"), ("71-CTR/TU", "71-CTr/TU"), ("1234/qđ-ttg", "1234/QĐ-TTg"),
    ("12-NQ/THU", "12-NQ/ThU"), ("12-kh/đuk", "12-KH/ĐUK"), ("45/2019/qh14", "45/2019/QH14"),
    ("1-KL/TW", "01-KL/TW"), ("0028-NQ/TW", "28-NQ/TW"), ("30A/2008/NQ-CP", "30a/2008/NQ-CP"),
  ])
  func toleratesSpellings(written: String, canonical: String) throws {
    let symbol = try Symbol(parsing: Bytes(written))
    #expect(symbol.text == Bytes(canonical))
    #expect(try Symbol(parsing: symbol.text) == symbol)
  }

  @Test(arguments: [
    ("Nghị quyết số 28-NQ/TW", "28-NQ/TW"), ("số 100 - KL/TW", "100-KL/TW"),
    ("Nghị quyết Đại hội XIII", nil), ("28", nil), ("28-NQ", nil), ("NQ/TW", nil), ("-NQ/TW", nil),
    ("28-/TW", nil), ("28-NQ/", nil), ("28-NQ-TW", nil), ("0-NQ/TW", nil), ("23/5/2018", nil),
    ("63/63", nil), ("28 NQ/TW", nil), ("28-N Q/TW", nil), ("28-NQ/T.W", nil), ("28-NQ/2018", nil),
    ("45/2019/QH", nil), ("45/2019/14", nil), ("42/2022/NĐ", nil), ("42/2022-NĐ-CP", nil),
    ("1234567-NQ/TW", nil), ("28ab-NQ/TW", nil), ("28-nghiquyet/TW", nil), ("4507/BGTVT", nil),
    ("71/ABC/TW", nil), ("Covid-19", nil), ("", nil), ("./.", nil), ("28-NQ/TW/TU", nil),
    ("28-NQ/ABCDEFGHIJKLM", nil), ("😀-NQ/TW", nil),
  ])
  func saysThatItIsNoSymbol(written: String, meant: String?) {
    #expect(throws: ValueProblem.notASymbol(written, meant: meant)) {
      try Symbol(parsing: Bytes(written))
    }
  }

  @Test func theTypeIsPartOfTheSymbol() throws {
    let symbols = try ["20-NQ/TW", "20-CT/TW", "21-KL/TW", "21-NQ/TW"].map {
      try Symbol(parsing: Bytes($0))
    }
    #expect(Set(symbols).count == 4)
  }

  @Test func referencesMayHaveAYear() throws {
    let plain = try DocumentReference(parsing: Bytes("28-NQ/TW"))
    #expect(plain == DocumentReference(try Symbol(parsing: Bytes("28-NQ/TW"))))
    for written in ["21-NQ/TW (2017)", "21 - NQ/TW(2017)", " 21-NQ/TW  ( 2017 ) "] {
      let reference = try DocumentReference(parsing: Bytes(written))
      #expect(reference.year == 2017)
      #expect(text { $0.append(reference) } == "21-NQ/TW (2017)")
    }
    #expect(text { $0.append(plain) } == "28-NQ/TW")
    for (written, problem) in [
      ("21-NQ/TW (17)", ValueProblem.year("17")), ("21-NQ/TW (nay)", .year("nay")),
      ("21-NQ/TW ()", .year("")), ("21-NQ/TW (1492)", .year("1492")),
      ("abc (2017)", .notASymbol("abc", meant: nil)),
      ("(2017)", .notASymbol("(2017)", meant: nil)),
    ] {
      #expect(throws: problem) { try DocumentReference(parsing: Bytes(written)) }
    }
  }

  @Test(arguments: [111, 112] as [UInt64])
  func whatIsReadIsReadAgainTheSame(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let signs = [Character]("0129-/–. ÐĐđưaNQTWtw2024(\u{301}")
    var read = 0
    for _ in 0..<10_000 {
      var written = [Character](
        ["28-NQ/TW", "42/2022/NĐ-CP", "156/QĐ-UBND", "45/2019/QH14", "01-CTr/BTGTU-LN"]
          .randomElement(using: &random) ?? "")
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<written.count, using: &random)
        written[place] = signs.randomElement(using: &random) ?? " "
      }
      guard let symbol = Symbol(Bytes(String(written))) else { continue }
      read += 1
      #expect(Symbol(symbol.text) == symbol, "seed \(seed): \(String(written))")
      #expect(symbol.slug.string.wholeMatch(of: /[0-9]+[a-z]?(-[a-z0-9]+)+/) != nil)
    }
    #expect(read > 2000)
  }
}
