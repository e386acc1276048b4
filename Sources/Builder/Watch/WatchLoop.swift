internal import Portal

/// Waits, watches and tells, until the reader of the changes is gone.
struct WatchLoop: Sendable {
  private let request: WatchRequest
  private let wake: Wake
  private let changes: AsyncStream<Change>.Continuation
  private let start = ContinuousClock.now
  private var settling: Settling
  private var isFirst = true
  private var isLost = false
  private var told: Set<PollingReason> = []

  init(_ request: WatchRequest, _ wake: Wake, _ changes: AsyncStream<Change>.Continuation) {
    self.request = request
    self.wake = wake
    self.changes = changes
    settling = Settling(request.pace)
  }

  mutating func run() {
    defer { changes.finish() }
    while let survey = waitForRoot() {
      do throws(PollingReason) {
        try watch(survey)
      } catch {
        poll(survey, error)
      }
    }
  }

  private var now: Duration { ContinuousClock.now - start }

  /// Nil when nobody waits for changes any more.
  private mutating func waitForRoot() -> Survey? {
    while wake.wait(.zero) != .rung {
      if let survey = Survey(root: request.root, leavingOut: request.leavingOut) { return survey }
      if !isLost { send(Change(touched: .paths([]), notices: [.lost(request.root)])) }
      isLost = true
      if wake.wait(request.pace.heartbeat) == .rung { break }
    }
    return nil
  }

  /// Everything is to be looked at: at once if somebody waits for that, else when it is quiet.
  private mutating func begin(_ reason: PollingReason? = nil) {
    var notices: [Change.Notice] = isLost ? [.back] : []
    if let reason, told.insert(reason).inserted { notices.append(.polling(reason)) }
    if isFirst || !notices.isEmpty {
      settling = Settling(request.pace)
      send(Change(touched: .everything, notices: notices))
    } else {
      settling.touchEverything(at: now)
    }
    (isFirst, isLost) = (false, false)
  }

  /// Lets the system tell, until that is no use any more.
  private mutating func watch(_ survey: Survey) throws(PollingReason) {
    if request.polls { throw .asked }
    let folders = [survey.root] + Survey.folders.map(survey.absolute)
    if let type = FileSystems.untold(of: folders) { throw .fileSystem(type) }
    let identities = survey.identities()
    var watch = FolderWatch(try Inotify(), survey, limit: request.limit)
    try watch.begin()
    begin()
    while true {
      let heartbeat = request.pace.heartbeat
      switch wake.wait(
        min(heartbeat, settling.due.map { $0 - now } ?? heartbeat), file: watch.file)
      {
      case .rung: return
      case .readable:
        let start = start
        let goesOn = try watch.take(into: &settling) { ContinuousClock.now - start }
        if !goesOn { return }
      // Nothing tells when a folder further up is moved, or another file system is mounted here.
      case .quiet: if survey.identities() != identities { return }
      }
      deliver()
    }
  }

  /// Looks at all files from time to time, until the root is lost.
  private mutating func poll(_ survey: Survey, _ reason: PollingReason) {
    var snapshot = Snapshot(survey)
    begin(reason)
    var cost = Duration.zero
    while true {
      // What has changed is looked at once more as soon as it may have settled.
      let pause = settling.due.map { $0 - now } ?? max(request.pace.polling, cost * 10)
      if wake.wait(pause) == .rung || survey.identities()[0] == nil { return }
      let before = now
      let next = Snapshot(survey)
      cost = now - before
      settling.add(next.touched(since: snapshot), at: now)
      snapshot = next
      deliver()
    }
  }

  private mutating func deliver() {
    if let touched = settling.take(at: now) { send(Change(touched: touched)) }
  }

  /// The stream holds one change; one that it lets fall goes into the next.
  private func send(_ change: Change) {
    var change = change
    while case .dropped(let earlier) = changes.yield(change) {
      let both = change.following(earlier)
      if both == change { return }
      change = both
    }
  }
}
