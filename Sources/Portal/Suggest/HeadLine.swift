/// One line of a text that may be its title, its date, a byline or none of its words.
struct HeadLine {
  let part: TextHead.Part
  /// Whether Markdown makes it the title of the whole.
  let isHeading: Bool
  private let key: Bytes

  /// The lines of `text` that are not empty, from `start` on.
  static func all(in text: Bytes, from start: Int) -> [HeadLine] {
    var lines: [HeadLine] = []
    var i = start
    while i < text.count {
      var end = i
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      if let line = HeadLine(text, i..<end) { lines.append(line) }
      i = end + 1
    }
    return lines
  }

  private init?(_ text: Bytes, _ range: Range<Int>) {
    var (start, end) = (range.lowerBound, range.upperBound)
    func trim(_ isGone: (UInt8) -> Bool) {
      while start < end, isGone(text[start]) { start += 1 }
      while start < end, isGone(text[end - 1]) { end -= 1 }
    }
    trim { $0 <= 0x20 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    let hashes = text[start..<end].prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes) { start += hashes }
    trim { $0 <= 0x20 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    // What some portals print for a field without a value.
    if text[start..<end].starts(with: "null ".utf8) { start += 5 }
    if text[start..<end].suffix(3).elementsEqual("./.".utf8) { end -= 2 }
    guard start < end else { return nil }
    part = TextHead.Part(text: PlainText.line(of: text[start..<end]), range: start..<end)
    isHeading = hashes == 1
    // No label and no title is longer.
    key = part.text.count <= 400 ? Fold.fold(part.text) : []
  }

  private var words: Int { part.text.split(separator: 0x20).count }

  // MARK: What it is

  private static let rubbish = [
    "null", "sign in", "dang nhap", "left center right del", "top", "down", "xuat ban thong tin",
    "chi tiet bai viet", "chi tiet bai viet tin tuc", "tag", "tags", "file dinh kem",
    "y kien ban doc",
    "tin lien quan", "trang chu", "in bai viet", "chia se", "quay lai", "---",
  ].map { Bytes($0) }

  /// Whether portals put it around an article.
  var isRubbish: Bool {
    let bare = Bytes(key.reversed().drop { $0 == UInt8(ascii: ":") || $0 == 0x20 }.reversed())
    return bare.isEmpty && !key.isEmpty || Self.rubbish.contains(bare)
      || key.starts(with: "ban da khong su dung site".utf8)
  }

  var isTitle: Bool {
    (5...60).contains(words) && part.text.count <= 400
      && !".;:,".utf8.contains(part.text[part.text.count - 1])
  }

  var isSentence: Bool { words >= 5 && part.text.last == UInt8(ascii: ".") }

  var isLead: Bool { words >= 8 && key.first != UInt8(ascii: "|") && !isHeading }

  var address: Bytes? {
    let text = part.text
    return !text.contains(0x20) && Address.isWebURL(text) ? text : nil
  }

  /// When the article was published: a line with nothing but that.
  var moment: Moment? {
    guard part.text.count <= 80, let digit = key.firstIndex(where: { $0 &- 0x30 < 10 }) else {
      return nil
    }
    let label = key[..<digit].filter { $0 &- 0x61 < 26 || $0 == 0x20 }
    let words = Bytes(label.split(separator: 0x20).joined(separator: [0x20]))
    guard Self.dateLabels.contains(words) else { return nil }
    let date = Bytes(key[digit...].map { $0 == UInt8(ascii: "|") ? 0x20 : $0 }).filter {
      $0 != 0x2C
    }
    return try? DateReading(date, offset: 7 * 60).moment
  }

  private static let dateLabels: Set<Bytes> = Set(
    [
      "", "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "ngay",
      "ngay dang",
      "dang ngay", "dang luc", "cap nhat", "cap nhat luc", "thoi gian", "date", "ngay cap nhat",
      "ngay xuat ban",
    ].map { Bytes($0) })

  // MARK: Who and where from

  /// *Bài, ảnh: Trần Kim Sơn*, *Tác giả bài viết: Hoàng Quế*.
  var byline: TextHead.Byline? {
    guard let (label, name) = labelled, name.text.count <= 120 else { return nil }
    return Self.roles[label].map { TextHead.Byline(name: name, roles: $0) }
  }

  private static let roles: [Bytes: [Author.Role]] = [
    Bytes("bai, anh"): [.text, .photo], Bytes("tin, anh"): [.text, .photo],
    Bytes("tin, bai, anh"): [.text, .photo], Bytes("bai va anh"): [.text, .photo],
    Bytes("tin va anh"): [.text, .photo], Bytes("anh"): [.photo], Bytes("bai"): [.text],
    Bytes("tin"): [.text], Bytes("tin, bai"): [.text], Bytes("bai viet"): [.text],
    Bytes("tac gia"): [], Bytes("tac gia bai viet"): [], Bytes("nguoi viet"): [],
    Bytes("thuc hien"): [],
    Bytes("pv"): [], Bytes("author"): [],
  ]

  /// *Nguồn: Báo Lai Châu*, *(Theo Baohiemxahoi.gov.vn, 11/01/2019)*.
  var origin: TextHead.Origin? {
    if let (label, name) = labelled,
      [Bytes("nguon"), Bytes("nguon tin"), Bytes("source")].contains(label)
    {
      return TextHead.Origin(name: name, url: Address.isWebURL(name.text) ? name.text : nil)
    }
    guard part.text.starts(with: "(Theo ".utf8), part.text.last == UInt8(ascii: ")"),
      part.text.count <= 160, part.text.count == part.range.count
    else { return nil }
    var (start, end) = (part.range.lowerBound + 6, part.range.upperBound - 1)
    var inner = Bytes(part.text[6..<part.text.count - 1])
    var day: Day?
    if let comma = inner.lastIndex(of: UInt8(ascii: ",")) {
      day = try? Day(parsing: Bytes(inner[(comma + 1)...]).trimmed)
      if day != nil { inner = Bytes(inner[..<comma]) }
    }
    while inner.first == 0x20 {
      inner.removeFirst()
      start += 1
    }
    guard !inner.isEmpty else { return nil }
    end = start + inner.count
    return TextHead.Origin(name: TextHead.Part(text: inner, range: start..<end), day: day)
  }

  /// A last line that is a name or initials alone.
  var isName: Bool {
    let words = part.text.split(separator: 0x20)
    guard (1...5).contains(words.count), part.text.count <= 60,
      words.count > 1 || part.text.count <= 6
    else { return false }
    return words.allSatisfy { word in
      let scalars = Bytes(word).string.unicodeScalars
      return scalars.first?.value.isCapital == true
        && scalars.allSatisfy { $0.value.isLetter || words.count > 1 && $0 == "." }
    }
  }

  private var labelled: (label: Bytes, value: TextHead.Part)? {
    guard let colon = part.text.firstIndex(of: UInt8(ascii: ":")), colon <= 40,
      part.text.count == part.range.count
    else { return nil }
    var value = part.text[(colon + 1)...]
    while value.first == 0x20 { value.removeFirst() }
    guard !value.isEmpty else { return nil }
    let start = part.range.lowerBound + value.startIndex
    return (
      Fold.fold(Bytes(part.text[..<colon])).trimmed,
      TextHead.Part(text: Bytes(value), range: start..<part.range.upperBound)
    )
  }
}
