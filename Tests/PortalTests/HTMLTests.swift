import Portal
import Testing

@Suite struct HTMLTests {
  @Test("FAULTS 9: a quotation mark with a combining mark is escaped")
  func escapesAQuoteThatCarriesACombiningMark() {
    #expect(
      HTML(escaping: Bytes("\"\u{301}<b>&'")).bytes.string == "&quot;\u{301}&lt;b&gt;&amp;&#39;")
  }
}
