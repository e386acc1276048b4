import Builder
import Portal

extension RebuildCaseTests {
  /// What is asked for.
  static let requestCases: [RebuildCase] = [
    RebuildCase("--clean", Work(drawn: [.new: 143])) { $0.request.isClean = true },
    RebuildCase("another number of workers", .nothing) { $0.request.jobs = 3 },
    RebuildCase("another output", Work(drawn: [.new: 143], written: 52, tallies: 64, feeds: 27)) {
      $0.request.output = $0.request.root + Bytes("/khac")
    },
    RebuildCase("another output, and back", .nothing) {
      $0.request.output = $0.request.root + Bytes("/khac")
      try await $0.build()
      $0.request.output = nil
    },
    RebuildCase(
      "with drafts",
      Work(
        drawn: [.new: 3, .view: 40],
        written: [
          "", "tin/", "tin/2024/", "tin/2024/03/", "tin/2024/03/20/", "tin/2024/03/20/nam/",
          "tin/2024/03/25/", "tin/2024/03/25/nhap/", "tin/2024/trang/1/", "tin/2024/trang/2/",
        ], tallies: 24, feeds: 9)
    ) {
      $0.request.gathering = $0.portal.request(drafts: true).gathering
    },
    RebuildCase(
      "with drafts, then without",
      Work(
        drawn: [.view: 40],
        written: [
          "", "tin/", "tin/2024/", "tin/2024/03/", "tin/2024/03/20/", "tin/2024/03/20/nam/",
          "tin/2024/trang/1/",
        ], removed: ["tin/2024/03/25/", "tin/2024/03/25/nhap/", "tin/2024/trang/2/"], tallies: 24,
        feeds: 9)
    ) {
      let gathering = $0.request.gathering
      $0.request.gathering = $0.portal.request(drafts: true).gathering
      try await $0.build()
      $0.request.gathering = gathering
    },
    RebuildCase(
      "with what lies ahead",
      Work(
        drawn: [.new: 12, .view: 33],
        written: [
          "", "tin/", "tin/2024/", "tin/2024/03/", "tin/2024/03/20/", "tin/2024/03/20/nam/",
          "tin/2024/06/", "tin/2024/06/03/", "tin/2024/06/03/hen/", "tin/2024/trang/1/",
          "tin/2024/trang/2/",
        ], tallies: 24, feeds: 10)
    ) {
      $0.request.gathering = $0.portal.request(future: true).gathering
    },
    RebuildCase("at another address", Work(drawn: [.view: 111], tallies: 14, feeds: 27)) {
      $0.request.baseURL = Bytes("https://nhap.example.vn")
    },
    RebuildCase(
      "at another address, then at its own", Work(drawn: [.view: 111], tallies: 14, feeds: 27)
    ) {
      $0.request.baseURL = Bytes("https://nhap.example.vn")
      try await $0.build()
      $0.request.baseURL = nil
    },
    RebuildCase("compressed too", Work(drawn: [.new: 32], written: 20, tallies: 12)) {
      $0.request.compresses = true
    },
    RebuildCase("compressed too, and again", .nothing) {
      $0.request.compresses = true
      try await $0.build()
    },
    RebuildCase("compressed too, then not", Work(removed: 32)) {
      $0.request.compresses = true
      try await $0.build()
      $0.request.compresses = false
    },
    RebuildCase("strictly, with nothing to warn of", .nothing) {
      try $0.editItem("hai", "Theo Kết luận số 12-KL/TW ngày 06/4/2022.", "Không theo gì.")
      try await $0.build()
      $0.request.isStrict = true
    },
  ]
}
