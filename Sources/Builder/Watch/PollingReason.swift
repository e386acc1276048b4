internal import Glibc
package import Portal

/// Why the system cannot be asked to tell of changes.
package enum PollingReason: Error, Hashable, Sendable {
  /// As many folders are watched as one user may watch: `fs.inotify.max_user_watches`.
  case tooManyWatches(limit: Int?)
  /// As many programs are watching as one user may run: `fs.inotify.max_user_instances`.
  case tooManyInstances(limit: Int?)
  /// Others change files on a file system of this type without this system seeing it.
  case fileSystem(Bytes)
  /// By the system's error number.
  case refused(Int32)
  case asked

  /// The setting that a system's owner can raise, what it stands at, and what would do.
  package var setting: (name: String, value: Int?, enough: Int)? {
    switch self {
    case .tooManyWatches(let limit): ("fs.inotify.max_user_watches", limit, 524_288)
    case .tooManyInstances(let limit): ("fs.inotify.max_user_instances", limit, 1_024)
    case .fileSystem, .refused, .asked: nil
    }
  }

  /// What an error number of `inotify_init1` means.
  static func opening(_ number: Int32) -> PollingReason {
    number == EMFILE ? .tooManyInstances(limit: limit("max_user_instances")) : .refused(number)
  }

  /// What an error number of `inotify_add_watch` means; nil when it is that folder's alone, which has
  /// gone meanwhile or cannot be read: then a build cannot read it either.
  static func adding(_ number: Int32) -> PollingReason? {
    switch number {
    case ENOSPC: .tooManyWatches(limit: limit("max_user_watches"))
    case ENOMEM, EBADF, EINVAL, ENOSYS: .refused(number)
    default: nil
    }
  }

  /// The system's limit of `max_user_watches` or `max_user_instances`, or that of the container, if it is lower.
  private static func limit(_ name: String) -> Int? {
    let ofContainer = "max_inotify_\(name.dropFirst("max_user_".count))"
    return ["fs/inotify/\(name)", "user/\(ofContainer)"].compactMap { file in
      (try? Disk.readToEnd(Bytes("/proc/sys/\(file)"), limit: 64))
        .flatMap { Int($0.string.filter(\.isNumber)) }
    }.min()
  }
}
