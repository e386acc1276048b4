import Builder

extension RebuildCaseTests {
  /// What items say.
  static let textCases: [RebuildCase] = [
    RebuildCase("a word of the text", Work(drawn: [.view: 1], written: ["tin/2024/01/10/hai/"])) {
      try $0.editItem("hai", "Theo", "Căn cứ")
    },
    RebuildCase(
      "the opening of a text without a lead",
      Work(drawn: [.view: 1], written: ["tin/2024/03/20/nam/"])
    ) {
      try $0.editItem("nam", "Nội dung.", "Khác.")
    },
    RebuildCase(
      "a title, and with it the address",
      Work(
        drawn: [.new: 1, .view: 17],
        written: [
          "", "the/tap-huan/", "tin/2023/12/05/mot/", "tin/2024/01/", "tin/2024/01/10/",
          "tin/2024/01/10/hai-muoi/", "tin/2024/01/20/ba/", "tin/2024/trang/1/", "tin/trang/1/",
        ], removed: ["tin/2024/01/10/hai/"], feeds: 8)
    ) {
      try $0.editItem("hai", "title: Hai", "title: Hai mươi")
    },
    RebuildCase(
      "a title with a slug of its own",
      Work(
        drawn: [.view: 17],
        written: [
          "", "the/tap-huan/", "tin/2024/01/", "tin/2024/01/10/", "tin/2024/01/10/hai/",
          "tin/2024/trang/1/", "tin/trang/1/",
        ], feeds: 7)
    ) {
      try $0.editItem("hai", "title: Hai", "title: Hai mươi\nslug: hai")
    },
    RebuildCase(
      "a slug",
      Work(
        drawn: [.new: 1, .view: 17],
        written: [
          "", "the/tap-huan/", "tin/2023/12/05/mot/", "tin/2024/01/", "tin/2024/01/10/",
          "tin/2024/01/10/khac/", "tin/2024/01/20/ba/", "tin/2024/trang/1/", "tin/trang/1/",
        ], removed: ["tin/2024/01/10/hai/"], feeds: 8)
    ) { try $0.editItem("hai", "tags:", "slug: khac\ntags:") },
    RebuildCase("a lead", Work(drawn: [.view: 15], feeds: 7)) {
      try $0.editItem("hai", "tags:", "summary: Tóm tắt.\ntags:")
    },
    RebuildCase(
      "a citation comes", Work(drawn: [.view: 27], written: ["tin/2024/03/20/nam/"], tallies: 21)
    ) {
      try $0.editItem("nam", "Nội dung.", "Theo Nghị quyết số 28-NQ/TW ngày 23/5/2018.")
    },
    RebuildCase(
      "a citation goes",
      Work(
        drawn: [.view: 24],
        written: ["so-do/", "tim-kiem/", "tin/2024/01/10/hai/", "van-ban/", "van-ban/nam/"],
        removed: [
          "thong-ke/van-ban/12-kl-tw-2022/", "thong-ke/van-ban/12-kl-tw-2022/so-lieu.csv",
          "thong-ke/van-ban/12-kl-tw-2022/so-lieu.json", "van-ban/12-kl-tw-2022/",
          "van-ban/ket-luan/", "van-ban/nam/2022/",
        ], tallies: 18, feeds: 3)
    ) {
      try $0.editItem("hai", "Theo Kết luận số 12-KL/TW ngày 06/4/2022.", "Không theo gì.")
    },
    RebuildCase(
      "what it is about",
      Work(
        drawn: [.view: 38],
        written: [
          "tin/2024/03/20/nam/", "van-ban/", "van-ban/28-nq-tw-2018/", "van-ban/nam/",
          "van-ban/nam/2018/", "van-ban/nghi-quyet/",
        ], tallies: 24, feeds: 2)
    ) {
      try $0.editItem("nam", "agencies:", "documents: [28-NQ/TW]\nagencies:")
    },
    RebuildCase(
      "a tag comes", Work(drawn: [.new: 2, .view: 10], written: ["the/", "the/moi/"], feeds: 9)
    ) {
      try $0.editItem("nam", "agencies:", "tags: [Mới]\nagencies:")
    },
    RebuildCase(
      "a tag goes", Work(drawn: [.view: 10], written: ["the/", "the/tap-huan/"], feeds: 7)
    ) {
      try $0.editItem("hai", "tags: [Tập huấn]\n", "")
    },
    RebuildCase(
      "a tag is renamed in all its items",
      Work(
        drawn: [.new: 2, .view: 17], written: ["the/", "the/hoc-tap/"], removed: ["the/tap-huan/"],
        feeds: 16)
    ) {
      try $0.editItem("mot", "Tập huấn", "Học tập")
      try $0.editItem("hai", "Tập huấn", "Học tập")
    },
    RebuildCase(
      "the section",
      Work(
        drawn: [.view: 24],
        written: ["chuyen-muc/", "chuyen-muc/khoa-giao/", "chuyen-muc/tuyen-truyen/"], tallies: 3,
        feeds: 10)
    ) {
      try $0.editItem("bon", "section: tuyen-truyen", "section: khoa-giao")
    },
    RebuildCase(
      "the agency",
      Work(
        drawn: [.view: 36], written: ["co-quan/", "co-quan/tinh/", "co-quan/xa/"],
        removed: [
          "thong-ke/co-quan/xa/", "thong-ke/co-quan/xa/so-lieu.csv",
          "thong-ke/co-quan/xa/so-lieu.json",
        ], tallies: 24, feeds: 3)
    ) { try $0.editItem("nam", "[xa]", "[tinh]") },
    RebuildCase(
      "the author",
      Work(
        drawn: [.new: 2, .view: 11], written: ["tac-gia/", "tac-gia/hue/"],
        removed: ["tac-gia/lan/"], feeds: 11)
    ) { try $0.editItem("bon", "[Lan]", "[Huệ]") },
    RebuildCase("an extra field", Work(drawn: [.view: 1])) {
      try $0.editItem("hai", "tags:", "extra: {nguoi-duyet: An}\ntags:")
    },
    RebuildCase("it is pinned", Work(drawn: [.view: 7], written: [""])) {
      try $0.editItem("hai", "tags:", "pinned: true\ntags:")
    },
    RebuildCase(
      "a figure's value", Work(drawn: [.view: 31], written: ["tin/2024/02/15/bon/"], tallies: 28)
    ) {
      try $0.editItem("bon", "value: 5", "value: 6")
      try $0.editItem("bon", "Có 5", "Có 6")
    },
    RebuildCase(
      "a figure's period", Work(drawn: [.view: 20], written: ["tin/2024/02/15/bon/"], tallies: 19)
    ) {
      try $0.editItem("bon", "value: 5, period: 2024-01", "value: 5, period: 2024-02")
    },
    RebuildCase("a figure's group", Work(drawn: [.view: 16], tallies: 8)) {
      try $0.editItem("bon", "group: xã", "group: phường")
    },
    RebuildCase("a figure's document", Work(drawn: [.view: 23], tallies: 21)) {
      try $0.editItem("bon", "group: xã", "group: xã, document: 28-NQ/TW")
    },
    RebuildCase(
      "a figure comes", Work(drawn: [.view: 31], written: ["tin/2024/03/20/nam/"], tallies: 28)
    ) {
      try $0.editItem("nam", "[xa]", "[xa]\nfigures: [{measure: hop, value: 2, period: 2024-03}]")
      try $0.editItem("nam", "Nội dung.", "Có 2 cuộc.")
    },
    RebuildCase(
      "a figure goes", Work(drawn: [.view: 31], written: ["tin/2024/02/15/bon/"], tallies: 28)
    ) {
      try $0.editItem("bon", "  - {measure: hop, value: 7, period: 2024-01, group: huyện}\n", "")
    },
    RebuildCase(
      // Feeds say how long a picture is.
      "a photo's bytes",
      Work(drawn: [.view: 7], written: ["tin/2024/01/20/ba/anh.gif"], feeds: 6)
    ) {
      try $0.write("Content/items/ba/anh.gif", TestPicture.gif(60, 40) + "hình")
    },
    // The item's page and all that list it are looked at; only pages that show sizes would be written.
    RebuildCase(
      "a photo's size",
      Work(drawn: [.view: 8], written: ["tin/2024/01/20/ba/", "tin/2024/01/20/ba/anh.gif"])
    ) {
      try $0.write("Content/items/ba/anh.gif", TestPicture.gif(40, 60))
    },
    RebuildCase("a photo's caption", Work(drawn: [.view: 7])) {
      try $0.editItem("ba/index", "alt: Ảnh", "alt: Hình")
    },
    RebuildCase(
      "a photo comes", Work(drawn: [.new: 1, .view: 1], written: ["tin/2024/01/20/ba/hai.gif"])
    ) {
      try $0.write("Content/items/ba/hai.gif", TestPicture.gif(30, 20))
      try $0.editItem(
        "ba/index", "attachments:", "gallery: [{file: hai.gif, alt: Hai}]\nattachments:")
    },
    RebuildCase(
      "a photo goes",
      Work(
        drawn: [.view: 14], written: ["tin/2024/01/20/ba/"], removed: ["tin/2024/01/20/ba/anh.gif"],
        feeds: 7)
    ) {
      try $0.remove("Content/items/ba/anh.gif")
      try $0.editItem("ba/index", "image: {file: anh.gif, alt: Ảnh}\n", "")
    },
    RebuildCase(
      "an attachment's bytes, as many",
      Work(drawn: [.view: 1], written: ["tin/2024/01/20/ba/tep.txt"])
    ) {
      try $0.write("Content/items/ba/tep.txt", "tập")
    },
    RebuildCase(
      "an attachment's size", Work(drawn: [.view: 2], written: ["tin/2024/01/20/ba/tep.txt"])
    ) {
      try $0.write("Content/items/ba/tep.txt", String(repeating: "tệp ", count: 900))
    },
    RebuildCase("a file that no item uses comes into its folder", Work()) {
      try $0.write("Content/items/ba/thua.txt", "thừa")
    },
  ]
}
