import Foundation
import Testing

/// What provokes faults of the system, and whether this machine lets it.
enum Provoking {
  /// Runs the command as the last words of another program's.
  static func portal(
    _ arguments: [String], under program: [String] = [], _ environment: [String: String] = [:]
  ) throws -> CommandTests.Result {
    try run(program + [CommandTests.command] + arguments, environment)
  }

  /// Runs a program with the system's usual paths.
  @discardableResult static func run(
    _ words: [String], _ environment: [String: String] = [:]
  ) throws -> CommandTests.Result {
    let usual = ["LANG": "C", "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"]
    return try CommandTests.run(
      words, environment: usual.merging(environment) { $1 })
  }

  /// A script of the shell's, with its arguments and then the command and its.
  static func script(_ text: String, _ arguments: [String]) throws -> CommandTests.Result {
    try run(["bash", "-c", text, "bash", CommandTests.command] + arguments)
  }

  private static func ends(_ words: [String]) -> Bool { (try? run(words).code) == 0 }

  /// Whether a disk of its own can be mounted for one command and those it starts.
  static let canMount = ends(["unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"])

  /// Whether a disk can be mounted that does not tell of changes.
  static let canMountFromElsewhere =
    canMount && ends(["sh", "-c", "command -v bindfs && test -w /dev/fuse"])

  /// Whether the limits of watching can be lowered for one command.
  static let canLimitWatching = ends([
    "unshare", "-Ur", "sh", "-c", "echo 5 >/proc/sys/user/max_inotify_watches",
  ])

  static let canTrace = ends([
    "strace", "-f", "-qq", "-o", "/dev/null", CommandTests.command, "--version",
  ])

  static let canFakeTime = ends(["faketime", "2001-01-01", CommandTests.command, "--version"])

  /// Root may read and write everything: here it is to be like others.
  static let asOthers =
    geteuid() == 0 ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] : []

  static let canBeLikeOthers = ends(asOthers + ["true"])

  /// Whether to do all there is to do, and not only some of it.
  static let isThorough = ProcessInfo.processInfo.environment["PORTAL_SOAK"] != nil
}

/// `faults.c`, which comes between the command and the system.
enum Interposer {
  /// Where it is, compiled; nil where there is no compiler.
  private static let library: String? = {
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "faults.c")
      .path(percentEncoded: false)
    let library = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "faults.so").path(percentEncoded: false)
    let paths = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for compiler in ["clang", "cc", "gcc"] {
      let words = [compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]
      if (try? Provoking.run(words, ["PATH": paths]).code) == 0 { return library }
    }
    return nil
  }()

  /// Whether the command's calls go through it: they do not where another library takes them first.
  static let works: Bool = {
    guard library != nil, let folder = try? Folder(withTemplates: false) else { return false }
    let settings = Fault(under: folder.path, ["FAULT": "open:\(EIO):1"])
    try? folder.write("Content/portal.yaml", "")
    return (try? settings.portal(["build", "-C", folder.path]).isHit) == true
  }()

  /// What befalls one run of the command.
  struct Fault {
    private let folder: String
    private let settings: [String: String]

    /// `settings` as in `faults.c`.
    init(under folder: String, _ settings: [String: String]) {
      self.folder = folder
      self.settings = settings
    }

    /// Runs the command; says whether anything has befallen it, and how many calls there were of the fault's kind.
    func portal(
      _ arguments: [String]
    ) throws -> (result: CommandTests.Result, isHit: Bool, count: Int) {
      let notes = try Folder(withTemplates: false)
      var environment = settings
      let library: String = try #require(Interposer.library)
      environment["LD_PRELOAD"] = library
      environment["FAULT_UNDER"] = folder
      environment["FAULT_HIT"] = notes.path + "/hit"
      environment["FAULT_COUNT"] = notes.path + "/count"
      let assignments = environment.map { "\($0.key)=\($0.value)" }
      let result = try Provoking.portal(arguments, under: ["env"] + assignments)
      let count = try? String(contentsOfFile: notes.path + "/count", encoding: .utf8)
      return (
        result, FileManager.default.fileExists(atPath: notes.path + "/hit"),
        count.flatMap { Int($0) } ?? 0
      )
    }
  }
}
