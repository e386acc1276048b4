import Foundation
import Testing

/// Calls that write and cannot, or not at once.
@Suite struct WriteFaultTests {
  private let paper: Newspaper
  private let old, new: [String: Data]

  init() throws {
    paper = try Newspaper(items: 2)
    try paper.write(.evening)
    #expect(try CommandTests.portal(paper.build("evening")).code == 0)
    new = try paper.output("evening")
    try paper.write(.morning)
    #expect(try CommandTests.portal(paper.build()).code == 0)
    old = try paper.output()
    try paper.write(.evening)
    try Provoking.run(["cp", "-a", path("Public"), path("before")])
    try Provoking.run(["cp", "-a", path(".portal"), path("state")])
  }

  private func path(_ name: String) -> String { paper.folder.path + "/" + name }

  /// As it was after the build in the morning.
  private func goBack() throws {
    for (kept, name) in [("before", "Public"), ("state", ".portal")] {
      try Provoking.run(["rm", "-rf", path(name)])
      try Provoking.run(["cp", "-a", path(kept), path(name)])
    }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder))
  }

  /// What a build that fails may leave: nothing of its own, and what a further one is right after.
  private func checkRest(_ label: String) throws {
    #expect(try !names("Public").contains(".portal-new"), "\(label)")
    #expect(try !names(".portal").contains { $0.hasSuffix(".new") }, "\(label)")
    let next = try CommandTests.portal(paper.build())
    #expect(next.code == 0, "\(label): \(next.err)")
    #expect(try paper.output() == new, "\(label)")
  }

  @Test(
    "FAULTS 57: wherever the disk is full, the output is as it was or whole, and the next build is right",
    .enabled("calls can be failed", { Interposer.works }),
    arguments: ["create", "write", "mkdir", "rename"])
  func whereverTheDiskIsFull(_ call: String) throws {
    let count = try Interposer.Fault(
      under: paper.folder.path, ["FAULT": "\(call):\(ENOSPC):0"]
    ).portal(paper.build()).count
    try #require(count > 10)
    // Each of them on demand; else some, and the last ones, which are the ledger's.
    let some = stride(from: 1, through: count, by: 9) + Array(count - 2...count)
    var codes: Set<Int32> = []
    for number in Provoking.isThorough ? Array(1...count) : Array(some) {
      let label = "\(call) \(number)"
      try goBack()
      let fault = Interposer.Fault(
        under: paper.folder.path, ["FAULT": "\(call):\(ENOSPC):\(number)"])
      let (said, isHit, _) = try fault.portal(paper.build("Public", "--quiet"))
      try #require(isHit, "\(label)")
      codes.insert(said.code)
      let now = try paper.output()
      if said.code == 0 {
        // What is remembered could not be kept, beforehand or in the end.
        #expect(
          said.err.isEmpty || said.err.hasPrefix("could not keep the ledger "),
          "\(label): \(said.err)")
        #expect(now == new, "\(label)")
      } else {
        #expect(said.code == 73, "\(label)")
        #expect(
          said.err.contains(#/^error: cannot write /.*: No space left on device\n  = .*make room/#),
          "\(label): \(said.err)")
        if call == "rename" {
          // Files come to their places one by one.
          for (file, bytes) in now {
            #expect(bytes == old[file] || bytes == new[file], "\(label): \(file)")
          }
        } else {
          #expect(now == old, "\(label)")
        }
      }
      try checkRest(label)
    }
    #expect(codes == (call == "mkdir" ? [73] : [0, 73]))
  }

  @Test(
    "FAULTS 57: other reasons why a write fails leave no more behind",
    .enabled("calls can be failed", { Interposer.works }),
    arguments: [
      (EDQUOT, "Disk quota exceeded", "make room"), (EFBIG, "File too large", "ulimit -f"),
      (EIO, "Input/output error", "the system's log"), (EROFS, "Read-only file system", "mount"),
    ])
  func whateverTheReason(_ number: Int32, _ reason: String, _ remedy: String) throws {
    let fault = Interposer.Fault(under: path("Public"), ["FAULT": "write:\(number):7"])
    let (said, isHit, _) = try fault.portal(paper.build())
    try #require(isHit)
    #expect(said.code == 73 && said.err.contains(": \(reason)\n  = "))
    #expect(said.err.contains(remedy), "\(said.err)")
    #expect(try paper.output() == old)
    try checkRest(reason)
  }

  @Test(
    "FAULTS 57: what cannot be removed stays, and goes with the next build",
    .enabled("calls can be failed", { Interposer.works }))
  func whatCannotBeRemoved() throws {
    let gone = Newspaper.Issue.morning.page
    let fault = Interposer.Fault(under: path("Public"), ["FAULT": "unlink:\(EIO):1"])
    let (said, isHit, _) = try fault.portal(paper.build())
    try #require(isHit)
    #expect(said.code == 73 && said.err.contains("Input/output error"))
    #expect(said.err.contains("each whole; the next build does the rest"))
    #expect(try paper.output() == new.merging([gone: #require(old[gone])]) { first, _ in first })
    try checkRest("unlink")
  }

  @Test(
    "FAULTS 57: a full disk is told with what is needed and what is free, and as a record",
    .enabled("a small disk can be mounted", { Provoking.canMount }))
  func ofASmallDisk() throws {
    // The small disk is there for one command and what it starts: so all happens in one.
    let script = """
      portal=$1 from=$2 disk=$3
      mount -t tmpfs -o size=8m tmpfs "$disk" && cp -r "$from/Content" "$from/Templates" "$disk" || exit 9
      "$portal" build -C "$disk" -q || exit 8
      (cd "$disk/Public" && find . -type f -exec sha256sum {} + | sort) >"$from/sums"
      head -c 8m /dev/zero >"$disk/filler" 2>/dev/null
      truncate -s -20k "$disk/filler"
      mkdir -p "$disk/Content/static"
      truncate -s 3m "$disk/Content/static/large.bin"
      "$portal" build -C "$disk" -q; echo "code $?"
      "$portal" build -C "$disk" -q --json; echo "code $?"
      (cd "$disk/Public" && find . -type f -exec sha256sum {} + | sort) >"$from/sums.now"
      cmp "$from/sums" "$from/sums.now" && ls -A "$disk/Public" "$disk/.portal" | grep -c new
      rm "$disk/filler"
      "$portal" build -C "$disk" -q; echo "code $?"
      """
    let disk = try Folder(withTemplates: false)
    let said = try Provoking.run(
      [
        "unshare", "-rm", "bash", "-c", script, "bash", CommandTests.command, paper.folder.path,
        disk.path,
      ])
    #expect(said.out == "code 73\ncode 73\n0\ncode 0\n", "\(said.err)")
    let words = said.err.split(separator: "\n").map(String.init)
    try #require(words.count == 3, "\(said.err)")
    let first = #/error: cannot write \S+/Public/large.bin: No space left on device/#
    #expect(words[0].wholeMatch(of: first) != nil, "\(words[0])")
    let second =
      #/  = this build writes at least 3 MB, and \d+ KB are free; make room and build again; .*/#
    #expect(words[1].wholeMatch(of: second) != nil, "\(words[1])")
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(words[2].utf8)) as? [String: Any])
    #expect(record["code"] as? String == "fs.full" && record["severity"] as? String == "error")
    #expect((record["file"] as? String)?.hasSuffix("/Public/large.bin") == true)
    #expect((record["help"] as? String)?.hasPrefix("this build writes at least 3 MB") == true)
  }

  @Test("FAULTS 57: a limit on files' sizes is an error, and not the end of the process")
  func ofALimitOnSizes() throws {
    try paper.folder.write("Content/static/a.txt", String(repeating: "a", count: 900_000))
    // Whoever runs the tests may ignore the signal; for the command it is to be as usual.
    let limited = [
      "env", "--default-signal=XFSZ", "bash", "-c", "ulimit -f 600; exec \"$@\"", "bash",
    ]
    let said = try Provoking.portal(paper.build(), under: limited)
    #expect(said.code == 73)
    #expect(
      said.err.contains("/Public/a.txt: File too large\n  = files may not be that large here"),
      "\(said.err)")
    #expect(try paper.output() == old)
  }

  @Test(
    "FAULTS 57: results that cannot be written are no results",
    .enabled(
      "there is a device that is always full",
      {
        FileManager.default.fileExists(atPath: "/dev/full")
      }))
  func ofResults() throws {
    let list = ["list", "items", "-C", paper.folder.path]
    let said = try Provoking.script("\"$@\" >/dev/full", list)
    #expect(said.code == 73)
    #expect(
      said.err
        == "error: cannot write the results: No space left on device\n  = make room and try again\n"
    )
    // What is only said is not worth a build.
    #expect(try Provoking.script("\"$@\" 2>/dev/full", paper.build()).code == 0)
    #expect(try paper.output() == new)
  }

  // MARK: Not at once

  @Test(
    "FAULTS 58: what is read and written in pieces, or broken off and taken up again, is whole",
    .enabled("calls can be changed", { Interposer.works }),
    arguments: [
      ["FAULT_SHORT": "1"], ["FAULT_INTERRUPT": "\(EINTR)"],
      ["FAULT_SHORT": "1", "FAULT_INTERRUPT": "\(EINTR)"],
    ])
  func inPieces(_ settings: [String: String]) throws {
    let fault = Interposer.Fault(under: paper.folder.path, settings)
    for output in ["Public", "first"] {
      let (said, isHit, _) = try fault.portal(paper.build(output, "--compress"))
      try #require(isHit)
      #expect(said.code == 0, "\(said.err)")
      #expect(try CommandTests.portal(paper.build("\(output)-plain", "--compress")).code == 0)
      #expect(try paper.output(output) == paper.output("\(output)-plain"))
    }
    // What it remembers is whole, too.
    let next = try fault.portal(paper.build("first", "--compress")).result
    #expect(next.code == 0 && next.err.contains("\n0 written, "), "\(next.err)")
  }

  @Test(
    "FAULTS 58: an interrupted call for the lock is made again; one that the disk does not know is told",
    .enabled("calls can be failed", { Interposer.works }))
  func ofTheLock() throws {
    let again = Interposer.Fault(under: paper.folder.path, ["FAULT": "flock:\(EINTR):1"])
    #expect(try again.portal(paper.build()).result.code == 0)
    let none = Interposer.Fault(under: paper.folder.path, ["FAULT": "flock:\(ENOLCK):1"])
    let (said, isHit, _) = try none.portal(paper.build())
    try #require(isHit)
    #expect(said.code == 73)
    #expect(
      said.err.hasSuffix(
        "/.portal/lock: No locks available\n  = no files can be locked there: keep the portal on a disk of this machine\n"
      ), "\(said.err)")
  }
}
