import Foundation
import Testing

@testable import Portal

/// From a text in NFC back to the text as it was.
@Suite struct NormalOffsetsTests {
  @Test func everyCharacterIsFoundAgain() throws {
    for seed in 0..<40 as Range<UInt64> {
      var random = SplitMix(seed: seed)
      let original = random.vietnamese(words: 60).decomposedStringWithCanonicalMapping
      let normal = Normal.nfc(Bytes(original))
      guard let offsets = NormalOffsets(normal, of: Bytes(original)) else { continue }
      var (a, b) = (0, 0)
      for (one, other) in zip(normal.string, original) {
        #expect(offsets.original(of: a) == b, "seed \(seed), at \(a)")
        a += one.utf8.count
        b += other.utf8.count
      }
      #expect(offsets.original(of: normal.count) == original.utf8.count, "seed \(seed)")
    }
  }

  @Test func whatIsInNFCNeedsNoWayBack() {
    #expect(NormalOffsets(Bytes("Nghị quyết"), of: Bytes("Nghị quyết")) == nil)
  }
}
