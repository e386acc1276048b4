import Portal
import Testing

@Suite struct HTMLTests {
  @Test func escapesAQuoteThatCarriesACombiningMark() {
    #expect(
      HTML(escaping: Bytes("\"\u{301}<b>&'")).bytes.string == "&quot;\u{301}&lt;b&gt;&amp;&#39;")
  }
}
