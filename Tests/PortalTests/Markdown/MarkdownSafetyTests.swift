import Testing

@testable import Portal

@Suite struct MarkdownSafetyTests {
  /// Where a payload may be put.
  private static let fields: [(name: String, write: @Sendable (String) -> String)] = [
    ("paragraph", { $0 }), ("line", { "a \($0) b" }), ("link text", { "[\($0)](u)" }),
    ("address", { "[a](\($0))" }), ("address in brackets", { "[a](<\($0)>)" }),
    ("title", { "[a](u \"\($0)\")" }), ("title in apostrophes", { "[a](u '\($0)')" }),
    ("description", { "![\($0)](u)" }), ("image", { "![a](\($0))" }),
    ("image in text", { "b ![a](<\($0)>)" }),
    ("caption", { "![a](u \"\($0) | \($0)\")" }), ("heading", { "## \($0)" }),
    ("underlined heading", { "\($0)\n---" }), ("info string", { "```\($0)\nx\n```" }),
    ("info string behind tildes", { "~~~ \($0) y\n\($0)\n~~~" }), ("code", { "`` \($0) ``" }),
    ("indented code", { "    \($0)" }), ("table", { "| \($0) | b |\n|---|---|\n| c | \($0) |" }),
    ("note", { "a[^1]\n\n[^1]: \($0)" }), ("name of a note", { "a[^\($0)]\n\n[^\($0)]: b" }),
    ("autolink", { "<\($0)>" }), ("bare address", { "http://a.vn/\($0)" }),
    ("host", { "https://\($0)" }),
    ("definition", { "[a]\n\n[a]: <\($0)> \"\($0)\"" }), ("list", { "- \($0)\n- b" }),
    ("quotation", { "> \($0)" }), ("strikethrough", { "~~\($0)~~" }), ("emphasis", { "**\($0)**" }),
    ("comment", { "<!-- \($0) -->" }), ("after a comment", { "<!-- --> \($0)" }),
    ("escaped", { "\\\($0)" }), ("twice", { "\($0)\($0)" }), ("mail", { "[a](mailto:\($0))" }),
  ]

  @Test("FAULTS 17: the corpus has a hundred payloads") func theCorpusIsLargeEnough() {
    #expect(Set(ScriptPayloads.all).count == ScriptPayloads.all.count)
    #expect(ScriptPayloads.all.count >= 100)
  }

  @Test(
    "FAULTS 16, 17: no payload comes alive in any place of a text", arguments: ScriptPayloads.all)
  func noPayloadComesAlive(_ payload: String) {
    for field in Self.fields {
      let source = field.write(payload) + "\n"
      let page = html(source)
      let faults = HTMLReader.faults(in: page)
      #expect(faults == [], "\(field.name): \(source) became \(page)")
      #expect(!page.lowercased().contains("<script"), "\(field.name): \(source)")
    }
  }

  @Test func theReaderSeesWhatIsWrong() {
    for bad in [
      "<p>a", "<script>x</script>", "<p onclick=\"x\">a</p>", "<a href=\"javascript:x\">a</a>",
      "<a href=\"java\nscript:x\">a</a>", "<a href=\" data:x\">a</a>", "<a href=\"//x\">a</a>",
      "<a href='x'>a</a>", "<p>a & b</p>", "<p>a < b</p>", "<p><em>a</p></em>",
      "<img src=\"mailto:x\">",
      "<p id=\"a\">x</p>", "<h2 id=\"a\">x</h2><h2 id=\"a\">y</h2>", "</p>",
      "<a href=\"x\" href=\"y\">a</a>",
      "<a href=\"/\\x\">a</a>", "<p>&nbsp;</p>", "<p>\"</p>", "<a title=\"<\">x</a>",
    ] {
      #expect(HTMLReader.faults(in: bad) != [], "\(bad)")
    }
    #expect(
      HTMLReader.faults(in: "<p>a <a href=\"/b?c&amp;d\" title=\"&quot;\">e</a><br /></p>\n") == [])
  }
}

/// Texts that have run as scripts, or got out of the place they were put in, somewhere else.
enum ScriptPayloads {
  private static let tags = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//x.vn/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</script>",
    "<script/src=x>", "<script\n>alert(1)</script\n>", "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "<img src=\"x\" onerror=\"alert(1)\">",
    "<img/src=x/onerror=alert(1)>",
    "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">", "<svg onload=alert(1)>", "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=javascript:alert(1)>x</a></svg>",
    "<math><mi xlink:href=javascript:alert(1)>x</mi></math>", "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>", "<embed src=javascript:alert(1)>", "<base href=//x.vn/>",
    "<link rel=stylesheet href=//x.vn/x.css>", "<style>@import '//x.vn/x.css';</style>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<form action=javascript:alert(1)>",
    "<input autofocus onfocus=alert(1)>", "<button formaction=javascript:alert(1)>x</button>",
    "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>",
    "<audio src onerror=alert(1)>",
    "<marquee onstart=alert(1)>", "<isindex action=javascript:alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=\"jav&#x0A;ascript:alert(1)\">x</a>",
    "<div style=\"background:url(javascript:alert(1))\">",
    "<x onclick=alert(1)>x</x>", "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea></textarea><script>x</script>",
    "<title></title><script>x</script>", "<plaintext>", "<xmp><script>x</script></xmp>",
    "<!--><script>alert(1)</script>-->", "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>x</script>",
    "<!DOCTYPE html><script>x</script>", "<%<script>x</script>%>",
    "<script>//<![CDATA[\nalert(1)//]]></script>",
    "<\u{0}script>alert(1)</script>", "<scr\u{AD}ipt>x</script>", "＜script＞alert(1)＜/script＞",
    "<a\u{301}href=javascript:x>", "\u{202E}<script>x</script>",
    "<img src=x onerror\u{B}=alert(1)>",
  ]

  private static let quotes = [
    "\"", "'", "\"'`", "\"><script>alert(1)</script>", "'><script>alert(1)</script>",
    "\" onclick=\"alert(1)",
    "' onclick='alert(1)", "\" onmouseover=alert(1) x=\"", "\"\u{301} onclick=alert(1)",
    "<\u{301}script>",
    "\">\u{200D}<b>", "&quot; onclick=&quot;alert(1)", "&#34;&#62;&#60;script&#62;",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#x3c;script&#x3e;", "&amp;lt;script&amp;gt;", "`><script>x</script>", "\\\"><b>", "\\'><b>",
    "\"/><b>",
    "x\" y=\"z", "x' y='z", "]]>", "-->", "--!><script>x</script>", "*/alert(1)/*", "${alert(1)}",
    "{{constructor}}",
    "<<b>>", "a<b>c", "a>b", "&&", "&#0;", "&#xD800;", "&#x110000;", "%22%3E%3Cscript%3E",
    "\u{FFFD}", "\u{2028}<b>",
    "\" style=\"x:expression(alert(1))", "x\" srcset=\"y", "x\" formaction=\"javascript:y",
    "| \" onclick=x", "|<b>|", "[x]: <b>", "~~\"><b>~~", "^\"><b>",
  ]

  private static let addresses = [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "JaVaScRiPt:alert(1)",
    "javascript://x.vn/%0aalert(1)",
    "java\tscript:alert(1)", "java&#10;script:alert(1)", "java&#13;script:alert(1)",
    "java&Tab;script:x",
    "java&NewLine;script:x", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
    "javascript&#x3A;x",
    "&#106;avascript:alert(1)", "&#x6A&#x61vascript:x", "\\javascript:x", "javascript\\:alert(1)",
    "%6Aavascript:x",
    "&#1;javascript:x", "&#32;javascript:x", "&nbsp;javascript:x", "&#x200B;javascript:x",
    "feed:javascript:x",
    "view-source:javascript:x", "jar:javascript:x!/", "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg onload=x>", "DATA:text/html,x",
    "data:,x",
    "data:image/png;base64,x", "vbscript:msgbox(1)", "VBScript:x", "livescript:x", "mocha:x",
    "file:///etc/passwd",
    "about:blank", "blob:http://x.vn/y", "filesystem:http://x.vn/y", "ws://x.vn", "ftp://x.vn",
    "intent://x#Intent;end",
    "//evil.vn", "///evil.vn", "\\\\\\\\evil.vn", "/\\\\evil.vn", "\\\\/evil.vn", "/&#9;/evil.vn",
    "&#47;/evil.vn",
    "http:evil.vn", "http:/evil.vn", "http:\\\\\\\\evil.vn", "https:\\/evil.vn",
    "http://a.vn\"onclick=x",
    "http://a.vn/'onclick='x", "http://a.vn/<script>", "http://a.vn/?a=\"><b>",
    "http://a.vn/&quot;x", "mailto:\"><b>",
    "mailto:a@b.vn?subject=<script>", "tel:\"onclick=x", "#\"onclick=\"x", "?\"><b>", "x\u{301}:y",
    "ｊavascript:x",
    "javascript\u{FF1A}x", "http://[::1]/\"x", "http://a.vn@evil.vn", "\u{1}javascript:x",
    "http://a.vn/\u{7F}",
  ]

  static let all = tags + quotes + addresses
}
