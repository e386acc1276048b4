/// The name that someone may have meant.
enum NearestName {
  /// The one of `names` that takes the fewest changed, missing, superfluous or swapped letters to
  /// become `name`, the first of equals; nil when that is more than a third of them (and more than 2).
  static func find(_ name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    var nearest: String?
    var best = (wanted.count < 4 ? 1 : max(2, wanted.count / 3)) + 1
    for candidate in names where candidate != "." {
      let letters = Array(candidate.unicodeScalars)
      guard abs(letters.count - wanted.count) < best else { continue }
      let slips = distance(wanted, letters)
      if slips < best, slips < max(letters.count, wanted.count) {
        (nearest, best) = (candidate, slips)
      }
    }
    return nearest
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
