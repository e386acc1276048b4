/// The name that someone may have meant.
package enum Nearest {
  /// The one of `names` that takes the fewest typing slips to become `name`, the first of equals;
  /// nothing when that is too many: more than 1 for a name under four letters, more than 2 for a
  /// short one, more than a third of a long one's letters.
  ///
  /// A slip is a letter too many, missing, wrong, or two in each other's place. Letters are
  /// compared folded.
  package static func name(
    to name: Bytes, among names: some Sequence<Bytes>
  ) -> Bytes? {
    let wanted = scalars(of: name)
    let most = wanted.count < 4 ? 1 : max(2, wanted.count / 3)
    var nearest: Bytes?
    var best = most + 1
    for candidate in names {
      let letters = scalars(of: candidate)
      guard abs(letters.count - wanted.count) < best else { continue }
      let slips = distance(wanted, letters)
      // One letter for another of a single one has nothing in common with it.
      if slips < best, slips < max(letters.count, wanted.count) {
        (nearest, best) = (candidate, slips)
      }
    }
    return nearest
  }

  package static func name(to name: String, among names: some Sequence<String>) -> String? {
    Self.name(to: Bytes(name), among: names.lazy.map { Bytes($0) })?.string
  }

  /// The Damerau-Levenshtein distance, no part changed twice ("optimal string alignment").
  static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var lastButOne = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 0..<a.count {
      row[0] = i + 1
      for j in 0..<b.count {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, lastButOne[j - 1] + 1)
        }
        row[j + 1] = least
      }
      (lastButOne, last, row) = (last, row, lastButOne)
    }
    return last[b.count]
  }

  private static func scalars(of text: Bytes) -> [UInt32] {
    Fold.fold(text).withUnsafeBufferPointer { text in
      var scalars: [UInt32] = []
      var i = 0
      while i < text.count {
        let (scalar, count) = UTF8Scalar.decode(text, at: i)
        if let scalar { scalars.append(scalar) }
        i += count
      }
      return scalars
    }
  }
}
