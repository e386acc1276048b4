import Builder
import Foundation
import Portal
import Testing

extension RebuildCaseTests {
  /// Other files of the portal, and how files are looked at.
  static let fileCases: [RebuildCase] = [
    RebuildCase("a static file changes", Work(drawn: [.view: 1], written: ["robots.txt"])) {
      try $0.write("Content/static/robots.txt", "Allow: /\n")
    },
    RebuildCase("a static file comes", Work(drawn: [.new: 1], written: ["a/b.txt"])) {
      try $0.write("Content/static/a/b.txt", "b")
    },
    RebuildCase("a static file goes", Work(removed: ["a.txt"])) {
      try $0.write("Content/static/a.txt", "a")
      try await $0.build()
      try $0.remove("Content/static/a.txt")
    },
    RebuildCase(
      "a static file moves", Work(drawn: [.new: 1], written: ["b.txt"], removed: ["a.txt"])
    ) {
      try $0.write("Content/static/a.txt", "a")
      try await $0.build()
      try $0.move("Content/static/a.txt", to: "Content/static/b.txt")
    },
    RebuildCase(
      "the portal's own robots.txt goes", Work(drawn: [.view: 1], written: ["robots.txt"])
    ) {
      try $0.remove("Content/static/robots.txt")
    },
    RebuildCase("a standing page's text", Work(drawn: [.view: 1], written: ["gioi-thieu/"])) {
      try $0.edit("Content/pages/gioi-thieu.md", "Trang.", "Trang mới.")
    },
    RebuildCase(
      "a standing page comes",
      Work(drawn: [.new: 1, .view: 2], written: ["lien-he/", "so-do/"], feeds: 1)
    ) {
      try $0.write("Content/pages/lien-he.md", "---\ntitle: Liên hệ\n---\nX.\n")
    },
    RebuildCase(
      "a standing page goes",
      Work(drawn: [.view: 2], written: ["so-do/"], removed: ["gioi-thieu/"], feeds: 1)
    ) {
      try $0.remove("Content/pages/gioi-thieu.md")
    },
    RebuildCase("every source is touched, with the same bytes", .nothing) {
      for path in Newsroom.files.keys where path != "Templates/parts/one.html" {
        try $0.write(path, $0.text(path))
      }
    },
    RebuildCase("a source is touched into the future", .nothing) {
      try $0.touch("Content/items/hai.md", Date(timeIntervalSince1970: 4_000_000_000))
    },
    RebuildCase(
      "a source dated ahead is edited", Work(drawn: [.view: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      try $0.touch("Content/items/hai.md", Date(timeIntervalSince1970: 4_000_000_000))
      try await $0.build()
      try $0.editItem("hai", "Theo Kết", "Thao Kết")
      try $0.touch("Content/items/hai.md", Date(timeIntervalSince1970: 4_000_000_000))
    },
    RebuildCase(
      "the same size, and the time set back",
      Work(drawn: [.view: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      let path = "Content/items/hai.md"
      let text = try $0.text(path)
      let start = try #require(text.range(of: "Theo")).lowerBound
      let file = try FileHandle(forWritingTo: $0.portal.root.appending(path: path))
      try $0.keepingTime(path) {
        // In place, so that not even the file is another.
        try file.seek(toOffset: UInt64(text[..<start].utf8.count))
        try file.write(contentsOf: Data("Thao".utf8))
        try file.close()
      }
    },
    RebuildCase(
      "the same size, within the tick of the build's look",
      Work(drawn: [.view: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      let path = "Content/items/hai.md"
      try $0.editItem("hai", "Theo", "Thao")
      try $0.takeAsSeen(path)
    },
    RebuildCase("two sources change places", Work()) {
      try $0.move("Content/items/hai.md", to: "Content/items/x")
      try $0.move("Content/items/nam.md", to: "Content/items/hai.md")
      try $0.move("Content/items/x", to: "Content/items/nam.md")
    },
  ]
}
