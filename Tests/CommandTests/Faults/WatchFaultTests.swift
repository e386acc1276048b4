import Foundation
import Testing

/// Watching, where the system gives little to watch with, much happens at once, or the portal itself goes away.
@Suite struct WatchFaultTests {
  private let paper: Newspaper

  init() throws { paper = try Newspaper(items: 5) }

  private var root: String { paper.folder.path }

  /// A build that watches and has built once.
  private func watching(under program: [String] = [], _ more: String...) throws -> Running {
    let words = program.isEmpty ? [] : ["/usr/bin/env"] + program
    var arguments = paper.build("Public", "--watch")
    arguments += more
    let watch = try Running(arguments, under: words)
    try lookAgain(until: "it has built") { try watch.said().contains(" written, ") }
    return watch
  }

  /// As most editors save: nobody reads half of it.
  private func write(_ number: Int, _ words: String) throws {
    try paper.folder.write(
      "new.md", "---\ntitle: Tin số \(number)\ndate: 2024-02-02\n---\n\(words)\n")
    try #require(rename(root + "/new.md", root + "/Content/items/\(number).md") == 0)
  }

  private func page(_ number: Int) -> String {
    let path = root + "/Public/tin/2024/02/02/tin-so-\(number)/index.html"
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  /// How often it has built again.
  private func rebuilds(_ watch: Running) throws -> Int {
    try watch.said().components(separatedBy: "rebuilt: ").count - 1
  }

  private func checkIsAsClean() throws {
    #expect(try CommandTests.portal(paper.build("clean", "--clean")).code == 0)
    #expect(try paper.output() == paper.output("clean"))
  }

  // MARK: Limits

  @Test(
    "FAULTS 72: where the system's limit of watching is reached it says so once, with the setting, and looks itself",
    .enabled("limits can be lowered for one command", { Provoking.canLimitWatching }),
    arguments: [
      ("watches", 5, "the limit of watched folders is reached, 5", "524288"),
      ("instances", 0, "the limit of watching programs is reached, 0", "1024"),
    ])
  func limits(_ name: String, _ limit: Int, _ reason: String, _ enough: String) throws {
    let script = "echo \(limit) >/proc/sys/user/max_inotify_\(name) && exec \"$@\""
    let watch = try watching(under: ["unshare", "-Ur", "bash", "-c", script, "bash"])
    for words in ["Một lần.", "Hai lần."] {
      try write(1, words)
      try lookAgain(until: "it shows: \(words)") { page(1).contains(words) }
    }
    try paper.folder.write(
      "Content/items/mới/6.md", "---\ntitle: Tin số 6\ndate: 2024-02-02\n---\n")
    try lookAgain(until: "it shows the new one") { page(6) != "" }
    watch.send(SIGINT)
    #expect(try watch.end() == 130)
    let said = try watch.said()
    #expect(said.components(separatedBy: reason).count == 2, "\(said)")
    #expect(
      said.components(separatedBy: "sysctl fs.inotify.max_user_\(name)=\(enough)\n").count == 2)
    try checkIsAsClean()
  }

  // MARK: Much at once

  /// How many files come at once.
  private static let many = Provoking.isThorough ? 5_000 : 500

  @Test(
    "FAULTS 74, 78: whatever brings many files, few builds follow, one at a time, and they miss nothing",
    arguments: ["git", "rsync", "tar", "saves"])
  func manyAtOnce(_ program: String) throws {
    let other = try Folder(withTemplates: false)
    for number in 0..<Self.many {
      try other.write(
        "Content/items/\(2000 + number % 20)/\(number).md",
        "---\ntitle: Bài \(number)\ndate: \(2000 + number % 20)-03-04\n---\n")
    }
    let prepare =
      switch program {
      case "git":
        """
        git init -q && git config user.name a && git config user.email a@b.vn
        printf 'Public\\n.portal\\nclean\\n' >.gitignore
        git add -A && git commit -qm one && git checkout -qb many
        cp -r "$1/Content" . && git add -A && git commit -qm two && git checkout -q -
        """
      case "tar": "tar -C \"$1\" -cf many.tar Content"
      default: ":"
      }
    let bring =
      switch program {
      case "git": "git checkout -q many"
      case "rsync": "rsync -a \"$1/Content/\" Content/"
      case "tar": "tar -xf many.tar"
      default:
        """
        for n in $(seq 300); do
          printf -- '---\\ntitle: Tin số 1\\ndate: 2024-02-02\\n---\\nLần %s.\\n' $n >.new && mv .new Content/items/1.md
        done
        """
      }
    func run(_ script: String) throws {
      let said = try Provoking.run(
        ["bash", "-e", "-c", "cd \"$0\"; " + script, root, other.path], ["HOME": other.path])
      try #require(said.code == 0, "\(said.err)")
    }
    try run(prepare)
    let watch = try watching()
    try run(bring)
    try lookAgain(until: "it shows the last of it") {
      program == "saves"
        ? page(1).contains("Lần 300.")
        : paper.isThere(
          "Public/tin/\(2000 + (Self.many - 1) % 20)/03/04/bai-\(Self.many - 1)/index.html")
          && paper.isThere("Public/tin/2000/03/04/bai-0/index.html")
    }
    // It may have been at work on the first of them, and looks once more at the last.
    try write(2, "Sau cùng.")
    try lookAgain(until: "it shows what came after") { page(2).contains("Sau cùng.") }
    watch.send(SIGINT)
    #expect(try watch.end() == 130)
    // One, were this machine alone with it.
    let said = try watch.said()
    #expect(try rebuilds(watch) < (program == "saves" ? 150 : 6), "\(said)")
    #expect(!said.contains("another build is running"))
    try checkIsAsClean()
  }

  @Test("FAULTS 79: what it writes itself is no reason to build again")
  func itsOwnOutput() throws {
    let refused = try CommandTests.portal(paper.build("Content/Public"))
    #expect(refused.code == 73 && refused.err.contains("will not build into "))
    let watch = try watching()
    for number in 1...5 {
      try write(1, "Lần \(number).")
      try lookAgain(until: "it has built again") { try rebuilds(watch) >= number }
    }
    // A loop would have brought more by now.
    #expect(try rebuilds(watch) == 5)
    watch.send(SIGTERM)
    #expect(try watch.end() == 143)
  }

  // MARK: The portal's folder

  @Test("FAULTS 76: a portal that is moved away is waited for, and nothing is made in its place")
  func movedAway() throws {
    let watch = try watching("--verbose")
    let before = try paper.output()
    for number in 1...2 {
      try FileManager.default.moveItem(atPath: root, toPath: root + ".away")
      try lookAgain(until: "it is missed") {
        try watch.said().components(separatedBy: " is gone; waiting until it is back\n").count
          > number
      }
      #expect(!FileManager.default.fileExists(atPath: root))
      try FileManager.default.moveItem(atPath: root + ".away", toPath: root)
      try lookAgain(until: "it is back") {
        try watch.said().components(separatedBy: "the folder is back\n").count > number
      }
      #expect(try paper.output() == before)
    }
    try write(1, "Đã về.")
    try lookAgain(until: "it builds again") { page(1).contains("Đã về.") }
    watch.send(SIGINT)
    #expect(try watch.end() == 130)
    // What was begun before the loss may have come to nothing.
    let said = try watch.said()
    let lost = "error: cannot write \(root): No such file or directory\n"
    #expect(!said.replacing(lost, with: "").contains("error: "), "\(said)")
    try checkIsAsClean()
  }

  @Test(
    "FAULTS 76: a disk that is unmounted is waited for",
    .enabled("a disk can be mounted", { Provoking.canMount }))
  func unmounted() throws {
    let script = """
      portal=$1 from=$2 disk=$3
      bring() { mount -t tmpfs tmpfs "$disk" && mkdir "$disk/p" && cp -r "$from/Content" "$from/Templates" "$disk/p"; }
      await() { for _ in $(seq 600); do if eval "$1"; then return; fi; sleep 0.1; done; echo "in vain: $1"; exit 8; }
      trap 'kill -9 $! 2>/dev/null' EXIT
      cd / && bring || exit 9
      "$portal" build -C "$disk/p" --watch 2>"$from/said" &
      await 'grep -q " written, " "$from/said"'
      umount -l "$disk"
      await 'grep -q " is gone; " "$from/said"'
      ls -A "$disk" | wc -l
      bring
      await 'grep -q " is back" "$from/said" && [ -e "$disk/p/Public/index.html" ]'
      printf -- '---\\ntitle: Mới\\ndate: 2024-05-06\\n---\\n' >"$disk/p/Content/items/moi.md"
      await '[ -e "$disk/p/Public/tin/2024/05/06/moi/index.html" ]'
      kill -INT $!; wait $!; echo "code $?"
      """
    let disk = try Folder(withTemplates: false)
    let said = try Provoking.run(
      ["unshare", "-rm", "bash", "-c", script, "bash", CommandTests.command, root, disk.path])
    #expect(said.out == "0\ncode 130\n", "\(said)")
  }

  @Test(
    "FAULTS 77: on a disk whose files change from elsewhere it looks itself, and says so once",
    .enabled("such a disk can be mounted", { Provoking.canMountFromElsewhere }))
  func fromElsewhere() throws {
    let script = """
      portal=$1 from=$2 disk=$3
      await() { for _ in $(seq 600); do if eval "$1"; then return; fi; sleep 0.1; done; echo "in vain: $1"; exit 8; }
      bindfs -f "$from" "$disk" & disks=$!
      # Whoever has started this waits until all that it has started has ended.
      trap 'kill -9 $disks $watch 2>/dev/null' EXIT
      await '[ -d "$disk/Content" ]'
      "$portal" build -C "$disk" --watch 2>"$from/said" & watch=$!
      await 'grep -q " written, " "$from/said"'
      for name in mot hai; do
        printf -- '---\ntitle: %s\ndate: 2024-05-06\n---\n' $name >"$from/Content/items/$name.md"
        await '[ -e "$from/Public/tin/2024/05/06/$name/index.html" ]'
      done
      kill -INT $watch; wait $watch; echo "code $?"
      grep -c "looking at them every second instead" "$from/said"
      grep -c "the folder is on fuse" "$from/said"
      """
    let disk = try Folder(withTemplates: false)
    let said = try Provoking.run(
      ["unshare", "-rm", "bash", "-c", script, "bash", CommandTests.command, root, disk.path])
    #expect(said.out == "code 130\n1\n1\n", "\(said)")
  }

  // MARK: Long

  @Test("FAULTS 80: after any number of saves a preview holds as much as before")
  func manySaves() throws {
    let server = try Running(["serve", "-C", root, "--port", "0", "--language", "en"])
    try lookAgain(until: "it serves") { try server.said().contains("http://127.0.0.1:") }
    func memory() throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(server.id)/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
      return try #require(Int(line.filter(\.isNumber)))
    }
    func files() throws -> [Int] {
      let folder = "/proc/\(server.id)/fd"
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let watches = names.reduce(0) { count, name in
        let info = try? String(contentsOfFile: "/proc/\(server.id)/fdinfo/\(name)", encoding: .utf8)
        return count + ((info?.components(separatedBy: "inotify wd:").count ?? 1) - 1)
      }
      return [names.count, watches]
    }
    // Its address is said before it has looked at anything: what is saved until then is no news.
    let size = try server.saidSize()
    var (early, last) = (0, ContinuousClock.now)
    try lookAgain(until: "it has looked") {
      if early == 0 || ContinuousClock.now - last > .seconds(1) {
        early += 1
        last = .now
        try write(1, "Trước \(early).")
      }
      return try server.saidSize() > size
    }
    let saves = Provoking.isThorough ? 10_000 : 60
    var atFirst: (memory: Int, files: [Int])?
    for number in 1...saves {
      let size = try server.saidSize()
      switch number % 10 {
      case 3:
        try paper.folder.write("Content/items/m/6.md", "---\ntitle: Mới\ndate: 2024-03-03\n---\n")
      case 4: try FileManager.default.removeItem(atPath: root + "/Content/items/m")
      default: try write(1, "Lần \(number).")
      }
      try lookAgain(until: "save \(number) is shown") { try server.saidSize() > size }
      // What is filled once, such as buffers, is full by then; and the folder of case 4 is gone.
      if number == saves / 5 / 10 * 10 { atFirst = (try memory(), try files()) }
    }
    let first = try #require(atFirst)
    #expect(try files() == first.files)
    if Provoking.isThorough {
      let last = try memory()
      #expect(abs(last - first.memory) * 20 < first.memory, "\(first.memory), then \(last)")
    }
    server.send(SIGINT)
    #expect(try server.end() == 130)
    #expect(try !server.said().contains("error"))
  }
}
