package import Portal

/// What this program is made of: another program, or the same with another library, may draw other pages.
package enum Tool {
  /// Of the program's file and every library in its memory, which are what can be executed there: their
  /// places and their stamps. Nil where the system does not say, and then nothing that an earlier build
  /// remembers is used.
  package static let digest: Digest? = {
    guard let maps = try? Disk.readToEnd(Bytes("/proc/self/maps".utf8), limit: 4 << 20) else {
      return nil
    }
    let files = Set(
      maps.split(separator: 0x0A).compactMap { line -> Bytes? in
        // `7f1c-7f1d r-xp 0 fe:00 12 /usr/lib/libc.so.6` (proc(5)).
        guard line.split(separator: 0x20).dropFirst().first?.contains(UInt8(ascii: "x")) == true
        else { return nil }
        return line.firstIndex(of: UInt8(ascii: "/")).map { Bytes(line[$0...]) }
      })
    var text = Bytes()
    for path in files.sorted(by: Bytes.precedes) {
      guard let status = try? Disk.status(path) else { continue }
      text += path
      for number in [
        status.size, Int(status.stamp.modified), Int(truncatingIfNeeded: status.stamp.inode),
      ] {
        text.append(" ")
        text += Bytes(String(number).utf8)
      }
      text.append("\n")
    }
    return Digest(of: text)
  }()
}
