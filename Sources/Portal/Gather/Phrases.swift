/// The words that stages put into pages and addresses, from strings/<language>.yaml.
package enum Phrase: String, CaseIterable, Sendable {
  case pathItems = "path-items"
  case pathDocuments = "path-documents"
  case pathAgencies = "path-agencies"
  case pathSections = "path-sections"
  case pathTags = "path-tags"
  case pathAuthors = "path-authors"
  case pathTallies = "path-tallies"
  case pathSearch = "path-search"
  case pathPage = "path-page"
  case pathCiting = "path-citing"
  case pathThrough = "path-through"
  case pathMeasures = "path-measures"
  case pathData = "path-data"
  case pathFigures = "path-figures"
  case pathIssuers = "path-issuers"
  case pathYears = "path-years"
  case pathStatus = "path-status"
  case pathInForce = "path-in-force"
  case pathAmended = "path-amended"
  case pathPending = "path-pending"
  case pathExpired = "path-expired"
  case pathReplaced = "path-replaced"
  case pathTopics = "path-topics"
  case pathSiteMap = "path-site-map"

  case home
  case allItems = "all-items"
  case documents, agencies, sections, tags, authors, tallies
  case notFound = "not-found"
  case search
  case searchLead = "search-lead"
  case pageNumber = "page-number"
  case newest, year, month, day
  case itemsCiting = "items-citing"
  case itemsThrough = "items-through"
  case itemsOfAgency = "items-of-agency"
  case itemsTagged = "items-tagged"
  case itemsBy = "items-by"

  case topics
  case siteMap = "site-map"
  case chosenItems = "chosen-items"
  case pinnedItems = "pinned-items"
  case standingPages = "standing-pages"
  case feeds

  case roleText = "role-text"
  case rolePhoto = "role-photo"
  case roleVideo = "role-video"
  case roleTranslation = "role-translation"
  case roleEditor = "role-editor"

  case relationImplements = "relation-implements"
  case relationImplementedBy = "relation-implemented-by"
  case relationReplaces = "relation-replaces"
  case relationReplacedBy = "relation-replaced-by"
  case relationAmends = "relation-amends"
  case relationAmendedBy = "relation-amended-by"

  case relationVia = "relation-via"

  case documentsBy = "documents-by"
  case documentsIn = "documents-in"
  case documentsThatAre = "documents-that-are"
  case documentsByIssuer = "documents-by-issuer"
  case documentsByYear = "documents-by-year"
  case documentsByStatus = "documents-by-status"
  case groupType = "group-type"
  case groupIssuer = "group-issuer"
  case groupYear = "group-year"
  case groupStatus = "group-status"
  case unknownIssuer = "unknown-issuer"
  case unknownYear = "unknown-year"
  case unknownStatus = "unknown-status"

  case statusInForce = "status-in-force"
  case statusAmended = "status-amended"
  case statusPending = "status-pending"
  case statusExpired = "status-expired"
  case statusReplaced = "status-replaced"
  case statusAmendedBy = "status-amended-by"
  case statusPendingUntil = "status-pending-until"
  case statusExpiredSince = "status-expired-since"
  case statusReplacedBy = "status-replaced-by"

  case nameFrom = "name-from"
  case nameUntil = "name-until"
  case nameFromUntil = "name-from-until"

  case figurePartOf = "figure-part-of"
  case figurePlan = "figure-plan"
  case qualifierOver = "qualifier-over"
  case qualifierUnder = "qualifier-under"
  case qualifierAbout = "qualifier-about"
  case changeUp = "change-up"
  case changeDown = "change-down"
  case ofTotal = "of-total"
  case asOf = "as-of"

  case tallyByDocument = "tally-by-document"
  case tallyByAgency = "tally-by-agency"
  case tallyBySection = "tally-by-section"
  case tallyByMonth = "tally-by-month"
  case tallyByYear = "tally-by-year"
  case tallyColumnDocument = "tally-column-document"
  case tallyColumnAgency = "tally-column-agency"
  case tallyColumnSection = "tally-column-section"
  case tallyColumnMonth = "tally-column-month"
  case tallyColumnYear = "tally-column-year"
  case tallyColumnMeasure = "tally-column-measure"
  case tallyColumnQuarter = "tally-column-quarter"
  case tallyTitle = "tally-title"
  case tallyLead = "tally-lead"
  case tallyMore = "tally-more"
  case tallyAllYears = "tally-all-years"
  case countItems = "count-items"
  case countAbout = "count-about"
  case countCiting = "count-citing"
  case countThrough = "count-through"
  case tallyDocuments = "tally-documents"
  case tallyDocumentsLead = "tally-documents-lead"
  case tallyAgencies = "tally-agencies"
  case tallyAgenciesLead = "tally-agencies-lead"
  case reasonRepeated = "reason-repeated"
  case reasonCorrected = "reason-corrected"
  case reasonCovered = "reason-covered"
  case reasonOverlapping = "reason-overlapping"
  case reasonPart = "reason-part"
  case reasonPartOf = "reason-part-of"
  case reasonPlan = "reason-plan"
  case reasonOutside = "reason-outside"
  case reasonOutdated = "reason-outdated"
  case reasonRatio = "reason-ratio"
  case reasonSeparate = "reason-separate"
  case datasetDescription = "dataset-description"
  case tallyDataHeading = "tally-data-heading"
  case tallyDataLead = "tally-data-lead"
  case dataMeasure = "data-measure"
  case dataName = "data-name"
  case dataUnit = "data-unit"
  case dataKind = "data-kind"
  case dataAgency = "data-agency"
  case dataDocument = "data-document"
  case dataPeriod = "data-period"
  case dataSection = "data-section"
  case dataAsOf = "data-as-of"
  case chartDescription = "chart-description"
  case dataValue = "data-value"
  case dataQualifier = "data-qualifier"
  case dataLowerBound = "data-lower-bound"
  case dataAddends = "data-addends"
  case dataLeftOut = "data-left-out"
  case tallyNoteDocuments = "tally-note-documents"
  case tallyNoteAgencies = "tally-note-agencies"
  case tallyNoteCiting = "tally-note-citing"
  case tallyNoteFigures = "tally-note-figures"
  case tallyNoteStock = "tally-note-stock"
  case tallyRowsCut = "tally-rows-cut"
  case tallyUnit = "tally-unit"
  case tallyFiguresByDocument = "tally-figures-by-document"
  case tallyFiguresByAgency = "tally-figures-by-agency"
  case tallySingleDocument = "tally-single-document"
  case tallySingleAgency = "tally-single-agency"
  case tallyAllItems = "tally-all-items"
  case tallyAllFigures = "tally-all-figures"
  case chartOthers = "chart-others"
  case numberBillion = "number-billion"
  case numberMillion = "number-million"
  case chartLabel = "chart-label"
  case noSection = "no-section"
  case untitledDocument = "untitled-document"
  case footnotes
  case footnoteBack = "footnote-back"

  /// Whether the word stands in addresses and must be `[a-z0-9-]`.
  var isPathWord: Bool { rawValue.hasPrefix("path-") }
}

/// The words of one language.
package struct Phrases: Sendable {
  /// By `Phrase.allCases`' order.
  private let texts: [Bytes]
  /// All words of the file, for the templates.
  package let entries: [WordEntry]

  /// Takes the words of a strings file and says which are missing.
  package static func gather(
    _ entries: [WordEntry], file: Bytes, language: Bytes
  ) -> (phrases: Phrases, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard !entries.isEmpty else {
      let nothing = Phrases(texts: Phrase.allCases.map { _ in [] }, entries: [])
      let problem = Problem.content(.noWords(language.string))
      return (nothing, [Diagnostic(problem, at: Place(file: file))])
    }
    let byKey = Dictionary(entries.map { ($0.key.value, $0) }) { first, _ in first }
    let texts = Phrase.allCases.map { phrase -> Bytes in
      guard let entry = byKey[Bytes(phrase.rawValue)] else {
        diagnostics.append(
          Diagnostic(
            .content(.missingWords(phrase.rawValue, language: language.string)),
            at: Place(file: file)))
        return []
      }
      if phrase.isPathWord, entry.text.isEmpty || Fold.slug(entry.text) != entry.text {
        diagnostics.append(
          Diagnostic(
            .content(.badPathWord(phrase.rawValue, entry.text.string)),
            at: Place(file: file, range: entry.key.range)))
      }
      return entry.text
    }
    return (Phrases(texts: texts, entries: entries), diagnostics)
  }

  package subscript(phrase: Phrase) -> Bytes { texts[Self.positions[phrase] ?? 0] }

  /// A phrase with its places filled: `{x}` by the text given for `x`.
  package func callAsFunction(_ phrase: Phrase, _ places: (StaticString, Bytes)...) -> Bytes {
    var result = Bytes()
    let pattern = self[phrase]
    var index = 0
    while index < pattern.count {
      if pattern[index] == UInt8(ascii: "{"),
        let close = pattern[index...].firstIndex(of: UInt8(ascii: "}"))
      {
        let name = Bytes(pattern[(index + 1)..<close])
        if let place = places.first(where: { name.equals($0.0) }) {
          result += place.1
          index = close + 1
          continue
        }
      }
      result.append(pattern[index])
      index += 1
    }
    return result
  }

  private static let positions = Dictionary(
    uniqueKeysWithValues: Phrase.allCases.enumerated().map { ($1, $0) })
}
