import Foundation
import Testing

/// `build --watch`, from the first build to Ctrl-C.
@Suite struct BuildWatchTests {
  @Test(
    "FAULTS 60, 70: it follows every edit, and leaves the output whole when it is asked to end",
    arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func followsEveryEditUntilItIsAskedToEnd(_ signal: Int32, _ code: Int32) throws {
    let paper = try Newspaper(items: 3)
    let watch = try Running(paper.build("Public", "--watch"))
    try lookAgain(until: "it has built") { try watch.said().contains(" written, ") }
    let page = paper.folder.path + "/Public/tin/2024/02/02/tin-so-1/index.html"
    for words in ["Bản thứ hai.", "Bản thứ ba."] {
      try paper.folder.write(
        "Content/items/1.md", "---\ntitle: Tin số 1\ndate: 2024-02-02\n---\n\(words)\n")
      try lookAgain(until: "it shows: \(words)") {
        try String(contentsOfFile: page, encoding: .utf8).contains(words)
      }
    }
    try FileManager.default.removeItem(atPath: paper.folder.path + "/Content/items/1.md")
    // With it go its month's pages and files; after another text only a file or two of the search index.
    try lookAgain(until: "it has removed its page") {
      try watch.said().contains(#/ [1-9][0-9]+ removed ·/#)
    }
    #expect(!FileManager.default.fileExists(atPath: page))
    // An error is said, and leaves the output as it is.
    let before = try paper.output()
    try paper.folder.write("Content/items/2.md", "---\ntitle: Tin số 2\ndate: 2024-02-31\n---\n")
    try lookAgain(until: "it says the error") { try watch.said().contains("Content/items/2.md:3") }
    #expect(try paper.output() == before)
    watch.send(signal)
    #expect(try watch.end() == code)
    #expect(try paper.output() == before)
    #expect(!paper.isThere("Public/.portal-new"))
  }
}
