/// The views of tallies.
extension Shapes {
  /// A figure under a total: one that is in it, or one that is left out, with the reason.
  private static let line = Shape(
    "tally-line",
    [
      .text("value", "trên 90.996"), .text("unit", "người"), .text("group", "cấp huyện"),
      .text("agency", "BTG Đồng Tháp"), .text("document", "28-NQ/TW"),
      .text("period", "từ tháng 5/2018 đến tháng 10/2022"),
      .text("title", "Vụ Tuyên truyền khảo sát …"),
      .text("url", "/tin/2022/11/15/khao-sat/#:~:text=trên%2090.996"),
      .text("reason", "là một phần của trên 90.996 người"),
    ])

  /// What a total is made of.
  private static let account = Shape(
    "tally-account",
    [
      .list("addends", line), .list("left-out", line),
      .text("more", "Còn 12 số liệu nữa trong tệp JSON"),
    ])

  private static let total: [Field] = [
    .text("total", "trên 94.124"), .text("unit", "người"),
    .flag("at-least"), .text("as-of", "tính đến 31/10/2022"),
    .record("account", account),
  ]

  private static let cell = Shape(
    "tally-cell", [.text("text", "trên 94.124"), .text("url", "/thong-ke/van-ban/28-nq-tw-2018/")])

  /// Numbers in rows and columns.
  private static let table: [Field] = [
    .text("id", "items_year"), .text("caption", "Đơn vị tính: người"),
    .text("column", "Văn bản"), .list("columns", cell),
    .list(
      "rows",
      Shape(
        "tally-grid-row",
        [
          .html("name", "Nghị quyết số 28-NQ/TW"), .html("detail", "người"),
          .text("url", "/thong-ke/van-ban/28-nq-tw-2018/"), .list("cells", cell),
        ])),
    .text("totals-name", "Tất cả tin"), .list("totals", cell),
    .list("notes", plain),
  ]

  private static let grid = Shape(
    "tally-grid",
    [.text("name", "Số tin theo năm"), .text("url", "/thong-ke/chi-tieu/hop/")] + table)

  /// One measure of a page.
  private static let block = Shape(
    "tally-block",
    [.text("id", "dai-bieu"), .text("name", "Người dự học tập"), .text("url", "/thong-ke/…")]
      + total + [
        .html("chart", "<svg …></svg>"),
        .list("matrices", Shape("tally-matrix", [.text("of", "dai-bieu")] + table)),
        .list(
          "parts",
          Shape(
            "tally-part",
            [
              .text("id", "dai-bieu-nam"), .text("column", "Năm"),
              .list(
                "rows",
                Shape(
                  "tally-part-row",
                  [.html("name", "2022"), .text("url", "/thong-ke/2022/")] + total
                )),
            ])),
      ])

  /// A period, a document, an agency or a measure: items and figures side by side.
  static let tally = Shape(
    "tally",
    head + [
      .html("heading", "Quý I/2024"), .text("lead", "Số liệu do các tin báo cáo"),
      .record("subject", link),
      .list("counts", countedLink),
      .list("grids", grid),
      .list("measures", block),
      .text("csv", "/thong-ke/2024-q1/so-lieu.csv"),
      .text("json", "/thong-ke/2024-q1/so-lieu.json"),
      .text("description-url", "/thong-ke/du-lieu/"),
      .html("json-ld", "{\"@type\": \"Dataset\"}"),
    ])

  /// The columns of the files of tallies, one by one.
  static let tallyData = Shape(
    "tally-data",
    head + [
      .text("heading", "Dữ liệu"), .text("lead", ""),
      .list(
        "columns", Shape("tally-column", [.text("name", "value"), .text("text", "…")])),
      .list("reasons", Shape("tally-reason", [.text("name", "covered"), .text("text", "…")])),
    ])

  /// A total where it is named on another page.
  static let namedTotal = Shape(
    "named-total",
    [
      .text("name", "Cuộc truyền thông"), .text("total", "3.690"), .text("unit", "cuộc"),
      .text("url", "/thong-ke/van-ban/28-nq-tw-2018/#truyen-thong"),
    ])

  /// The same on the overview, with its years.
  static let drawnTotal = Shape(
    "drawn-total", namedTotal.fields + [.html("spark", "<svg …></svg>")])
}
