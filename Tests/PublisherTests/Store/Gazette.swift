import Portal

/// A site of a few items that is edited at random, with links between its pages.
struct Gazette {
  private var items: [Int: Int] = [:]
  private var style = 0
  private var next = 0

  init(items: Int) {
    for _ in 0..<items { add() }
  }

  private mutating func add() {
    items[next] = 0
    next += 1
  }

  /// Adds, edits or removes items, and changes the style, each now and then.
  mutating func edit(_ random: inout some RandomNumberGenerator) {
    for _ in 0...Int.random(in: 0...2, using: &random) {
      switch Int.random(in: 0...5, using: &random) {
      case 0, 1: add()
      case 2: style += 1
      case 3 where items.count > 2:
        if let item = items.keys.sorted().randomElement(using: &random) { items[item] = nil }
      default:
        if let item = items.keys.sorted().randomElement(using: &random) {
          items[item, default: 0] = Int.random(in: 0...3, using: &random)
        }
      }
    }
  }

  private func path(_ item: Int) -> String { "tin/2024/04/09/tin-\(item)/index.html" }
  private var sheet: String { "assets/site.\(style).css" }

  /// Each link of a page stands on a line of its own, behind `> `.
  var files: TestStore.Files {
    let order = items.keys.sorted()
    var files: TestStore.Files = [sheet: "p{order:\(style)}", "robots.txt": "all\n"]
    for (position, item) in order.enumerated() {
      var links = [sheet, "tin/trang-\(position / 3)/index.html"]
      if position + 1 < order.count { links.append(path(order[position + 1])) }
      if position > 0 { links.append(path(order[position - 1])) }
      files[path(item)] = Self.page("tin \(item), bản \(items[item] ?? 0)", links)
    }
    let pages = (order.count + 2) / 3
    for page in 0..<pages {
      let shown = order.dropFirst(page * 3).prefix(3)
      files["tin/trang-\(page)/index.html"] = Self.page("trang \(page)", [sheet] + shown.map(path))
    }
    files["index.html"] = Self.page(
      "trang chủ", [sheet] + (0..<pages).map { "tin/trang-\($0)/index.html" })
    return files
  }

  private static func page(_ title: String, _ links: [String]) -> String {
    "\(title)\n" + links.map { "> \($0)\n" }.joined()
  }

  /// The links that lead nowhere, as far as one comes from the home page and from `pages`.
  static func broken(_ served: TestStore.Files, from pages: some Sequence<String>) -> [String] {
    var open = ["index.html"].filter { served[$0] != nil } + pages.filter { served[$0] != nil }
    var seen = Set(open)
    var broken: [String] = []
    while let page = open.popLast() {
      for line in (served[page] ?? "").split(separator: "\n") where line.hasPrefix("> ") {
        let link = String(line.dropFirst(2))
        if served[link] == nil { broken.append("\(page) → \(link)") }
        if seen.insert(link).inserted, served[link] != nil { open.append(link) }
      }
    }
    return broken
  }
}

/// The same numbers every time (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
