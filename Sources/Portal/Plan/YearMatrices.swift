/// Every measure by document and by agency over all years, made once for the pages and their files.
package struct YearMatrices: Sendable {
  let documents, agencies: [TallyMatrix]

  package init(_ plan: Plan) { self.init(plan.figures, plan.tallyPages) }

  init(_ figures: FigureIndex, _ pages: TallyPages) {
    let years = pages.periods.filter { if case .year = $0 { true } else { false } }
    let totals = figures.rows(pages.measures, in: FigureIndex.Scope(), by: nil)
    let columns = totals.map { figures.columns($0, over: years) }
    func matrices(
      by grouping: Grouping, _ keep: ([TallyRow]) -> [TallyRow] = { $0 }
    ) -> [TallyMatrix] {
      zip(totals, columns).compactMap { total, columns in
        let rows = keep(figures.rows([total.measure], in: total.scope, by: grouping))
        let matrix = TallyMatrix(total, of: rows, by: grouping, over: columns, figures)
        return matrix.rows.isEmpty ? nil : matrix
      }
    }
    documents = matrices(by: .document)
    agencies = matrices(by: .agency) { TallyReport.telling($0, figures) }
  }

  subscript(grid: Page.Grid) -> [TallyMatrix] { grid == .documents ? documents : agencies }
}

extension Plan {
  /// What a page of a year is cut into: the quarters that have pages of their own. Shorter periods have few
  /// figures, and their pages are many.
  func parts(of subject: TallySubject) -> [Period.Span] {
    guard case .period(.year(let year)) = subject else { return [] }
    return (1...4).map { .quarter($0, year: year) }.filter { tallyPages.has(.period($0)) }
  }
}
