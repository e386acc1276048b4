import Testing

@testable import Portal

/// What stands in the cells of matrices, and in their totals.
@Suite struct TallyMatrixTests {
  /// Every matrix by year, a line a row: `hoi-nghi by document: 2023 2024 all`.
  private func drawn(_ items: [String: String]) throws -> [String] {
    let (figures, site) = try SmallSite(items: items).index()
    let pages = TallyPages(site, Listings.gather(site), figures)
    let matrices = YearMatrices(figures, pages)
    return (matrices.documents + matrices.agencies).flatMap { matrix in
      let measure = site.measures[matrix.total.measure].id.value.string
      let years = matrix.columns.map { "\($0.span.order.0)" }
      let head = "\(measure) by \(matrix.grouping): \((years + ["all"]).joined(separator: " "))"
      let rows = matrix.rows.map { row in
        let scope = row.total.scope
        let name =
          scope.document.map { site.documents.documents[$0].symbol.text }
          ?? scope.agency.map { site.agencies.agencies[$0].id.value } ?? []
        return line(name.string, row.cells + [row.total])
      }
      return [head] + rows + [line("all", matrix.columns.map(\.total) + [matrix.total])]
    }
  }

  private func line(_ name: String, _ rows: [TallyRow?]) -> String {
    name + ": "
      + rows.map { row in
        guard let total = row?.tally.total else { return "-" }
        let mark = total.qualifier == .exact ? "" : "\(total.qualifier) "
        return mark + total.value.plain
      }.joined(separator: ", ")
  }

  @Test func aTotalIsNoSumOfCells() throws {
    // The figure for two years covers that of 2024 and overlaps nothing else.
    let items = [
      "a": SmallSite.item(
        "2025-01-01", "xa",
        [
          "measure: hoi-nghi, value: 2, period: 2022, document: 71-CTr/TU",
          "measure: hoi-nghi, value: 7, qualifier: over, period: 2023/2024, document: 71-CTr/TU",
          "measure: hoi-nghi, value: 4, period: 2024, document: 71-CTr/TU",
        ]),
      "b": SmallSite.item("2025-01-02", "nganh", ["measure: hoi-nghi, value: 3, period: 2024"]),
    ]
    #expect(
      try drawn(items) == [
        "hoi-nghi by document: 2022 2024 all",
        "28-NQ/TW: 2, 4, over 9", "71-CTr/TU: 2, 4, over 9", "all: 2, 7, over 12",
        "hoi-nghi by agency: 2022 2024 all",
        "xa: 2, 4, over 9", "nganh: -, 3, 3", "all: 2, 7, over 12",
      ])
  }

  @Test func aStockHasWhatStandsAtTheEndOfEachYear() throws {
    let items = [
      "a": SmallSite.item(
        "2023-01-01", "huyen-a",
        [
          "measure: dang-vien, value: 10, as-of: 2022-12-31",
          "measure: diem, value: 5, as-of: 2022-12-31",
        ]),
      "b": SmallSite.item(
        "2024-12-01", "huyen-b",
        [
          "measure: dang-vien, value: 4, as-of: 2024-11-30",
          "measure: diem, value: 6, as-of: 2024-11-30",
        ]),
    ]
    #expect(
      try drawn(items) == [
        "dang-vien by agency: 2022 2023 2024 all",
        "tinh: 10, 10, 14, 14", "huyen-a: 10, 10, 10, 10", "huyen-b: -, -, 4, 4",
        "all: 10, 10, 14, 14",
        // What does not add up across agencies has no total once there are two.
        "diem by agency: 2022 2023 2024 all",
        "huyen-b: -, -, 6, 6", "huyen-a: 5, 5, 5, 5", "tinh: 5, 5, -, -", "all: 5, 5, -, -",
      ])
  }

  /// What is told from a total is what a tally of the cell's own scope says, to the last figure.
  @Test(arguments: 1...40)
  func cellsAreTallies(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let agencies = ["tinh", "huyen-a", "huyen-b", "xa"]
    let periods = ["2022", "2022-Q1", "2022-03", "2022-11/2023-02", "2023", "2023-H2", "2022/2023"]
    let documents = ["", ", document: 28-NQ/TW", ", document: 71-CTr/TU"]
    let items = Dictionary(
      uniqueKeysWithValues: (1...Int.random(in: 1...5, using: &random)).map { number in
        let figure =
          "measure: hoi-nghi, value: \(number), period: \(periods.randomElement(using: &random) ?? "")"
          + (documents.randomElement(using: &random) ?? "")
        return (
          "i\(number)",
          SmallSite.item(
            "2024-01-0\(number)", agencies.randomElement(using: &random) ?? "", [figure])
        )
      })
    let (figures, site) = try SmallSite(items: items).index()
    let matrices = YearMatrices(figures, TallyPages(site, Listings.gather(site), figures))
    for matrix in matrices.documents + matrices.agencies {
      for (column, position) in zip(matrix.columns, matrix.columns.indices) {
        for row in matrix.rows {
          var scope = row.total.scope
          scope.period = Period(column.span)
          let tally = figures.tally(of: 0, in: scope)
          #expect(row.cells[position]?.tally == (tally.total == nil ? nil : tally), "seed \(seed)")
        }
      }
    }
  }

  @Test func whatIsNeverAddedHasNoMatrix() throws {
    let items = [
      "a": SmallSite.item(
        "2024-01-01", "tinh",
        [
          "measure: ty-le, value: 50, period: 2023",
          "measure: lop, value: 3, period: 2024, plan: true",
        ])
    ]
    #expect(try drawn(items) == [])
  }
}
