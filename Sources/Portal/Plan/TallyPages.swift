/// The pages of tallies, and their files for programs.
struct TallyPages: Sendable {
  /// In the order in which they are named on the overview.
  let periods: [Period.Span]
  let documents, agencies, measures: [Int]
  /// Those that have figures, and so files for programs.
  let withFigures: Set<TallySubject>

  /// Every part of the site of which there are items or figures.
  init(_ site: Site, _ listings: Listings, _ figures: FigureIndex) {
    var spans: Set<Period.Span> = []
    for case .month(let month) in listings.monthListings.map(\.subject) {
      let day = Day(firstOf: month % 12 + 1, year: month / 12)
      spans.formUnion(Period.Span.holding(day, day))
    }
    let measures = site.measures.indices.filter {
      !figures.tally(of: $0, in: FigureIndex.Scope()).isEmpty
    }
    var documents: Set<Int> = []
    var agencies: Set<Int> = []
    for measure in measures {
      spans.formUnion(figures.spans(of: measure, in: FigureIndex.Scope()))
      documents.formUnion(figures.documents(of: measure, in: FigureIndex.Scope()))
      agencies.formUnion(figures.agencies(of: measure, in: FigureIndex.Scope()))
    }
    func hasItems(_ subjects: ListingSubject...) -> Bool {
      subjects.contains { listings[$0]?.items.isEmpty == false }
    }
    self.measures = measures
    periods = spans.sorted { $0.order < $1.order }
    self.documents = site.documents.documents.indices.filter {
      documents.contains($0) || hasItems(.document($0), .citing($0), .through($0))
    }
    self.agencies = site.agencies.agencies.indices.filter {
      agencies.contains($0) || hasItems(.agency($0))
    }
    withFigures = Set(
      Self.subjects(periods, self.documents, self.agencies, measures).filter {
        figures.hasFigures(in: $0.scope)
      })
  }

  /// Whether the subject has a page.
  func has(_ subject: TallySubject) -> Bool {
    switch subject {
    case .period(let span): periods.contains(span)
    case .document(let index): documents.contains(index)
    case .agency(let index): agencies.contains(index)
    case .measure(let index): measures.contains(index)
    }
  }

  /// All of them, period by period, then the others.
  var subjects: [TallySubject] { Self.subjects(periods, documents, agencies, measures) }

  private static func subjects(
    _ periods: [Period.Span], _ documents: [Int], _ agencies: [Int], _ measures: [Int]
  ) -> [TallySubject] {
    periods.map { .period($0) } + documents.map { .document($0) } + agencies.map { .agency($0) }
      + measures.map { .measure($0) }
  }

  func pages(_ places: Places) -> [Page] {
    subjects.flatMap { subject in
      let address = places.tally(subject)
      let formats = withFigures.contains(subject) ? Page.DataFormat.allCases : []
      return [Page(address: address, subject: .tally(subject))]
        + formats.map {
          Page(
            address: places.data($0, beside: address), subject: .tallyData(subject, $0))
        }
    } + [
      Page(address: places.documentTallies, subject: .tallyGrid(.documents)),
      Page(address: places.agencyTallies, subject: .tallyGrid(.agencies)),
      Page(address: places.tallyData, subject: .tallyDescription),
    ]
  }
}

extension Places {
  /// `/thong-ke/2024-q1/`, with the period as front matter has it; `/thong-ke/van-ban/28-nq-tw-2018/`.
  func tally(_ subject: TallySubject) -> Bytes {
    switch subject {
    case .period(let span):
      var code = Bytes()
      code.append(code: span)
      return tallies + Fold.slug(code) + Bytes("/".utf8)
    case .document(let index): return documentTallies + document(index).lastPart
    case .agency(let index): return agencyTallies + agency(index).lastPart
    case .measure(let index): return measureTallies + measureID(index) + Bytes("/".utf8)
    }
  }

  var documentTallies: Bytes { tallies + documents.lastPart }
  var agencyTallies: Bytes { tallies + agencies.lastPart }
}

extension Bytes {
  /// The last folder of an address, with its slash: `28-nq-tw-2018/`.
  fileprivate var lastPart: Bytes {
    let start = dropLast().lastIndex(of: UInt8(ascii: "/")) ?? 0
    return Bytes(self[(start + 1)...])
  }
}
