/// Everything that goes to the output, found by where it stands: pages, copies, static files and assets.
///
/// Places are compared without case, on every machine: a mirror on another file system or an object
/// store may not tell `A` from `a`.
package struct Outputs: Sendable {
  /// What stands at an address.
  package enum Output: Sendable {
    /// A position in `Plan.pages`.
    case page(Int)
    case copy(Site.Copy)
    /// A position among the assets.
    case asset(Int)
  }

  /// An address without case, and without an `index.html` at its end.
  struct Key: Hashable {
    let bytes: Bytes

    init(of address: Bytes) {
      let key = address.lowercased
      bytes =
        key.last == UInt8(ascii: "l") && key.suffix(11).elementsEqual("/index.html".utf8)
        ? Bytes(key.dropLast(10)) : key
    }

    /// As a whole: an array would be hashed byte by byte.
    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private let pages: [Page]
  /// They come after the pages; of each the path in the portal and the one in the output.
  private let copies: [Site.Copy]
  /// How many of the last are assets.
  private let assetCount: Int
  /// By position.
  let keys: [Key]
  private let positions: [Key: Int]
  /// Those that would stand where another one stands, by position, with that one's.
  let doubles: [(position: Int, first: Int)]

  init(_ pages: [Page], _ site: Site, assets: [Bytes]) {
    self.pages = pages
    copies =
      site.copies
      + site.files.fixed.keys.sorted(by: Bytes.precedes).map {
        Site.Copy(from: Bytes("Content/static".utf8) + $0, to: Bytes($0.dropFirst()))
      } + assets.map { Site.Copy(from: $0, to: $0) }
    assetCount = assets.count
    // By position: as a whole, a page would be copied with all its subject has.
    keys =
      pages.indices.map { Key(of: pages[$0].address) }
      + copies.map { Key(of: Self.address(of: $0)) }
    var positions: [Key: Int] = [:]
    positions.reserveCapacity(keys.count)
    var doubles: [(position: Int, first: Int)] = []
    for (position, key) in keys.enumerated() {
      guard let first = positions.updateValue(position, forKey: key) else { continue }
      positions[key] = first
      doubles.append((position, first))
    }
    self.positions = positions
    self.doubles = doubles
  }

  private static func address(of copy: Site.Copy) -> Bytes { Bytes("/".utf8) + copy.to }

  func address(_ position: Int) -> Bytes {
    position < pages.count
      ? pages[position].address : Self.address(of: copies[position - pages.count])
  }

  /// The page at a position, or what is copied there.
  func source(_ position: Int) -> (page: Page?, copy: Site.Copy?) {
    position < pages.count
      ? (pages[position], nil) : (nil, copies[position - pages.count])
  }

  /// What stands at an address, in whatever case that is written.
  func position(of address: Bytes) -> Int? { positions[Key(of: address)] }

  /// What stands at an address such as `/tin/` or `/assets/site.css`, written just so.
  package func output(at address: Bytes) -> Output? {
    guard let position = position(of: address), self.address(position) == address else {
      return nil
    }
    if position < pages.count { return .page(position) }
    let copy = position - pages.count
    let fixed = copies.count - assetCount
    return copy < fixed ? .copy(copies[copy]) : .asset(copy - fixed)
  }
}

extension Bytes {
  /// ASCII letters in lower case; addresses have no others.
  fileprivate var lowercased: Bytes {
    guard contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return self }
    return map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}
