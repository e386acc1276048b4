/// What `portal list` lists.
package enum ListSubject: String, CaseIterable, Sendable {
  case items, drafts, scheduled, expired, documents, agencies, measures, figures, tags, citations
}

/// What a list can be narrowed by; the names of the options.
package enum ListFilter: String, CaseIterable, Sendable {
  case document, agency, section, tag, author, measure, year, period, since, until, text
}

extension ListSubject {
  /// What this list can be narrowed by.
  package var filters: [ListFilter] {
    switch self {
    case .items, .drafts, .scheduled, .expired, .tags, .citations:
      ListFilter.allCases.filter { $0 != .measure }
    case .figures: ListFilter.allCases
    case .documents: [.year, .period, .since, .until, .text]
    case .agencies, .measures: [.text]
    }
  }
}
