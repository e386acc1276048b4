import Portal

/// Lines that portals put around an article and that are none of its words.
enum Rubbish {
  /// Folded, without marks at their ends.
  private static let lines: Set<String> = [
    // SharePoint, Liferay and NukeViet, as saved pages of such portals have them.
    "null", "sign in", "left center right del", "top", "down", "xuat ban thong tin",
    "chi tiet bai viet", "chi tiet bai viet tin tuc", "dang nhap", "dang ky", "trang chu",
    "in bai viet", "in bai viet nay", "in ra", "ban in", "luu bai viet nay",
    "gui bai viet cho ban be", "gioi thieu bai viet cho ban be", "dong cua so nay", "quay lai",
    "ve dau trang", "chia se", "chia se facebook", "share", "tweet", "facebook", "zalo", "like",
    "co chu", "a-", "a+", "nghe bai viet", "xem them",
    "binh luan", "gui binh luan", "skip to main content",
    "skip to content", "print", "email", "undefined", "nan",
  ]

  /// Labels of lists of other articles.
  private static let others: Set<String> = [
    "tin lien quan", "bai viet lien quan", "tin bai lien quan", "cac tin khac", "tin khac",
    "cac bai viet khac", "tin cung chuyen muc", "nhung tin moi hon", "nhung tin cu hon",
    "tin moi hon", "tin cu hon", "tin da dua", "related posts",
  ]

  /// Whether what follows are headlines of other articles, up to the next sentence.
  static func introducesOthers(_ line: Bytes) -> Bool { others.contains(key(line)) }

  /// Beginnings that are enough.
  private static let beginnings = [
    "ban da khong su dung site", "luot xem:", "luot truy cap:", "so lan xem:", "da xem:",
    "tong so diem cua bai viet la", "click de danh gia bai viet", "dien dan dang nhap",
  ]

  /// Labels of blocks, which say something only when something follows.
  static let labels: Set<String> = [
    "tag", "tags", "tu khoa", "the", "file dinh kem", "tep dinh kem", "tep tin dinh kem",
    "tai lieu dinh kem", "van ban dinh kem", "dinh kem", "y kien ban doc", "y kien", "binh luan",
    "nguon", "nguon tin", "tac gia", "tac gia bai viet", "chuyen muc",
  ]

  /// Labels of attachments.
  static let attachmentLabels: Set<String> = [
    "file dinh kem", "tep dinh kem", "tep tin dinh kem", "tai lieu dinh kem", "van ban dinh kem",
    "dinh kem",
  ]

  static func isRubbish(_ line: Bytes) -> Bool {
    let key = Self.key(line)
    return lines.contains(key) || others.contains(key) || beginnings.contains { key.hasPrefix($0) }
  }

  static func isLabel(_ line: Bytes) -> Bool { labels.contains(key(line)) }

  static func isAttachmentLabel(_ line: Bytes) -> Bool { attachmentLabels.contains(key(line)) }

  /// The marker that stands where an editor has put a picture.
  static func isPictureMark(_ line: Bytes) -> Bool { key(line) == "left center right del" }

  /// Folded, without colons, bars and arrows at its ends.
  static func key(_ line: Bytes) -> String {
    var key = Text.key(line)
    while let last = key.last, ":|-»>".utf8.contains(last) || last == 0x20 {
      // The minus of "A-" is its name.
      if key.count == 2, last == UInt8(ascii: "-") { break }
      key.removeLast()
    }
    while let first = key.first, "|»>".utf8.contains(first) || first == 0x20 { key.removeFirst() }
    return key.string
  }

  /// The line without a leading `null`, where it has one.
  static func withoutNull(_ line: Bytes) -> Bytes? {
    line.starts("null ") ? Text.trimmed(Bytes(line.dropFirst(5))) : nil
  }

  /// How many bytes at the end of a line are `./.` or the like, and what stays in their place.
  static func endMark(of line: Bytes) -> (count: Int, rest: Bytes)? {
    for mark in ["./.", ".//.", "./", "/."] where line.ends(mark) && line.count > mark.utf8.count {
      let before = line[line.count - mark.utf8.count - 1]
      let isEnded = ".!?:;".utf8.contains(before)
      // A path or an abbreviation may end so; a sentence does after a word or a bracket.
      if mark.utf8.count == 2, !(before >= 0x80 || before.isLetter) { continue }
      return (mark.utf8.count, isEnded ? [] : [UInt8(ascii: ".")])
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
