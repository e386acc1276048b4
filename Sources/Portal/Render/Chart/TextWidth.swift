/// How wide a text is in a chart before any browser has set it.
///
/// Readers have different fonts, so letters are taken as wide as those of a wide one: rather a label
/// too few than two on top of each other.
extension Bytes {
  /// In units of the drawing, at the size of type that the style sheet gives charts (14).
  var chartWidth: Int {
    (string.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) } * 14 + 99) / 100
  }

  /// The text if it is at most so wide, else its beginning and an ellipsis; words stay whole where
  /// that costs less than half of it.
  func shortened(to width: Int) -> Bytes {
    guard chartWidth > width else { return self }
    let text = string
    // A letter and its marks stay together.
    var kept = ""
    for letter in text {
      guard Bytes(kept + String(letter) + "…").chartWidth <= width else { break }
      kept.append(letter)
    }
    if let space = kept.lastIndex(of: " "),
      kept.distance(from: kept.startIndex, to: space) > kept.count / 2
    {
      kept = String(kept[..<space])
    }
    return Bytes(kept + "…")
  }

  /// In hundredths of the size of type.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "\u{300}"..."\u{36F}": 0
    case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "/", "-", "(", ")", "'", "|":
      40
    case "m", "w", "M", "W", "%", "…", "—": 100
    case "A"..."Z", "Đ", "Ơ", "Ư": 74
    case "\u{2E80}"...: 120
    default: 62
    }
  }
}
