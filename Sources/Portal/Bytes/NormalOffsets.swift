/// The way back from a text in NFC to the text as it was.
///
/// Both have the same characters, of other lengths. Where they begin is noted every so often, so that
/// finding one takes the same time wherever it stands.
struct NormalOffsets: Sendable {
  private let normal, original: Bytes
  /// Offsets into both texts where every `step`th character begins.
  private var marks: [(normal: Int, original: Int)] = [(0, 0)]

  private static let step = 64

  /// Nothing when the two are equally long: then they are taken to be the same.
  init?(_ normal: Bytes, of original: Bytes) {
    guard normal.count != original.count else { return nil }
    self.normal = normal
    self.original = original
    var offsets = (normal: 0, original: 0)
    var count = 0
    for (a, b) in zip(normal.string, original.string) {
      if count == Self.step {
        marks.append(offsets)
        count = 0
      }
      offsets.normal += a.utf8.count
      offsets.original += b.utf8.count
      count += 1
    }
  }

  /// Where the character at `offset` of the text in NFC begins in the original.
  func original(of offset: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if marks[middle].normal <= offset { low = middle } else { high = middle }
    }
    let end = low + 1 < marks.count ? marks[low + 1] : (normal.count, original.count)
    var place = marks[low]
    let characters = zip(
      Bytes(normal[place.normal..<end.0]).string, Bytes(original[place.original..<end.1]).string)
    for (a, b) in characters {
      guard place.normal + a.utf8.count <= offset else { break }
      place.normal += a.utf8.count
      place.original += b.utf8.count
    }
    return place.original
  }
}
