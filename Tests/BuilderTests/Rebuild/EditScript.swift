import Foundation
import Portal

@testable import Builder

/// An editor at work on a small portal: edits at random, some of them mistakes.
struct EditScript {
  let portal: TestPortal
  private var random: SplitMix
  /// Files of items that are there, by path.
  private(set) var items: [String: Draft] = [:]
  private var number = 0
  /// Seconds since 1970.
  private(set) var now = TestPortal.now
  /// What the next builds are asked for.
  var compresses = false
  /// What undoes a mistake; nil: there is none.
  private var mending: (@Sendable (inout EditScript) throws -> Void)?

  /// An item, as far as edits change it.
  struct Draft {
    var title: String
    /// Without one a new title is a new address.
    var slug: String?
    var summary: String?
    var date: String
    var agency = "ban"
    var document: String?
    var value: Int?
    var body = "Một dòng."
    var draft = false
    var expires: String?
    var updated: String?
    var hasPhoto = false
    /// Where its text leads.
    var link: String?
    var language: String?
    /// The path of the item that this one says in another language.
    var original: String?

    var address: String {
      let name = slug ?? String(decoding: Fold.slug(Bytes(title)), as: UTF8.self)
      return "/tin/\(date.prefix(10).replacing("-", with: "/"))/\(name)/"
    }
    /// Of the photo, in pixels.
    var width = 700
  }

  init(_ seed: UInt64) throws {
    random = SplitMix(seed: seed)
    // One in four with the repository's own templates, which show all that there is to be shown.
    let theme = seed % 4 == 0 ? TestPortal.theme : [:]
    let files = [
      "Content/portal.yaml": Self.settings(length: 2),
      "Content/agencies.yaml": Self.agencies("Ban Tuyên giáo"),
      "Content/documents.yaml": Self.documents("Về bảo hiểm"),
      "Content/measures.yaml": "- {id: hop, name: Cuộc họp, unit: cuộc, kind: flow}\n",
      "Content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\nTrang [tin](/tin/).\n",
      "Content/static/robots.txt": "a",
      "Templates/parts/foot.html": Self.foot(0), "Templates/assets/site.css": "body{}",
      "Templates/page.html": "# {{heading}}\n{{{body}}}{{>parts/foot}}",
    ]
    portal = try TestPortal(theme.merging(files) { $1 })
    // One in four with a program for pictures, half of these with the repository's templates.
    if [1, 4].contains(seed % 8) { try portal.installProgram() }
    for _ in 0..<4 { _ = try add() }
  }

  private static func settings(length: Int) -> String {
    "title: Cổng thử\nbase-url: https://thu.example.vn\npage-length: \(length)\n"
      + "security: {contact: \"mailto:an@thu.example.vn\", expires: 2024-07-05}\n"
      + "sections: [{id: khoa-giao, name: Khoa giáo}]\n"
      + "home: {blocks: [{agency: huyen, count: 2}, {document: 28-NQ/TW}, {pinned: true}]}\n"
  }

  private static func agencies(_ name: String) -> String {
    "- {id: ban, name: \(name)}\n- {id: huyen, name: Huyện ủy, parent: ban}\n"
  }

  private static func foot(_ number: Int) -> String {
    "foot \(number){{#site.footer}} {{name}} {{url}}{{/site.footer}}"
  }

  /// Whether a standing page is linked at the foot of all pages.
  private static let places = ["", "footer: 1\n", "footer: 1\ndraft: true\n"]

  private static func documents(_ title: String) -> String {
    "- {symbol: 28-NQ/TW, date: 2018-05-23, title: \(title)}\n"
      + "- {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}\n"
  }

  // MARK: Edits

  /// One edit; the paths that it touched.
  mutating func edit() throws -> Set<String> {
    if let mending {
      self.mending = nil
      try mending(&self)
      return lastMistake
    }
    if next(2) == 0, let path = items.keys.sorted().first(where: hasBrokenLink) {
      var draft = items[path] ?? Draft(title: "", date: "")
      draft.link = nil
      return try write(draft, path)
    }
    let edits: [(inout EditScript) throws -> Set<String>] = [
      { try $0.add() },
      { try $0.change { draft, _ in draft.body += "\n\nThêm về Nghị quyết 28-NQ/TW." } },
      {
        try $0.change { draft, random in
          draft.body = "Dòng \(Int.random(in: 0..<99, using: &random))."
        }
      },
      { try $0.change { draft, _ in draft.title += " mới" } },
      { try $0.change { draft, random in draft.summary = "Tóm tắt \(random.next() % 9)" } },
      { try $0.change { draft, _ in draft.title += " nữa" } },
      { try $0.change { draft, random in draft.date = Self.date(&random) } },
      { try $0.change { draft, _ in draft.agency = draft.agency == "ban" ? "huyen" : "ban" } },
      { try $0.change { draft, _ in draft.document = draft.document == nil ? "71-CTr/TU" : nil } },
      { try $0.change { draft, random in draft.value = Int.random(in: 1..<50, using: &random) } },
      { try $0.change { draft, _ in draft.draft.toggle() } },
      {
        try $0.change {
          $0.expires = $0.expires == nil ? "2024-06-0\(Int.random(in: 2...9, using: &$1))" : nil
        }
      },
      { try $0.change { draft, _ in draft.body += "\n\n## Kết quả\n\nĐạt." } },
      { try $0.link() }, { try $0.link() }, { try $0.tell() },
      { try $0.translate() }, { try $0.translate() }, { try $0.changeLanguage() },
      { try $0.change { draft, _ in (draft.original, draft.language) = (nil, nil) } },
      { try $0.change { draft, random in draft.updated = "2024-08-\(random.next() % 9 + 10)" } },
      { try $0.news() }, { try $0.ownRobots() },
      { try $0.remove() }, { try $0.rename() }, { try $0.bundle() }, { try $0.photo() },
      { try $0.file("Content/agencies.yaml", Self.agencies("Ban số \($0.next(9))")) },
      { try $0.file("Content/documents.yaml", Self.documents("Trích yếu \($0.next(9))")) },
      { try $0.file("Content/portal.yaml", Self.settings(length: $0.next(3) + 1)) },
      { try $0.file("Templates/parts/foot.html", Self.foot($0.next(9))) },
      {
        try $0.file("Templates/page.html", "# {{heading}} \($0.next(9))\n{{{body}}}{{>parts/foot}}")
      },
      { try $0.file("Templates/assets/site.css", "body{margin:\($0.next(9))px}") },
      { try $0.file("Content/static/robots.txt", "b\($0.next(9))") },
      {
        try $0.file(
          "Content/pages/gioi-thieu.md",
          "---\ntitle: Giới thiệu \($0.next(9))\n\(Self.places[$0.next(3)])---\nTrang.\n")
      },
      { $0.pass() }, { $0.pass() }, { try $0.mistake() },
    ]
    return try edits[next(edits.count)](&self)
  }

  private mutating func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private static func date(_ random: inout SplitMix) -> String {
    "2024-0\(Int.random(in: 3...7, using: &random))-1\(Int.random(in: 0...9, using: &random))"
  }

  private mutating func pass() -> Set<String> {
    now += Int64(next(9) + 1) * 86_400
    return []
  }

  private mutating func add() throws -> Set<String> {
    number += 1
    var draft = Draft(title: "Tin \(number)", date: Self.date(&random))
    if next(2) == 0 { draft.value = next(90) + 1 }
    if next(2) == 0 { draft.document = "28-NQ/TW" }
    if next(3) > 0 { draft.slug = "tin-so-\(number)" }
    return try write(draft, "Content/items/tin-\(number).md")
  }

  private mutating func change(
    _ edit: (inout Draft, inout SplitMix) -> Void
  ) throws -> Set<String> {
    guard let path = anyItem() else { return try add() }
    return try change(path, edit)
  }

  private mutating func change(
    _ path: String, _ edit: (inout Draft, inout SplitMix) -> Void
  ) throws -> Set<String> {
    guard var draft = items[path] else { return try add() }
    edit(&draft, &random)
    return try write(draft, path)
  }

  private mutating func change(at path: String) throws -> Set<String> {
    guard let draft = items[path] else { return [] }
    return try write(draft, path)
  }

  /// Dates an item as of now, or of an hour of the two days before.
  private mutating func news() throws -> Set<String> {
    let moment = Moment(seconds: now - Int64(next(48)) * 3_600, offset: 420)
    return try change { draft, _ in draft.date = moment.iso.string }
  }

  private mutating func ownRobots() throws -> Set<String> {
    let path = "Content/static/robots.txt"
    if (try? portal.root.appending(path: path).checkResourceIsReachable()) == true {
      try portal.remove(path)
    } else {
      try portal.write(path, "a")
    }
    return [path]
  }

  private mutating func remove() throws -> Set<String> {
    guard items.count > 2, let path = anyItem() else { return try add() }
    return try remove(path)
  }

  private mutating func remove(_ path: String) throws -> Set<String> {
    items[path] = nil
    var rewritten = try rewriteTranslations(of: path)
    if told.contains(path) {
      told.removeAll { $0 == path }
      rewritten.formUnion(try writeTopics())
    }
    guard path.hasSuffix("/index.md") else {
      try portal.remove(path)
      return rewritten.union([path])
    }
    let folder = String(path.dropLast("/index.md".count))
    try portal.remove(folder)
    return rewritten.union([folder])
  }

  // MARK: Languages

  private static let languages = ["en", "lo", "km", "fr"]

  /// Makes one item a translation of another, or of one more.
  private mutating func translate() throws -> Set<String> {
    let isOriginal = Set(items.values.compactMap(\.original))
    let originals = items.keys.filter { items[$0]?.original == nil }.sorted()
    guard let original = originals.randomElement(using: &random),
      let path = originals.filter({ $0 != original && !isOriginal.contains($0) })
        .randomElement(using: &random),
      var draft = items[path], let language = languageLeft(of: original)
    else { return try add() }
    (draft.original, draft.language) = (original, language)
    return try write(draft, path)
  }

  private mutating func changeLanguage() throws -> Set<String> {
    guard let path = anyItem(), var draft = items[path],
      let language = languageLeft(of: draft.original ?? path)
    else { return try add() }
    draft.language = language
    return try write(draft, path)
  }

  /// One that neither the original nor a translation of it has.
  private mutating func languageLeft(of original: String) -> String? {
    let group = items.filter { $0.key == original || $0.value.original == original }
    return Self.languages.filter { language in !group.values.contains { $0.language == language } }
      .randomElement(using: &random)
  }

  /// What an editor does who has moved the original, or taken it away.
  private mutating func rewriteTranslations(of path: String) throws -> Set<String> {
    var touched: Set<String> = []
    for translation in items.keys.sorted() where items[translation]?.original == path {
      guard var draft = items[translation] else { continue }
      if items[path] == nil { (draft.original, draft.language) = (nil, nil) }
      touched.formUnion(try write(draft, translation))
    }
    return touched
  }

  private mutating func rename() throws -> Set<String> {
    guard let path = anyItem(), let draft = items[path] else { return try add() }
    number += 1
    return try remove(path).union(write(draft, "Content/items/tin-\(number).md", withPhoto: false))
  }

  private mutating func bundle() throws -> Set<String> {
    guard let path = anyItem(), !path.hasSuffix("index.md"), let draft = items[path] else {
      return try add()
    }
    var bundled = draft
    bundled.hasPhoto = true
    let folder = String(path.dropLast(3))
    return try remove(path).union(write(bundled, folder + "/index.md")).union([folder])
  }

  private static let linked = "[a](anh.png)"

  private mutating func photo() throws -> Set<String> {
    guard let path = items.keys.sorted().first(where: { $0.hasSuffix("index.md") }) else {
      return try bundle()
    }
    let folder = path.dropLast("index.md".count)
    switch next(4) {
    case 0:
      try portal.write(folder + "anh.txt", "ảnh \(next(99))")
      return [folder + "anh.txt"]
    case 1:
      // The same size, of other bytes.
      try portal.write(folder + "anh.png", TestPicture.png(items[path]?.width ?? 1, seed: next(99)))
      return [folder + "anh.png"]
    case 2:
      // A link to the photo becomes the photo, or the other way round.
      return try change(path) { draft, _ in
        draft.body = draft.body == Self.linked ? "!" + Self.linked : Self.linked
      }
    default:
      return try change(path) { draft, random in
        draft.width = [300, 700, 1_300].randomElement(using: &random) ?? 1
      }
    }
  }

  // MARK: Links and topics

  /// Leads from one item to another, or to a heading there; some lead to what is not published.
  private mutating func link() throws -> Set<String> {
    guard let path = anyItem(), let other = anyItem(), let target = items[other]?.fixedAddress
    else {
      return try add()
    }
    let anchor = next(2) == 0 && items[other]?.body.contains("## Kết quả") == true ? "#ket-qua" : ""
    items[path]?.link = "\(target)\(anchor)"
    return try change(at: path)
  }

  private func hasBrokenLink(_ path: String) -> Bool {
    guard let link = items[path]?.link else { return false }
    let parts = link.split(separator: "#").map(String.init)
    guard let target = items.values.first(where: { $0.fixedAddress == parts.first }) else {
      return true
    }
    return target.draft || !target.isDue(by: now)
      || parts.count > 1 && !target.body.contains("## Kết quả")
  }

  /// The files of the one topic's items, in the order told.
  private var told: [String] = []

  /// Tells another item in the topic.
  private mutating func tell() throws -> Set<String> {
    guard let path = anyItem() else { return try add() }
    if !told.contains(path) { told.append(path) }
    return try writeTopics()
  }

  private func writeTopics() throws -> Set<String> {
    let paths = told.map { $0.dropFirst("Content/".count) }.joined(separator: ", ")
    try portal.write(
      "Content/topics.yaml", "- {id: viec, title: Việc lớn, items: [\(paths)]}\n")
    return ["Content/topics.yaml"]
  }

  private mutating func file(_ path: String, _ text: String) throws -> Set<String> {
    try portal.write(path, text)
    return [path]
  }

  private var lastMistake: Set<String> = []

  /// Something that no build takes, and that the next edit mends.
  private mutating func mistake() throws -> Set<String> {
    guard let path = anyItem(), let draft = items[path] else { return try add() }
    switch next(3) {
    case 0:
      try portal.write("Templates/page.html", "{{khong-co}}")
      lastMistake = ["Templates/page.html"]
      mending = { try $0.portal.write("Templates/page.html", "# {{heading}}\n{{{body}}}") }
    case 1:
      try portal.write("Content/agencies.yaml", "- {id: ban\n")
      lastMistake = ["Content/agencies.yaml"]
      mending = { try $0.portal.write("Content/agencies.yaml", Self.agencies("Ban cũ")) }
    default:
      try portal.write(path, "---\ntitle: Tin\ndate: 2024-02-31\n---\n")
      lastMistake = [path]
      mending = { _ = try $0.write(draft, path) }
    }
    return lastMistake
  }

  private mutating func anyItem() -> String? {
    let paths = items.keys.sorted()
    return paths.isEmpty ? nil : paths[next(paths.count)]
  }

  private mutating func write(
    _ draft: Draft, _ path: String, withPhoto: Bool = true
  ) throws -> Set<String> {
    var draft = draft
    draft.hasPhoto = draft.hasPhoto && withPhoto && path.hasSuffix("/index.md")
    if !draft.hasPhoto, draft.body.contains(Self.linked) { draft.body = "Không ảnh." }
    let before = items.updateValue(draft, forKey: path)
    let hasMoved = before.map { $0.address != draft.address } ?? false
    var rewritten = try hasMoved ? rewriteTranslations(of: path) : []
    var fields = ["agencies: [\(draft.agency)]"]
    if let slug = draft.slug { fields.append("slug: \(slug)") }
    if let summary = draft.summary { fields.append("summary: \(summary)") }
    if let document = draft.document { fields.append("documents: [\(document)]") }
    if let language = draft.language { fields.append("language: \(language)") }
    if let original = draft.original, let address = items[original]?.address {
      fields.append("translation-of: \(address)")
    }
    if draft.draft { fields.append("draft: true") }
    if let expires = draft.expires { fields.append("expires: \(expires)") }
    if let updated = draft.updated { fields.append("updated: \(updated)") }
    if let value = draft.value {
      fields.append("figures: [{measure: hop, value: \(value), period: 2023, document: 28-NQ/TW}]")
    }
    if draft.hasPhoto {
      let folder = path.dropLast("index.md".count)
      try portal.write(folder + "anh.txt", "ảnh")
      try portal.write(folder + "anh.png", TestPicture.png(draft.width))
      fields.append("attachments: [{file: anh.txt, title: Tệp}]")
      fields.append("image: {file: anh.png, alt: Ảnh}")
    }
    var body = draft.value.map { "Có \($0) cuộc.\n\n\(draft.body)" } ?? draft.body
    if let link = draft.link { body += "\n\nXem [tin khác](\(link))." }
    try portal.write(
      path, item(draft.title, draft.date, fields.joined(separator: "\n"), body: body))
    if draft.hasPhoto {
      let folder = path.dropLast("index.md".count)
      rewritten.formUnion([folder + "anh.txt", folder + "anh.png"])
    }
    return rewritten.union([path])
  }
}

extension EditScript.Draft {
  /// Where it stands, if that does not hang on its title.
  fileprivate var fixedAddress: String? {
    slug.map { "/tin/\(date.prefix(10).replacing("-", with: "/"))/\($0)/" }
  }

  /// Whether its day has come by `now`, in the time zone of the portal.
  fileprivate func isDue(by now: Int64) -> Bool {
    guard let day = try? Day(parsing: Bytes(String(date.prefix(10)))) else { return false }
    return Moment(day, offset: 7 * 60).seconds <= now
  }
}
