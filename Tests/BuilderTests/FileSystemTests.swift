import Foundation
import Portal
import Testing

@testable import Builder

/// Names, links and things in the content that a file system may hold and a portal can do little with.
@Suite struct FileSystemTests {
  private func file(_ portal: TestPortal, _ path: String) -> String {
    portal.root.path(percentEncoded: false) + "/" + path
  }

  /// Writes a file whose name need not be text.
  private func write(_ portal: TestPortal, _ path: Bytes, _ text: String) throws {
    let file = Bytes(portal.root.path(percentEncoded: false)) + Bytes("/") + path
    try Disk.create(file, Bytes(text))
  }

  private func link(_ portal: TestPortal, _ path: String, to target: String) throws {
    try #require(symlink(target, file(portal, path)) == 0)
  }

  // MARK: Names

  @Test("FAULTS 51: a name in either Unicode form is one name, and its address is in NFC")
  func eitherForm() async throws {
    let name = "số.csv"
    let portal = try TestPortal([
      "Content/items/x/index.md": item(
        "Một", "2024-01-01",
        "attachments: [{file: \(name.precomposedStringWithCanonicalMapping)}]"),
      "Content/items/x/\(name.decomposedStringWithCanonicalMapping)": "1",
      "Content/static/\("ảnh".decomposedStringWithCanonicalMapping)/a.txt": "2",
      "Content/items/\("bài".decomposedStringWithCanonicalMapping).md": item("Hai", "2024-01-02"),
    ])
    _ = try await portal.built()
    let output = try portal.output().keys.map { Bytes($0) }
    for path in ["tin/2024/01/01/mot/\(name)", "ảnh/a.txt"] {
      #expect(output.contains(Bytes(path.precomposedStringWithCanonicalMapping)))
    }
    #expect(output.allSatisfy { Normal.nfc($0) == $0 })
  }

  @Test(
    "FAULTS 51: two files whose names are one on other systems are an error",
    arguments: ["static/%.txt", "items/%.md", "items/%/index.md", "pages/%.md", "items/x/%.jpg"])
  func bothForms(_ pattern: String) async throws {
    let forms = [
      "số".precomposedStringWithCanonicalMapping, "số".decomposedStringWithCanonicalMapping,
    ]
    let paths = forms.map { "Content/" + pattern.replacing("%", with: $0) }
    let portal = try TestPortal(["Content/items/x/index.md": item("X", "2024-03-01")])
    for (number, path) in paths.enumerated() {
      let text =
        pattern.hasPrefix("pages")
        ? "---\ntitle: Trang \(number)\nslug: trang-\(number)\n---\n"
        : item("Tin \(number)", "2024-02-0\(number + 1)")
      try portal.write(path, text)
    }
    let outcome = await portal.build()
    guard case .refused(let diagnostics) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.problem.code) == ["path.collision"])
    // Byte for byte: to a String both are one.
    #expect(errors.allSatisfy { error in paths.contains { Bytes($0) == error.place.file } })
    #expect(try portal.output().isEmpty)
  }

  @Test("FAULTS 52: a name that is no text is an error that shows its bytes")
  func namesThatAreNoText() async throws {
    let portal = try TestPortal(["Content/items/b.md": item("Một", "2024-01-01")])
    try write(portal, Bytes("Content/items/a\nb.md"), item("Hai", "2024-01-01"))
    try write(portal, Bytes("Content/items/\u{1B}[31m.md"), item("Ba", "2024-01-01"))
    try write(
      portal, Bytes("Content/items/c") + [0xFF, 0xC0] + Bytes(".md"), item("Bốn", "2024-01-01"))
    guard case .refused(let diagnostics) = await portal.build() else {
      Issue.record("built with such names")
      return
    }
    let printer = DiagnosticPrinter(.en)
    #expect(
      printer.text(for: diagnostics) { _ in nil }.string == """
        Content/items/\\u{1B}[31m.md: error: the file's name is not UTF-8, or has a control character
              = rename the file
        Content/items/a\\u{A}b.md: error: the file's name is not UTF-8, or has a control character
              = rename the file
        Content/items/c\\xFF\\xC0.md: error: the file's name is not UTF-8, or has a control character
              = rename the file

        """)
    let records = printer.records(for: diagnostics) { _ in nil }.string
    #expect(records.contains(#""file":"Content/items/c\\xFF\\xC0.md""#), "\(records)")
    #expect(!records.contains("\u{FFFD}"))
  }

  @Test("FAULTS 52: any other name is an address, written as addresses are")
  func otherNames() async throws {
    let long = String(repeating: "x", count: 251) + ".txt"
    let names = ["-a.txt", "a b.txt", "a%20b.txt", "a#b.txt", "a?b.txt", "a&b'c.txt", long]
    let list = names.map { "{file: \"\($0)\", title: T}" }.joined(separator: ", ")
    var files = ["Content/items/x/index.md": item("Một", "2024-01-01", "attachments: [\(list)]")]
    for name in names {
      files["Content/items/x/\(name)"] = name
      files["Content/static/\(name)"] = name
    }
    files["Templates/article.html"] = "{{#attachments}}{{url}}\n{{/attachments}}"
    let portal = try TestPortal(files)
    _ = try await portal.built()
    let output = try portal.output()
    for name in names {
      #expect(output["tin/2024/01/01/mot/\(name)"] == Data(name.utf8))
      #expect(output[name] == Data(name.utf8))
    }
    let page = try portal.page("tin/2024/01/01/mot/index.html")
    let wanted = [
      "-a.txt", "a%20b.txt", "a%2520b.txt", "a%23b.txt", "a%3Fb.txt", "a%26b%27c.txt", long,
    ]
    #expect(
      page.split(separator: "\n").map(String.init) == wanted.map { "/tin/2024/01/01/mot/\($0)" })
  }

  // MARK: Links

  @Test("FAULTS 53: links out, around and to nothing are errors, whatever they are of")
  func linksThatLeadAstray() async throws {
    let portal = try TestPortal([
      "Content/items/2024/a.md": item("Một", "2024-01-01"), "Content/static/a.txt": "a",
    ])
    try link(portal, "Content/items/ngoai.md", to: "/etc/hostname")
    try link(portal, "Content/items/etc", to: "/etc")
    try link(portal, "Content/static/ra.txt", to: "../../../../../../../../etc/hostname")
    try link(portal, "Content/items/2024/vong", to: "..")
    try link(portal, "Content/items/2024/day", to: ".")
    try link(portal, "Content/items/mat.md", to: "khong-co.md")
    try link(portal, "Content/items/minh.md", to: "minh.md")
    let (out, around) = (
      "the link leads out of the portal's folder", "the link leads back to a folder that it is in"
    )
    #expect(
      await portal.messages() == [
        "Content/items/2024/day: error: \(around)", "Content/items/2024/vong: error: \(around)",
        "Content/items/etc: error: \(out)",
        "Content/items/mat.md: error: the link leads to nothing",
        "Content/items/minh.md: error: the link leads to nothing",
        "Content/items/ngoai.md: error: \(out)", "Content/static/ra.txt: error: \(out)",
      ])
    guard case .refused(let diagnostics) = await portal.build() else { return }
    #expect(Set(diagnostics.map(\.problem.code)) == ["fs.escape", "fs.loop", "fs.dangling"])
    #expect(try portal.output().isEmpty)
  }

  @Test("FAULTS 53: a link inside the portal is followed")
  func linksInside() async throws {
    let portal = try TestPortal([
      "Content/kho/a.md": item("Một", "2024-01-01"), "Content/kho/tep.txt": "tệp",
      "Content/static/b.txt": "b", "Content/items/x.md": item("Hai", "2024-01-02"),
    ])
    try link(portal, "Content/items/kho", to: "../kho")
    try link(portal, "Content/static/tep.txt", to: "../kho/tep.txt")
    #expect(try await portal.built().items == 2)
    #expect(try portal.page("tep.txt") == "tệp")
    #expect(try await portal.built().written == 0)
    // What it leads to counts, and not the link.
    try portal.write("Content/kho/tep.txt", "khác")
    #expect(try await portal.built().written == 1)
    #expect(try portal.page("tep.txt") == "khác")
  }

  @Test(
    "FAULTS 53: an item that has two names, by whatever kind of link, is told and not published twice",
    arguments: ["file", "folder", "hard"])
  func twoNames(_ kind: String) async throws {
    let portal = try TestPortal(["Content/items/kho/a.md": item("Một", "2024-01-01")])
    switch kind {
    case "file": try link(portal, "Content/items/b.md", to: "kho/a.md")
    case "folder": try link(portal, "Content/items/b", to: "kho")
    default:
      try #require(
        Glibc.link(file(portal, "Content/items/kho/a.md"), file(portal, "Content/items/b.md")) == 0)
    }
    let other = kind == "folder" ? "b/a.md" : "b.md"
    guard case .refused(let diagnostics) = await portal.build() else {
      Issue.record("built")
      return
    }
    #expect(diagnostics.map(\.problem.code) == ["path.collision"])
    let places = Set((diagnostics.map(\.place) + diagnostics.flatMap(\.related)).map(\.file.string))
    #expect(places == ["Content/items/\(other)", "Content/items/kho/a.md"])
  }

  // MARK: Things

  @Test(
    "FAULTS 54: what is neither file nor folder is left alone with a warning, and never opened",
    .timeLimit(.minutes(20)))
  func things() async throws {
    let portal = try TestPortal([
      "Content/items/a.md": item("Một", "2024-01-01"), "Content/static/a.txt": "a",
    ])
    // Whoever opened one of the pipes would wait for ever.
    for path in [
      "Content/items/ống.md", "Content/static/ống", "Content/items/x.jpg", "Templates/x.html",
    ] {
      try #require(mkfifo(file(portal, path), 0o644) == 0)
    }
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // A socket's path has little room.
    let short = "/tmp/portal-\(getpid())-socket"
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: short.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0 && rename(short, file(portal, "Content/items/ổ.md")) == 0)
    var things = ["Content/items/ống.md", "Content/items/x.jpg", "Content/items/ổ.md"]
    // Only root makes devices.
    if mknod(file(portal, "Content/items/đĩa.md"), S_IFCHR | 0o644, 0x103) == 0 {
      things.append("Content/items/đĩa.md")
    }
    things += ["Content/static/ống", "Templates/x.html"]
    let summary = try await portal.built()
    #expect(summary.items == 1)
    guard case .refused(let diagnostics) = await portal.build({ $0.isStrict = true }) else {
      Issue.record("--strict let them pass")
      return
    }
    #expect(diagnostics.allSatisfy { $0.problem.code == "fs.special" && $0.severity == .warning })
    #expect(Set(diagnostics.map(\.place.file.string)) == Set(things))
  }

  // MARK: Numbers

  @Test("FAULTS 67: no items, one, and an agency and a section without any make whole portals")
  func fewItems() async throws {
    let portal = try TestPortal(
      TestPortal.theme.merging([
        "Content/agencies.yaml": "- {id: so, name: Sở}\n- {id: xa, name: Xã, parent: so}",
        "Content/documents.yaml": "- {symbol: 28-NQ/TW, date: 2018-05-23}",
        "Content/measures.yaml": "- {id: hop, name: Họp, unit: cuộc, kind: flow}",
      ]) { first, _ in first })
    #expect(try await portal.built().items == 0)
    for page in [
      "index.html", "tin/index.html", "co-quan/so/index.html", "van-ban/28-nq-tw-2018/index.html",
      "thong-ke/index.html", "chuyen-muc/khoa-giao/index.html",
    ] {
      let text = try portal.page(page)
      #expect(text.contains("</main>") && !text.lowercased().contains("nan"), "\(page)")
      // Something is said where nothing is listed.
      #expect(text.components(separatedBy: "<p").count > 1, "\(page)")
    }
    try portal.write("Content/items/a.md", item("Một", "2024-01-01", "agencies: [so]"))
    #expect(try await portal.built().items == 1)
    #expect(try portal.page("co-quan/so/index.html").contains("/tin/2024/01/01/mot/"))
    #expect(try !portal.page("co-quan/xa/index.html").contains("/tin/2024/01/01/mot/"))
    try portal.remove("Content/items/a.md")
    _ = try await portal.built()
    _ = try await portal.built { $0.output = $0.root + Bytes("/clean") }
    #expect(try RebuildTests.difference(portal.output(), portal.output("clean")) == [])
  }

  /// How many items a day has; 100,000 items in all are for the benchmarks.
  private static let aDay = ProcessInfo.processInfo.environment["PORTAL_SOAK"] == nil ? 700 : 5_000

  @Test("FAULTS 67: a day with thousands of items lists each of them once, on pages that stay")
  func aFullDay() async throws {
    var files = ["Content/portal.yaml": "title: Cổng\nbase-url: https://a.vn\npage-length: 20\n"]
    for number in 0..<Self.aDay {
      files["Content/items/\(number).md"] = item("Tin \(number)", "2024-04-09T08:00")
    }
    let portal = try TestPortal(files)
    _ = try await portal.built()
    func listed() throws -> [String: [Substring]] {
      try portal.output().filter { $0.key.hasPrefix("tin/2024/04/09/") }
        .filter {
          $0.key.split(separator: "/").count == 5 || $0.key.contains("/trang/")
            || !$0.key.contains("/tin-")
        }
        .mapValues {
          String(decoding: $0, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("[") }
        }
    }
    let before = try listed()
    let all = before.values.flatMap { $0 }
    #expect(all.count == Self.aDay && Set(all).count == Self.aDay)
    #expect(before.count == Self.aDay / 20)
    // One more changes the newest page alone.
    try portal.write("Content/items/moi.md", item("Mới", "2024-04-09T09:00"))
    _ = try await portal.built()
    let after = try listed()
    #expect(after.count { before[$0.key] != $0.value } <= 2)
    #expect(after.values.flatMap { $0 }.count == Self.aDay + 1)
  }
}
