import Testing

@testable import Portal

/// Whether a text says a number.
@Suite struct SaidNumbersTests {
  private static func says(_ text: String, _ value: String) throws -> Bool {
    SaidNumbers(Bytes(text)).contains(try Decimal(parsing: Bytes(value)))
  }

  @Test(arguments: [
    ("mở 2.640 cuộc", "2640"), ("2640 cuộc", "2640"), ("2 640 cuộc", "2640"),
    ("2\u{A0}640 cuộc", "2640"), ("2,640 people", "2640"), ("có 07 ý kiến", "7"),
    ("đạt 97,55%", "97.55"), ("97.55 per cent", "97.55"), ("đạt 97,50%", "97.5"),
    ("63/63 tỉnh, thành phố", "63"), ("hơn 867 tỷ đồng", "867000000000"),
    ("1,5 triệu đồng", "1500000"), ("1 tỷ 200 triệu đồng", "1200000000"),
    ("1.5 million dong", "1500000"), ("867 billion dong", "867000000000"),
    ("Tổ chức hai lớp", "2"), ("Bảy ý kiến", "7"), ("two classes", "2"), ("Cả mười hai xã", "12"),
    ("**2.640** cuộc", "2640"), ("từ 10 đến 15 lớp", "15"), ("| 182 văn bản |", "182"),
    ("ngày 5/3", "5"), ("1.564, 1.565 và 1.566", "1565"),
  ])
  func finds(_ text: String, _ value: String) throws {
    #expect(try Self.says(text, value))
  }

  @Test func aQuoteMayHaveAWordThatIsAlsoAYear() {
    #expect(SaidNumbers(Bytes("Năm lớp"), isQuote: true).contains(Decimal(5)))
  }

  @Test(arguments: [
    ("mở 2.640 cuộc", "264"), ("mở 2.640 cuộc", "640"), ("12.640 cuộc", "2640"),
    ("97,55%", "97"), ("97,55%", "55"), ("hơn 867 tỷ đồng", "8670000000"), ("mười lớp", "3"),
    ("1.5 million", "15000000"), ("", "0"), ("2.6401", "2640"),
    ("Trong năm, sau khi từ tỉnh về", "5"), ("Sau đó", "6"), ("Không có gì", "1"),
  ])
  func doesNotFindWhatIsPartOfAnother(_ text: String, _ value: String) throws {
    #expect(try !Self.says(text, value))
  }
}
