import Foundation
import Testing

@testable import Portal

/// The same rows as CSV, as JSON and on the terminal.
@Suite struct TallyDataTests {
  // MARK: CSV

  @Test(arguments: [
    ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("\"a\"", "\"\"\"a\"\"\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""), (" a; b ", " a; b "), ("đ", "đ"),
  ])
  func fieldsAreQuotedWhereTheyMustBe(_ field: String, _ written: String) {
    var out = Bytes()
    out.append(csv: Bytes(field))
    #expect(out.string == written)
  }

  @Test(
    "FAULTS 17: no text of a CSV file is a formula to a spreadsheet",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
      ("=HYPERLINK(\"http://a.vn\",\"b\")", "\"'=HYPERLINK(\"\"http://a.vn\"\",\"\"b\"\")\""),
      ("\t=1", "'\t=1"), ("\n=1", "\"'\n=1\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"),
      ("＠a", "'＠a"), ("a=1", "a=1"), ("1-2", "1-2"), ("％", "％"), ("đ=", "đ="), ("Ｘ=", "Ｘ="),
    ])
  func formulasAreTexts(_ field: String, _ written: String) {
    var out = Bytes()
    out.append(csv: Bytes(field))
    #expect(out.string == written)
  }

  @Test func aTableHasItsTitlesAndALineEndAfterEveryRow() throws {
    let (index, site) = try SmallSite(items: [
      "a": SmallSite.item(
        "2024-04-01", "tinh",
        [
          "measure: hoi-nghi, value: 1234.5, qualifier: over, period: 2024-Q1, document: 28-NQ/TW",
          "measure: diem, value: 7, as-of: 2024-03-31",
        ])
    ]).index()
    let rows = index.rows(Array(site.measures.indices), in: .init(), by: nil)
    #expect(
      TallyData(site, index).csv(rows).string
        == """
        measure,name,unit,kind,agency,document,period,value,qualifier,lower_bound,addends,left_out,section,as_of
        hoi-nghi,"Hội nghị, cuộc họp",cuộc,flow,,,,1234.5,over,false,1,0,,
        diem,"Điểm ""xanh""\",điểm,stock,,,,7,exact,false,1,0,,2024-03-31

        """.replacing("\n", with: "\r\n"))
    #expect(TallyData(site, index).csv([]).string.hasSuffix("left_out,section,as_of\r\n"))
  }

  // MARK: JSON

  @Test func everyFigureIsNamedWithTheReasonThatLeftItOut() throws {
    let (index, site) = try SmallSite(items: [
      "a": SmallSite.item(
        "2024-04-01", "tinh",
        ["measure: hoi-nghi, value: 5, period: 2024-Q1, group: a \"b\", quote: Nội dung"]),
      "b": SmallSite.item(
        "2024-04-02", "tinh", ["measure: hoi-nghi, value: 20, period: 2024"]),
    ]).index()
    let rows = index.rows([0], in: .init(agency: 0, period: Period(.year(2024))), by: nil)
    #expect(
      TallyData(site, index).json(rows).string == """
        {"figures":[
        {"item":"https://a.vn/tin/2024/04/02/tin-ngay-2024-04-02/","measure":"hoi-nghi",\
        "agency":"tinh","period":"2024","value":"20","qualifier":"exact"},
        {"item":"https://a.vn/tin/2024/04/01/tin-ngay-2024-04-01/","measure":"hoi-nghi",\
        "agency":"tinh","group":"a \\"b\\"","period":"2024-Q1","value":"5","qualifier":"exact",\
        "quote":"Nội dung"}
        ],
        "rows":[
        {"measure":"hoi-nghi","name":"Hội nghị, cuộc họp","unit":"cuộc","kind":"flow",\
        "agency":"tinh","document":null,"period":"2024","value":"20","qualifier":"exact",\
        "as_of":null,"lower_bound":false,"addends":[0],\
        "left_out":[{"figure":1,"reason":"covered","by":0}]}
        ]}

        """)
    let empty = try JSONSerialization.jsonObject(with: Data(TallyData(site, index).json([])))
    #expect(empty as? NSDictionary == ["figures": [], "rows": []])
  }

  // MARK: All three

  /// What a row says, however it is written.
  private struct Said: Equatable {
    var name, unit, qualifier, value: String
    var addends, leftOut: Int
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func csvJSONAndTheTerminalSayTheSame(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let items = (0..<8).map { number in
      ("i\(number)", Self.random(number, &random))
    }
    let (index, site) = try SmallSite(items: Dictionary(uniqueKeysWithValues: items)).index()
    for grouping in [nil] + Grouping.allCases.map(Optional.some) {
      let rows = index.rows(Array(site.measures.indices), in: .init(), by: grouping)
      let csv = try Self.csv(TallyData(site, index).csv(rows).string)
      let json = try Self.json(TallyData(site, index).json(rows))
      let text = Self.text(
        TallyText(site, index, by: grouping, .en).text(rows, isExplained: false).string,
        hasGroup: grouping != nil && grouping != .measure)
      #expect(csv.count == rows.count && csv == json && csv == text, "seed \(seed)")
    }
  }

  private static func random(_ number: Int, _ random: inout SplitMix) -> String {
    let agency =
      ["tinh", "huyen-a", "huyen-b", "xa", "nganh"].randomElement(using: &random) ?? "xa"
    let period = ["2024", "2024-Q1", "2024-02", "2024-H1", "2024-9M"].randomElement(using: &random)
    let qualifier = Figure.Qualifier.allCases.randomElement(using: &random) ?? .exact
    let document = ["", ", document: 28-NQ/TW", ", document: 71-CTr/TU"].randomElement(
      using: &random)
    let figures = ["hoi-nghi", "lop", "ty-le"].map { measure in
      let value =
        Bool.random(using: &random)
        ? "\(Int.random(in: 0...2_000_000, using: &random))"
        : "\(Int.random(in: 0...2_000, using: &random)).5"
      return
        "measure: \(measure), value: \(value), qualifier: \(qualifier), period: \(period ?? "2024")"
        + (document ?? "")
    }
    let stocks = ["dang-vien", "diem"].map { measure in
      "measure: \(measure), value: \(number), as-of: 2024-0\(number + 1)-01"
    }
    return SmallSite.item("2025-01-0\(number + 1)", agency, figures + stocks)
  }

  // MARK: Reading what was written

  /// RFC 4180, and nothing that is not in it.
  private static func csv(_ text: String) throws -> [Said] {
    var records: [[String]] = [[]]
    var rest = Substring(text)
    while !rest.isEmpty {
      var field = ""
      if rest.first == "\"" {
        rest.removeFirst()
        while let end = rest.firstIndex(of: "\"") {
          field += rest[..<end]
          rest = rest[rest.index(after: end)...]
          guard rest.first == "\"" else { break }
          field += "\""
          rest.removeFirst()
        }
      } else {
        field = String(rest.prefix { $0 != "," && $0 != "\r\n" && $0 != "\"" })
        rest = rest.dropFirst(field.count)
      }
      records[records.count - 1].append(field)
      let mark = rest.first
      rest = rest.dropFirst()
      try #require(mark == "," || mark == "\r\n")
      if mark == "\r\n" { records.append([]) }
    }
    try #require(records.removeLast().isEmpty && records.allSatisfy { $0.count == 14 })
    return records.dropFirst().map { fields in
      Said(
        name: fields[1], unit: fields[2], qualifier: fields[8], value: fields[7],
        addends: Int(fields[10]) ?? -1, leftOut: Int(fields[11]) ?? -1)
    }
  }

  private static func json(_ bytes: Bytes) throws -> [Said] {
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let rows = try #require(object?["rows"] as? [[String: Any]])
    let figures = try #require(object?["figures"] as? [[String: String]])
    return try rows.map { row in
      func text(_ key: String) -> String { row[key] as? String ?? "" }
      func count(_ key: String) -> Int { (row[key] as? [Any])?.count ?? -1 }
      // What is named by position is there, and adds up to the total.
      let addends = try #require(row["addends"] as? [Int]).map { figures[$0] }
      let sum = try addends.reduce(Decimal.zero) {
        $0 + (try Decimal(parsing: Bytes($1["value"] ?? "")))
      }
      try #require(addends.isEmpty || sum.plain == text("value"))
      return Said(
        name: text("name"), unit: text("unit"), qualifier: text("qualifier"), value: text("value"),
        addends: count("addends"), leftOut: count("left_out"))
    }
  }

  /// Cells are two spaces apart at least; no name here has two in it.
  private static func text(_ text: String, hasGroup: Bool) -> [Said] {
    let qualifiers = ["trên": "over", "gần": "under", "khoảng": "about"]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .prefix { !$0.isEmpty }
    return lines.map { line in
      var cells = line.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
      if hasGroup { cells.remove(at: 1) }
      let parts = cells[1].split(separator: " ").map(String.init)
      let number = (parts.last ?? "").replacing(".", with: "").replacing(",", with: ".")
      let isNothing = number == "–"
      return Said(
        name: cells[0], unit: cells[2],
        qualifier: isNothing
          ? "" : parts.count == 2 ? qualifiers[parts[0]] ?? "?" : "exact",
        value: isNothing ? "" : number, addends: Int(cells[3]) ?? -1, leftOut: Int(cells[4]) ?? -1)
    }
  }
}
