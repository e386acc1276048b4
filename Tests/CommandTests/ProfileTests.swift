import Foundation
import Testing

/// What `portal build --profile` says a build has used.
@Suite struct ProfileTests {
  private static let stages = ["read", "plan", "render", "search", "write", "record"]
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("Content/portal.yaml", "title: A\nbase-url: https://a.vn\n")
    try folder.write("Content/items/a.md", "---\ntitle: A\ndate: 2024-01-02\n---\nMột dòng.\n")
  }

  private func build(_ arguments: String...) throws -> CommandTests.Result {
    try CommandTests.portal(["build", "-C", folder.path] + arguments)
  }

  /// Of a build's record: what is said of each stage, and of the whole build.
  private func profile(
    _ arguments: String...
  ) throws -> (stages: [(name: String, numbers: [String: Int])], bytes: Int) {
    let said = try CommandTests.portal(["build", "-C", folder.path, "--json"] + arguments).out
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any])
    let stages = (record["profile"] as? [[String: Any]] ?? []).map { stage in
      (name: stage["stage"] as? String ?? "", numbers: stage.compactMapValues { $0 as? Int })
    }
    return (stages, try #require(record["bytes"] as? Int))
  }

  @Test func everyStageIsCountedAndTheirSumIsTheWhole() throws {
    let (stages, bytes) = try profile("--profile")
    #expect(stages.map(\.name) == Self.stages + ["total"])
    let total = try #require(stages.last).numbers
    for key in ["bytesRead", "bytesWritten", "allocations"] {
      let parts = stages.dropLast().compactMap { $0.numbers[key] }
      #expect(parts.count == Self.stages.count && parts.reduce(0, +) == total[key], "\(key)")
    }
    for key in ["microseconds", "cpuMicroseconds"] {
      let parts = stages.dropLast().compactMap { $0.numbers[key] }
      // Each of them is cut to a whole microsecond.
      let lost = (total[key] ?? -1) - parts.reduce(0, +)
      #expect(parts.count == Self.stages.count && (0..<Self.stages.count).contains(lost), "\(key)")
    }
    #expect(try #require(total["bytesWritten"]) >= bytes)
    #expect(try #require(total["cpuMicroseconds"]) > 0)
    #expect(stages.allSatisfy { ($0.numbers["allocations"] ?? 0) > 0 })
    let peaks = stages.compactMap { $0.numbers["peakBytes"] }
    #expect(peaks == peaks.sorted() && peaks.count == stages.count && (peaks.first ?? 0) > 1 << 20)
  }

  @Test func ofAnUnchangedBuildThereIsTheCheckAlone() throws {
    // No build reads it, so while it is young nothing vouches for it.
    try FileManager.default.removeItem(atPath: folder.path + "/Templates/strings/en.yaml")
    _ = try build()
    #expect(try profile("--profile").stages.map(\.name) == ["check", "total"])
  }

  @Test(arguments: [
    (
      "en", ["stage", "read", "plan", "render", "search", "write", "record", "total"],
      "stage   time (ms)  CPU (ms)  read (KB)  written (KB)  allocations  memory (MB)"
    ),
    (
      "vi",
      ["bước", "đọc", "sắp trang", "vẽ trang", "mục tìm", "ghi trang", "ghi sổ", "tất cả"],
      "bước       thời gian (ms)  CPU (ms)  đọc (KB)  ghi (KB)  lần cấp phát  bộ nhớ (MB)"
    ),
  ])
  func theTableIsInBothLanguages(_ language: String, _ names: [String], _ head: String) throws {
    let said = try build("--profile", "-q", "--language", language)
    #expect(said.code == 0 && said.out == "")
    let lines = said.err.split(separator: "\n")
    func words(_ text: Substring) -> [Substring] { text.split(separator: " ") }
    #expect(lines.first.map(words) == words(head[...]))
    #expect(
      lines.map { $0.prefix(9).split(separator: "  ").first.map(String.init) ?? "" }
        .map { $0.trimmingCharacters(in: .whitespaces) } == names)
    for line in lines.dropFirst() {
      #expect(line.wholeMatch(of: /[^\d]+( +\d+\.\d){4} +\d+ +\d+\.\d/) != nil, "\(line)")
    }
  }

  @Test func nothingIsSaidUnlessItIsAskedFor() throws {
    #expect(try profile().stages.isEmpty)
    #expect(try !build("--clean", "--language", "en").err.contains("CPU"))
    #expect(try build("--clean", "-q").err == "")
  }

  @Test func buildsEndAsTheyDoWithout() throws {
    let both = try build("--profile", "--watch", "--language", "en")
    #expect(both.code == 64 && both.err.contains("--profile does not go with --watch."))
    try folder.write("Content/items/b.md", "---\ntitle: B\n---\n")
    let refused = try build("--profile", "--language", "en")
    #expect(refused.code == 1 && !refused.err.contains("CPU"))
  }
}
