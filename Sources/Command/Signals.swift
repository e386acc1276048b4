import Builder
import Glibc
import Synchronization

/// Ctrl-C and `kill`: the first asks the work to end, the second ends the process.
enum Signals {
  private static let caught = Atomic<Int32>(0)
  private static let pipeEnd = Atomic<Int32>(-1)

  /// Calls `ask`, on a thread of its own, when the process is asked to end.
  static func onEnd(_ ask: @escaping @Sendable () -> Void) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    pipeEnd.store(ends[1], ordering: .relaxed)
    let reading = ends[0]
    // Without a thread left a signal ends the process as it always does.
    guard
      (try? Thread.start {
        var byte: UInt8 = 0
        while read(reading, &byte, 1) == -1, errno == EINTR {}
        ask()
      }) != nil
    else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        // Only what may be done in the midst of anything else (signal-safety(7)).
        if Signals.caught.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
        var byte: UInt8 = 1
        _ = Glibc.write(Signals.pipeEnd.load(ordering: .relaxed), &byte, 1)
      }
    }
  }

  /// 130 after Ctrl-C, 143 after `kill`; nil: nobody has asked.
  static var exitCode: Int32? {
    let number = caught.load(ordering: .relaxed)
    return number == 0 ? nil : 128 + number
  }
}
