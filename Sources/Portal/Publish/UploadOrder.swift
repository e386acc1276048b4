/// In which order files of a site reach a place that can only take them one by one, so that no page is there
/// before what it shows and leads to.
package enum UploadOrder: Int, CaseIterable, Sendable {
  /// Styles, scripts, pictures, attachments: what pages show.
  case assets
  /// The pages of items, which listings lead to.
  case items
  /// Listings, tallies, standing pages.
  case listings
  /// The home page, feeds, sitemaps, the list of the search index: what everything begins with.
  case entrances

  package init(_ path: Bytes) {
    let parts = path.split(separator: UInt8(ascii: "/"))
    // tin/2024/04/09/slug/index.html
    let isOfItem = parts.first?.elementsEqual("tin".utf8) == true && parts.count >= 6
    let isPage = path.suffix(5).elementsEqual(".html".utf8)
    if parts.count == 1 || path.equals("tim-kiem/index.json") {
      self = .entrances
    } else if isOfItem {
      self = isPage ? .items : .assets
    } else {
      self = CacheRule(path) == .aMinute ? .listings : .assets
    }
  }
}

/// How long caches may keep a file without asking again; the same as the README's snippets for servers have it.
package enum CacheRule: CaseIterable, Sendable {
  /// Names that tell the content.
  case forGood
  case aDay
  case aMinute

  package init(_ path: Bytes) {
    let ending = path.lastIndex(of: UInt8(ascii: ".")).map { Bytes(path[($0 + 1)...]).string }
    if path.starts(with: "assets/".utf8) {
      self = .forGood
    } else if let ending, Self.filesOfItems.contains(ending.lowercased()) {
      self = .aDay
    } else {
      self = .aMinute
    }
  }

  private static let filesOfItems: Set = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "pdf", "doc", "docx", "xls", "xlsx", "ppt",
    "pptx", "zip",
  ]

  /// The value of `Cache-Control`.
  package var header: String {
    switch self {
    case .forGood: "max-age=31536000, immutable"
    case .aDay: "max-age=86400"
    case .aMinute: "max-age=60"
    }
  }
}
