internal import Builder
internal import Portal

/// What other sites have answered, kept from one check to the next in `.portal/links`.
///
/// A line each: when, in seconds since 1970, what, and the address. Whatever cannot be read there is asked again.
struct LinkCache {
  /// How long what was there need not be asked for again, and everything else, in seconds.
  static let good: Int64 = 7 * 86_400
  static let bad: Int64 = 3_600

  private struct Entry {
    let moment: Int64
    let answer: LinkAnswer
  }

  private let path: Bytes
  private let now: Int64
  private var entries: [Bytes: Entry]

  init(in root: Bytes, now: Int64) {
    let path = root + Bytes("/.portal/links".utf8)
    self.init((try? Disk.read(path, limit: 64 << 20)) ?? [], path: path, now: now)
  }

  /// `text`: what was kept at `path`.
  init(_ text: Bytes, path: Bytes, now: Int64) {
    self.path = path
    self.now = now
    entries = Self.entries(in: text)
  }

  func answer(at url: Bytes) -> LinkAnswer? {
    guard let entry = entries[url], Self.isFresh(entry, now) else { return nil }
    return entry.answer
  }

  mutating func note(_ answer: LinkAnswer, at url: Bytes) {
    entries[url] = Entry(moment: now, answer: answer)
  }

  /// Where it cannot be kept, the next check asks again.
  func keep() {
    var out = Bytes()
    for (url, entry) in entries.sorted(by: { Bytes.precedes($0.key, $1.key) })
    where Self.isFresh(entry, now) {
      out += Bytes("\(entry.moment)\t\(Self.word(for: entry.answer))\t") + url
      out.append("\n")
    }
    try? Disk.keep(out, at: path)
  }

  private static func isFresh(_ entry: Entry, _ now: Int64) -> Bool {
    // Of a clock that was ahead nothing is known.
    (0..<(entry.answer == .there ? good : bad)).contains(now - entry.moment)
  }

  // MARK: Lines

  private static func entries(in text: Bytes) -> [Bytes: Entry] {
    var entries: [Bytes: Entry] = [:]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2).map { Bytes($0) }
      guard parts.count == 3, let moment = Int64(parts[0].string), moment >= 0,
        let answer = answer(parts[1].string)
      else { continue }
      entries[parts[2]] = Entry(moment: moment, answer: answer)
    }
    return entries
  }

  private static let faults: [(word: String, fault: LinkFault)] = [
    ("host", .noSuchHost), ("connection", .noConnection), ("certificate", .certificate),
    ("redirects", .tooManyRedirects), ("time", .tookTooLong), ("busy", .busy),
  ]

  /// `there`, `gone:404`, `gone:host`, `untold:curl56`
  private static func word(for answer: LinkAnswer) -> String {
    func word(_ fault: LinkFault) -> String {
      switch fault {
      case .status(let code): "\(code)"
      case .other(let code): "curl\(code)"
      default: faults.first { $0.fault == fault }?.word ?? ""
      }
    }
    return switch answer {
    case .there: "there"
    case .gone(let fault): "gone:" + word(fault)
    case .untold(let fault): "untold:" + word(fault)
    }
  }

  private static func answer(_ text: String) -> LinkAnswer? {
    if text == "there" { return .there }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let fault: LinkFault? =
      if let code = Int(parts[1]) {
        .status(code)
      } else if parts[1].hasPrefix("curl") {
        Int(parts[1].dropFirst(4)).map { .other($0) }
      } else {
        faults.first { $0.word == parts[1] }?.fault
      }
    switch (parts[0], fault) {
    case ("gone", let fault?): return .gone(fault)
    case ("untold", let fault?): return .untold(fault)
    default: return nil
    }
  }
}
