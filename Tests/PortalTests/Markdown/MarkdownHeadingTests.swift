import Testing

@testable import Portal

@Suite struct MarkdownHeadingTests {
  @Test func givesHeadingsTheFoldedWordsAsIds() {
    let source = "## Mục *tiêu* đến năm 2025\n\n### Quyết định số 238-QĐ/TW\n\nUỷ ban\n---\n"
    let result = markdown(source)
    #expect(
      result.headings.map(\.id.string) == [
        "muc-tieu-den-nam-2025", "quyet-dinh-so-238-qd-tw", "uy-ban",
      ])
    #expect(result.headings.map(\.level) == [2, 3, 2])
    #expect(result.headings[0].text.string == "Mục tiêu đến năm 2025")
    #expect(excerpt(source, result.headings[1].range) == "### Quyết định số 238-QĐ/TW")
    #expect(result.html.bytes.string.hasPrefix("<h2 id=\"muc-tieu-den-nam-2025\">Mục <em>"))
  }

  @Test("FAULTS 22: equal headings have ids of their own") func makesEqualIdsUnique() {
    let ids = markdown("## Mục\n## mục\n## Mục 1\n## muc\n##\n## !\n").headings.map(\.id.string)
    #expect(ids == ["muc", "muc-1", "muc-1-1", "muc-2", "muc-3", "muc-4"])
  }

  @Test func keepsTheIdsOfNotesFree() {
    #expect(
      markdown("## fn 1\n## Fnref-1\n").headings.map(\.id.string) == ["muc-fn-1", "muc-fnref-1"])
  }

  @Test("FAULTS 17: ids of headings hold nothing but letters and digits")
  func headingIdsHoldNothingButLettersAndDigits() {
    #expect(markdown("## \"><img onerror=x>\n").headings.map(\.id.string) == ["muc"])
    #expect(markdown("## a\"b'c<d>e&f`g`\n").headings.map(\.id.string) == ["a-b-ce-fg"])
  }

  @Test("FAULTS 23: headings of level 1 and skipped levels are warned of")
  func warnsOfHeadingsOfLevelOneAndSkippedLevels() {
    #expect(
      findings("# a\n\n## b\n\n#### c\n\n## d\n") == ["a11y.h1 \"# a\"", "a11y.heading \"#### c\""])
    #expect(markdown("### c\n").findings.map(\.problem) == [.headingSkip(from: 1, to: 3)])
  }
}
