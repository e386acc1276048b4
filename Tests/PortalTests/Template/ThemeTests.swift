import Testing

@testable import Portal

@Suite struct ThemeTests {
  // MARK: Constants

  private func program(
    _ template: String, _ data: Sample, constants: Sample, parts: [String: String] = [:]
  ) throws -> TemplateProgram {
    let bench = TemplateSample(
      template: template, parts: parts, data: data, constants: constants)
    return try #require(bench.load().theme).template(0).program
  }

  @Test func whatConstantsSayIsOneLiteral() throws {
    let program = try program(
      """
      {{>head}}
      <title>{{site.title}}</title>
      {{#site.menu}}
      <a href="{{url}}">{{name}}</a>
      {{/site.menu}}
      {{#site.notice}}<p>{{.}}</p>{{/site.notice}}{{^site.closed}}mở{{/site.closed}}
      {{words.by}}{{words.extra.a}}
      """, [:],
      constants: [
        "site": [
          "title": .text("Cổng tin & tức"), "menu": [["url": "/", "name": "Trang chủ"]],
          "notice": .text(""), "closed": false,
        ],
        "words": ["by": .text("Theo"), "extra": .open(["a": "x"])],
      ], parts: ["head": "<!doctype html>\n"])
    #expect(program.ops.count == 1)
    #expect(
      program.pool.string == """
        <!doctype html>
        <title>Cổng tin &amp; tức</title>
        <a href="/">Trang chủ</a>
        mở
        Theox
        """)
  }

  @Test func viewsComeBeforeConstants() throws {
    let bench = TemplateSample(
      template: "{{title}} {{site}}", data: ["title": "trang"],
      constants: ["title": "cổng", "site": "cổng"])
    #expect(try bench.render() == "trang cổng")
  }

  @Test func whatConstantsNeverDrawIsCheckedAllTheSame() {
    let bench = TemplateSample(
      template:
        "{{#closed}}{{typo1}}{{/closed}}{{#menu}}{{typo2}}{{/menu}}{{^open}}{{typo3}}{{/open}}",
      constants: ["closed": false, "menu": [], "open": true])
    #expect(
      bench.load().diagnostics.map(\.problem) == [
        .template(.unknownName("typo1", views: ["page"], nearest: nil)),
        .template(.unknownName("typo3", views: ["page"], nearest: nil)),
      ])
  }

  // MARK: Templates

  @Test func aTemplateNamesTheFilesItIsMadeFrom() throws {
    let bench = TemplateSample(
      template: "{{<frame}}{{$main}}{{>parts/b}}{{/main}}{{/frame}}",
      parts: [
        "frame": "{{$main}}{{>parts/z}}{{/main}}{{>parts/a}}", "parts/a": "", "parts/b": "",
        "parts/z": "",
      ])
    let theme = try #require(bench.load().theme)
    #expect(
      theme.template(0).files.map(\.string) == [
        "Templates/page.html", "Templates/frame.html", "Templates/parts/a.html",
        "Templates/parts/b.html",
      ])
  }

  @Test func theDigestIsOfWhatIsDrawn() throws {
    func digest(_ template: String, _ constants: Sample = ["a": .text("x")]) throws -> Digest {
      let bench = TemplateSample(
        template: template, data: ["t": "", "l": []], constants: constants)
      return try #require(bench.load().theme).template(0).digest
    }
    let digest1 = try digest("<b>{{t}}</b>")
    #expect(try digest("<b>{{t}}</b>") == digest1)
    #expect(try digest("{{! chú thích }}\n<b>{{ t }}</b>") == digest1)
    #expect(try digest("<b>{{t}}</b>", ["a": .text("y")]) == digest1)
    #expect(try digest("<i>{{t}}</i>") != digest1)
    #expect(try digest("<b>{{{t}}}</b>") != digest1)
    #expect(try digest("{{a}}") != digest("{{a}}", ["a": .text("y")]))
  }

  @Test func namesOfTemplatesAreTheirPaths() {
    func name(_ path: String) -> String { TemplateSource(path: Bytes(path), bytes: []).name }
    #expect(name("Templates/article.html") == "article")
    #expect(name("Templates/parts/pager.html") == "parts/pager")
    #expect(name("Templates/parts/thẻ.html") == "parts/thẻ")
    #expect(name("other/x.txt") == "other/x.txt")
    #expect(TemplateSource.path(of: "parts/pager").string == "Templates/parts/pager.html")
  }

  @Test func aPartOfATreeEndsWhereTheTreeDoes() throws {
    let leaf = Shape("leaf", [.text("name", ""), .list("entries", .none)])
    let branch = Shape("branch", [.text("name", ""), .list("entries", leaf)])
    let root = Shape("page", [.list("entries", branch)])
    let bench = TemplateSample(
      template: "{{#entries}}{{>entry}}{{/entries}}",
      parts: [
        "entry": "<li>{{name}}{{#entries}}<ul>{{>entry}}</ul>{{/entries}}{{^entries}}.{{/entries}}"
      ],
      data: ["entries": [["name": "a", "entries": [["name": "b"]]], ["name": "c"]]], shape: root)
    #expect(try bench.render() == "<li>a<ul><li>b.</ul><li>c.")
  }

  // MARK: Rendering

  @Test func rendersAfterWhatIsThere() throws {
    let bench = TemplateSample(template: "{{a}}", data: ["a": "x"])
    let template = try #require(bench.load().theme).template(0)
    var out = Bytes("trước ")
    #expect(template.render(View(["a": "x"], bench.root()), into: &out))
    #expect(template.render(View(["a": nil], bench.root()), into: &out))
    #expect(out.string == "trước x")
  }

  @Test("FAULTS 46: a page over the limit is not written") func aPageOverTheLimitIsNotWritten()
    throws
  {
    let mebibyte = String(repeating: "x", count: 1 << 20)
    let shape = Shape("page", [.texts("rows", "")])
    let bench = TemplateSample(template: "{{#rows}}\(mebibyte){{/rows}}", shape: shape)
    let template = try #require(bench.load().theme).template(0)
    var out = Bytes("trước")
    let fits = View(["rows": .list(Array(repeating: .text(""), count: 3))], shape)
    let tooMuch = View(["rows": .list(Array(repeating: .text(""), count: 65))], shape)
    #expect(!template.render(tooMuch, into: &out))
    #expect(out.string == "trước")
    #expect(template.render(fits, into: &out))
    #expect(out.count == 3 << 20 + "trước".utf8.count)
  }

  @Test func viewsThatTheWriterMakesAreDrawn() throws {
    let link = Shape("link", [.text("name", ""), .text("url", "")])
    let shape = Shape(
      "page",
      [
        .text("title", ""), .text("count", ""), .html("body", ""), .flag("draft"), .flag("new"),
        .list("rows", link), .texts("tags", ""), .record("section", link), .record("image", link),
        .open("extra"), .text("lead", ""),
      ])
    let linkView = { (name: String) in
      var writer = ViewWriter(link)
      writer.text("name", name)
      writer.text("url", "/\(name)/")
      return writer.finish()
    }
    var v = ViewWriter(shape)
    v.text("title", "A & B")
    v.text("count", decimal: 1234)
    v.html("body", HTML(rendered: Bytes("<p>x</p>")))
    v.flag("draft", true)
    v.flag("new", false)
    v.list("rows", views: [linkView("a"), linkView("b")])
    v.texts("tags", [Bytes("một"), Bytes("<hai>")])
    v.record("section") { v in
      v.text("name", "Khoa giáo")
      v.text("url", "")
    }
    v.record("image", view: nil)
    v.open("extra", [(Bytes("màu"), Bytes("đỏ"))])
    v.text("lead", "")
    let bench = TemplateSample(
      template: """
        {{title}} {{count}} {{{body}}} {{body}}{{#draft}} nháp{{/draft}}{{#new}} mới{{/new}}
        {{#rows}}{{name}}={{url}} {{/rows}}{{#tags}}[{{.}}]{{/tags}}
        {{section.name}}{{^section.url}}-{{/section.url}}{{^image}}không ảnh{{/image}} {{extra.màu}}{{^lead}}.{{/lead}}
        """, shape: shape)
    let template = try #require(bench.load().theme).template(0)
    var out = Bytes()
    _ = template.render(v.finish(), into: &out)
    #expect(
      out.string == """
        A &amp; B 1234 <p>x</p> &lt;p&gt;x&lt;/p&gt; nháp
        a=/a/ b=/b/ [một][&lt;hai&gt;]
        Khoa giáo-không ảnh đỏ.
        """)
  }

  // MARK: Names

  @Test func describesWhatEveryTemplateMayUse() {
    let link = Shape("link", [.text("name", "Khoa giáo"), .text("url", "/chuyen-muc/khoa-giao/")])
    let article = Shape(
      "article",
      [
        .text("title", "Hội nghị\ngiao ban"), .html("body", "<p>…</p>"), .flag("draft"),
        .list("related", link), .texts("tags", "giao ban"), .open("extra", "khóa tự do"),
        .text("lead", String(repeating: "dài ", count: 30)),
      ])
    let kinds = [
      PageShape(name: "article", shape: article), PageShape(name: "not-found", shape: link),
    ]
    let constants = Shape("constants", [.record("site", Shape("site", [.text("title", "Cổng")]))])
    #expect(
      Theme.describe(kinds: kinds, constants: constants) == """
        in every template
          site     record
            title  text    Cổng

        Templates/article.html
          title    text           Hội nghị giao ban
          body     HTML           <p>…</p>
          draft    flag
          related  list
            name   text           Khoa giáo
            url    text           /chuyen-muc/khoa-giao/
          tags     list           giao ban
            .      text
          extra    texts by name  khóa tự do
          lead     text           dài dài dài dài dài dài dài dài dài dài dài dài dài dài dài…

        Templates/not-found.html
          name  text  Khoa giáo
          url   text  /chuyen-muc/khoa-giao/

        For every list or record x there is the flag has-x: whether it holds anything.

        """)
    let vietnamese = Theme.describe(kinds: [kinds[1]], constants: constants, language: .vi)
    #expect(
      vietnamese == """
        trong mọi mẫu
          site     nhóm
            title  văn bản  Cổng

        Templates/not-found.html
          name  văn bản  Khoa giáo
          url   văn bản  /chuyen-muc/khoa-giao/

        Mỗi danh sách hay nhóm x có thêm has-x (có/không): trong đó có gì hay không.

        """)
  }
}
