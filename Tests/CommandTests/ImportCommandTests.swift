import Foundation
import Testing

/// `portal import` as it is run: into a small portal, which then builds.
@Suite struct ImportCommandTests {
  private static let page = "Tin A\n09/04/2024 21:58\n\nMột câu.\n\nTag:\n"

  private static func portal() throws -> Folder {
    let folder = try Folder()
    try folder.write(
      "Content/portal.yaml",
      "title: A\nbase-url: https://a.vn\nsections:\n  - {id: khoa-giao, name: Khoa giáo}\n")
    try folder.write("a.txt", page)
    return folder
  }

  private static func run(
    _ folder: Folder, _ arguments: [String], language: String = "en"
  ) throws -> CommandTests.Result {
    try CommandTests.portal(
      ["import", "-C", folder.path, "--language", language] + arguments)
  }

  @Test func theReportSaysWhatWasKeptDroppedAndLeft() throws {
    let folder = try Self.portal()
    let said = try Self.run(folder, [folder.path + "/a.txt"])
    let item = folder.path + "/Content/items/2024/2024-04-09-tin-a.md"
    #expect(said.code == 0)
    #expect(
      said.out == """
        \(item): new
          kept: title; date 2024-04-09T21:58; 1 paragraph
          dropped:
            a label with nothing behind it: “Tag:” (line 6)

        """)
    #expect(said.err == "1 new, 0 unchanged, 0 not imported\n")
    let vietnamese = try Self.run(folder, [folder.path + "/a.txt"], language: "vi")
    #expect(vietnamese.out == "\(item): không đổi\n")
    #expect(vietnamese.err == "0 tin mới, 1 không đổi, 0 không nhập\n")
    #expect(try Self.run(folder, ["-q", folder.path + "/a.txt"]).out == "")
  }

  @Test func importingTwiceChangesNothingAndAnEditedItemStays() throws {
    let folder = try Self.portal()
    let arguments = [folder.path + "/a.txt"]
    _ = try Self.run(folder, arguments)
    let first = try folder.files("Content/items")
    _ = try Self.run(folder, arguments)
    #expect(try folder.files("Content/items") == first)
    try folder.write(
      "Content/items/2024/2024-04-09-tin-a.md", "---\ntitle: B\ndate: 2024-04-09\n---\n")
    let edited = try folder.files("Content/items")
    let said = try Self.run(folder, arguments)
    #expect(said.code == 1)
    #expect(
      said.out.hasSuffix(
        "2024-04-09-tin-a.md: not imported\n  kept: title; date 2024-04-09T21:58; 1 paragraph\n  dropped:\n    a label with nothing behind it: “Tag:” (line 6)\n"
      ))
    #expect(
      said.err.contains(
        "a.txt:1:1: error: \(folder.path)/Content/items/2024/2024-04-09-tin-a.md is there already"))
    #expect(try folder.files("Content/items") == edited)
    // The other form of the same item stands in the way as well.
    try FileManager.default.removeItem(
      atPath: folder.path + "/Content/items/2024/2024-04-09-tin-a.md")
    try folder.write(
      "Content/items/2024/2024-04-09-tin-a/index.md", "---\ntitle: B\ndate: 2024-04-09\n---\n")
    #expect(try Self.run(folder, arguments).code == 1)
  }

  @Test func filesBesideASourceGoWithTheItem() throws {
    let folder = try Self.portal()
    try folder.write(
      "trang/a.html",
      "<body><h1>Tin B</h1>09/04/2024<article><p>Một câu, <a href='b.pdf'>tệp</a>, <a href='c.pdf'>xa</a>.</p></article></body>"
    )
    try folder.write("trang/b.pdf", "%PDF-1.4")
    try folder.write("c.pdf", "%PDF-1.4")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/trang/c.pdf", withDestinationPath: "../c.pdf")
    let said = try Self.run(
      folder, ["--into", folder.path + "/moi", folder.path + "/trang/a.html"])
    #expect(said.code == 0)
    let files = try folder.files("moi")
    #expect(
      files.keys.sorted() == ["2024/2024-04-09-tin-b/b.pdf", "2024/2024-04-09-tin-b/index.md"])
    let item = String(decoding: files["2024/2024-04-09-tin-b/index.md"] ?? Data(), as: UTF8.self)
    #expect(item.hasSuffix("\nMột câu, [tệp](b.pdf), xa.\n"), "\(item)")
  }

  /// Whatever is imported, builds: unknown sections, offices, documents and pictures are left to decide.
  @Test func whatIsImportedBuilds() throws {
    let folder = try Self.portal()
    try folder.write(
      "b.html",
      """
      <html><head><meta property="og:site_name" content="Sở lạ"><meta property="og:url" content="https://b.example/tin/b">
      </head><body><h1>Tin B</h1><em>09/04/2024</em><article><h4>Mục</h4><p>Theo Nghị quyết số 9-NQ/TU và
      Nghị quyết số 28-NQ/TW ngày 23/5/2018, xem <a href="https://a.vn/cu">bài cũ</a>, <a href="#m">mục</a>,
      <a href="/x">x</a>, https://a.vn/khong-co và <img src="/anh.jpg">.</p><img src="gan.jpg">
      <table><tr><td>1</td><td>2</td></tr></table><p>{{x}} [a]: /b "c" &lt;script&gt; # 1. - *</p></article>
      <div>File đính kèm</div><p><a href="/f.pdf">f</a></p></body></html>
      """)
    try folder.write(
      "c.xml",
      """
      <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>W</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Tin C: "c" # 'd'</title><link>https://a.vn/?p=1</link>
      <category domain="category" nicename="x">Không có</category><category domain="post_tag" nicename="y">!!!</category>
      <content:encoded><![CDATA[Một.\n\n<img src="https://a.vn/wp/a.jpg" alt="">[gallery ids="1"]]]></content:encoded>
      <wp:post_id>1</wp:post_id><wp:post_date_gmt>2024-04-09 00:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type>
      <wp:status>publish</wp:status></item></channel></rss>
      """)
    try folder.write(
      "d.sql",
      "INSERT INTO nv4_vi_news_rows (id,title,publtime,hometext,bodyhtml,homeimgfile,catid,topicid,author,exptime) VALUES (1,'Tin D',1712674680,'Mở: đầu','<p>Hai [^1].</p>','a.jpg',1,2,'@','1712674000');\n"
    )
    let sources = ["a.txt", "b.html", "c.xml", "d.sql"].map { folder.path + "/" + $0 }
    let said = try Self.run(folder, sources)
    #expect(said.code == 0, "\(said.err)")
    #expect(try folder.files("Content/items").count == 4)
    let built = try CommandTests.portal(
      ["build", "-q", "-C", folder.path, "--clock", "2024-06-01T00:00+07:00"])
    #expect(built.code == 0, "\(built.err)")
    #expect(!built.err.contains("error"))
    let page = try String(
      contentsOfFile: folder.path + "/Public/tin/2024/04/09/tin-b/index.html", encoding: .utf8)
    #expect(page.contains("{{x}} [a]: /b &quot;c&quot; &lt;script&gt; # 1. - *"))
  }

  @Test func recordsAreJSONOneALine() throws {
    let folder = try Self.portal()
    try folder.write("b.txt", "Tin B\n\nMột câu.\n")
    let said = try Self.run(folder, ["--json", folder.path + "/a.txt", folder.path + "/b.txt"])
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(said.out.utf8)) as? [String: Any])
    #expect(record["state"] as? String == "new" && record["kind"] as? String == "item")
    #expect((record["kept"] as? [String: String])?["date"] == "2024-04-09T21:58")
    let dropped = try #require(record["dropped"] as? [[String: Any]])
    #expect(dropped.map { $0["finding"] as? String } == ["emptyLabel"])
    #expect(dropped.map { $0["line"] as? Int } == [6])
    #expect((record["undecided"] as? [Any])?.isEmpty == true)
    let problem = try #require(
      try JSONSerialization.jsonObject(with: Data(said.err.utf8)) as? [String: Any])
    #expect(problem["code"] as? String == "import.date" && problem["line"] as? Int == 1)
    #expect(said.code == 1)
  }

  @Test(arguments: ["vi", "en"])
  func wrongArgumentsEndWith64(_ language: String) throws {
    let folder = try Self.portal()
    for arguments in [
      [], ["--date", "mai", "a.txt"], ["--date", "08/4", "a.txt"],
      ["--date", "31/02/2024", "a.txt"],
      ["--date", "2024-01-01", "--date", "2024-01-02", "a.txt"], ["--into", "", "a.txt"],
      ["--into", "a", "--into", "b", "a.txt"], ["--date"], ["--format", "rss", "a.txt"],
    ] {
      let said = try Self.run(folder, arguments, language: language)
      #expect(said.code == 64 && said.out.isEmpty && !said.err.isEmpty, "\(arguments)")
    }
  }

  @Test func whatCannotBeReadOrWrittenIsSaid() throws {
    let folder = try Self.portal()
    let missing = try Self.run(folder, ["khong-co.txt"], language: "vi")
    #expect(missing.code == 1)
    #expect(
      missing.err.contains("khong-co.txt: lỗi: không đọc được tệp: không có tệp hay thư mục này\n"))
    #expect(try Self.run(folder, [folder.path]).code == 1)
    let there = try Self.run(folder, ["--into", folder.path + "/a.txt", folder.path + "/a.txt"])
    #expect(there.code == 73 && there.err.contains("cannot write \(folder.path)/a.txt"))
    let handle = try #require(
      FileManager.default.createFile(atPath: folder.path + "/to.txt", contents: nil)
        ? FileHandle(forWritingAtPath: folder.path + "/to.txt") : nil)
    try handle.truncate(atOffset: 100 << 20)
    let large = try Self.run(folder, [folder.path + "/to.txt"])
    #expect(large.code == 1 && large.err.contains("the file is larger than 64 MB"))
  }

  @Test func itemsGoWhereverAsked() throws {
    let folder = try Self.portal()
    // Without a portal there is nothing to look names up in, and the offset is that of Việt Nam.
    let said = try CommandTests.portal(
      ["import", "-C", "/không/có", "--into", folder.path + "/x/", folder.path + "/a.txt"])
    #expect(said.code == 0)
    #expect(try folder.files("x").keys.sorted() == ["2024/2024-04-09-tin-a.md"])
  }
}
