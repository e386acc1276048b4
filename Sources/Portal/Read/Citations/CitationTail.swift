/// What belongs to a citation after the symbol: the date, who issued the document and what it is
/// about.
struct CitationTail {
  private(set) var date: WrittenDate?
  /// Where the words end that become the link.
  private(set) var end: Int
  private(set) var issuer: Range<Int>?
  private(set) var title: Range<Int>?

  /// What follows `core` in `text`. `isName`: what stands there is a name of words, of which a year is
  /// part: *Luật Bảo hiểm xã hội năm 2014*.
  init(_ text: RunningText, after core: Int, isName: Bool = false) {
    end = core
    var next = core
    if let found = DateAfter(text, at: core) {
      take(found)
      // *thực hiện Nghị quyết 28-NQ/TW năm 2024*
      if found.isBareYear, !isName { end = core }
      next = found.next
    }
    if let found = IssuerAfter(text, at: next) {
      issuer = found.range
      next = found.range.upperBound
      // After other words than a name it may be the date of an event, and a year alone may be that of
      // what is done.
      if date == nil, let dated = DateAfter(text, at: next), dated.date.day != nil,
        found.isName(in: text)
      {
        take(dated)
        next = dated.next
      }
    }
    title = text.title(after: next)
  }

  private mutating func take(_ found: DateAfter) {
    date = found.date
    end = found.end ?? end
  }
}
