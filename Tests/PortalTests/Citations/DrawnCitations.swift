import Portal

/// The citations found in `text`, drawn one after another with ` + ` between:
/// `28-NQ/TW|Nghị quyết|2018-05-23|<what becomes the link>`. A number is drawn as `#42`, a known
/// name as `=name`; what is not there is left empty, and so is a link text that is the core alone.
func drawnCitations(in text: String, names: [String] = []) -> String {
  var recogniser = Recogniser(names: DocumentNames(names.map { Bytes($0) }))
  let text = Normal.nfc(Bytes(text))
  return recogniser.citations(in: text).map { drawn($0, in: text) }.joined(separator: " + ")
}

func drawn(_ citation: Citation, in text: Bytes) -> String {
  let name =
    switch citation.name {
    case .symbol(let symbol): symbol.text.string
    case .number(let number): "#\(number)"
    case .known(let key): "=\(key.string)"
    }
  var date = Bytes()
  if let day = citation.date {
    date.append(iso: day)
  } else if let year = citation.year {
    date.append(decimal: year)
  }
  let link = citation.range == citation.core ? "" : Bytes(text[citation.range]).string
  return "\(name)|\(citation.type?.string ?? "")|\(date.string)|\(link)"
}
