import Foundation

/// A portal with so many items that a build of it takes a while.
struct Newspaper {
  /// Two states of the same portal, of which one has files that the other has not.
  enum Issue: String {
    case morning = "sang"
    case evening = "chieu"

    /// The file in the output that the other one has not.
    var page: String { "tin/2024/04/02/tin-buoi-\(rawValue)/index.html" }
  }

  let folder: Folder
  private let items: Int

  init(items: Int) throws {
    self.items = items
    folder = try Folder()
    try folder.write(
      "Content/portal.yaml", "title: Báo thử\nbase-url: https://bao.example.vn\npage-length: 5\n")
    for number in 1...items {
      let day = number % 28 + 1
      try folder.write(
        "Content/items/\(number).md",
        """
        ---
        title: Tin số \(number)
        date: 2024-0\(number % 3 + 1)-\(day < 10 ? "0" : "")\(day)
        ---
        Nội dung của tin số \(number).
        """)
    }
    try write(.morning)
  }

  /// Changes every page, and which items there are.
  func write(_ issue: Issue) throws {
    let isMorning = issue == .morning
    try folder.write("Content/agencies.yaml", isMorning ? "" : "- {id: so, name: Sở}\n")
    try folder.write(
      "Templates/parts/crumbs.html", isMorning ? "<p>buổi sáng</p>" : "<p>buổi chiều hôm ấy</p>")
    let other: Issue = isMorning ? .evening : .morning
    let old = "Content/items/\(other.rawValue).md"
    if isThere(old) { try FileManager.default.removeItem(atPath: folder.path + "/" + old) }
    try folder.write(
      "Content/items/\(issue.rawValue).md",
      "---\ntitle: Tin buổi \(issue.rawValue)\ndate: 2024-04-02\n---\nX.\n")
  }

  /// Its arguments for a build into this folder.
  func build(_ output: String = "Public", _ more: String...) -> [String] {
    ["build", "-C", folder.path, "-o", "\(folder.path)/\(output)", "--jobs", "2"] + more
  }

  /// All that readers get.
  func output(_ output: String = "Public") throws -> [String: Data] {
    try folder.files(output).filter { !$0.key.hasPrefix(".portal") }
  }

  /// A build that is stopped while it draws: nothing has come to its place yet.
  func heldUp() throws -> Running {
    for _ in 0..<50 {
      let build = try Running(build())
      try lookAgain(until: "it draws or has ended") { !build.isRunning || staged > 0 }
      try build.stop()
      // Each item makes more than one page, so there are more to come.
      if build.isRunning, (1...items).contains(staged) { return build }
      // It was too quick.
      build.send(SIGKILL)
      _ = try build.end()
      try write(.morning)
      _ = try CommandTests.portal(self.build())
      try write(.evening)
    }
    throw NeverHeldUp()
  }

  private struct NeverHeldUp: Error {}

  /// How many files wait to be moved to their places.
  private var staged: Int {
    let staging = folder.path + "/Public/.portal-new"
    let all = FileManager.default.enumerator(atPath: staging)?.compactMap { $0 as? String } ?? []
    return all.count { $0.contains(".") || !$0.contains("/") }
  }

  func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/" + path)
  }
}
