import Portal

/// Dates of feeds: RFC 822 with years of two or four digits (RSS 2.0), RFC 3339 (Atom, Dublin Core).
enum FeedDate {
  static func read(_ text: Bytes, offset: Int) -> DraftDate {
    let text = Text.line(text)
    if text.isEmpty { return .missing }
    if let moment = rfc822(text) { return .moment(moment) }
    if let reading = try? DateReading(text, offset: offset) { return .moment(reading.moment) }
    return .unreadable(text)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Hours east of UTC (RFC 822, 5.1).
  private static let zones = [
    "gmt": 0, "ut": 0, "utc": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7, "ict": 7,
  ]

  private static func rfc822(_ text: Bytes) -> Moment? {
    var parts = Text.words(Text.lowered(text)).map(\.string)
    if let first = parts.first, first.hasSuffix(",") || first.count == 3 && Int(first) == nil {
      parts.removeFirst()
    }
    guard parts.count >= 4, let day = Int(parts[0]),
      let month = months.firstIndex(of: String(parts[1].prefix(3))),
      var year = Int(parts[2])
    else { return nil }
    if parts[2].utf8.count == 2 { year += year < 70 ? 2000 : 1900 }
    let clock = parts[3].split(separator: ":").map { Int($0) }
    guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1] else {
      return nil
    }
    let second = clock.count == 3 ? clock[2] ?? 0 : 0
    guard let offset = parts.count > 4 ? Self.offset(parts[4]) : 0,
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      let date = try? Day(parsing: Bytes("\(day)/\(month + 1)/\(year)"))
    else { return nil }
    return Moment(date, hour: hour, minute: minute, second: min(second, 59), offset: offset)
  }

  /// In minutes.
  private static func offset(_ zone: String) -> Int? {
    if let hours = zones[zone] { return hours * 60 }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
    let digits = zone.dropFirst().filter { $0 != ":" }
    guard digits.count == 4, let number = Int(digits), number / 100 <= 14, number % 100 < 60 else {
      return nil
    }
    return (sign == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
  }
}
