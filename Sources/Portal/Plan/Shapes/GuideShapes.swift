/// Views of the pages that lead readers to where they want to go.
extension Shapes {
  /// Items that tell of one thing, in the order told.
  static let topic = Shape(
    "topic",
    head + [
      .text("heading", "Bảo hiểm xã hội toàn dân"),
      .text("lead", "Từ nghị quyết đến từng hộ gia đình"),
      .text("count", "4"),
      .list("rows", row),
    ])

  /// Every page that people look for, in groups.
  static let siteMap = Shape(
    "site-map",
    head + [
      .text("heading", "Sơ đồ cổng"),
      .list(
        "groups",
        Shape(
          "map-group",
          [
            .text("name", "Chuyên mục"), .text("url", "/chuyen-muc/"), .text("id", "map_2"),
            .list("entries", countedLink),
          ])),
    ])

  /// It shows what all pages know, so that no item changes it.
  static let notFound = Shape("not-found", head)

  /// A week of a month, Monday first; days of the months beside it are empty.
  static let week = Shape(
    "week",
    [
      .list(
        "days",
        Shape("day", [.text("day", "9"), .text("url", "/tin/2024/04/09/"), .text("count", "3")])
      )
    ])
}
