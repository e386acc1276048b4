internal import Portal

/// Files that the site has no more and that are still there, for those who read an older page: each with the time
/// when it is to go.
struct Leaving: Hashable, Sendable {
  /// In seconds since 1970, by path.
  private(set) var times: [Bytes: Int64] = [:]

  init() {}

  var text: Bytes {
    var text = Bytes()
    for (path, time) in times.sorted(by: { Bytes.precedes($0.key, $1.key) }) {
      text += Bytes("\(time) ") + path + [0x0A]
    }
    return text
  }

  init(_ text: Bytes) {
    for line in text.split(separator: 0x0A) {
      guard let end = line.firstIndex(of: 0x20), let time = Int64(Bytes(line[..<end]).string)
      else { continue }
      times[Bytes(line[end...].dropFirst())] = time
    }
  }

  /// What is to go once `next` is live, and what is there now was `there`.
  func changed(to next: Manifest, from there: some Sequence<Bytes>, at time: Int64) -> Leaving {
    let stays = Set(next.files.map(\.path))
    var leaving = Leaving()
    leaving.times = times.filter { !stays.contains($0.key) }
    // Also what an earlier release was to lose: it went back on that.
    for path in there where !stays.contains(path) { leaving.times[path] = time }
    return leaving
  }

  func due(at now: Int64) -> [Bytes] { times.filter { $0.value <= now }.map(\.key) }

  var next: Int64? { times.values.min() }

  mutating func drop(_ paths: some Sequence<Bytes>) {
    for path in paths { times[path] = nil }
  }
}
