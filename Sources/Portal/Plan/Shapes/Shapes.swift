/// The views of all kinds of page. Every page begins with the fields of its head.
package enum Shapes {
  /// A name and its address.
  static let link = Shape(
    "link", [.text("name", "Tuyên truyền"), .text("url", "/chuyen-muc/tuyen-truyen/")])

  /// The headline of an item, its address and its language.
  static let itemLink = Shape(
    "item-link",
    [
      .text("name", "Hội nghị giao ban công tác khoa giáo"),
      .text("url", "/tin/2020/10/12/hoi-nghi-giao-ban/"), .text("language", "vi"),
    ])

  /// A name, its address and how many items are behind it.
  static let countedLink = Shape(
    "counted-link",
    [
      .text("name", "tháng 4/2024"), .text("url", "/tin/2024/04/"), .text("count", "12"),
      .text("detail", "về cải cách chính sách bảo hiểm xã hội"),
      .text("level", "2"),
    ])

  /// A text in one of its languages.
  static let translation = Shape(
    "translation",
    [
      .text("name", "English"), .text("language", "en"),
      .text("url", "/tin/2020/10/12/conference-on-science/"), .flag("current"),
    ])

  /// What the frame of every page shows.
  static let head: [Field] = [
    .text("title", "Hội nghị giao ban công tác khoa giáo"),
    .text("description", "Chiều 12/10, tại Bảo hiểm xã hội tỉnh …"),
    .text("canonical", "https://tuyengiao.example.vn/tin/2020/10/12/hoi-nghi-giao-ban/"),
    .text("language", "vi"),
    .text("locale", "vi_VN"),
    // Whether the text is not in the portal's language, which all around it is in.
    .flag("foreign"),
    .flag("noindex"),
    .list("translations", translation),
    .text("x-default", "/tin/2020/10/12/hoi-nghi-giao-ban/"),
    .html("breadcrumbs", #"{"@context":"https://schema.org","@type":"BreadcrumbList",…}"#),
    .list("crumbs", link),
    .record("feed", link),
  ]

  /// An item as listings show it.
  static let row = Shape(
    "row",
    [
      .text("title", "Hội nghị giao ban công tác khoa giáo"),
      .text("url", "/tin/2020/10/12/hoi-nghi-giao-ban/"),
      .text("language", "vi"),
      .text("lead", "Chiều 12/10, tại Bảo hiểm xã hội tỉnh …"),
      .text("date", "12/10/2020"),
      .text("datetime", "2020-10-12T17:00:00+07:00"),
      .record("section", link),
      .record("agency", link),
      .list("documents", link),
      .record("image", image),
      .flag("pinned"),
    ])

  static let image = Shape(
    "image",
    [
      .text("url", "/tin/2020/10/12/hoi-nghi-giao-ban/hoi-truong.jpg"),
      .text("alt", "Quang cảnh hội nghị"),
      .text("caption", "Quang cảnh hội nghị giao ban"),
      .text("credit", "Hoàng Quế"),
      .text("width", "1600"),
      .text("height", "1067"),
      .text("srcset", "…/hoi-truong.480.1f2e3d4c.webp 480w, …/hoi-truong.960.5a6b7c8d.webp 960w"),
    ])

  /// The way through a listing. Pages are numbered from the oldest; the newest has no number.
  static let pager = Shape(
    "pager",
    [
      .text("number", "3"),
      .record("newer", link),
      .record("older", link),
    ])

  /// The items of one page of a listing.
  static let listed: [Field] = [
    .text("heading", "Khoa giáo"),
    .text("lead", ""),
    .text("count", "1.234"),
    .list("rows", row),
    .record("pager", pager),
  ]

  // MARK: Pages

  static let home = Shape(
    "home",
    head + [
      .html("json-ld", #"{"@context":"https://schema.org","@type":"WebSite",…}"#),
      .record("first", row),
      .list("rows", row),
      .list(
        "blocks",
        Shape(
          "block",
          [
            .text("name", "Khoa giáo"), .text("url", "/chuyen-muc/khoa-giao/"), .list("rows", row),
          ])),
      .list("documents", countedLink),
      .list("years", countedLink),
    ])

  static let article = Shape(
    "article",
    head + [
      .text("heading", "Hội nghị giao ban công tác khoa giáo"),
      .text("url", "/tin/2020/10/12/hoi-nghi-giao-ban/"),
      .text("slug", "hoi-nghi-giao-ban"),
      .text("mail-subject", "Hội%20nghị%20giao%20ban%20công%20tác%20khoa%20giáo"),
      .html("json-ld", #"{"@context":"https://schema.org","@type":"NewsArticle",…}"#),
      .text("date", "17:00 12/10/2020"),
      .text("datetime", "2020-10-12T17:00:00+07:00"),
      .text("updated", "08:00 13/10/2020"),
      .text("updated-datetime", "2020-10-13T08:00:00+07:00"),
      .record("section", link),
      .flag("draft"),
      .flag("scheduled"),
      .flag("expired"),
      .html("lead", "Chiều 12/10, tại Bảo hiểm xã hội tỉnh …"),
      .record("image", image),
      // What stands for the item where it is passed on: its image, or the first of its gallery.
      .record("card", image),
      .html("body", "<p>Đã có 07 ý kiến phát biểu …</p>"),
      .list("gallery", image),
      .list(
        "authors",
        Shape(
          "author",
          [
            .text("name", "Trần Kim Sơn"), .text("url", "/tac-gia/tran-kim-son/"),
            .text("role", "bài, ảnh"),
          ])),
      .record(
        "source",
        Shape(
          "source",
          [
            .text("name", "Báo Bảo hiểm xã hội"), .text("url", "https://baohiemxahoi.gov.vn/"),
            .text("date", "11/01/2019"),
          ])),
      .list(
        "attachments",
        Shape(
          "attachment",
          [
            .text("title", "Số liệu quý I/2024"), .text("url", "so-lieu.csv"),
            .text("type", "CSV"), .text("size", "1,2 KB"),
          ])),
      .list(
        "figures",
        Shape(
          "figure",
          [
            .text("measure", "Cuộc truyền thông"),
            .text("value", "trên 3.128"),
            .text("unit", "cuộc"),
            .text("group", "trực tiếp"),
            .text("period", "từ 2017 đến tháng 10/2022"),
            .text("change", "tăng 27.944 so với năm 2018"),
            .text("note", "trong đó"),
            .record("document", link),
            .text("quote", "2.640 cuộc truyền thông trực tiếp"),
          ])),
      .flag("figures-name-documents"),
      .list("documents", documentLink),
      .list("cited", documentLink),
      .list("agencies", link),
      .list("tags", link),
      .list("topics", link),
      .record("next", itemLink),
      .record("previous", itemLink),
      .list("related", row),
      .open("extra", "free keys of the item"),
    ])

  static let page = Shape(
    "page",
    head + [
      .text("heading", "Giới thiệu"), .text("lead", ""), .html("body", "<p>…</p>"),
      .text("updated", "08:00 13/10/2020"),
    ])

  static let listing = Shape("listing", head + listed)

  /// A year, a month or a day: its items, and the way to its parts: the months of a year, those without
  /// items too, and the weeks of a month.
  static let date = Shape(
    "date",
    head + listed + [
      .list("parts", countedLink),
      .list("weeks", week),
      .record("next", link),
      .record("previous", link),
    ])

  /// A list of everything of one sort: agencies, sections, tags, authors, topics.
  static let index = Shape(
    "index",
    head + [
      .text("heading", "Cơ quan"),
      .text("lead", ""),
      .flag("filterable"),
      .list("entries", countedLink),
    ])

  static let tallies = Shape(
    "tallies",
    head + [
      .text("heading", "Thống kê"),
      .text("lead", ""),
      .text("count", "1.234"),
      .text("first", "11/01/2019"),
      .text("last", "09/04/2024"),
      .list(
        "tables",
        Shape(
          "tally-table",
          [
            .text("id", "theo-nam"),
            .text("name", "Số tin theo năm"),
            .text("column", "Năm"),
            .html("chart", "<svg …></svg>"),
            .list(
              "rows",
              Shape(
                "tally-row",
                [
                  .html("name", "2024"), .text("url", "/tin/2024/"), .text("count", "12"),
                  .text("share", "16,7%"),
                ])),
            .text("total", "72"),
            .text("note", "Một tin có thể nói về nhiều văn bản."),
            .flag("chart-is-cut"),
          ])),
      .list("figures", drawnTotal),
      .list(
        "years",
        Shape(
          "tally-year",
          [.text("name", "2024"), .text("url", "/thong-ke/2024/"), .list("parts", link)])),
      .list("grids", link),
      .text("csv", "/thong-ke/so-lieu.csv"), .text("json", "/thong-ke/so-lieu.json"),
    ])

  static let redirect = Shape(
    "redirect", head + [.text("target", "/tin/2020/10/12/hoi-nghi-giao-ban/")])

  /// A plain text in a list.
  static let plain = Shape("text", [.text(".", "…")])

  // MARK: Constants

  /// What every page may show and no page can change: folded into the templates when they are loaded.
  /// `words` has the keys of strings/<language>.yaml, `assets` the addresses of Templates/assets/.
  package static func constants(words: Shape, assets: Shape) -> Shape {
    Shape("constants", [.record("site", site), .record("words", words), .record("assets", assets)])
  }

  static let site = Shape(
    "site",
    [
      .text("title", "Cổng tin Tuyên giáo"),
      .text("office", "Ban Tuyên giáo Tỉnh ủy"),
      .text("slogan", ""),
      .text("language", "vi"),
      .text("base-url", "https://tuyengiao.example.vn"),
      .text("notice", "Cổng mẫu …"),
      .list("menu", link),
      .list("sections", link),
      .list("footer", link),
      .record(
        "contact",
        Shape("site-contact", [.text("address", "…"), .text("phone", "…"), .text("email", "…")])),
      // Where items may be passed on: without a host, by mail.
      .list(
        "share",
        Shape(
          "share",
          [
            .text("name", "Facebook"), .text("host", "facebook.com"),
            .text("url", "https://www.facebook.com/sharer/sharer.php?u="),
          ])),
    ])
}
