import Foundation
import Portal
import Testing

@testable import Builder

extension RebuildCaseTests {
  /// What becomes of what a build remembers.
  static let memoryCases: [RebuildCase] = [
    RebuildCase("the ledger is deleted", Work(drawn: [.new: 143])) {
      try $0.remove($0.ledgerPath())
    },
    RebuildCase(
      "the ledger is deleted, and an item",
      Work(drawn: [.new: 143], written: ["tin/2024/01/10/hai/"])
    ) {
      try $0.remove($0.ledgerPath())
      try $0.editItem("hai", "Theo", "Căn cứ")
    },
    RebuildCase("the ledger is cut off", Work(drawn: [.new: 143])) {
      let path = try $0.ledgerPath()
      let bytes = try Data(contentsOf: $0.portal.root.appending(path: path))
      try $0.portal.write(path, bytes.prefix(bytes.count / 2))
    },
    RebuildCase("the ledger is empty", Work(drawn: [.new: 143])) {
      try $0.write($0.ledgerPath(), "")
    },
    RebuildCase("the ledger is garbage", Work(drawn: [.new: 143])) {
      try $0.write($0.ledgerPath(), "portal ledger 1\n" + String(repeating: "ế", count: 999))
    },
    RebuildCase(
      "the ledger is that of another output",
      Work(drawn: [.altered: 1], written: ["tin/2024/01/10/hai/"])
    ) {
      let own = $0.ledgerFile
      try $0.editItem("hai", "Theo", "Căn cứ")
      $0.request.output = $0.request.root + Bytes("/khac")
      try await $0.build()
      try #require(own.keep(#require($0.ledgerFile.read())) == nil)
      $0.request.output = nil
    },
    RebuildCase(".portal is deleted", Work(drawn: [.new: 143])) { try $0.remove(".portal") },
    RebuildCase("a ledger of another version", Work(drawn: [.program: 143])) {
      try $0.changeLedger { $0.tool = Digest(of: Bytes("another")) }
    },
    RebuildCase("a ledger of a build that did not end", Work()) {
      try $0.changeLedger { $0 = $0.unfinished }
    },
    RebuildCase("the ledger knows nothing of a page's file", Work(drawn: [.new: 1])) {
      try $0.changeLedger { $0.outputs[Bytes("robots.txt")]?.seen = nil }
    },
  ]
}
