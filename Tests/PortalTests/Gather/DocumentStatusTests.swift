import Testing

@testable import Portal

/// How documents stand, by the register and the day alone.
@Suite struct DocumentStatusTests {
  private static let register = """
    - {symbol: 1-NQ/TW, date: 2010-01-01}
    - {symbol: 2-NQ/TW, date: 2010-01-01, effective: 2020-03-01}
    - {symbol: 3-NQ/TW, date: 2010-01-01, effective: 2015-01-01, expires: 2020-03-01}
    - {symbol: 4-NQ/TW, date: 2010-01-01, effective: 2015-01-01}
    - {symbol: 5-NQ/TW, date: 2019-01-01, effective: 2020-03-01, replaces: [4-NQ/TW]}
    - {symbol: 6-NQ/TW, date: 2010-01-01}
    - {symbol: 7-NQ/TW, date: 2020-03-01, amends: [6-NQ/TW]}
    - {symbol: 8-NQ/TW, replaces: [9-NQ/TW]}
    - {symbol: 9-NQ/TW, expires: 2019-01-01}
    - {symbol: 10-NQ/TW, expires: 2020-03-01}
    """

  private func index(_ register: String = register) throws -> DocumentIndex {
    let source = Source(path: Bytes("documents.yaml"), bytes: Bytes(register))
    let (registers, problems) = Registers.read(
      agencies: nil, documents: source, measures: nil, limit: .max)
    try #require(problems.isEmpty)
    return DocumentIndex.gather(registers.documents, file: source.path).index
  }

  private func day(_ text: String) throws -> Day {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    return try #require(Day(year: numbers[0], month: numbers[1], day: numbers[2]))
  }

  /// Each document on the day before 1 March 2020, and on that day.
  @Test(arguments: [
    ("1-NQ/TW", "", ""),
    ("2-NQ/TW", "pending 2020-03-01", "in force"),
    ("3-NQ/TW", "in force", "expired 2020-03-01"),
    ("4-NQ/TW", "in force", "replaced 05-NQ/TW"),
    ("5-NQ/TW", "pending 2020-03-01", "in force"),
    ("6-NQ/TW", "", "amended 07-NQ/TW"),
    ("7-NQ/TW", "", ""),
    // Replaced by one that is dated nowhere: since it stands in the register, it counts.
    ("9-NQ/TW", "replaced 08-NQ/TW", "replaced 08-NQ/TW"),
    ("10-NQ/TW", "", "expired 2020-03-01"),
  ])
  func followsTheRegisterAndTheDay(symbol: String, before: String, after: String) throws {
    let index = try index()
    let text = try Symbol(parsing: Bytes(symbol)).text
    let position = try #require(index.documents.firstIndex { $0.symbol.text == text })
    #expect(
      words(index.status(of: position, on: try day("2020-02-29")), index) == before)
    #expect(words(index.status(of: position, on: try day("2020-03-01")), index) == after)
  }

  private func words(_ status: DocumentStatus?, _ index: DocumentIndex) -> String {
    func names(_ documents: [Int]) -> String {
      documents.map { index.documents[$0].symbol.text.string }.joined(separator: " ")
    }
    return switch status {
    case nil: ""
    case .inForce: "in force"
    case .pending(let day): "pending \(day.iso.string)"
    case .expired(let day): "expired \(day.iso.string)"
    case .amended(let by): "amended \(names(by))"
    case .replaced(let by): "replaced \(names(by))"
    }
  }

  @Test func timeAloneNextChangesAStatusOnTheFirstDayThatDoes() throws {
    let index = try index()
    #expect(index.nextTurn(after: try day("2009-01-01")) == (try day("2015-01-01")))
    #expect(index.nextTurn(after: try day("2019-06-01")) == (try day("2020-03-01")))
    #expect(index.nextTurn(after: try day("2020-03-01")) == nil)
    // A day of effect changes nothing where the document has been replaced by then.
    let replaced = try self.index(
      """
      - {symbol: 1-NQ/TW, effective: 2030-01-01}
      - {symbol: 2-NQ/TW, date: 2010-01-01, replaces: [1-NQ/TW]}
      """)
    #expect(replaced.nextTurn(after: try day("2020-01-01")) == nil)
  }
}
