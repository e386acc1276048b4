internal import Synchronization

/// What a build that is under way tells others and is told by them.
package final class Conduct: Sendable {
  package enum Stage: Int, Sendable {
    case reading, narrowing, drawing
  }

  private let asked = Atomic(false)
  private let stage = Atomic(0)
  private let done = Atomic(0)
  private let total = Atomic(0)

  package init() {}

  /// Asks the build to stop as soon as it can, with the output as it was.
  package func interrupt() { asked.store(true, ordering: .relaxed) }

  package var isInterrupted: Bool { asked.load(ordering: .relaxed) }

  func begin(_ stage: Stage, of total: Int) {
    done.store(0, ordering: .relaxed)
    self.total.store(total, ordering: .relaxed)
    self.stage.store(stage.rawValue, ordering: .relaxed)
  }

  func advance(by count: Int) { done.add(count, ordering: .relaxed) }

  /// How far it is: files done of all there are in this stage.
  package var progress: (stage: Stage, done: Int, total: Int) {
    (
      Stage(rawValue: stage.load(ordering: .relaxed)) ?? .reading, done.load(ordering: .relaxed),
      total.load(ordering: .relaxed)
    )
  }
}
