internal import Portal

/// Gathers what is touched until it is quiet. Times are since the watch began.
struct Settling {
  let pace: WatchPace
  private var touched = Touched.paths([])
  /// When the first and the last of `touched` was.
  private var first = Duration.zero
  private var last = Duration.zero
  /// Files that are being written, and when that was last seen.
  private var open: [Bytes: Duration] = [:]

  init(_ pace: WatchPace) { self.pace = pace }

  /// A source is as it is to be, or gone.
  mutating func touch(_ path: Bytes, at now: Duration) {
    open[path] = nil
    add(.paths([path]), at: now)
  }

  mutating func touchEverything(at now: Duration) { add(.everything, at: now) }

  mutating func add(_ more: Touched, at now: Duration) {
    if more.isEmpty { return }
    if touched.isEmpty { first = now }
    last = now
    if case .paths(let paths) = more, paths.count == 1, let path = paths.first {
      touched.insert(path)
    } else {
      touched = touched.union(more)
    }
  }

  /// A source is being written: only when it is closed, or left alone for long, is it whole.
  mutating func write(_ path: Bytes, at now: Duration) { open[path] = now }

  /// When `take` will next have something, if nothing happens until then; nil: never.
  var due: Duration? {
    if touched.isEmpty { return open.values.min().map { $0 + pace.patience } }
    let quiet = last + (touched.isMany ? max(pace.settle, pace.burst) : pace.settle)
    let whole = open.values.max().map { $0 + pace.patience } ?? quiet
    return min(max(quiet, whole), first + pace.limit)
  }

  /// What has been touched, when it is time to say so.
  mutating func take(at now: Duration) -> Touched? {
    guard let due, due <= now else { return nil }
    for (path, written) in open where written + pace.patience <= now { touch(path, at: now) }
    defer { touched = .paths([]) }
    return touched
  }
}
