import ArgumentParser
import Builder
import Glibc
import Portal

/// Looks at the portal again whenever its files change or an item is due, one look at a time.
struct Rebuilding {
  let shared: SharedOptions
  let request: BuildRequest
  var polls = false

  /// A look, and what it found.
  struct Turn: Sendable {
    let change: Change
    let state: LiveSite.State
    /// Seconds since 1970.
    let now: Int64
    let began: ContinuousClock.Instant
  }

  /// How long an editor's save may go on before it counts as done: most are one rename or one write, and
  /// what comes after is another look.
  private static let settle = Duration.milliseconds(20)

  /// Hands every look to `each`, until the task is cancelled.
  func run(_ each: @escaping @Sendable (Turn) async -> Void) async throws {
    let live = LiveSite(request)
    let line = Line()
    var watch = WatchRequest(root: request.root)
    watch.polls = polls
    watch.pace.settle = Self.settle
    if let output = request.output { watch.leavingOut = [output] }
    let changes = try Watch.changes(watch)
    let look: @Sendable (Change) async -> Void = { change in
      await line.take {
        let (now, began) = (shared.now, ContinuousClock.now)
        do throws(DiskError) {
          let state = try await live.look(at: change.touched, now: now)
          await each(Turn(change: change, state: state, now: now, began: began))
        } catch {
          report.cannotRead(error)
        }
      }
    }
    let clock = Task {
      while !Task.isCancelled {
        let due = await live.nextDue
        let wait = min(30, max(1, (due ?? .max) - shared.now))
        try await Task.sleep(for: .seconds(wait))
        if let due, due <= shared.now { await look(Change(touched: .paths([]))) }
      }
    }
    defer { clock.cancel() }
    for await change in changes {
      for notice in change.notices { report.watching(notice) }
      if !change.isOnlyLoss { await look(change) }
    }
  }

  var report: Report {
    Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
  }
}

/// Work that is done one after the other, whoever asks for it.
private actor Line {
  private var last: Task<Void, Never>?

  func take(_ work: @escaping @Sendable () async -> Void) async {
    let task = Task { [last] in
      await last?.value
      await work()
    }
    last = task
    await task.value
  }
}
