import Foundation
import Testing

@testable import Portal

@Suite struct NormalTests {
  @Test(arguments: [
    ("Đồng Tháp", "Đồng Tháp"),
    ("Đo\u{302}\u{300}ng Tha\u{301}p", "Đồng Tháp"),
    // Marks in another order, and a hat after the tone.
    ("vie\u{323}\u{302}t", "việt"),
    ("u\u{31B}\u{301}", "ứ"),
    ("\u{212B}\u{2126}\u{387}\u{37E}", "ÅΩ·;"),
    ("\u{1112}\u{1161}\u{11AB}", "한"),
    ("\u{2000}", "\u{2002}"),
    ("", ""),
  ])
  func composes(text: String, expected: String) {
    #expect(Normal.nfc(Bytes(text)) == Bytes(expected))
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func agreesWithFoundation(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<100 {
      let text = random.vietnamese(words: 20)
      let normal = Normal.nfc(Bytes(text))
      #expect(normal == Bytes(text.precomposedStringWithCanonicalMapping), "seed \(seed): \(text)")
      #expect(Normal.nfc(normal) == normal, "seed \(seed)")
      if Normal.isNFC(Bytes(text)) { #expect(normal == Bytes(text), "seed \(seed)") }
    }
  }

  /// A scalar that may be skipped is its own normal form and follows nothing into a composition.
  @Test func whatIsSurelyNormalNeverChanges() {
    var composing = Set<UInt32>()
    for value: UInt32 in 0...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      composing.formUnion(parts.dropFirst().map(\.value))
    }
    for value: UInt32 in 0...0x2FFFF where Normal.isSurely(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(!composing.contains(value), "U+\(String(value, radix: 16))")
      #expect(scalar.properties.canonicalCombiningClass == .notReordered)
      let normal = String(scalar).precomposedStringWithCanonicalMapping
      #expect(normal.unicodeScalars.elementsEqual([scalar]), "U+\(String(value, radix: 16))")
    }
  }

  @Test func vietnameseAndItsSignsNeedNoCopy() {
    #expect(Normal.isNFC(Bytes("Nghị quyết số 28-NQ/TW – “về cải cách…” 97,55% Москва 😀")))
    #expect(!Normal.isNFC(Bytes("Nghi\u{323}")))
  }
}
