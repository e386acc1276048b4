internal import Portal

/// The file systems that folders lie on.
enum FileSystems {
  /// Types whose files may be changed from elsewhere: on another machine, or outside of a virtual one.
  ///
  /// Not among them: `overlay`, where changes made through the mount are told, and `fuseblk`, which is
  /// a disk of this machine.
  static let untold: Set<Bytes> = Set(
    [
      "9p", "afs", "beegfs", "ceph", "cifs", "coda", "drvfs", "fakeowner", "fuse", "gfs2",
      "glusterfs",
      "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs", "prl_fs", "smb3", "smbfs",
      "vboxsf", "virtiofs", "vmhgfs", "wekafs",
    ].map { Bytes($0) })

  static func isUntold(_ type: Bytes) -> Bool {
    untold.contains(type) || type.starts(with: "fuse.".utf8)
  }

  /// The type of the first of `folders` that lies on such a file system.
  static func untold(of folders: [Bytes]) -> Bytes? {
    let types = types((try? Disk.readToEnd(Bytes("/proc/self/mountinfo"), limit: 4 << 20)) ?? [])
    return folders.lazy.compactMap { type(of: $0, types) }.first(where: isUntold)
  }

  static func type(of folder: Bytes, _ types: [Bytes: Bytes]) -> Bytes? {
    (try? Disk.status(folder)).flatMap { types[number($0.device)] }
  }

  /// Types by device, from lines such as `36 35 98:0 / /srv rw shared:1 - ext4 /dev/sda1 rw`: the
  /// third field, and the one after the lone hyphen (proc(5)).
  static func types(_ mounts: Bytes) -> [Bytes: Bytes] {
    var types: [Bytes: Bytes] = [:]
    for line in mounts.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " "))
      guard fields.count > 6, let hyphen = fields[6...].firstIndex(of: [UInt8(ascii: "-")]),
        hyphen + 1 < fields.endIndex
      else { continue }
      types[Bytes(fields[2])] = Bytes(fields[hyphen + 1])
    }
    return types
  }

  /// A device as mounts name it, `major:minor`, in Linux' packing of the two.
  static func number(_ device: UInt64) -> Bytes {
    let major = (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF)
    let minor = (device & 0xFF) | (device >> 12 & 0xFFFF_FF00)
    return Bytes("\(major):\(minor)")
  }
}
