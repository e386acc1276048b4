/// What was said of symbols before, by their bytes in the text: few symbols make up most citations.
struct SymbolMemo {
  private struct Entry {
    let raw: Bytes
    let form: SymbolScan.Form
    let verdict: SymbolVerdict?
  }

  /// Each symbol has one place; a later one with the same place takes it, so that the memo is bounded.
  private var entries = [Entry?](repeating: nil, count: 512)

  mutating func verdict(of scan: SymbolScan, in text: RunningText) -> SymbolVerdict? {
    let raw = text[scan.range]
    // FNV-1a.
    var hash: UInt32 = 0x811C_9DC5
    for byte in raw { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let place = Int((hash ^ hash >> 16) & 511)
    if let entry = entries[place], entry.form == scan.form, entry.raw.elementsEqual(raw) {
      return entry.verdict
    }
    let verdict = SymbolVerdict(scan, in: text)
    entries[place] = Entry(raw: Bytes(raw), form: scan.form, verdict: verdict)
    return verdict
  }
}
