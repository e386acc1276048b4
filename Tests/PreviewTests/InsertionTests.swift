import Testing

@testable import Preview

extension PreviewTests {
  /// What the preview adds to pages, and to nothing else.
  @Suite struct InsertionTests {
    @Test func row94OnlyPagesGetTheScript() async throws {
      let text = "<html><head></head><body></body></html>"
      let files = [
        "/", "/a.html", "/a.txt", "/a.svg", "/a.xml", "/a.json", "/a.css", "/a.js", "/a",
      ]
      try await serving(TestSite(files: Dictionary(uniqueKeysWithValues: files.map { ($0, text) })))
      {
        server in
        for file in files {
          let body = try #require(server.exchange("GET", file)?.text)
          let isPage = file == "/" || file == "/a.html"
          #expect(body.contains("/.portal/preview.js") == isPage, "\(file)")
          #expect(isPage || body == text, "\(file)")
        }
      }
    }

    @Test func row94ThePageIsAsPublishedButForTwoElements() async throws {
      try await serving { server in
        let page = try #require(server.exchange("GET", "/")?.text)
        let added = try #require(page.firstMatch(of: /<link.*<\/script>/))
        let plain = page.replacing(added.output, with: "")
        #expect(plain == TestSite.small.files["/"])
        #expect(
          added.output == """
            <link rel="stylesheet" href="/.portal/preview.css"><script src="/.portal/preview.js" \
            type="module" data-token="\(server.token)" data-version="1"></script>
            """)
      }
    }

    /// Files of the server alone, so that `default-src 'self'` lets them in.
    @Test func row94NothingInlineIsAdded() async throws {
      try await serving { server in
        for (path, type) in [("js", "text/javascript"), ("css", "text/css")] {
          let file = try #require(server.exchange("GET", "/.portal/preview.\(path)"))
          #expect(file.status == 200)
          #expect(file["content-type"] == "\(type); charset=utf-8")
          #expect(!file.text.contains("innerHTML") && !file.text.contains("eval("))
        }
        let policy = try #require(server.exchange("GET", "/")?["content-security-policy"])
        #expect(policy.contains("script-src 'self';") && !policy.contains("unsafe"))
      }
    }

    @Test(arguments: [
      ("<HEAD></HEAD><body></body>", "<HEAD>+</HEAD><body></body>"),
      ("<head></head\n><p></head>", "<head>+</head\n><p></head>"),
      ("<body>x</body>", "<body>x+</body>"), ("x", "x+"), ("", "+"), ("</hea", "</hea+"),
      ("<header></header>", "<header></header>+"),
    ])
    func thePlaceOfTheInsertion(_ page: String, _ expected: String) {
      #expect(Insertion.page(Array(page.utf8), with: [UInt8(ascii: "+")]) == Array(expected.utf8))
    }

    @Test func notesStandInAttributesWhateverTheySay() {
      let note = PageNote(
        place: #"a"b<c>&'d.md:1"#, mark: .scheduled("\"\u{301}><script>alert(1)</script>"))
      let markup = String(decoding: Insertion.markup(note, token: "t", version: 3), as: UTF8.self)
      #expect(
        markup.unicodeScalars.elementsEqual(
          """
          <link rel="stylesheet" href="/.portal/preview.css"><script src="/.portal/preview.js" \
          type="module" data-token="t" data-version="3" data-place="a&quot;b&lt;c&gt;&amp;'d.md:1" \
          data-mark="scheduled" data-mark-text="&quot;\u{301}&gt;&lt;script&gt;alert(1)\
          &lt;/script&gt;"></script>
          """.unicodeScalars))
    }

    @Test func aPageWithAnotherNoteHasAnotherTag() async throws {
      var site = TestSite.small
      site.notes["/"] = PageNote(place: "Content/pages/x.md:1", mark: .draft("Draft"))
      try await serving { server in
        let tag = try #require(server.exchange("GET", "/")?["etag"])
        server.replace(site, changed: .nothing)
        let response = try #require(server.exchange("GET", "/", ["If-None-Match: \(tag)"]))
        #expect(response.status == 200)
        #expect(response.text.contains(#"data-mark="draft" data-mark-text="Draft""#))
      }
    }

    @Test func theWordsAreInTheScript() async throws {
      let server = try await PreviewServer.start(
        host: "127.0.0.1", port: 0, isPortGiven: true, words: .vietnamese, source: TestSite.small)
      let script = try #require(server.exchange("GET", "/.portal/preview.js")?.text)
      #expect(
        script.hasPrefix(#"const words = {"language":"vi","bar":"Xem trước","source":"Nguồn","#))
      await server.stop()
    }
  }
}
