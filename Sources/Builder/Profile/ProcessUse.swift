internal import CAllocations
internal import Glibc
internal import Portal

/// What a process has used of the machine, with all its workers and the programs that it waited for.
package struct ProcessUse: Hashable, Sendable {
  /// Time of all processors, its own and the system's for it, in nanoseconds.
  package let processor: Int64
  /// Bytes by calls that read and write; nil where the system does not tell.
  package let read, written: Int?
  /// Calls that allocate memory, from the first of `counting` on; nil where this program cannot count them.
  package let allocations: Int?
  /// The most memory that the process itself has had at any time, in bytes; nil where the system does not tell.
  package let peak: Int?

  /// Until now, and from now on with allocations counted.
  static func counting() -> ProcessUse {
    count_allocations()
    return now()
  }

  /// Until now.
  static func now() -> ProcessUse {
    // proc(5): VmHWM is in KiB; rchar and wchar are of all calls, whether they came to a disk or not.
    let status = try? Disk.readToEnd(Bytes("/proc/self/status".utf8), limit: 1 << 16)
    let io = try? Disk.readToEnd(Bytes("/proc/self/io".utf8), limit: 1 << 16)
    let allocations = counted_allocations()
    return ProcessUse(
      processor: time(of: RUSAGE_SELF.rawValue) + time(of: RUSAGE_CHILDREN.rawValue),
      read: number("rchar:", in: io), written: number("wchar:", in: io),
      allocations: allocations < 0 ? nil : Int(allocations),
      peak: number("VmHWM:", in: status).map { $0 * 1024 })
  }

  private static func time(of who: Int32) -> Int64 {
    var usage = rusage()
    getrusage(who, &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Int64($1.tv_sec) * 1_000_000_000 + Int64($1.tv_usec) * 1_000
    }
  }

  private static func number(_ name: String, in text: Bytes?) -> Int? {
    guard let text, let end = text.firstRange(of: Bytes(name.utf8))?.upperBound else { return nil }
    let digits = text[end...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      .prefix { (0x30...0x39).contains($0) }
    return Int(Bytes(digits).string)
  }

  /// What was used between two moments; the peak is that of the later one.
  static func - (now: ProcessUse, before: ProcessUse) -> ProcessUse {
    ProcessUse(
      processor: now.processor - before.processor, read: both(now.read, before.read, -),
      written: both(now.written, before.written, -),
      allocations: both(now.allocations, before.allocations, -), peak: now.peak)
  }

  /// What was used in two stretches of time, the later one last.
  package static func + (before: ProcessUse, now: ProcessUse) -> ProcessUse {
    ProcessUse(
      processor: before.processor + now.processor, read: both(before.read, now.read, +),
      written: both(before.written, now.written, +),
      allocations: both(before.allocations, now.allocations, +), peak: now.peak)
  }

  private static func both(_ a: Int?, _ b: Int?, _ combine: (Int, Int) -> Int) -> Int? {
    guard let a, let b else { return nil }
    return combine(a, b)
  }
}
