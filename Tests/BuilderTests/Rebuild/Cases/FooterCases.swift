import Builder

extension RebuildCaseTests {
  private static let about = "Content/pages/gioi-thieu.md"
  private static let contact = "Content/pages/lien-he.md"

  /// Has two pages linked at the foot, and builds.
  private static func link(_ room: inout Newsroom) async throws {
    try room.write(about, "---\ntitle: Giới thiệu\nfooter: 1\n---\nTrang.\n")
    try room.write(contact, "---\ntitle: Liên hệ\nfooter: 2\n---\nX.\n")
    try await room.build()
  }

  /// Standing pages that all pages lead to.
  static let footerCases: [RebuildCase] = [
    RebuildCase(
      "a page is linked at the foot", Work(drawn: [.template: 70], written: 48, tallies: 22)
    ) {
      try $0.write(about, "---\ntitle: Giới thiệu\nfooter: 1\n---\nTrang.\n")
    },
    RebuildCase(
      "a page is no longer linked at the foot",
      Work(drawn: [.template: 71], written: 49, tallies: 22)
    ) {
      try await link(&$0)
      try $0.edit(contact, "footer: 2\n", "")
    },
    RebuildCase(
      "a page goes further up at the foot", Work(drawn: [.template: 71], written: 49, tallies: 22)
    ) {
      try await link(&$0)
      try $0.edit(about, "footer: 1", "footer: 3")
    },
    RebuildCase("a page at the foot keeps its place by another number", Work()) {
      try await link(&$0)
      try $0.edit(contact, "footer: 2", "footer: 9")
    },
    RebuildCase(
      "a page at the foot has another title",
      Work(drawn: [.view: 2, .template: 69], written: 49, tallies: 22)
    ) {
      try await link(&$0)
      try $0.edit(contact, "Liên hệ", "Hộp thư")
    },
    RebuildCase(
      "a page at the foot has another address",
      Work(
        drawn: [.new: 1, .view: 2, .template: 69], written: 49, removed: ["lien-he/"], tallies: 22,
        feeds: 1)
    ) {
      try await link(&$0)
      try $0.edit(contact, "footer: 2", "footer: 2\nslug: hop-thu")
    },
    RebuildCase(
      "a page at the foot is a draft again",
      Work(
        drawn: [.view: 2, .template: 69], written: 48, removed: ["lien-he/"], tallies: 22, feeds: 1)
    ) {
      try await link(&$0)
      try $0.edit(contact, "footer: 2", "footer: 2\ndraft: true")
    },
    RebuildCase(
      "a page at the foot goes",
      Work(
        drawn: [.view: 2, .template: 69], written: 48, removed: ["lien-he/"], tallies: 22, feeds: 1)
    ) {
      try await link(&$0)
      try $0.remove(contact)
    },
    RebuildCase(
      "the text of a page at the foot", Work(drawn: [.view: 1], written: ["lien-he/"])
    ) {
      try await link(&$0)
      try $0.edit(contact, "X.", "Y.")
    },
  ]
}
