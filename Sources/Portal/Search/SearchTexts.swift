/// The files of items, of which the results of a search are made.
extension SearchPlan {
  /// The path of the file of `items[number]`: by its day, and its number among the items of that day.
  package func file(ofItem number: Int) -> Bytes {
    let day = self.day(ofItem: number)
    var first = number
    while first > 0, self.day(ofItem: first - 1) == day { first -= 1 }
    var name = Bytes(folder.dropFirst())
    name.append(month: day.monthNumber)
    name.append("/")
    name.append(padded: day.date.day, 2)
    name.append("-")
    name.append(decimal: number - first + 1)
    return name + Bytes(".json".utf8)
  }

  /// The position in `items` of an article; nil for one that is not found.
  package func number(of position: Int32) -> Int? {
    // Positions count from the newest, `items` from the oldest.
    let number = items.partitioningIndex { $0 <= position }
    return number < items.count && items[number] == position ? number : nil
  }

  private func day(ofItem number: Int) -> Day { site.articles[Int(items[number])].day }

  /// What a result shows of `items[number]`: where it is, what it is called, and its words.
  package func text(ofItem number: Int) -> Bytes {
    let article = site.articles[Int(items[number])]
    let item = article.item
    var out = Bytes()
    out.reserveCapacity(item.body.text.count + item.summary.count + 500)
    func append(_ key: StaticString, _ text: Bytes, _ out: inout Bytes) {
      if text.isEmpty { return }
      out.append(key)
      out.append(json: text)
    }
    append("{\"url\":", article.address, &out)
    append(",\"title\":", item.title.value, &out)
    append(",\"date\":", ViewWords.day(article.day), &out)
    append(",\"datetime\":", article.day.iso, &out)
    append(
      ",\"section\":", article.section.map { site.settings.sections[$0].name } ?? [], &out)
    append(",\"language\":", item.language ?? [], &out)
    append(",\"lead\":", item.summary, &out)
    var text = Bytes()
    text.reserveCapacity(item.body.text.count)
    SearchText.append(item.body.text.html, to: &text)
    append(",\"text\":", text, &out)
    out.append("}\n")
    return out
  }

  // MARK: By address

  /// What of the index stands at an address.
  package enum Found: Equatable, Sendable {
    case index, choices
    /// A position in `items`.
    case text(Int)
    /// One of the files of a piece; whether there is such a file only the piece itself can tell.
    case segment(Int)
  }

  package func find(_ address: Bytes) -> Found? {
    guard address.starts(with: folder) else { return nil }
    let file = Bytes(address.dropFirst())
    if file == indexFile { return .index }
    if file == choicesFile { return .choices }
    let parts = address.dropFirst(folder.count).split(separator: UInt8(ascii: "/"))
    guard parts.count == 2 else { return nil }
    if let segment = spans.firstIndex(where: { $0.name.elementsEqual(parts[0]) }) {
      return .segment(segment)
    }
    return item(file: file).map { .text($0) }
  }

  private func item(file: Bytes) -> Int? {
    // `2020-11/24-1.json`
    let name = file.dropFirst(folder.count - 1)
    guard name.count >= 16, let text = Optional(Bytes(name)),
      let day = try? Day(parsing: text[..<7] + Bytes("-".utf8) + text[8..<10])
    else { return nil }
    let first = items.partitioningIndex { site.articles[Int($0)].day >= day }
    return (first..<items.count).prefix { self.day(ofItem: $0) == day }
      .first { self.file(ofItem: $0) == file }
  }
}
