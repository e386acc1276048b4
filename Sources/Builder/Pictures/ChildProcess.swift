internal import Glibc
internal import Portal
internal import Synchronization

/// A program that is run with a list of arguments, never through a shell, and waited for.
struct ChildProcess {
  let path: Bytes
  let arguments: [String]
  /// Where it works.
  let folder: Bytes

  enum Outcome {
    /// With what it said, at most the beginning of it.
    case ended(code: Int32, said: Bytes)
    case tookTooLong
    case interrupted
    /// It could not be started.
    case failed(DiskError)
  }

  /// It sees nothing of this process but where programs are; and libvips is told to read with no loader that
  /// is not made for files of strangers, and to leave the other cores to other pictures.
  private static let environment = [
    "PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1",
  ]

  func run(limit: Duration, _ conduct: Conduct) -> Outcome {
    let started: (process: pid_t, output: Int32)
    do throws(DiskError) {
      // A pipe is open to other programs for a moment: none must start in it.
      started = try Self.starting.withLock { _ throws(DiskError) in try start() }
    } catch {
      return .failed(error)
    }
    let (process, output) = started
    defer { close(output) }
    let end = ContinuousClock.now + limit
    var said = Bytes()
    while true {
      // The pipe ends when the last process does that holds it.
      var look = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      if poll(&look, 1, 50) > 0, !read(output, into: &said) {
        return .ended(code: wait(for: process), said: said)
      }
      let isInterrupted = conduct.isInterrupted
      if isInterrupted || ContinuousClock.now > end {
        kill(-process, SIGKILL)
        _ = wait(for: process)
        return isInterrupted ? .interrupted : .tookTooLong
      }
    }
  }

  private static let starting = Mutex(())

  /// The process, and the end of a pipe at which it is heard.
  private func start() throws(DiskError) -> (process: pid_t, output: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw DiskError(path: path, number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var process = pid_t()
    let number = spawn(&process, output: ends[1])
    close(ends[1])
    if number == 0 { return (process, ends[0]) }
    close(ends[0])
    throw DiskError(path: path, number: number)
  }

  /// Zero, or the system's error number.
  private func spawn(_ process: inout pid_t, output: Int32) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that it can be ended with all that it starts; and signals as everybody has them.
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // `env` changes into the folder, which the system's own call cannot do everywhere.
    let all = ["env", "--chdir=" + folder.string, path.string] + arguments
    var list = all.map { strdup($0) } + [nil]
    var environment = Self.environment.map { strdup($0) } + [nil]
    defer { for text in list + environment { free(text) } }
    return posix_spawn(&process, "/usr/bin/env", &actions, &attributes, &list, &environment)
  }

  /// More than this nobody is shown; the rest is read all the same, lest the program waits.
  private static let kept = 4096

  /// False at the end.
  private func read(_ file: Int32, into said: inout Bytes) -> Bool {
    var part = Bytes(repeating: 0, count: 4096)
    let got = Glibc.read(file, &part, part.count)
    if got < 0 { return errno == EINTR }
    said += part.prefix(min(got, max(0, Self.kept - said.count)))
    return got > 0
  }

  /// The exit code; of what a signal has ended, 128 and its number.
  private func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
