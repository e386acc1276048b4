import Portal

/// A line that says nothing but when: `21:58 09/04/2024`, `Thứ ba - 27/06/2023 10:14`, `Ngày đăng:
/// 09/04/2024 | 9:58 CH`, `27 tháng 6 năm 2023`.
struct DateLine: Equatable {
  let moment: Moment
  /// Whether it says that it is that of the last change.
  let isUpdate: Bool

  private static let labels: Set<String> = [
    "thu", "hai", "ba", "tu", "nam", "sau", "bay", "chu", "nhat", "cn", "ngay", "dang", "luc",
    "vao", "xuat", "ban", "thoi", "gian", "post", "posted", "on", "published", "date", "gio", "h",
    "thang", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",
    "tue", "wed", "fri", "sat", "sun", "tin", "bai", "viet", "cap", "updated", "update", "sua",
    "lan", "cuoi", "t2", "t3", "t4", "t5", "t6", "t7", "gmt+7", "utc+7", "+07:00", "phat", "hanh",
    "tao",
  ]

  /// Nil: the line says something else too, or no whole date. `offset`: of times that do not say, in
  /// minutes.
  init?(_ line: Bytes, offset: Int) {
    guard Text.length(line) <= 100 else { return nil }
    let separated = Text.key(line).map { "|,()[]•·–".utf8.contains($0) ? 0x20 : $0 }
    var date: Bytes?
    var time: Bytes?
    var half: String?
    var words: [String] = []
    var numbers: [Bytes] = []
    for token in Text.words(separated) {
      var token = token
      while let last = token.last, ":.;".utf8.contains(last) { token.removeLast() }
      if token == Bytes("-") || token.isEmpty || token == Bytes("—") { continue }
      if Self.isDate(token) {
        guard date == nil else { return nil }
        date = token
      } else if let clock = Self.clock(token) {
        guard time == nil else { return nil }
        time = clock
      } else if ["sa", "ch", "am", "pm"].contains(token.string) {
        half = token.string
      } else if token.count <= 4, token.allSatisfy({ (0x30...0x39).contains($0) }) {
        numbers.append(token)
      } else if Self.labels.contains(token.string) {
        words.append(token.string)
      } else {
        return nil
      }
    }
    if date == nil, numbers.count == 3, numbers[2].count == 4, words.contains("thang"),
      words.contains("nam")
    {
      date = Bytes(numbers.joined(separator: [UInt8(ascii: "/")]))
      numbers = []
    }
    guard var text = date, numbers.isEmpty else { return nil }
    text = text.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "/") : $0 }
    if let time { text += [0x20] + Self.shifted(time, half) }
    guard let reading = try? DateReading(text, offset: offset) else { return nil }
    moment = reading.moment
    isUpdate =
      words.contains("updated") || words.contains("update") || words.contains("sua")
      || zip(words, words.dropFirst()).contains { $0 == ("cap", "nhat") }
  }

  /// Three numbers with the same sign between, one of them a year of four digits.
  private static func isDate(_ token: Bytes) -> Bool {
    for sign in "/-.".utf8 {
      let parts = token.split(separator: sign, omittingEmptySubsequences: false)
      guard parts.count == 3,
        parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
      else { continue }
      return parts[2].count == 4 && parts[0].count <= 2 || parts[0].count == 4 && sign == 0x2D
    }
    return false
  }

  /// `21:58`, `21:58:30`, `21h58`, as it is read.
  private static func clock(_ token: Bytes) -> Bytes? {
    let clock = token.map {
      $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "g") ? UInt8(ascii: ":") : $0
    }
    let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].count <= 2,
      parts.allSatisfy({
        (1...2).contains($0.count) && $0.allSatisfy { (0x30...0x39).contains($0) }
      }),
      parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    return clock
  }

  /// A time of the morning or of the afternoon on a day of 24 hours.
  private static func shifted(_ time: Bytes, _ half: String?) -> Bytes {
    guard let half, let colon = time.firstIndex(of: UInt8(ascii: ":")),
      var hour = Int(Bytes(time[..<colon]).string), hour <= 12
    else { return time }
    let isAfternoon = half == "ch" || half == "pm"
    hour = hour % 12 + (isAfternoon ? 12 : 0)
    return Bytes(hour < 10 ? "0\(hour)" : "\(hour)") + Bytes(time[colon...])
  }
}
