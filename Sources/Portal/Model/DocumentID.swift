extension DocumentReference {
  /// As it is written in front matter.
  package var text: Bytes {
    var text = Bytes()
    text.append(self)
    return text
  }

  /// The id of the document: its symbol and, as far as it is known, its year of issue.
  func id(issued: Day?) -> Bytes {
    guard let year = issued?.year ?? year else { return symbol.slug }
    return symbol.slug(issuedIn: year)
  }
}
