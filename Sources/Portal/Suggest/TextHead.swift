/// What a text says of itself: title, lead, who made it, where it comes from and when.
struct TextHead {
  /// Words of the text and where they stand, in bytes.
  struct Part: Equatable {
    let text: Bytes
    let range: Range<Int>
  }

  struct Byline: Equatable {
    let name: Part
    let roles: [Author.Role]
  }

  struct Origin: Equatable {
    let name: Part
    var url: Bytes?
    var day: Day?
  }

  struct Date: Equatable {
    enum Role: String { case published, event }

    let part: Part
    let moment: Moment
    let role: Role
  }

  private(set) var title: Part?
  private(set) var lead: Part?
  private(set) var bylines: [Byline] = []
  private(set) var source: Origin?
  private(set) var dates: [Date] = []

  /// Where its parts stand.
  var ranges: [Range<Int>] {
    [title, lead, source?.name].compactMap { $0?.range } + bylines.map(\.name.range)
      + dates.map(\.part.range)
  }

  /// How many lines are looked at from each end.
  private static let reach = 24

  /// Reads `text`, in NFC, from `start` on. `days` are the days that it names, where they stand. `isItem`: it
  /// is the text of an item, whose first line is no title.
  init(_ text: Bytes, from start: Int, isItem: Bool, days: [(day: Day, range: Range<Int>)]) {
    let lines = HeadLine.all(in: text, from: start)
    var last = lines.count
    readEnd(lines, &last)
    readBeginning(lines[..<last].prefix(Self.reach), isItem: isItem)
    for day in days where lead?.range.contains(day.range.lowerBound) == true {
      let part = Part(text: Bytes(text[day.range]), range: day.range)
      dates.append(
        Date(part: part, moment: Moment(day.day, offset: 7 * 60, hasTime: false), role: .event))
      break
    }
  }

  private mutating func readBeginning(_ lines: ArraySlice<HeadLine>, isItem: Bool) {
    var isNamed = false
    for line in lines {
      if line.isRubbish || lead != nil { continue }
      if let url = line.address {
        // A site's name stands above its address.
        if let name = title, !isNamed, source == nil {
          (source, title, isNamed) = (Origin(name: name, url: url), nil, true)
        }
      } else if let moment = line.moment {
        if !dates.contains(where: { $0.role == .published }) {
          dates.append(Date(part: line.part, moment: moment, role: .published))
        }
      } else if take(labelled: line) {
        continue
      } else if title == nil {
        // Below a sentence there is no title.
        if line.isSentence { return }
        if line.isTitle, !isItem || line.isHeading { title = line.part }
      } else if line.isLead, line.part.text != title?.text {
        lead = line.part
      }
    }
  }

  /// Bylines and the source at the end; `last` is then where the article ends.
  private mutating func readEnd(_ lines: [HeadLine], _ last: inout Int) {
    for index in lines.indices.suffix(Self.reach).reversed() {
      let line = lines[index]
      if line.isRubbish || take(labelled: line) {
        last = index
      } else {
        if bylines.isEmpty, index > 1, line.isName {
          bylines = [Byline(name: line.part, roles: [])]
        }
        return
      }
    }
  }

  private mutating func take(labelled line: HeadLine) -> Bool {
    if let byline = line.byline {
      if !bylines.contains(where: { $0.name.text == byline.name.text }) { bylines.append(byline) }
      return true
    }
    guard let origin = line.origin else { return false }
    if source == nil { source = origin }
    return true
  }
}
