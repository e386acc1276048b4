import Portal

/// A line at the end of an article that says who made it, where it comes from, or what it is filed under.
enum Byline: Equatable {
  case authors([DraftAuthor])
  case source(DraftSource)
  case tags([Bytes])
  case section(Bytes)

  /// What `line` says by its label, such as *Bài, ảnh: …*, *Nguồn: …*, *(Theo …)*.
  static func labelled(_ line: Bytes) -> Byline? {
    let line = unbracketed(Text.line(line))
    guard Text.length(line) <= 300 else { return nil }
    if let source = following(line) { return .source(source) }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let label = Text.key(Bytes(line[..<colon])).string
    let value = Text.trimmed(Bytes(line[(colon + 1)...]))
    guard !value.isEmpty else { return nil }
    switch label {
    case "nguon", "nguon tin", "theo", "source":
      return Text.length(value) <= 150 ? .source(source(value)) : nil
    case "tag", "tags", "tu khoa", "the", "keywords":
      return .tags(Text.parts(value, by: ",;|"))
    case "chuyen muc", "category": return .section(value)
    default:
      let authors = Self.authors(line)
      return authors.isEmpty ? nil : .authors(authors)
    }
  }

  /// What a last line without a label says: a name, or several, or initials.
  static func bare(_ line: Bytes) -> Byline? {
    let line = unbracketed(Text.line(line))
    guard (2...60).contains(Text.length(line)),
      !line.contains(where: { (0x30...0x39).contains($0) }),
      !line.contains(where: { ":;?!/@\"".utf8.contains($0) })
    else { return nil }
    let names = names(in: line)
    guard !names.isEmpty, names.count <= 4, names.allSatisfy(isName) else { return nil }
    return .authors(names.map { DraftAuthor(name: $0) })
  }

  // MARK: Names

  /// One to six words, each with a capital letter, or initials.
  private static func isName(_ text: Bytes) -> Bool {
    let words = Text.words(text)
    guard (1...6).contains(words.count) else { return false }
    return words.allSatisfy { word in
      let text = word.string
      guard let first = text.unicodeScalars.first, first.properties.isUppercase else {
        return false
      }
      return word.last.map { $0 != UInt8(ascii: ",") } ?? false
    } && (words.count > 1 || words[0].string.uppercased() == words[0].string)
  }

  /// The names in a list: between commas, dashes, *và* and `&`.
  private static func names(in text: Bytes) -> [Bytes] {
    var names: [Bytes] = []
    for part in Text.parts(text, by: ",;&+") {
      var name: [Bytes] = []
      for word in Text.words(part) {
        if ["-", "–", "—", "và"].contains(Normal.nfc(word).string) {
          names.append(Bytes(name.joined(separator: [0x20])))
          name = []
        } else {
          name.append(word)
        }
      }
      names.append(Bytes(name.joined(separator: [0x20])))
    }
    return names.map { name in
      var name = name
      while let last = name.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")") {
        // The point of an initial is part of it.
        if last == UInt8(ascii: "."), name.dropLast().count <= 4 { break }
        name.removeLast()
      }
      return name
    }.filter { !$0.isEmpty }
  }

  /// `Bài: Hoàng Quế, ảnh: Trần An` as names with what each has done. Empty: there is a label that says
  /// something else.
  private static func authors(_ line: Bytes) -> [DraftAuthor] {
    let parts = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var label = Bytes(parts[0])
    var authors: [DraftAuthor] = []
    for index in parts.indices.dropFirst() {
      guard let roles = roles(ofLabel: label) else { return [] }
      var value = Bytes(parts[index])
      if index < parts.count - 1 {
        // The next label stands behind the last sign of division.
        guard let cut = value.lastIndex(where: { ",;.-".utf8.contains($0) }) else { return [] }
        var words = Bytes(value[(cut + 1)...])
        value = Bytes(value[..<cut])
        // *Bài, ảnh* has such a sign itself.
        while let before = value.lastIndex(where: { ",;.-".utf8.contains($0) }),
          Self.roles(ofLabel: Bytes(value[(before + 1)...])) != nil
        {
          words = Bytes(value[(before + 1)...]) + Bytes(",") + words
          value = Bytes(value[..<before])
        }
        label = words
      }
      for name in names(in: Text.trimmed(value)) {
        guard Text.length(name) <= 60 else { return [] }
        if let known = authors.firstIndex(where: { $0.name == name }) {
          authors[known].roles += roles.filter { !authors[known].roles.contains($0) }
        } else {
          authors.append(DraftAuthor(name: name, roles: roles))
        }
      }
    }
    return authors
  }

  private static let roles: [String: [Author.Role]] = [
    "bai": [.text], "bai viet": [.text], "tin": [.text], "tin bai": [.text], "nguoi viet": [.text],
    "anh": [.photo], "anh chup": [.photo], "hinh anh": [.photo], "nguoi chup": [.photo],
    "video": [.video], "clip": [.video], "dich": [.translation], "nguoi dich": [.translation],
    "bien dich": [.translation], "bien tap": [.editor], "bien tap vien": [.editor],
    "tac gia": [], "tac gia bai viet": [], "tac gia khac": [], "thuc hien": [], "author": [],
    "by": [],
  ]

  /// What somebody has done whose name stands behind such a label; nil: it is none.
  private static func roles(ofLabel label: Bytes) -> [Author.Role]? {
    let key = Text.key(label)
    var found: [Author.Role] = []
    let joined = Bytes(key.string.replacing(" va ", with: ","))
    let parts = Text.parts(joined, by: ",&+/-")
    guard !parts.isEmpty else { return nil }
    for part in parts {
      guard let roles = roles[part.string] else { return nil }
      found += roles.filter { !found.contains($0) }
    }
    return found
  }

  // MARK: Sources

  /// `Theo Baohiemxahoi.gov.vn, 11/01/2019`.
  private static func following(_ line: Bytes) -> DraftSource? {
    guard Text.length(line) <= 120, Text.key(line).starts("theo "),
      // A sentence begins so too, and goes on to its end.
      line.last.map({ !".…;:".utf8.contains($0) }) ?? false
    else { return nil }
    let value = Text.trimmed(Bytes(line.drop { $0 != 0x20 }))
    guard let first = value.string.unicodeScalars.first,
      first.properties.isUppercase || value.starts("http") || value.contains(UInt8(ascii: "."))
    else { return nil }
    return source(value)
  }

  static func source(_ text: Bytes) -> DraftSource {
    var source = DraftSource(name: text)
    for sign in ",;-(".utf8 {
      guard let cut = text.lastIndex(of: sign) else { continue }
      let tail = Text.trimmed(Bytes(text[(cut + 1)...].filter { $0 != UInt8(ascii: ")") }))
      if let line = DateLine(tail, offset: 7 * 60) {
        source.date = line.moment.day(in: 7 * 60)
        source.name = Text.trimmed(Bytes(text[..<cut]))
        break
      }
    }
    for word in Text.words(source.name) where Address.isWebURL(Addresses.encoded(word)) {
      source.url = Addresses.encoded(word)
      let rest = Text.words(source.name).filter { $0 != word }
      source.name = Bytes(rest.joined(separator: [0x20]))
      while let last = source.name.last, "-–(:,".utf8.contains(last) || last == 0x20 {
        source.name.removeLast()
      }
      if source.name.isEmpty { source.name = Addresses.host(of: word) }
    }
    return source
  }

  /// Without brackets around all of it.
  private static func unbracketed(_ line: Bytes) -> Bytes {
    var line = line
    while line.first == UInt8(ascii: "("), line.last == UInt8(ascii: ")") || line.ends(").") {
      line = Text.trimmed(Bytes(line.dropFirst().dropLast(line.ends(").") ? 2 : 1)))
    }
    return line
  }
}
