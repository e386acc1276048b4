/// Numbers pairs of neighbouring words, so that *nghị quyết* is found as what it is.
struct SearchPairs {
  /// By number: the first word's folded number in the upper half, the second's in the lower.
  private(set) var keys: [UInt64] = []
  private var places = [Int32](repeating: -1, count: 1 << 12)

  mutating func number(of first: Int32, _ second: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    var place = place(key)
    while places[place] >= 0 {
      let number = Int(places[place])
      if keys[number] == key { return number }
      place = (place + 1) & (places.count - 1)
    }
    keys.append(key)
    places[place] = Int32(keys.count - 1)
    if keys.count * 2 > places.count { grow() }
    return keys.count - 1
  }

  private func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15) >> 32)
      & (places.count - 1)
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for (number, key) in keys.enumerated() {
      var place = place(key)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(number)
    }
  }
}
