import Testing

@testable import Portal

@Suite struct PartFaultTests {
  static let templates: [FaultCase] = [
    FaultCase(
      template: "{{>pger}}{{<frmae}}{{/frmae}}{{>nothing-like-it}}",
      parts: ["pager": "", "frame": ""],
      en: """
        page «pger» | there is no template “pger” | did you mean “pager”?
        page «frmae» | there is no template “frmae” | did you mean “frame”?
        page «nothing-like-it» | there is no template “nothing-like-it” | templates are the files in Templates/, named without .html
        """,
      vi: """
        page «pger» | không có mẫu “pger” | có phải: “pager”?
        page «frmae» | không có mẫu “frmae” | có phải: “frame”?
        page «nothing-like-it» | không có mẫu “nothing-like-it” | mẫu là các tệp trong thư mục Templates/, gọi tên bỏ đuôi .html
        """),
    FaultCase(
      template: "{{>a}}", parts: ["a": "", "old": "{{>older}}", "older": ""],
      en: """
        old «» | no page and no other template uses “old” | remove it, or include it with {{>old}}
        older «» | no page and no other template uses “older” | remove it, or include it with {{>older}}
        """,
      vi: """
        old «» | không có trang hay mẫu nào dùng “old” | bỏ tệp này, hoặc gọi bằng {{>old}}
        older «» | không có trang hay mẫu nào dùng “older” | bỏ tệp này, hoặc gọi bằng {{>older}}
        """),
    FaultCase(
      template: "{{<frame}}{{$mian}}x{{/mian}}{{$foot}}y{{/foot}}{{/frame}}",
      parts: ["frame": "{{$main}}{{/main}}{{$head}}{{/head}}"],
      en: """
        page «mian» | “frame” has no block “mian” | did you mean “main”?
        page «foot» | “frame” has no block “foot” | write {{$foot}}{{/foot}} in “frame” where it belongs, or remove it here
        """,
      vi: """
        page «mian» | mẫu “frame” không có khối “mian” | có phải: “main”?
        page «foot» | mẫu “frame” không có khối “foot” | ghi {{$foot}}{{/foot}} vào mẫu “frame” ở chỗ cần, hoặc bỏ khối ở đây
        """),
    FaultCase(
      template: "{{<frame}}{{$main}}x{{/main}}{{$main}}y{{/main}}{{/frame}}",
      parts: ["frame": "{{$main}}{{/main}}"],
      en: "page «main» (page «main») | block “main” is given twice | keep one of them",
      vi: "page «main» (page «main») | khối “main” được ghi hai lần | giữ lại một khối"),
    FaultCase(
      template: "{{<frame}} lạc {{$main}}x{{/main}} {{title}}{{/frame}}",
      parts: ["frame": "{{$main}}{{/main}}"],
      en:
        "page «lạc» | this is never drawn: between {{<…}} and its closing tag only blocks are | put it into a block, {{$name}}…{{/name}}, or remove it",
      vi:
        "page «lạc» | phần này không bao giờ hiện ra: giữa {{<…}} và thẻ đóng chỉ các khối có tác dụng | đặt vào một khối, {{$tên}}…{{/tên}}, hoặc bỏ đi"
    ),
    FaultCase(
      template: "{{>a}}", parts: ["a": "{{>b}}", "b": "{{titel}}"],
      en:
        "b «titel» (a «{{>b}}», page «{{>a}}») | the view of page has no name “titel” | did you mean “title”?",
      vi:
        "b «titel» (a «{{>b}}», page «{{>a}}») | trang page không có tên “titel” | có phải: “title”?"
    ),
    FaultCase(
      template: "{{<a}}{{$t}}{{titel}}{{/t}}{{/a}}", parts: ["a": "{{$t}}{{/t}}"],
      en: "page «titel» | the view of page has no name “titel” | did you mean “title”?",
      vi: "page «titel» | trang page không có tên “titel” | có phải: “title”?"),
    FaultCase(
      template: "{{>a}}{{#rows}}{{>a}}{{/rows}}", parts: ["a": "{{titel}}"],
      en:
        "a «titel» (page «{{>a}}») | the view of page has no name “titel” | did you mean “title”?",
      vi: "a «titel» (page «{{>a}}») | trang page không có tên “titel” | có phải: “title”?"),
  ]

  @Test(
    "FAULTS 43, 44: what is wrong with parts and parents is said, with the way to them",
    arguments: templates) func saysWhatIsWrongWithATemplate(_ fault: FaultCase)
  {
    fault.check()
  }

  static let endless: [FaultCase] = [
    FaultCase(
      template: "{{>page}}",
      en:
        "page «{{>page}}» | “page” includes itself with the same data: page > page | include it only in a section on a list or record of what it is drawing",
      vi:
        "page «{{>page}}» | mẫu “page” tự gọi lại với cùng dữ liệu: page > page | chỉ gọi lại trong đoạn lặp của một danh sách hay nhóm thuộc phần tử đang hiện"
    ),
    FaultCase(
      template: "{{>a}}", parts: ["a": "{{#draft}}{{>b}}{{/draft}}", "b": "{{>c}}", "c": "{{>b}}"],
      en:
        "c «{{>b}}» (b «{{>c}}», a «{{>b}}», page «{{>a}}») | “b” includes itself with the same data: b > c > b | include it only in a section on a list or record of what it is drawing",
      vi:
        "c «{{>b}}» (b «{{>c}}», a «{{>b}}», page «{{>a}}») | mẫu “b” tự gọi lại với cùng dữ liệu: b > c > b | chỉ gọi lại trong đoạn lặp của một danh sách hay nhóm thuộc phần tử đang hiện"
    ),
    FaultCase(
      template: "{{>a}}", parts: ["a": "{{#rows}}{{>a}}{{/rows}}"],
      en:
        "a «{{>a}}» (a «{{>a}}», page «{{>a}}») | “a” includes itself with the same data: a > a | include it only in a section on a list or record of what it is drawing",
      vi:
        "a «{{>a}}» (a «{{>a}}», page «{{>a}}») | mẫu “a” tự gọi lại với cùng dữ liệu: a > a | chỉ gọi lại trong đoạn lặp của một danh sách hay nhóm thuộc phần tử đang hiện"
    ),
    FaultCase(
      template: "{{<f}}{{$t}}{{<page}}{{/page}}{{/t}}{{/f}}", parts: ["f": "{{$t}}{{/t}}"],
      en:
        "page «{{<page}}» | “page” includes itself with the same data: page > f > page | include it only in a section on a list or record of what it is drawing",
      vi:
        "page «{{<page}}» | mẫu “page” tự gọi lại với cùng dữ liệu: page > f > page | chỉ gọi lại trong đoạn lặp của một danh sách hay nhóm thuộc phần tử đang hiện"
    ),
    FaultCase(
      template: "{{>p1}}",
      parts: Dictionary(
        uniqueKeysWithValues: (1...33).map { ("p\($0)", $0 < 33 ? "{{>p\($0 + 1)}}" : "") }),
      en: """
        p32 «{{>p33}}» \(chain) | more than 32 templates are included in one another | put some of them together
        """,
      vi: "p32 «{{>p33}}» \(chain) | quá 32 mẫu lồng vào nhau | gộp bớt các mẫu con"),
    FaultCase(
      template: "{{>a1}}",
      parts: Dictionary(
        uniqueKeysWithValues: (1...30).map {
          ("a\($0)", $0 < 30 ? "{{>a\($0 + 1)}}{{>a\($0 + 1)}}" : "")
        }),
      en:
        "page «» | the template has more than 8 MiB once its parts are in place | include fewer parts in parts",
      vi:
        "page «» | mẫu vượt quá 8 MiB khi ghép đủ các mẫu con | bớt việc gọi mẫu con trong mẫu con"
    ),
  ]

  private static let chain =
    "(" + (1...31).reversed().map { "p\($0) «{{>p\($0 + 1)}}»" }.joined(separator: ", ")
    + ", page «{{>p1}}»)"
  @Test(
    "FAULTS 45: a template that includes itself without going deeper is refused with its chain",
    arguments: endless) func aTemplateWithoutEndIsRefused(_ fault: FaultCase)
  {
    fault.check()
  }

  @Test("FAULTS 45: sections in parts are counted together")
  func sectionsInPartsAreCountedTogether() {
    let deep = String(repeating: "{{#draft}}", count: 60)
    let closed = String(repeating: "{{/draft}}", count: 60)
    let bench = TemplateSample(
      template: deep + "{{>a}}" + closed,
      parts: ["a": deep + "{{>b}}" + closed, "b": deep + closed], shape: FaultCase.shape)
    #expect(bench.load().diagnostics.map(\.problem) == [.template(.tooDeep(limit: 128))])
  }

  @Test("FAULTS 44: a kind of page without a template is an error")
  func aKindWithoutATemplateIsAnError() {
    let (theme, diagnostics) = Theme.load(
      templates: [], kinds: [PageShape(name: "article", shape: FaultCase.shape)],
      constants: (Shape("constants", []), View(bytes: [])))
    #expect(theme == nil)
    #expect(diagnostics.map(\.place.file.string) == ["Templates/article.html"])
    let words = MessageLanguage.allCases.map { $0.words(for: diagnostics[0].problem) }
    #expect(words[0].summary == "loại trang “article” chưa có mẫu")
    #expect(words[0].help == "tạo tệp Templates/article.html")
    #expect(words[1].summary == "pages of the kind “article” have no template")
    #expect(words[1].help == "write Templates/article.html")
  }

  @Test func aNameThatSeveralKindsLackIsOneFault() {
    let part = TemplateSource(path: Bytes("Templates/p.html"), bytes: Bytes("{{heading}}"))
    let kinds = ["home", "listing", "tallies"]
    let (theme, diagnostics) = Theme.load(
      templates: [part]
        + kinds.map {
          TemplateSource(path: Bytes("Templates/\($0).html"), bytes: Bytes("{{>p}}"))
        },
      kinds: kinds.map { PageShape(name: $0, shape: Shape($0, [.text("title", "")])) },
      constants: (Shape("constants", []), View(bytes: [])))
    #expect(theme == nil)
    #expect(diagnostics.count == 1)
    let words = diagnostics.map { MessageLanguage.en.words(for: $0.problem).summary }
    #expect(words == ["the view of home, listing and tallies has no name “heading”"])
  }

  @Test("FAULTS 46: the words for a page that is too long") func theWordsForATooLongPage() {
    let problem = Problem.template(.output(limit: Template.sizeLimit))
    let en = MessageLanguage.en.words(for: problem)
    let vi = MessageLanguage.vi.words(for: problem)
    #expect(en.summary == "the page would have more than 64 MiB")
    #expect(en.help == "draw fewer elements: look for a list drawn within itself")
    #expect(vi.summary == "trang vượt quá 64 MiB")
    #expect(vi.help == "giảm số phần tử được hiện: có thể một danh sách đang lặp trong chính nó")
  }
}
