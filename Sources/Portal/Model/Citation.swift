/// A document as a text names it: what the words say, before anything is looked up.
package struct Citation: Hashable, Sendable {
  /// By what the document is named.
  package enum Name: Hashable, Sendable {
    /// *Nghị quyết số 28-NQ/TW*.
    case symbol(Symbol)
    /// *Nghị quyết số 28*: the number alone, which means something only beside a document that the
    /// same item names in full. There is always a type with it.
    case number(Int)
    /// A name that the register gives under `also-called`, as `DocumentNames` has it.
    case known(Bytes)
  }

  package let name: Name
  /// The words before the symbol that say what it is, in their proper form: *Nghị quyết*, *Chương trình
  /// hành động*. Nil: no words say it.
  package let type: Bytes?
  /// When it was issued, if the text says the day.
  package let date: Day?
  /// The year of that day, or a year alone: *Luật Bảo hiểm xã hội năm 2014*. After a symbol it may also be
  /// the year of what is done with the document.
  package let year: Int?
  /// From the type to the name, or to the date if there is one: what becomes a link. Offsets into the
  /// text, in bytes.
  package let range: Range<Int>
  /// The symbol, number or name alone: where the citation is said to be.
  package let core: Range<Int>
  /// Who issued it, where the text says so right after: without *của*.
  package let issuer: Range<Int>?
  /// What it is about (trích yếu), where that follows: with *về*, without quotation marks.
  package let title: Range<Int>?

  package init(
    _ name: Name, type: Bytes?, date: Day?, year: Int?, range: Range<Int>, core: Range<Int>,
    issuer: Range<Int>? = nil, title: Range<Int>? = nil
  ) {
    self.name = name
    self.type = type
    self.date = date
    self.year = year
    self.range = range
    self.core = core
    self.issuer = issuer
    self.title = title
  }
}

/// A citation in an item, without what it takes to find it again.
package struct ItemCitation: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case title, lead, body
  }

  package let name: Citation.Name
  package let type: Bytes?
  package let date: Day?
  package let year: Int?
  package let part: Part
  /// The symbol, number or name in the item's file, in bytes.
  package let place: Range<Int>
  /// What becomes the link: a range of the body's HTML, of the lead or of the title. Nil: it goes across
  /// marks of emphasis or stands in a heading, and stays as it is.
  package let link: Range<Int>?
  /// The symbol in there, which is not to be broken at its hyphens.
  package let core: Range<Int>?
  /// The paragraph it stands in, by number: a document is linked once in each.
  package let block: Int

  /// What the document is named by, for a message.
  var text: Bytes {
    switch name {
    case .symbol(let symbol): symbol.text
    case .known(let key): key
    case .number(let number): (type.map { $0 + [0x20] } ?? []) + Bytes(String(number))
    }
  }

  package var symbol: Bytes? {
    if case .symbol(let symbol) = name { symbol.text } else { nil }
  }

  /// The type by the words before the symbol, else that of the document, else by the symbol's letters.
  func typeName(_ document: Document?) -> Bytes? {
    if let type { return type }
    if let document { return document.type }
    if case .symbol(let symbol) = name { return symbol.typeName }
    return nil
  }

  init(
    _ citation: Citation, part: Part, place: Range<Int>, link: Range<Int>?, core: Range<Int>?,
    block: Int
  ) {
    name = citation.name
    type = citation.type
    date = citation.date
    year = citation.year
    self.part = part
    self.place = place
    self.link = link
    self.core = core
    self.block = block
  }
}
