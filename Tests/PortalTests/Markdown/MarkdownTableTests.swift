import Testing

@testable import Portal

@Suite struct MarkdownTableTests {
  @Test func writesATableWithAlignments() {
    #expect(
      html("| Tên | Mã | Ghi |\n|:--|:-:|--:|\n| a | b | c |\n") == """
        <div class="table-scroll" tabindex="0"><table>
        <thead>
        <tr><th scope="col" class="l">Tên</th><th scope="col" class="c">Mã</th>\
        <th scope="col" class="r">Ghi</th></tr>
        </thead>
        <tbody>
        <tr><td class="l">a</td><td class="c">b</td><td class="r">c</td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func leavesOutAnEmptyBody() {
    #expect(
      html("a | b\n-- | --\n") == """
        <div class="table-scroll" tabindex="0"><table>
        <thead>
        <tr><th scope="col">a</th><th scope="col">b</th></tr>
        </thead>
        </table></div>

        """)
  }

  @Test("FAULTS 18: ragged rows are filled up and cut") func padsAndCutsRaggedRows() {
    #expect(
      cells("|a|b|\n|-|-|\n|1|\n|1|2|3|\n||\nx\n") == [
        ["1", ""], ["1", "2"], ["", ""], ["x", ""],
      ])
  }

  @Test("FAULTS 18: escaped bars part no cells") func partsCellsAtBarsButNotAtEscapedOnes() {
    #expect(
      cells("|a|b|\n|-|-|\n| x \\| y | `p\\|q` |\n| `p|q` | z |\n") == [
        ["x | y", "<code>p|q</code>"], ["`p", "q`"],
      ])
  }

  @Test func readsInlinesInCellsWithTheReferencesOfTheBody() {
    #expect(
      cells("|a|\n|-|\n| **x** [r] ~~y~~ # |\n| # z |\n| `[r]` \\* |\n\n[r]: /u\n") == [
        ["<strong>x</strong> <a href=\"/u\">r</a> <del>y</del> #"], ["# z"], ["<code>[r]</code> *"],
      ])
  }

  @Test func findsNoReferencesThatAreOnlyCode() {
    #expect(cells("|a|\n|-|\n| [r] |\n\n```\n[r]: /u\n```\n") == [["[r]"]])
  }

  @Test func readsTablesInQuotationsAndLists() {
    let table = html("|a|\n|-|\n|b|\n")
    #expect(html("> |a|\n> |-|\n> |b|\n") == "<blockquote>\n\(table)</blockquote>\n")
    #expect(html("- |a|\n  |-|\n  |b|\n") == "<ul>\n<li>\n\(table)</li>\n</ul>\n")
    #expect(
      html("> 1. x\n>\n>    |a|\n>    |-|\n>    |b|\n")
        == "<blockquote>\n<ol>\n<li>\n<p>x</p>\n\(table)</li>\n</ol>\n</blockquote>\n")
  }

  @Test func setsColumnsOfNumbersFlushRight() {
    let source = """
      | Huyện | Cuộc | Tỷ lệ | Kinh phí | Từ | Thay đổi | Đạt | Rỗng |
      |---|---|---|---|:--|---|---|---|
      | A | 3.128 | 97,55% | 867 tỷ đồng | 1 | +12 | 63/63 | |
      | B | **1.050** | | trên 2 triệu | 2 | −0,5 % | 1/2 | |
      """
    let classes = html(source).matches(of: /<th scope="col"( class="([a-z]*)")?>/)
      .map { String($0.output.2 ?? "") }
    #expect(classes == ["", "num", "num", "num", "l", "num", "num", ""])
  }

  @Test func takesWordsAndDatesForNoNumbers() {
    for cell in ["3.", ".5", "a1", "1a", "1 2", "tháng 3", "9..8", "", "%", "-", "2024-03"] {
      #expect(Bytes(cell).withUnsafeBufferPointer { !MarkdownNumber.isNumber($0) }, "\(cell)")
    }
  }

  @Test("FAULTS 18: more than 128 columns are refused") func refusesMoreThan128Columns() {
    func table(_ columns: Int) -> String {
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns)
        + "|\n"
    }
    #expect(markdown(table(128)).findings.isEmpty)
    #expect(html(table(128)).contains("<table>"))
    for columns in [129, 70_000] {
      let result = markdown(table(columns))
      #expect(result.findings.map(\.problem) == [.tableTooWide(columns, limit: 128)])
      #expect(!result.html.bytes.string.contains("<table>"))
    }
  }

  @Test("FAULTS 18: a few lines cannot ask for a huge table") func refusesToFillUpHugeTables() {
    let row = String(repeating: "|a", count: 128) + "\n"
    let source = row + row.replacing("a", with: "-") + String(repeating: "x\n", count: 1000)
    #expect(markdown(source).findings.map(\.problem) == [.complexity(.cells)])
  }

  @Test func saysWhyATableIsNone() {
    #expect(findings("a | b | c\n|---|---|\n") == ["markdown.table \"|---|---|\""])
    #expect(findings("Chữ\n| a | b |\n|---|---|\n") == ["markdown.table \"|---|---|\""])
    #expect(findings("```\nx\n| a | b |\n|---|---|\n```\n") == [])
  }

  @Test func pointsIntoCells() {
    #expect(
      findings("> | a | b |\n> |---|---|\n> | `<i>` | x <i>y [z](file:x) |\n") == [
        "markdown.html \"<i>\"", "markdown.url \"file:x\"",
      ])
  }

  /// The content of the cells of the table's body.
  private func cells(_ source: String) -> [[String]] {
    html(source).matches(of: /<tr>(<td.*)<\/tr>/).map { row in
      row.output.1.matches(of: /<td[^>]*>(.*?)<\/td>/).map { String($0.output.1) }
    }
  }
}
