import Builder
import Foundation
import Portal

extension RebuildCaseTests {
  private static let page = "Public/tin/2024/01/10/hai/index.html"

  /// What others do to the output.
  static let outputCases: [RebuildCase] = [
    RebuildCase("a page is deleted", Work(drawn: [.missing: 1], written: ["tin/2024/01/10/hai/"])) {
      try $0.remove(page)
    },
    RebuildCase("a page is altered", Work(drawn: [.altered: 1], written: ["tin/2024/01/10/hai/"])) {
      try $0.write(page, "của tôi")
    },
    RebuildCase(
      "a page is altered, with the same size and the time set back",
      Work(drawn: [.altered: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      let room = $0
      try room.keepingTime(page) { try room.edit(page, "Theo", "Thao") }
    },
    RebuildCase("a page is touched", .nothing) {
      try $0.touch(page, Date(timeIntervalSince1970: 0))
    },
    RebuildCase(
      "an empty folder is in a page's place",
      Work(drawn: [.missing: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      try $0.remove(page)
      try FileManager.default.createDirectory(
        at: $0.portal.root.appending(path: page), withIntermediateDirectories: false)
    },
    RebuildCase("a copy is altered", Work(drawn: [.altered: 1], written: ["robots.txt"])) {
      try $0.write("Public/robots.txt", "của tôi")
    },
    RebuildCase("a file of tallies is deleted", Work(drawn: [.missing: 1], tallies: 1)) {
      try $0.remove("Public/thong-ke/2024/so-lieu.csv")
    },
    RebuildCase("a foreign file comes", .nothing) { try $0.write("Public/ghi-chu.txt", "x") },
    RebuildCase(
      "a foreign file comes, and --clean", Work(drawn: [.new: 143], removed: ["ghi-chu.txt"])
    ) {
      try $0.write("Public/ghi-chu.txt", "x")
      $0.request.isClean = true
    },
    RebuildCase("a foreign file with the bytes of a page that comes", Work(drawn: [.new: 1])) {
      try $0.write("Public/moi.txt", "mới")
      try $0.write("Content/static/moi.txt", "mới")
    },
    RebuildCase("a folder is deleted", Work(drawn: [.missing: 21], written: 17, feeds: 4)) {
      try $0.remove("Public/tin/2024")
    },
    RebuildCase("all is deleted", Work(drawn: [.missing: 143], written: 52, tallies: 64, feeds: 27))
    {
      try $0.remove("Public")
    },
    RebuildCase("a build is broken off before its end", Work()) {
      try $0.write("Public/.portal-new/0-0", "nửa")
    },
  ]
}
