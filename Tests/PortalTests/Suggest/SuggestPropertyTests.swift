import Glibc
import Portal
import Testing

@Suite struct SuggestPropertyTests {
  private static let pieces = [
    "3.128", "08", "12", "63/63", "97,55%", "1,250", "10-15", "867 tỷ", "2024", "0277", "4.0",
    "12/10", "1 250",
    "gần", "trên", "khoảng", "trong đó", "gồm", "tính đến", "hiện có", "tăng", "giảm", "so với",
    "phấn đấu",
    "sẽ", "kế hoạch", "mỗi", "hàng trăm", "hàng nghìn tỷ", "lớp", "cuộc", "người", "đảng viên",
    "tin, bài", "hai", "tổ chức",
    "quý I/2024", "quý", "năm", "năm 2024", "tháng", "tháng 3", "6 tháng đầu năm", "từ", "đến",
    "ngày", "31/10/2022",
    "giai đoạn", "2017-2020", " ", " ", " ", " ", " ", "\u{A0}", "\n", "\n\n", ".", ". ", ",", ";",
    "(", ")", "“", "”",
    "\0", "\u{AD}", "\u{200B}", "\u{301}", "ế", "Nghị quyết 28-NQ/TW", "|", "`", "](", "#", "*",
    "---", ":", "null ",
    "Bài, ảnh: ", "(Theo ", "😀", "A", "%", "/", "-",
  ]

  @Test(arguments: [501, 502, 503] as [UInt64])
  func anyWordsGivePlacesInRangeAndLinesThatCanBeRead(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var count = 0
    for round in 0..<700 {
      var text = ""
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " " }
      }
      count += try check(
        Bytes(text), path: round % 2 == 0 ? "a.txt" : "a.md", "seed \(seed): \(text)")
    }
    #expect(count > 200)
  }

  @Test(arguments: [511, 512] as [UInt64])
  func noBytesAreATrap(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let signs = Bytes("0128-/. ,%;(đ\0số") + [0xC2, 0xE2, 0x80, 0xF0, 0xFF, 0xC6]
    for _ in 0..<700 {
      var text = Bytes(
        "Trong quý I/2024, có gần 14.000 người, trong đó 12/15 xã (30 lớp), tăng 5% so với 2018")
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        text[Int.random(in: 0..<text.count, using: &random)] =
          signs.randomElement(using: &random) ?? 0
      }
      text.removeLast(Int.random(in: 0..<text.count, using: &random))
      _ = try check(text, path: "a.txt", "seed \(seed): \(text)")
    }
  }

  private func check(_ bytes: Bytes, path: String, _ comment: Comment) throws -> Int {
    let found = Suggesting(bytes: bytes, path: path)
    let lines = bytes.string.replacing("\r\n", with: "\n").unicodeScalars.split(
      omittingEmptySubsequences: false
    ) { $0 == "\n" || $0 == "\r" }
    let figures = try found.records("figure")
    for record in figures + (try found.records("title")) + (try found.records("lead")) {
      let (line, column) = (record["line"] as? Int ?? 0, record["column"] as? Int ?? -1)
      #expect((1...lines.count).contains(line), comment)
      #expect(column >= 0 && column < lines[line - 1].count, comment)
      #expect((record["text"] as? String)?.isEmpty == false, comment)
    }
    for language in [MessageLanguage.vi, .en] {
      let offered = found.suggestions.text(language).split(separator: 0x0A)
        .filter { $0.starts(with: "  - {".utf8) }
      #expect(offered.allSatisfy { !$0.contains(UInt8(ascii: "?")) }, comment)
    }
    return figures.count
  }

  /// Twice the text takes about twice as long, whatever it is made of.
  @Test(arguments: [
    "12 ", "12 lớp ", "12, ", "1/", "(12 lớp ", "12.", "tăng ", "quý ", "năm 2017, ", "từ 2017 ",
    "trong đó 12 lớp, ",
    "0123 ", "\n", "a\n", "` ", "](", "12 lớp; ", "12 lớp. ", "\u{AD}", "gần ", "# ", "1 tỷ ",
    "hàng trăm ",
  ])
  func timeIsLinear(piece: String) {
    // In nanoseconds of this thread: what else is run has no part in it.
    func processorTime() -> UInt64 {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
    func time(_ count: Int) -> UInt64 {
      let text = Bytes(String(repeating: piece, count: count))
      let start = processorTime()
      _ = Suggesting(bytes: text, path: "a.md").suggestions.text(.en)
      return processorTime() - start
    }
    let size = 4000 / piece.utf8.count
    let (small, large) = (time(size), time(size * 8))
    // Eight times as much: a square would take sixty-four times as long.
    #expect(large < small * 30 + 100_000_000, "\(small) \(large)")
  }
}
