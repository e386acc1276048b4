import Portal
import Testing

@testable import Importer

/// NukeViet's tables, by `modules/news/action_mysql.php`.
@Suite struct NukeVietTests {
  static let tables = """
    -- phpMyAdmin SQL Dump; INSERT INTO `nv4_vi_news_rows` VALUES (1);
    /*!40101 SET NAMES utf8mb4 */;
    # một dòng ghi chú với 'dấu nháy
    CREATE TABLE `nv4_vi_news_cat` (
      `catid` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
      `title` varchar(250) NOT NULL DEFAULT 'a,b)',
      `alias` varchar(250) NOT NULL,
      PRIMARY KEY (`catid`), UNIQUE KEY `alias` (`alias`)
    ) ENGINE=InnoDB;
    INSERT INTO `nv4_vi_news_cat` VALUES (3,'Khoa gi\\u00e1o','khoa-giao'),(4,'Tin khác','tin-khac');
    INSERT INTO `nv4_vi_news_sources` (`sourceid`,`title`,`link`) VALUES (2,'Báo A','https://a.example');
    INSERT INTO `nv4_vi_news_topics` (`topicid`,`title`) VALUES (5,'Đại hội');
    INSERT INTO `nv4_vi_news_tags_id` (`id`,`tid`,`keyword`) VALUES (12,1,'giao ban'),(12,2,'quý I'),(13,1,'khác');
    INSERT INTO `nv4_vi_news_rows` (`id`,`catid`,`listcatid`,`topicid`,`author`,`sourceid`,`addtime`,`edittime`,`status`,`publtime`,`exptime`,`title`,`alias`,`hometext`,`homeimgfile`,`homeimgalt`) VALUES
    (12, 3, '3,4', 5, 'Bài, ảnh: Hoàng Quế', 2, 1712674600, 1712674800, 1, 1712674680, 0, 'Giao ban &quot;quý I&quot;', 'Giao-ban-quy-I', 'Các đơn vị <br />giao ban.', '2024_04/a.jpg', 'Hội trường'),
    (13, 9, '9', 0, '', 0, 0, 0, 4, 1712674680, 1712761080, 'Bản nháp', 'Ban-nhap', '', '', ''),
    (14, 3, '3', 0, '', 0, 0, 0, 1, 0, 0, 'Không ngày', 'khong-ngay', '', '', '');
    INSERT INTO `nv4_vi_news_detail` (`id`,`bodyhtml`,`sourcetext`,`files`) VALUES
    (12, '<p>L\\'Ouest \\"trích\\" ''đơn''; (ngoặc), phẩy.\\r\\n</p><p>Đường \\\\ chéo</p>', '', 'b.pdf'), (13, _utf8mb4'<p>Nháp.</p>', NULL, NULL),
    (14, 0x3C703E413C2F703E, '', '');
    """.replacing("\\u00e1", with: "á")

  @Test func rowsWithTheirTextsAreImported() {
    let export = Importing(Self.tables)
    #expect(
      export.result.items.map(\.bytes.string) == [
        """
        ---
        title: "Giao ban \\"quý I\\""
        date: 2024-04-09T21:58
        updated: 2024-04-09T22:00
        section: khoa-giao
        summary: Các đơn vị giao ban.
        authors: [{name: Hoàng Quế, role: [text, photo]}]
        source: {name: Báo A, url: "https://a.example"}
        # image: {file: uploads/news/2024_04/a.jpg, alt: Hội trường}
        # attachments: [{file: uploads/news/b.pdf}]
        tags: [giao ban, quý I]
        ---

        L'Ouest "trích" 'đơn'; (ngoặc), phẩy.

        Đường \\\\ chéo

        """,
        """
        ---
        title: Bản nháp
        date: 2024-04-09T21:58
        expires: 2024-04-10T21:58
        draft: true
        # section: catid 9
        tags: [khác]
        ---

        Nháp.

        """,
      ])
    #expect(
      export.errors == [
        "1@\(FeedTests.offset(of: "(14, 3, '3'", in: Self.tables)) import.date"
      ])
    for note in ["moreSections: Tin khác", "topic: Đại hội", "state@16: status 4"] {
      #expect(export.notes.contains(note), "\(export.notes)")
    }
  }

  @Test func tablesOfSeveralFilesBelongTogether() {
    let rows =
      "id,title,publtime,hometext,catid\r\n12,\"A, \"\"b\"\"\",1712674680,\"Mở\nđầu\",3\r\n"
    let texts = "id;bodyhtml\n12;\"<p>Một; hai\n\"\"ba\"\"</p>\"\n"
    let categories = "catid\ttitle\n3\tKhoa giáo\n"
    let export = Importing(rows, texts, categories)
    #expect(
      export.text
        == """
        ---
        title: "A, \\"b\\""
        date: 2024-04-09T21:58
        section: khoa-giao
        summary: Mở đầu.
        ---

        Một; hai "ba"

        """.replacing("đầu.", with: "đầu"))
    #expect(export.errors.isEmpty)
    #expect(Importing(rows).notes.contains { $0.hasPrefix("leadOnly") })
  }

  @Test(arguments: [
    ("INSERT INTO x_rows (id,title) VALUES (1,'a", ["1@40 import.syntax"]),
    ("INSERT INTO x_vi_news_rows VALUES (1,'a');", ["1@12 import.syntax"]),
    ("INSERT INTO x_vi_news_rows (id,title) VALUES (1,'a',3);", ["1@45 import.syntax"]),
    ("INSERT INTO x_vi_shops_rows (id,price) VALUES (1,2);", ["1@0 import.form"]),
    ("id,title,publtime\n1,a\n", ["1@18 import.syntax"]),
    ("id,title,publtime\n1,\"a\n", ["1@20 import.syntax", "1@18 import.syntax"]),
    ("INSERT INTO t (a) VALUES (1)/* khong dong", ["1@0 import.form"]),
  ])
  func faultyTablesAreNamedWithTheirPlace(_ text: String, _ errors: [String]) {
    let export = Importing(text)
    #expect(export.errors == errors)
    #expect(export.result.items.isEmpty)
  }

  @Test func twoItemsOfOneDayAndNameAreToldApartByTheirNumbers() {
    let rows = "id,title,publtime,bodyhtml\n1,A,1712674680,x\n2,A,1712674680,y\n"
    #expect(Importing(rows).paths == ["2024/2024-04-09-a.md", "2024/2024-04-09-a-2.md"])
  }

  @Test func whatStandsInALeadBesideWordsGoesToTheText() {
    let row =
      "id,title,publtime,hometext,bodyhtml\n1,A,1712674680,\"<img src=https://a.example/b.jpg><p><em>c</em></p>Mở <a href=https://a.example/d>đầu</a>.<ul><li>e</li></ul>\",<p>f.</p>\n"
    let export = Importing(row)
    #expect(export.head.contains("\nsummary: Mở đầu.\n"))
    #expect(export.body == "![](https://a.example/b.jpg \"c\")\n\n- e\n\nf.\n")
    #expect(export.notes.contains("address@2: https://a.example/d"))
  }

  @Test func anotherLanguageIsSaid() {
    let row =
      "INSERT INTO nv4_en_news_rows (id,title,publtime,hometext) VALUES (1,'A',1712674680,'B')"
    #expect(Importing(row).head.contains("language: en\n"))
  }
}
