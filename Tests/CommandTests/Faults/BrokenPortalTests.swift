import Foundation
import Testing

/// Faults of a whole portal, each tried with the command: its words, its exit code, and that nothing was changed.
@Suite struct BrokenPortalTests {
  private func check(_ portal: BrokenPortal) throws {
    let folder = try GoodPortal.copy()
    try portal.write(in: folder)
    let before = try ["Public", "Content", "Templates"].map { try folder.files($0) }
    let runs = try ["en", "vi"].map { try GoodPortal.build(folder, "--json", "--language", $0) }
    let said = try runs.map { try FaultRecord.all($0.err) }
    for (run, records) in zip(runs, said) {
      #expect(run.code == portal.code && run.out.isEmpty)
      #expect(records.map { $0.file + ":" + $0.said } == portal.said)
    }
    for (one, other) in zip(said[0], said[1]) {
      #expect(!one.message.isEmpty && !other.message.isEmpty && one.message != other.message)
      #expect(!one.help.isEmpty || one.code == "meta.type")
      #expect(
        one.help.isEmpty == other.help.isEmpty && (one.help != other.help || one.help.isEmpty))
    }
    #expect(try ["Public", "Content", "Templates"].map { try folder.files($0) } == before)
  }

  @Test(
    "FAULTS 2, 3, 30, 36, 37, 38, 39, 42: registers, words and files to be copied",
    arguments: BrokenPortal.registers)
  func registers(_ portal: BrokenPortal) throws { try check(portal) }

  @Test("FAULTS 2, 3, 6, 43, 44, 45, 47: templates", arguments: BrokenPortal.templates)
  func templates(_ portal: BrokenPortal) throws { try check(portal) }

  @Test("FAULTS 49: portal.yaml", arguments: BrokenPortal.settings)
  func settings(_ portal: BrokenPortal) throws { try check(portal) }

  @Test("FAULTS 49: a portal.yaml that cannot be read, and addresses with slashes at their ends")
  func settingsThatAreAFolder() throws {
    let folder = try GoodPortal.copy()
    for url in [
      "https://a.vn/", "https://a.vn//", "http://a.vn:8080", "https://[::1]", "HTTPS://A.VN",
    ] {
      try folder.write(
        "Content/portal.yaml", "title: A\nbase-url: \"\(url)\"\nsections: [{name: Khoa giáo}]\n")
      #expect(try GoodPortal.build(folder).code == 0, "\(url)")
    }
    let before = try folder.files("Public")
    try FileManager.default.removeItem(atPath: folder.path + "/Content/portal.yaml")
    try folder.write("Content/portal.yaml/x", "")
    let said = try GoodPortal.build(folder, "--json")
    #expect(said.code == 78)
    #expect(try FaultRecord.all(said.err).map(\.said) == ["- error fs.read"])
    #expect(try folder.files("Public") == before)
  }

  /// Places that no portal is built into, what is put there before, and what is said.
  private static let refused: [(place: String, files: [String], en: String, vi: String)] = [
    ("/", [], "your own files", "của bạn"), (".", [], "your own files", "của bạn"),
    ("..", [], "your own files", "của bạn"), ("Content", [], "your own files", "của bạn"),
    ("Content/trang", [], "your own files", "của bạn"),
    ("Templates/assets", [], "your own files", "của bạn"),
    (".portal/trang", [], "your own files", "của bạn"), ("nha", [], "your own files", "của bạn"),
    ("lien-ket", [], "your own files", "của bạn"),
    ("la", ["la/x"], "holds 1 entries that portal did not make", "không do portal tạo"),
    ("lien-ket-la", ["la/x"], "holds 1 entries that portal did not make", "không do portal tạo"),
    ("tep", ["tep"], "is not a folder", "không phải thư mục"),
  ]

  @Test("FAULTS 50: places that are not built into", arguments: refused.indices)
  func isNotBuiltInto(_ row: Int) throws {
    let (place, files, english, vietnamese) = Self.refused[row]
    let folder = try GoodPortal.copy()
    for file in files { try folder.write(file, "của tôi") }
    for (name, target) in [("lien-ket", "Content"), ("lien-ket-la", "la")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name, withDestinationPath: target)
    }
    try FileManager.default.createDirectory(
      atPath: folder.path + "/nha", withIntermediateDirectories: true)
    let before = try folder.files(".")
    for (language, words) in [("en_US.UTF-8", english), ("vi_VN.UTF-8", vietnamese)] {
      let said = try CommandTests.portal(
        [
          "build", "-C", folder.path, "-o",
          place.hasPrefix("/") ? place : folder.path + "/" + place,
        ],
        environment: ["LANG": language, "HOME": folder.path + "/nha"])
      #expect(said.code == 73, "\(said)")
      #expect(said.err.contains(words), "\(said.err)")
    }
    #expect(try folder.files(".") == before)
  }

  @Test("FAULTS 50: a folder that was built into says so, and with which version of its form")
  func marker() throws {
    let folder = try GoodPortal.copy()
    let marker = try String(contentsOfFile: folder.path + "/Public/.portal-output", encoding: .utf8)
    #expect(marker == "portal output 1\n")
    try FileManager.default.removeItem(atPath: folder.path + "/Public/.portal-output")
    let before = try folder.files("Public")
    #expect(try GoodPortal.build(folder).code == 73)
    #expect(try folder.files("Public") == before)
  }
}
