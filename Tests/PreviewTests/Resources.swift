import Glibc

/// What this process holds at one moment.
struct Resources {
  /// Open files and sockets.
  let descriptors: Int
  /// Memory in use, as the system counts it.
  let bytes: Int

  static func now() -> Resources {
    var descriptors = 0
    if let folder = opendir("/proc/self/fd") {
      while readdir(folder) != nil { descriptors += 1 }
      closedir(folder)
    }
    var pages = 0
    var resident = 0
    if let file = fopen("/proc/self/statm", "r") {
      withUnsafeMutablePointer(to: &pages) { pages in
        withUnsafeMutablePointer(to: &resident) { resident in
          _ = withVaList([pages, resident]) { vfscanf(file, "%ld %ld", $0) }
        }
      }
      fclose(file)
    }
    return Resources(descriptors: descriptors, bytes: resident * sysconf(Int32(_SC_PAGESIZE)))
  }
}
