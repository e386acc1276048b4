import Foundation
import Portal
import Testing

@testable import Builder

/// What polling and the choice between it and the system's telling rest on.
@Suite struct SnapshotTests {
  @Test func twoSnapshotsDifferInFilesNewGoneAndChanged() throws {
    let portal = try TestPortal([
      "Content/items/a.md": "a", "Content/items/b.md": "b", "Content/items/c.md": "c",
      "Content/items/d.md": "d", "Templates/x.html": "x",
    ])
    let survey = try #require(Survey(root: portal.request().root, leavingOut: []))
    let before = Snapshot(survey)
    #expect(Snapshot(survey).touched(since: before) == .paths([]))
    try portal.write("Content/items/a.md", "longer")
    try portal.remove("Content/items/b.md")
    // The same size and time, whether in another file or the same one.
    let c = portal.root.appending(path: "Content/items/c.md").path(percentEncoded: false)
    let time = try FileManager.default.attributesOfItem(atPath: c)[.modificationDate]
    try portal.write("Content/items/c.new", "C")
    #expect(rename(c.replacing(".md", with: ".new"), c) == 0)
    try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: c)
    let d = portal.root.appending(path: "Content/items/d.md").path(percentEncoded: false)
    let old = try FileManager.default.attributesOfItem(atPath: d)[.modificationDate]
    try portal.write("Content/items/d.md", "D")
    try FileManager.default.setAttributes([.modificationDate: old as Any], ofItemAtPath: d)
    try portal.write("Content/items/new/e.md", "e")
    try portal.write("Content/items/.d.md.swp", "editor")
    let after = Snapshot(survey)
    #expect(
      after.touched(since: before)
        == .paths([
          Bytes("Content/items/a.md"), Bytes("Content/items/b.md"), Bytes("Content/items/c.md"),
          Bytes("Content/items/d.md"), Bytes("Content/items/new/e.md"),
        ]))
  }

  @Test("FAULTS 77: file systems that do not tell are known by type")
  func fileSystemsThatDoNotTellAreKnownByType() throws {
    let types = FileSystems.types(
      Bytes(
        """
        22 27 0:21 / /proc rw,relatime - proc proc rw
        36 27 254:0 / / rw,noatime shared:1 master:7 - ext4 /dev/vda rw,errors=remount-ro
        40 36 0:47 / /srv/cổng\\040tin rw shared:9 - nfs4 may-chu:/xuat rw,vers=4.2
        cut off
        41 36 0:48 / /mnt - 
        """))
    #expect(
      types == [
        Bytes("0:21"): Bytes("proc"), Bytes("254:0"): Bytes("ext4"), Bytes("0:47"): Bytes("nfs4"),
      ])
    // 254:0 and 8:300, as Linux packs them.
    #expect(FileSystems.number(65_024) == Bytes("254:0"))
    #expect(FileSystems.number(0x10082C) == Bytes("8:300"))
    for type in ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.grpcfuse", "virtiofs"] {
      #expect(FileSystems.isUntold(Bytes(type)), "\(type)")
    }
    for type in ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "fuseblk", "zfs", "vfat"] {
      #expect(!FileSystems.isUntold(Bytes(type)), "\(type)")
    }
    let here = FileSystems.types(try Disk.readToEnd(Bytes("/proc/self/mountinfo"), limit: 4 << 20))
    #expect(FileSystems.type(of: Bytes("/proc"), here) == Bytes("proc"))
    #expect(FileSystems.untold(of: [Bytes("/proc"), Bytes("/nothing")]) == nil)
  }

  @Test("FAULTS 72: a limit of the system names its setting")
  func aLimitOfTheSystemNamesItsSetting() throws {
    let watches = try #require(PollingReason.adding(ENOSPC)?.setting)
    #expect(watches.name == "fs.inotify.max_user_watches")
    #expect(try #require(watches.value) > 0)
    let instances = try #require(PollingReason.opening(EMFILE).setting)
    #expect(instances.name == "fs.inotify.max_user_instances")
    #expect(try #require(instances.value) > 0)
    #expect(PollingReason.opening(ENOSYS) == .refused(ENOSYS))
    #expect(PollingReason.adding(ENOSYS) == .refused(ENOSYS))
    for number in [ENOENT, ENOTDIR, EACCES, ELOOP] { #expect(PollingReason.adding(number) == nil) }
  }
}
