/// Markdown (13 to 23).
extension FaultItem {
  static let markdown: [FaultItem] = [
    .body(
      13, "a line in more than a hundred quotations", String(repeating: "> ", count: 101) + "a\n",
      "5:1 error markdown.complexity"),
    .body(
      13, "a thousand open brackets", "Một.\n\n" + String(repeating: "[", count: 1_001) + "\n",
      "7:1001 error markdown.complexity"),
    .body(
      15, "raw HTML",
      """
      a <script>x</script>

      <iframe src=x></iframe>

      <img src=x onerror=alert(1)> <svg onload=x>

      <style>a</style>
      """, "5:3 warning markdown.html", "5:12 warning markdown.html", "7:1 warning markdown.html",
      "9:1 warning markdown.html", "9:30 warning markdown.html", "11:1 warning markdown.html"),
    .body(
      16, "addresses that are none",
      """
      [a](javascript:x)
      [a](JaVaScRiPt:x)
      [a](java&#10;script:x)
      [a](data:text/html,x)
      [a](vbscript:x)
      [a](//evil.vn)
      [a](\\\\evil.vn)
      [a](http:\\\\evil.vn)
      ![a](javascript:x)
      <javascript:x>
      """, "5:5 warning markdown.url", "6:5 warning markdown.url", "7:1 warning markdown.url",
      "8:5 warning markdown.url", "9:5 warning markdown.url", "10:5 warning markdown.url",
      "11:1 warning markdown.url", "12:1 warning markdown.url", "13:6 warning markdown.url",
      "14:2 warning markdown.url"),
    .body(
      18, "a table of 129 columns",
      "|" + String(repeating: "a|", count: 129) + "\n|" + String(repeating: "-|", count: 129),
      "6:1 error markdown.table"),
    .body(
      18, "a table of 70,000 columns",
      "|" + String(repeating: "a|", count: 70_000) + "\n|" + String(repeating: "-|", count: 70_000),
      "6:1 error markdown.table"),
    .body(
      19, "notes twice, nowhere, unused and in one another",
      "a[^1] b[^2] c[^3]\n\n[^1]: một\n[^1]: hai\n[^3]: ba [^1]\n[^4]: bốn\n",
      "5:8 warning markdown.note", "8:1 error markdown.note < 7:1", "9:10 error markdown.note",
      "10:1 warning markdown.note"),
    .body(20, "code that nothing closes", "a\n\n```\nb\n", "7:1 warning markdown.fence"),
    .body(20, "three colons are text", "a\n\n::: chú ý\nb\n"),
    .body(
      21, "links to places that are not there",
      """
      [a](/khong-co/)
      [a](/Lien-he/)
      [a](/tin/2024/01/02/tin-nhap/)
      [a](/tin/2024/01/01/tin-cu/#mot-de-muk)
      [a](#khong-co)
      [a](khong-co.pdf)
      """, "5:5 error link.broken", "6:5 error link.broken", "7:5 error link.broken",
      "8:5 error link.broken", "9:5 error link.broken", "10:5 error file.missing"),
    .body(22, "equal headings", "## Mục\n\n## Mục\n\n[a](#muc-1)\n"),
    .body(
      23, "headings that are none of ours", "# A\n\n#### B\n", "5:1 warning a11y.h1",
      "7:1 warning a11y.heading"),
    .body(
      23, "an image without a description", "![](https://a.vn/b.jpg)\n", "5:5 warning a11y.alt"),
  ]
}
