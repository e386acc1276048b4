/// Finds items by the paths of their files, as people write these.
struct ItemFiles {
  /// Positions in `Site.articles` by path from the portal's root, in NFC.
  private let shown: [Bytes: Int32]
  private let hidden: Set<Bytes>
  /// Of those files errors say what is wrong.
  private let unread: Set<Bytes>
  /// All items' paths, in byte order.
  private let paths: [Bytes]
  private var nearest = NearestPath()

  init(_ articles: [Article], _ unpublished: [Site.Unpublished], _ unread: [Bytes]) {
    shown = Dictionary(
      articles.enumerated().filter { $1.state != .expired }
        .map { (Normal.nfc($1.item.file), Int32($0)) }
    ) { first, _ in first }
    let expired = articles.filter { $0.state == .expired }.map(\.item.file)
    hidden = Set((expired + unpublished.map(\.item.file)).map { Normal.nfc($0) })
    self.unread = Set(unread.map { Normal.nfc($0) })
    paths = (Array(shown.keys) + hidden).sorted(by: Bytes.precedes)
  }

  enum Found {
    /// A position in `Site.articles`.
    case shown(Int32)
    /// It is not published, or not any more.
    case hidden
    case unread
    /// The path that may have been meant is seen from Content/.
    case unknown(nearest: Bytes?)
  }

  mutating func item(at path: Bytes) -> Found {
    let file = Self.file(meantBy: path)
    if let position = shown[file] { return .shown(position) }
    if hidden.contains(file) { return .hidden }
    if unread.contains(file) { return .unread }
    let found = nearest.path(to: file, among: paths)
    return .unknown(nearest: found.map { Bytes($0.dropFirst(Self.content.count)) })
  }

  private static let content = Bytes("Content/".utf8)

  /// Paths are seen from Content/, or from the portal's root; of a folder the text in it is meant.
  private static func file(meantBy path: Bytes) -> Bytes {
    var path = Normal.nfc(path)
    if path.last == UInt8(ascii: "/") { path.removeLast() }
    if !path.starts(with: content) { path = content + path }
    return path.suffix(3).elementsEqual(".md".utf8) ? path : path + Bytes("/index.md".utf8)
  }
}
