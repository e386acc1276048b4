import Portal
import Testing

@Suite struct CollationTests {
  /// Each list is in order, every neighbour truly before the next.
  @Test(arguments: [
    [
      "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o",
      "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z",
    ],
    ["ma", "mà", "mả", "mã", "má", "mạ"],
    ["ba", "bà", "băng", "bâng"],
    // A letter comes before a tone, a syllable before the next.
    ["ma", "ma túy", "mà", "mà cả", "mả", "mac", "mác", "man"],
    ["an", "anh", "ăn", "ân", "ấn"],
    ["da", "dạ", "đa", "đạ", "e"],
    ["Hoà An", "Hòa Bình", "Hoài"],
    ["8", "28-NQ/TW", "28-NQ/TW 2", "238-QĐ/TW", "1000", "a"],
    ["Phần 2", "Phần 08", "Phần 9", "Phần 10", "Phần 100000000000000000000000000000000000"],
    [
      "9", "99999999999999999999999999999", "100000000000000000000000000000",
      "1000000000000000000000000000000", "9999999999999999999999999999999",
      "10000000000000000000000000000000",
    ],
    ["Ban A", "Bang"],
    // Capitals come last, but before a longer text.
    ["ban", "Ban", "BAN", "ban a"],
    ["Ban Dân vận", "Ban Nội chính", "Ban Tổ chức", "Ban Tuyên giáo", "Báo Đồng Tháp", "Đài"],
    ["zebra", "б", "日本"],
    ["", "a"],
  ])
  func sorts(texts: [String]) {
    for (i, a) in texts.enumerated() {
      for (j, b) in texts.enumerated() {
        let isBefore = Bytes.precedes(Collation.sortKey(Bytes(a)), Collation.sortKey(Bytes(b)))
        #expect(isBefore == (i < j), "\(a), \(b)")
      }
    }
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("thuỷ", "thủy"), ("Đ", "Ð"), ("e\u{302}\u{301}", "ế"),
    ("28-NQ/TW", "28 NQ TW"), ("“Ban”", "Ban"), ("a\u{200B}b", "ab"), (" a  –  b ", "a b"),
  ])
  func holdsEqual(a: String, b: String) {
    #expect(Collation.sortKey(Bytes(a)) == Collation.sortKey(Bytes(b)))
    // Ties are broken all the same.
    #expect(
      Collation.precedes(Bytes(a), Bytes(b)) != Collation.precedes(Bytes(b), Bytes(a)))
  }

  @Test(arguments: [51, 52, 53] as [UInt64])
  func ordersAnyTextsTotally(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let texts = (0..<60).map { _ in
      Bytes(random.vietnamese(words: Int.random(in: 1...3, using: &random)))
    }
    for a in texts {
      #expect(!Collation.precedes(a, a))
      for b in texts where a != b {
        #expect(Collation.precedes(a, b) != Collation.precedes(b, a), "seed \(seed)")
      }
    }
    let sorted = texts.sorted(by: Collation.precedes)
    for i in sorted.indices {
      for j in sorted.indices where i < j {
        #expect(!Collation.precedes(sorted[j], sorted[i]), "seed \(seed)")
      }
    }
    for text in texts {
      #expect(Collation.sortKey(Normal.nfc(text)) == Collation.sortKey(text), "seed \(seed)")
    }
  }
}
