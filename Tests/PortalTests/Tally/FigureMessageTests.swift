import Testing

@testable import Portal

/// Every way in which a figure can be wrong is an error with its place and the form wanted.
@Suite struct FigureMessageTests {
  private static let plain = "write digits only, with a point before a fraction: 2640 or 97.55"

  /// A figure, its fault's column and summary, and what to do; all stand on the seventh line.
  private static let table: [(figure: String, said: String, help: String)] = [
    ("measure: lop, value: nhiều, period: 2024", "27: error: “nhiều” is not a number", plain),
    ("measure: lop, value: NaN, period: 2024", "27: error: “NaN” is not a number", plain),
    ("measure: lop, value: 1e5, period: 2024", "27: error: “1e5” is not a number", plain),
    (
      "measure: lop, value: \"1.234,5\", period: 2024",
      "27: error: “1.234,5” is not written as a plain number", "write 1234.5"
    ),
    (
      "measure: lop, value: \"1,234.5\", period: 2024",
      "27: error: “1,234.5” is not written as a plain number", "write 1234.5"
    ),
    (
      "measure: lop, value: 1.234, period: 2024", "27: error: “1.234” can be read in two ways",
      "write 1234, or 1.2340 for a fraction"
    ),
    (
      "measure: lop, value: -5, period: 2024", "27: error: “-5” is negative",
      "a count cannot be less than zero"
    ),
    (
      "measure: lop, value: 9999999999999999999999999999999999999999, period: 2024",
      "27: error: “9999999999999999999999999999999999999999” has too many digits",
      "at most 18 may stand before the point and 12 after it"
    ),
    (
      "measure: lop, value: 5", "5: error: the figure does not say when",
      "add period: 2024-Q1 for what happened in a time, or as-of: 2024-03-31 for what stood on a day"
    ),
    (
      "measure: lop, value: 5, period: 2024-03/2024-01",
      "38: error: the period ends (2024-01) before it starts (2024-03)",
      "write the earlier one first: 2024-01/2024-03"
    ),
    (
      "measure: lop, value: 5, period: 2024-Q5", "38: error: there is no quarter 5",
      "write Q1, Q2, Q3 or Q4"
    ),
    (
      "measure: lop, value: 5, period: 2024, part-of: cả",
      "53: error: no figure of this item has the id “cả”",
      "add id: cả to the figure that this one is part of"
    ),
    (
      "measure: lop, value: 5, period: 2024, quote: 5 lớp",
      "51: error: the text does not say “5 lớp”", "copy the words from the text, or mend the text"
    ),
    (
      "measure: lopp, value: 5, period: 2024", "15: error: there is no measure “lopp”",
      "did you mean lop? measures are declared in measures.yaml"
    ),
  ]

  @Test(
    "FAULTS 42: each way in which a figure can be wrong is told with its place and the form wanted",
    arguments: table.indices)
  func saysWhatIsWrongWhereAndWhatToWrite(_ row: Int) throws {
    let (figure, said, help) = Self.table[row]
    let file = SmallSite.item("2024-04-01", "tinh", [figure], fields: "draft: false")
    let (_, problems) = try SmallSite(items: ["a": file]).gather()
    let printed = DiagnosticPrinter(.en).text(for: problems) { _ in Bytes(file) }.string
    let lines = printed.split(separator: "\n")
    #expect(lines.first.map(String.init) == "Content/items/a.md:7:\(said)")
    #expect(lines.last?.hasSuffix("= \(help)") == true)
    #expect(problems.count == 1)
  }
}
