import Builder
import Portal

extension RebuildCaseTests {
  /// What registers and settings say.
  static let registerCases: [RebuildCase] = [
    RebuildCase(
      "an agency's name",
      Work(
        drawn: [.view: 18], written: ["co-quan/", "co-quan/xa/", "so-do/"], tallies: 8, feeds: 1)
    ) {
      try $0.edit("Content/agencies.yaml", "Đảng ủy xã", "Đảng ủy phường")
    },
    RebuildCase(
      "an agency comes under a parent",
      Work(
        drawn: [.view: 34], written: ["co-quan/", "co-quan/huyen/", "co-quan/tinh/", "so-do/"],
        tallies: 27, feeds: 2)
    ) {
      try $0.edit("Content/agencies.yaml", "name: Đảng ủy xã", "name: Đảng ủy xã, parent: huyen")
    },
    RebuildCase(
      "an agency that nobody names",
      Work(
        drawn: [.new: 2, .view: 3], written: ["co-quan/", "co-quan/so/", "so-do/"], feeds: 2)
    ) {
      try $0.edit("Content/agencies.yaml", "- {id: xa", "- {id: so, name: Sở}\n- {id: xa")
    },
    RebuildCase("a document's title", Work(drawn: [.view: 7], feeds: 1)) {
      try $0.edit("Content/documents.yaml", "Về bảo hiểm", "Về bảo hiểm xã hội")
    },
    RebuildCase(
      "a document's status",
      Work(
        drawn: [.new: 2, .view: 7],
        written: [
          "so-do/", "van-ban/", "van-ban/28-nq-tw-2018/", "van-ban/nam/", "van-ban/nam/2018/",
          "van-ban/nghi-quyet/", "van-ban/tinh-trang/", "van-ban/tinh-trang/het-hieu-luc/",
        ], feeds: 1)
    ) {
      try $0.edit(
        "Content/documents.yaml", "title: Về bảo hiểm", "title: Về bảo hiểm, expires: 2024-01-01")
    },
    RebuildCase(
      "a document is registered that items cite",
      Work(drawn: [.view: 7], written: ["tin/2024/01/10/hai/"], feeds: 1)
    ) {
      let file = "Content/documents.yaml"
      try $0.write(
        file, $0.text(file) + "- {symbol: 12-KL/TW, date: 2022-04-06, title: Về tinh giản}\n")
    },
    RebuildCase(
      "a document is registered that nobody names",
      Work(
        drawn: [.new: 2, .view: 5],
        written: [
          "van-ban/", "van-ban/99-kl-tw-2022/", "van-ban/ket-luan/", "van-ban/nam/",
          "van-ban/nam/2022/",
        ], feeds: 2)
    ) {
      let file = "Content/documents.yaml"
      try $0.write(file, $0.text(file) + "- {symbol: 99-KL/TW, date: 2022-04-06}\n")
    },
    RebuildCase(
      "a document implements no other any more",
      Work(
        drawn: [.view: 7], written: ["van-ban/28-nq-tw-2018/", "van-ban/71-ctr-tu-2018/"],
        tallies: 1)
    ) {
      try $0.edit("Content/documents.yaml", ", implements: [28-NQ/TW]", "")
    },
    RebuildCase(
      "a measure's name",
      Work(
        drawn: [.view: 51], written: ["tin/2023/12/05/mot/", "tin/2024/02/15/bon/"], tallies: 45)
    ) {
      try $0.edit("Content/measures.yaml", "Cuộc họp", "Hội nghị")
    },
    RebuildCase("a measure's unit", Work(drawn: [.view: 51], tallies: 44)) {
      try $0.edit("Content/measures.yaml", "unit: cuộc", "unit: buổi")
    },
    RebuildCase(
      "the portal's title",
      Work(drawn: [.view: 73, .template: 2], written: ["404.html", "gioi-thieu/"], feeds: 23)
    ) {
      try $0.edit("Content/portal.yaml", "Cổng thử", "Cổng mới")
    },
    RebuildCase("the portal's address", Work(drawn: [.view: 111], tallies: 14, feeds: 27)) {
      try $0.edit("Content/portal.yaml", "https://thu.", "https://moi.")
    },
    RebuildCase(
      "the length of pages",
      Work(
        drawn: [.view: 4], written: ["tin/", "tin/2024/", "tin/trang/1/"],
        removed: ["tin/2024/trang/1/", "tin/trang/2/"], feeds: 1)
    ) {
      try $0.edit("Content/portal.yaml", "page-length: 2", "page-length: 3")
    },
    RebuildCase("the menu", Work(drawn: [.template: 2], written: ["404.html", "gioi-thieu/"])) {
      try $0.edit("Content/portal.yaml", "{title: Tin,", "{title: Tin mới,")
    },
    RebuildCase(
      "a section's name",
      Work(
        drawn: [.view: 35], written: ["chuyen-muc/", "chuyen-muc/khoa-giao/", "so-do/"], tallies: 1,
        feeds: 14
      )
    ) {
      try $0.edit("Content/portal.yaml", "Khoa giáo", "Khoa học")
    },
    RebuildCase("a comment in the settings", Work()) {
      try $0.write("Content/portal.yaml", $0.text("Content/portal.yaml") + "# hết\n")
    },
    RebuildCase("a mistake in the agencies is made and mended", .nothing) {
      let text = try $0.text("Content/agencies.yaml")
      try $0.write("Content/agencies.yaml", "- {id: tinh\n")
      try await $0.refuse()
      try $0.write("Content/agencies.yaml", text)
    },
  ]
}
