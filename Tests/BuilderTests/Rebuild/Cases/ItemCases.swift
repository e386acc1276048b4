import Builder
import Portal

extension RebuildCaseTests {
  /// Items as they come, go and move.
  static let itemCases: [RebuildCase] = [
    RebuildCase("nothing", .nothing) { _ in },
    RebuildCase(
      "an item is deleted",
      Work(
        drawn: [.view: 49],
        written: [
          "tim-kiem/",
          "", "so-do/", "the/", "the/tap-huan/", "tin/", "tin/2023/12/05/", "tin/2023/12/05/mot/",
          "tin/2024/", "tin/2024/01/", "tin/2024/01/20/", "tin/2024/01/20/ba/", "tin/2024/trang/1/",
          "tin/trang/1/", "van-ban/", "van-ban/nam/",
        ],
        removed: [
          "thong-ke/van-ban/12-kl-tw-2022/", "thong-ke/van-ban/12-kl-tw-2022/so-lieu.csv",
          "thong-ke/van-ban/12-kl-tw-2022/so-lieu.json", "tin/2024/01/10/", "tin/2024/01/10/hai/",
          "tin/trang/2/", "van-ban/12-kl-tw-2022/", "van-ban/ket-luan/", "van-ban/nam/2022/",
        ], tallies: 24, feeds: 11)
    ) { try $0.remove("Content/items/hai.md") },
    RebuildCase("an item's file is renamed", Work()) {
      try $0.move("Content/items/hai.md", to: "Content/items/2024-khac.md")
    },
    RebuildCase("an item moves into a folder", Work()) {
      try $0.move("Content/items/hai.md", to: "Content/items/2024/hai.md")
    },
    RebuildCase("an item becomes a folder of its own", Work()) {
      let text = try $0.text("Content/items/hai.md")
      try $0.remove("Content/items/hai.md")
      try $0.write("Content/items/hai/index.md", text)
    },
    RebuildCase(
      "a new item, the newest",
      Work(
        drawn: [.new: 11, .view: 33],
        written: [
          "", "tin/", "tin/2024/", "tin/2024/03/", "tin/2024/03/20/", "tin/2024/03/20/nam/",
          "tin/2024/05/", "tin/2024/05/02/", "tin/2024/05/02/moi/", "tin/2024/trang/1/",
          "tin/2024/trang/2/",
        ], tallies: 24, feeds: 9)
    ) {
      try $0.write("Content/items/moi.md", item("Mới", "2024-05-02"))
    },
    RebuildCase(
      "a new item, the oldest",
      Work(
        drawn: [.new: 22, .view: 25],
        written: [
          "tim-kiem/",
          "", "so-do/", "tin/", "tin/2022/", "tin/2022/05/", "tin/2022/05/02/",
          "tin/2022/05/02/cu/",
          "tin/2023/", "tin/2023/12/", "tin/2023/12/05/", "tin/2023/12/05/mot/", "tin/trang/1/",
          "tin/trang/2/",
        ], tallies: 24, feeds: 9)
    ) {
      try $0.write("Content/items/cu.md", item("Cũ", "2022-05-02"))
    },
    RebuildCase(
      "a new item in the middle",
      Work(
        drawn: [.new: 3, .view: 42],
        written: [
          "", "tin/", "tin/2024/", "tin/2024/01/20/", "tin/2024/01/20/ba/", "tin/2024/02/",
          "tin/2024/02/01/", "tin/2024/02/01/giua/", "tin/2024/02/15/", "tin/2024/02/15/bon/",
          "tin/2024/trang/1/", "tin/2024/trang/2/", "tin/trang/2/",
        ], tallies: 24, feeds: 8)
    ) {
      try $0.write("Content/items/giua.md", item("Giữa", "2024-02-01"))
    },
    RebuildCase(
      "a draft is published",
      Work(
        drawn: [.new: 3, .view: 40],
        written: [
          "", "tin/", "tin/2024/", "tin/2024/03/", "tin/2024/03/20/", "tin/2024/03/20/nam/",
          "tin/2024/03/25/", "tin/2024/03/25/nhap/", "tin/2024/trang/1/", "tin/2024/trang/2/",
        ], tallies: 24, feeds: 9)
    ) {
      try $0.editItem("nhap", "draft: true\n", "")
    },
    RebuildCase(
      "an item becomes a draft",
      Work(
        drawn: [.view: 43],
        written: [
          "", "co-quan/", "co-quan/xa/", "tin/", "tin/2024/", "tin/2024/03/", "tin/2024/03/12/",
          "tin/2024/03/12/het/", "tin/trang/1/",
        ],
        removed: [
          "thong-ke/co-quan/xa/", "thong-ke/co-quan/xa/so-lieu.csv",
          "thong-ke/co-quan/xa/so-lieu.json", "tin/2024/03/20/", "tin/2024/03/20/nam/",
          "tin/trang/2/",
        ], tallies: 24, feeds: 10)
    ) {
      try $0.editItem("nam", "agencies: [xa]", "agencies: [xa]\ndraft: true")
    },
    RebuildCase("a draft is edited", Work()) {
      try $0.editItem("nhap", "Nội dung.", "Khác.")
    },
    RebuildCase(
      "a scheduled item is due",
      Work(
        drawn: [.new: 12, .view: 33],
        written: [
          "", "tin/", "tin/2024/", "tin/2024/03/", "tin/2024/03/20/", "tin/2024/03/20/nam/",
          "tin/2024/06/", "tin/2024/06/03/", "tin/2024/06/03/hen/", "tin/2024/trang/1/",
          "tin/2024/trang/2/",
        ], tallies: 24, feeds: 10)
    ) {
      $0.request.gathering = $0.request.gathering.at(TestPortal.now + 2 * 86_400)
    },
    RebuildCase(
      "an item expires",
      Work(
        drawn: [.view: 43],
        written: [
          "", "tin/", "tin/2024/", "tin/2024/02/15/", "tin/2024/02/15/bon/", "tin/2024/03/",
          "tin/2024/03/12/het/", "tin/2024/03/20/", "tin/2024/03/20/nam/", "tin/2024/trang/1/",
        ], removed: ["tin/2024/03/12/", "tin/2024/trang/2/"], tallies: 24, feeds: 10)
    ) {
      $0.request.gathering = $0.request.gathering.at(TestPortal.now + 2 * 86_400)
      try await $0.build()
      $0.request.gathering = $0.request.gathering.at(TestPortal.now + 5 * 86_400)
    },
    RebuildCase("time passes and nothing is due", .nothing) {
      $0.request.gathering = $0.request.gathering.at(TestPortal.now + 86_400)
    },
    RebuildCase(
      "the clock goes back",
      Work(
        drawn: [.new: 1, .view: 30],
        written: [
          "", "tin/", "tin/2024/", "tin/2024/02/15/", "tin/2024/02/15/bon/", "tin/2024/03/",
          "tin/2024/03/12/", "tin/2024/03/12/het/", "tin/2024/03/20/", "tin/2024/03/20/nam/",
        ],
        removed: [
          "thong-ke/2024-06/", "thong-ke/2024-06/so-lieu.csv", "thong-ke/2024-06/so-lieu.json",
          "thong-ke/2024-q2/", "thong-ke/2024-q2/so-lieu.csv", "thong-ke/2024-q2/so-lieu.json",
          "tin/2024/06/", "tin/2024/06/03/", "tin/2024/06/03/hen/",
        ], tallies: 12, feeds: 10)
    ) {
      $0.request.gathering = $0.request.gathering.at(TestPortal.now + 5 * 86_400)
      try await $0.build()
      $0.request.gathering = $0.request.gathering.at(TestPortal.now)
    },
    RebuildCase(
      "the date moves within its day",
      Work(drawn: [.view: 16], written: ["tin/2024/01/10/hai/"], feeds: 8)
    ) {
      try $0.editItem("hai", "2024-01-10", "2024-01-10T09:00")
    },
    RebuildCase(
      "the date moves within its month",
      Work(
        drawn: [.new: 2, .view: 19],
        written: [
          "", "the/tap-huan/", "tin/2023/12/05/", "tin/2023/12/05/mot/", "tin/2024/01/",
          "tin/2024/01/11/", "tin/2024/01/11/hai/", "tin/2024/01/20/", "tin/2024/01/20/ba/",
          "tin/2024/trang/1/", "tin/trang/1/",
        ], removed: ["tin/2024/01/10/", "tin/2024/01/10/hai/"], feeds: 9)
    ) {
      try $0.editItem("hai", "2024-01-10", "2024-01-11")
    },
    RebuildCase(
      "the date moves within its year",
      Work(
        drawn: [.new: 10, .view: 29],
        written: [
          "co-quan/xa/", "tin/", "tin/2024/", "tin/2024/03/", "tin/2024/03/12/",
          "tin/2024/03/12/het/", "tin/2024/04/", "tin/2024/04/20/", "tin/2024/04/20/nam/",
        ], removed: ["tin/2024/03/20/", "tin/2024/03/20/nam/"], tallies: 18, feeds: 11)
    ) {
      try $0.editItem("nam", "2024-03-20", "2024-04-20")
    },
    RebuildCase(
      "the date moves to another year",
      Work(
        drawn: [.new: 19, .view: 52],
        written: [
          "tim-kiem/",
          "", "chuyen-muc/khoa-giao/", "co-quan/huyen/", "co-quan/tinh/", "so-do/", "the/tap-huan/",
          "tin/2022/", "tin/2022/12/", "tin/2022/12/05/", "tin/2022/12/05/mot/", "tin/2024/",
          "tin/2024/01/", "tin/2024/01/10/", "tin/2024/01/10/hai/", "tin/trang/1/",
          "van-ban/71-ctr-tu-2018/", "van-ban/chuong-trinh/",
        ],
        removed: [
          "thong-ke/2023-12/", "thong-ke/2023-12/so-lieu.csv", "thong-ke/2023-12/so-lieu.json",
          "thong-ke/2023-h2/", "thong-ke/2023-h2/so-lieu.csv", "thong-ke/2023-h2/so-lieu.json",
          "thong-ke/2023-q4/", "thong-ke/2023-q4/so-lieu.csv", "thong-ke/2023-q4/so-lieu.json",
          "tin/2023/", "tin/2023/12/", "tin/2023/12/05/", "tin/2023/12/05/mot/",
        ], tallies: 37, feeds: 18)
    ) {
      try $0.editItem("mot", "2023-12-05", "2022-12-05")
    },
    RebuildCase("an alias comes", Work(drawn: [.new: 1], written: ["cu/"])) {
      try $0.editItem("hai", "tags:", "aliases: [/cu/]\ntags:")
    },
    RebuildCase("an alias goes", Work(removed: ["cu/"])) {
      try $0.editItem("hai", "tags:", "aliases: [/cu/]\ntags:")
      try await $0.build()
      try $0.editItem("hai", "aliases: [/cu/]\n", "")
    },
    RebuildCase(
      // Feeds name its language.
      "an item becomes a translation",
      Work(drawn: [.view: 16], written: ["tin/2024/02/15/bon/", "tin/2024/03/20/nam/"], feeds: 7)
    ) {
      try $0.editItem(
        "nam", "agencies: [xa]",
        "agencies: [xa]\nlanguage: en\ntranslation-of: /tin/2024/02/15/bon/")
    },
    RebuildCase(
      "a translation changes its language",
      Work(drawn: [.view: 16], written: ["tin/2024/02/15/bon/", "tin/2024/03/20/nam/"], feeds: 7)
    ) {
      try $0.editItem(
        "nam", "agencies: [xa]",
        "agencies: [xa]\nlanguage: en\ntranslation-of: /tin/2024/02/15/bon/")
      try await $0.build()
      try $0.editItem("nam", "language: en", "language: lo")
    },
    RebuildCase(
      "an original changes its language",
      Work(drawn: [.view: 21], written: ["tin/2024/02/15/bon/", "tin/2024/03/20/nam/"], feeds: 9)
    ) {
      try $0.editItem(
        "nam", "agencies: [xa]",
        "agencies: [xa]\nlanguage: en\ntranslation-of: /tin/2024/02/15/bon/")
      try await $0.build()
      try $0.editItem("bon", "agencies:", "language: fr\nagencies:")
    },
    RebuildCase(
      "a translation is a translation no more",
      Work(drawn: [.view: 2], written: ["tin/2024/02/15/bon/", "tin/2024/03/20/nam/"])
    ) {
      try $0.editItem(
        "nam", "agencies: [xa]",
        "agencies: [xa]\nlanguage: en\ntranslation-of: /tin/2024/02/15/bon/")
      try await $0.build()
      try $0.editItem("nam", "\ntranslation-of: /tin/2024/02/15/bon/", "")
    },
    RebuildCase(
      "an item is edited and put back", Work(drawn: [.view: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      try $0.editItem("hai", "Theo", "Căn cứ")
      try await $0.build()
      try $0.editItem("hai", "Căn cứ", "Theo")
    },
    RebuildCase("a mistake is made and mended", .nothing) {
      try $0.editItem("hai", "2024-01-10", "2024-02-31")
      try await $0.refuse()
      try $0.editItem("hai", "2024-02-31", "2024-01-10")
    },
    RebuildCase(
      "a mistake is made and mended otherwise",
      Work(drawn: [.view: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      try $0.editItem("hai", "2024-01-10", "2024-02-31")
      try await $0.refuse()
      try $0.editItem("hai", "2024-02-31", "2024-01-10")
      try $0.editItem("hai", "Theo", "Căn cứ")
    },
  ]
}
