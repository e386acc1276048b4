import Foundation
import Testing

/// The figure of FAULTS.md for reproducible builds: nothing of the machine shows in the output.
@Suite struct SameBytesTests {
  private static let others: [(folder: String, program: [String], environment: [String: String])] =
    [
      ("thư mục khác", [], ["TZ": "America/New_York", "LANG": "vi_VN.UTF-8", "HOME": "/nowhere"]),
      ("x/y/z", ["bash", "-c", "umask 077; exec \"$@\"", "bash"], ["TZ": "Pacific/Kiritimati"]),
      ("một nhân", ["taskset", "1"], ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"]),
      ("hash", ["env", "SWIFT_DETERMINISTIC_HASHING=1"], ["TZ": "UTC"]),
      ("clock", ["faketime", "2031-05-06 07:08:09"], ["TZ": "Asia/Ho_Chi_Minh"]),
    ]

  @Test(
    "Reproducible: another folder, TZ, LANG, umask, clock, number of cores and workers, the same bytes",
    .enabled("clocks can be set for one command", { Provoking.canFakeTime }))
  func whateverTheMachine() throws {
    let folder = try Folder(withTemplates: false)
    let repository = Folder.repository.path(percentEncoded: false)
    func build(
      _ name: String, jobs: Int, _ program: [String], _ environment: [String: String]
    ) throws -> [String: Data] {
      let root = folder.path + "/" + name
      try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
      // Other times, and another order of names in the folders.
      try Provoking.run(["cp", "-r", repository + "/Content", repository + "/Templates", root])
      let arguments = [
        "build", "-q", "-C", root, "--clock", "2024-06-01T00:00+07:00", "--jobs", "\(jobs)",
      ]
      let said = try Provoking.portal(arguments, under: program, environment)
      #expect(said.code == 0, "\(name): \(said.err)")
      return try folder.files(name + "/Public").filter { $0.key != ".portal-output" }
    }
    let first = try build("1", jobs: 1, [], ["TZ": "UTC", "LANG": "C"])
    #expect(first.count > 100)
    for (number, other) in Self.others.enumerated() {
      let next = try build(other.folder, jobs: number + 2, other.program, other.environment)
      #expect(next == first, "\(other.folder)")
    }
  }
}
