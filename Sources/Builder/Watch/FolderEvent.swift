internal import Glibc
internal import Portal

/// One thing that inotify tells of a watched folder.
struct FolderEvent: Hashable {
  enum Kind: Hashable, CaseIterable {
    /// Of what is in the folder, by name.
    case writing, written, created, deleted, movedIn, movedOut
    /// Of the folder itself.
    case selfDeleted, selfMoved, unmounted, forgotten
    /// Of no folder: more has happened than the system keeps.
    case overflowed

    var mask: UInt32 {
      switch self {
      case .writing: UInt32(IN_MODIFY)
      case .written: UInt32(IN_CLOSE_WRITE)
      case .created: UInt32(IN_CREATE)
      case .deleted: UInt32(IN_DELETE)
      case .movedIn: UInt32(IN_MOVED_TO)
      case .movedOut: UInt32(IN_MOVED_FROM)
      case .selfDeleted: UInt32(IN_DELETE_SELF)
      case .selfMoved: UInt32(IN_MOVE_SELF)
      case .unmounted: UInt32(IN_UNMOUNT)
      case .forgotten: UInt32(IN_IGNORED)
      case .overflowed: UInt32(IN_Q_OVERFLOW)
      }
    }
  }

  /// inotify's number of the folder.
  let watch: Int32
  let kind: Kind
  var name = Bytes()
  /// The name is of a folder.
  var isFolder = false

  /// All kinds. The system sends the last three whether asked or not; ATTRIB is left out, because
  /// rights and times are no part of a page.
  static let mask = Kind.allCases.reduce(UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK)) {
    $0 | $1.mask
  }

  /// The events in what was read from inotify: each a head of 16 bytes (watch, kind, cookie, length of
  /// the name), then the name, filled up with zeros.
  static func events(_ bytes: Bytes) -> [FolderEvent] {
    var events: [FolderEvent] = []
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start + 16 <= bytes.count {
        let mask = bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
        let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
        let name = bytes[(start + 16)..<min(start + 16 + length, bytes.count)].prefix { $0 != 0 }
        if let kind = Kind.allCases.first(where: { mask & $0.mask != 0 }) {
          events.append(
            FolderEvent(
              watch: bytes.loadUnaligned(fromByteOffset: start, as: Int32.self), kind: kind,
              name: Bytes(name), isFolder: mask & UInt32(IN_ISDIR) != 0))
        }
        start += 16 + length
      }
    }
    return events
  }
}
