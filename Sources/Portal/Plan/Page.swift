/// One page to be written: where it stands, what kind it is and what it is about.
package struct Page: Sendable {
  package let address: Bytes
  package let subject: Subject

  package enum Subject: Sendable {
    case home
    /// A position in `Site.articles`.
    case article(Int)
    /// A position in `Site.pages`.
    case standing(Int)
    /// A position in `Listings.all`, and an archive page's number or nil for the head page.
    case listing(Int, number: Int?)
    case index(Index)
    /// A position in `Site.topics`.
    case topic(Int)
    /// Where everything is.
    case siteMap
    /// All documents in groups, or one of the groups.
    case documents(DocumentGroups.Way, group: Int?)
    case tallies
    case tally(TallySubject)
    /// The same figures in a file for programs.
    case tallyData(DataTable, DataFormat)
    /// Items by document or agency and year.
    case tallyGrid(Grid)
    /// What stands in the files.
    case tallyDescription
    case file(ProgramFile)
    /// An old address that leads to a new one.
    case redirect(to: Bytes, title: Bytes)
    /// The index that its script looks in is no page; see `SearchPlan`.
    case search
    case notFound
  }

  package enum DataFormat: String, CaseIterable, Sendable {
    case csv, json
  }

  package enum Grid: Sendable {
    case documents, agencies
  }

  /// A list of everything of one sort.
  package enum Index: CaseIterable, Sendable {
    case agencies, sections, tags, authors
    /// Only where there are topics.
    case topics
  }

  /// What readers get who follow a link that leads nowhere.
  package static let notFound = Page(address: Bytes("/404.html".utf8), subject: .notFound)

  /// The path of its file in the output.
  package var file: Bytes { Address.file(of: address) }
}
