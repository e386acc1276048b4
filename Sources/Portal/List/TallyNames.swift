/// Amounts, agencies and documents as the terminal shows them: numbers as on the portal's pages, names
/// short.
struct TallyNames: Sendable {
  private let site: Site
  private let isVietnamese: Bool
  private let agencies: [AgencyNames]
  /// Symbols that several documents have.
  private let shared: Set<Symbol>

  init(_ site: Site) {
    self.site = site
    isVietnamese = site.settings.language.equals("vi")
    agencies = site.agencies.agencies.map { AgencyNames($0, on: site.today) }
    let bySymbol = Dictionary(grouping: site.documents.documents, by: \.symbol)
    shared = Set(bySymbol.filter { $1.count > 1 }.keys)
  }

  /// `28-NQ/TW`; with the year where several documents have that symbol.
  func document(_ index: Int) -> Bytes {
    let document = site.documents.documents[index]
    guard shared.contains(document.symbol), let year = document.year else {
      return document.symbol.text
    }
    return DocumentReference(document.symbol, year: year).text
  }

  /// Its short name, else what it was called on a day.
  func agency(_ index: Int, on day: Day) -> Bytes {
    site.agencies.agencies[index].short ?? agencies[index].name(on: day)
  }

  // MARK: Numbers

  /// `trên 94.124`
  func amount(_ amount: Amount) -> Bytes { qualified(number(amount.value), amount.qualifier) }

  /// `trên 3.128 người`; `63/63 tỉnh` of a whole that the item gives.
  func value(of figure: ReportedFigure) -> Bytes {
    var text = number(figure.value)
    if let whole = site.articles[Int(figure.article)].item.figures[Int(figure.index)].of {
      text = site.phrases(.ofTotal, ("x", text), ("y", number(whole)))
    }
    let unit = site.measures[Int(figure.measure)].unit
    return qualified(text, figure.qualifier) + (unit.isEmpty ? [] : Bytes(" ") + unit)
  }

  private func number(_ value: Decimal) -> Bytes {
    var text = Bytes()
    if isVietnamese { text.append(vietnamese: value) } else { text.append(english: value) }
    return text
  }

  private func qualified(_ number: Bytes, _ qualifier: Figure.Qualifier) -> Bytes {
    let phrase: Phrase? =
      switch qualifier {
      case .exact: nil
      case .over: .qualifierOver
      case .under: .qualifierUnder
      case .about: .qualifierAbout
      }
    return phrase.map { site.phrases[$0] + Bytes(" ") + number } ?? number
  }
}
