/// The views of documents and agencies.
extension Shapes {
  /// A document where it is named beside an item.
  static let documentLink = Shape(
    "document-link",
    [
      .text("type", "Nghị quyết"),
      .text("symbol", "28-NQ/TW"),
      .text("url", "/van-ban/28-nq-tw-2018/"),
      .text("date", "23/5/2018"),
      .text("issuer", "Ban Chấp hành Trung ương Đảng"),
      .text("title", "về cải cách chính sách bảo hiểm xã hội"),
    ])

  /// A document that another one implements, replaces or amends, or the other way round.
  private static let relatedDocument = Shape(
    "related-document",
    documentLink.fields + [
      .text("level", "2"), .text("via", "qua 71-CTr/TU"), .text("count", "12"),
    ])

  /// A document in an index.
  private static let documentEntry = Shape(
    "document-entry",
    [
      .text("type", "Nghị quyết"),
      .text("symbol", "21-NQ/TW (2017)"),
      .text("url", "/van-ban/21-nq-tw-2017/"),
      .text("title", "về cải cách chính sách bảo hiểm xã hội"),
      .text("issuer", "Ban Chấp hành Trung ương Đảng"),
      .text("date", "23/05/2018"),
      .text("datetime", "2018-05-23"),
      .text("status", "Còn hiệu lực"),
      .list("also-called", plain),
      .text("about", "12"),
      .text("citing", "3"),
      .text("through", "1"),
    ])

  /// The documents of an index or of a type, and the ways to parts of them.
  private static let documentList: [Field] = [
    .flag("filterable"),
    .text("documents-count", "1.234"),
    .list(
      "facets",
      Shape(
        "facet",
        [
          .text("name", "Cơ quan ban hành"),
          .text("url", "/van-ban/co-quan-ban-hanh/"),
          .list(
            "groups",
            Shape(
              "facet-group",
              [
                .text("name", "Bộ Chính trị"),
                .text("url", "/van-ban/co-quan-ban-hanh/bo-chinh-tri/"),
                .text("count", "3"),
              ])),
        ])),
    .list(
      "groups",
      Shape(
        "document-group",
        [
          .text("name", "Nghị quyết"), .text("url", "/van-ban/nghi-quyet/"),
          .list("entries", documentEntry),
        ])),
  ]

  /// All documents in groups, or those of one group.
  static let documents = Shape(
    "documents", head + [.text("heading", "Văn bản")] + documentList)

  /// A type of documents: on its newest page the documents, and on all of them the items about these.
  static let type = Shape("type", head + listed + documentList)

  /// Some of the items that bear on a document, and the listing of them all if there are more.
  private static let excerpt = Shape(
    "excerpt",
    [
      .text("count", "25"), .text("url", "/van-ban/28-nq-tw-2018/vien-dan/"), .list("rows", row),
    ])

  private static let timelineMonth = Shape(
    "timeline-month", [.text("about", "3"), .text("citing", "1"), .text("level", "2")])

  /// What changes as items come is empty on all pages but the newest.
  static let document = Shape(
    "document",
    head + listed + [
      .html("json-ld", #"{"@context":"https://schema.org","@type":"Legislation",…}"#),
      .text("type", "Nghị quyết"),
      .record("type-link", link),
      .text("symbol", "28-NQ/TW"),
      .text("document-title", "về cải cách chính sách bảo hiểm xã hội"),
      .text("issuer", "Ban Chấp hành Trung ương Đảng"),
      .text("issuer-url", "/van-ban/co-quan-ban-hanh/ban-chap-hanh-trung-uong-dang/"),
      .text("issued", "23/5/2018"),
      .text("issued-datetime", "2018-05-23"),
      .text("effective", "23/5/2018"),
      .text("expires", ""),
      .record(
        "status",
        Shape(
          "status",
          [
            .text("name", "Còn hiệu lực"), .text("url", "/van-ban/tinh-trang/con-hieu-luc/"),
            .text("text", "Đã được thay thế bởi"), .list("documents", link),
          ])),
      .text("file", "/van-ban/28-nq-tw-2018/28-nq-tw.pdf"),
      .text("link", "https://example.vn/28-nq-tw"),
      .flag("unregistered"),
      .list("also-called", plain),
      .list(
        "relations",
        Shape("relation", [.text("name", "Thực hiện"), .list("documents", relatedDocument)])),
      .list(
        "timeline",
        Shape(
          "timeline-year",
          [
            .text("year", "2024"), .list("months", timelineMonth), .text("about", "12"),
            .text("citing", "3"),
          ])),
      .record("citing", excerpt),
      .record("through", excerpt),
      .list("figures", namedTotal),
      .text("tally-url", "/thong-ke/van-ban/28-nq-tw-2018/"),
    ])

  static let agency = Shape(
    "agency",
    head + listed + [
      .html("json-ld", #"{"@context":"https://schema.org","@type":"GovernmentOrganization",…}"#),
      .text("short", "BTG Đồng Tháp"),
      .list(
        "names",
        Shape(
          "agency-name",
          [
            .text("name", "Ban Tuyên giáo và Dân vận Tỉnh ủy Đồng Tháp"),
            .text("time", "từ 01/02/2025"), .flag("current"),
          ])),
      .list("also-called", plain),
      .record("parent", link),
      .list("children", countedLink),
      .record(
        "contact",
        Shape(
          "contact",
          [
            .text("address", "…"), .text("phone", "…"), .text("email", "…"), .text("url", "…"),
          ])),
      .list("figures", namedTotal),
      .text("tally-url", "/thong-ke/co-quan/btg-dong-thap/"),
    ])
}
