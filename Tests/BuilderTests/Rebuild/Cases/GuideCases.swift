import Builder

extension RebuildCaseTests {
  /// What leads readers from page to page: links, topics, blocks.
  static let guideCases: [RebuildCase] = [
    RebuildCase(
      "a text leads to another item", Work(drawn: [.view: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      try $0.editItem("hai", "Theo", "[Trước](/tin/2023/12/05/mot/), theo")
    },
    RebuildCase(
      "an item that another leads to goes and comes back",
      Work(drawn: [.view: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      let file = "Content/items/mot.md"
      let text = try $0.text(file)
      try $0.editItem("hai", "Theo", "[Trước](/tin/2023/12/05/mot/), theo")
      try $0.remove(file)
      try await $0.refuse()
      try $0.write(file, text)
    },
    RebuildCase(
      "a heading that another leads to is called otherwise, and so is the link",
      Work(drawn: [.view: 2], written: ["tin/2023/12/05/mot/", "tin/2024/01/10/hai/"])
    ) {
      try $0.editItem("mot", "Có 3 cuộc.", "## Kết quả\n\nCó 3 cuộc.")
      try $0.editItem("hai", "Theo", "[Trước](/tin/2023/12/05/mot/#ket-qua), theo")
      try await $0.build()
      try $0.editItem("mot", "Kết quả", "Kết luận")
      try await $0.refuse()
      try $0.editItem("hai", "#ket-qua", "#ket-luan")
    },
    RebuildCase(
      "a topic comes",
      Work(
        drawn: [.new: 2, .view: 4],
        written: [
          "dong-su-kien/", "dong-su-kien/viec/", "so-do/", "tin/2023/12/05/mot/",
          "tin/2024/01/10/hai/",
        ], feeds: 1)
    ) {
      try $0.write(
        "Content/topics.yaml",
        "- {id: viec, title: Việc lớn, items: [items/mot.md, items/hai.md, items/nhap.md]}\n")
    },
    RebuildCase("a block of the home page comes", Work(drawn: [.view: 1], written: [""])) {
      try $0.edit(
        "Content/portal.yaml", "menu:", "home: {blocks: [{items: [items/mot.md]}]}\nmenu:")
    },
  ]
}
