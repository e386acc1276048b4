import Portal
import Testing

@testable import Builder

/// A record that is not what was written counts as none.
@Suite struct OutputRecordTests {
  private let record = OutputRecord(files: ["a/index.html", "b.css", "số.csv"].map { Bytes($0) })

  @Test func isReadBackAsItWasWritten() {
    #expect(OutputRecord(decoding: record.encoded())?.files == record.files)
    #expect(OutputRecord(decoding: OutputRecord(files: []).encoded())?.files == [])
  }

  @Test func aRecordCutAnywhereIsNone() {
    let bytes = record.encoded()
    for length in bytes.indices { #expect(OutputRecord(decoding: Bytes(bytes[..<length])) == nil) }
  }

  @Test func aRecordWithAnyByteChangedIsNone() {
    let bytes = record.encoded()
    for index in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[index] ^= 1 << bit
        #expect(OutputRecord(decoding: damaged) == nil, "byte \(index), bit \(bit)")
      }
    }
  }
}
