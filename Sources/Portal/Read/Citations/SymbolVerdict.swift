/// What a text's symbol is, and how sure its letters alone make that.
///
/// Stricter than reading a symbol from front matter, where there is no doubt that one is meant.
struct SymbolVerdict {
  let symbol: Symbol
  let kinds: DocumentKinds
  /// Whether its issuer is one that the table has.
  let isIssuerKnown: Bool
  /// Whether its issuer is in small letters, as in addresses of files.
  let isSmall: Bool

  /// Nothing when it is not a symbol.
  init?(_ scan: SymbolScan, in text: RunningText) {
    guard let symbol = Symbol(Self.clean(text[scan.range])) else { return nil }
    let capitals = Self.capitals(in: text[scan.issuer])
    let issuer = symbol.issuer.prefix { $0 != UInt8(ascii: "-") }
    self.symbol = symbol
    kinds = DocumentKinds(of: symbol)
    isSmall = capitals.count == 0
    isIssuerKnown = symbol.family == .assembly || Issuer.isKnown(issuer)
    guard kinds != [] else { return nil }

    // A unit: *Đ/c* is none.
    guard symbol.family != .letter || capitals.count >= 2 else { return nil }
    if !isIssuerKnown {
      let letters = issuer.withUnsafeBufferPointer { Self.capitals(in: $0) }
      guard letters.count >= 2, letters.areAll, scan.form != .doubleSlashed else { return nil }
    }
  }

  /// Without white space and without the full stops of `T.Ư`.
  private static func clean(_ text: UnsafeBufferPointer<UInt8>) -> Bytes {
    var clean = Bytes()
    clean.reserveCapacity(text.count)
    var i = 0
    let text = RunningText(text)
    while i < text.count {
      let next = text.scalar(at: i)
      if !next.scalar.isWhiteSpace, next.scalar != 0x2E { clean.append(scalar: next.scalar) }
      i = next.end
    }
    return clean
  }

  private static func capitals(
    in text: UnsafeBufferPointer<UInt8>
  ) -> (count: Int, areAll: Bool) {
    var (capitals, letters) = (0, 0)
    var i = 0
    let text = RunningText(text)
    while i < text.count {
      let next = text.scalar(at: i)
      if next.scalar.isLetter { letters += 1 }
      if next.scalar.isCapital { capitals += 1 }
      i = next.end
    }
    return (capitals, capitals == letters)
  }
}
