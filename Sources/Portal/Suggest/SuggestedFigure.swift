/// A figure of a text with all that can be said of it: what is offered to an editor.
struct SuggestedFigure {
  let figure: FoundFigure
  let place: TextPlace
  /// The words that say it, on one line, and the noun alone.
  let text, unit: Bytes
  let sentence: Bytes
  let measure: (measure: Measure, certainty: MeasureGuess.Certainty)?
  /// What a figure of the same measure and time is told apart by: what the words add to the measure's name.
  let group: Bytes?

  /// The figures found in `text`, which is in NFC; `places` are those of their beginnings.
  static func all(
    _ found: [FoundFigure], in text: Bytes, places: [TextPlace], _ measures: [Measure]
  ) -> [SuggestedFigure] {
    let guess = MeasureGuess(measures)
    return zip(found, places).map { figure, place in
      let measure = guess.nearest(to: figure, in: text)
      return SuggestedFigure(
        figure: figure, place: place, text: PlainText.quote(of: text[figure.range]),
        unit: PlainText.quote(of: text[figure.unit]),
        sentence: PlainText.quote(of: excerpt(of: figure, in: text)),
        measure: measure.map { ($0.measure, $0.1) },
        group: measure.flatMap {
          group(text[figure.unit.upperBound..<figure.range.upperBound], $0.measure)
        })
    }
  }

  /// The sentence, or what of a long one is near.
  private static func excerpt(of figure: FoundFigure, in text: Bytes) -> Bytes.SubSequence {
    let sentence = figure.sentence
    guard sentence.count > 1200 else { return text[sentence] }
    var start = max(sentence.lowerBound, figure.range.lowerBound - 600)
    var end = min(sentence.upperBound, figure.range.upperBound + 600)
    // Words stay whole, and with them characters.
    while start > sentence.lowerBound, start < figure.range.lowerBound, text[start - 1] > 0x20 {
      start += 1
    }
    while end < sentence.upperBound, end > figure.range.upperBound, text[end] > 0x20 { end -= 1 }
    return text[start..<end]
  }

  private static func group(_ words: Bytes.SubSequence, _ measure: Measure) -> Bytes? {
    let known = Set(Fold.slug(measure.name).split(separator: UInt8(ascii: "-")).map { Bytes($0) })
    let rest = words.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
      .drop { known.contains(Fold.slug(Bytes($0))) }
    return rest.isEmpty ? nil : Bytes(rest.joined(separator: [0x20]))
  }
}
