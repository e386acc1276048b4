import Foundation

/// Numbers that are random but the same for the same seed (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Text such as editors write: Vietnamese in NFC, NFD and neither, with signs and rare letters.
  mutating func vietnamese(words: Int) -> String {
    let letters = Array("aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ")
    let tones = ["", "", "", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    let between = [
      " ", " ", " ", " ", "\u{A0}", "-", "/", ", ", "\n", " “", "” ", "…", " 28 ", ".",
    ]
    var text = ""
    for _ in 0..<words {
      for _ in 0..<Int.random(in: 1...6, using: &self) {
        let letter = String(letters.randomElement(using: &self) ?? "a")
        let tone = tones.randomElement(using: &self) ?? ""
        switch Int.random(in: 0..<20, using: &self) {
        case 0: text += (letter + tone).decomposedStringWithCanonicalMapping
        case 1: text += tone + letter
        case 2:
          text +=
            ["ñ", "ç", "ß", "й", "한", "ก", "🇻🇳", "½", "\u{200B}"].randomElement(using: &self) ?? ""
        default: text += (letter + tone).precomposedStringWithCanonicalMapping
        }
      }
      text += between.randomElement(using: &self) ?? " "
    }
    return text
  }
}
