/// What the bytes of a file are, where a program that goes by names, such as rclone, does not know it by itself,
/// or only on machines with a table of types; as the README's snippets for servers have it.
package enum ContentType: String, Hashable, Sendable {
  case text = "text/plain; charset=utf-8"
  case csv = "text/csv; charset=utf-8"
  case rss = "application/rss+xml; charset=utf-8"
  case atom = "application/atom+xml; charset=utf-8"
  case jsonFeed = "application/feed+json; charset=utf-8"
  case webManifest = "application/manifest+json; charset=utf-8"
  case calendar = "text/calendar; charset=utf-8"
  case icon = "image/x-icon"
  case woff2 = "font/woff2"
  case doc = "application/msword"
  case xls = "application/vnd.ms-excel"
  case ppt = "application/vnd.ms-powerpoint"
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
  case zip = "application/zip"

  package init?(_ path: Bytes) {
    let name = Bytes(path[(1 + (path.lastIndex(of: UInt8(ascii: "/")) ?? -1))...]).string
      .lowercased()
    if let feed = Self.feeds[name] {
      self = feed
      return
    }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    guard let type = Self.bySuffix[String(name[name.index(after: dot)...])] else { return nil }
    self = type
  }

  package var value: String { rawValue }

  private static let feeds: [String: ContentType] = [
    "feed.xml": .rss, "atom.xml": .atom, "feed.json": .jsonFeed,
  ]

  private static let bySuffix: [String: ContentType] = [
    "txt": .text, "csv": .csv, "webmanifest": .webManifest,
    "ics": .calendar, "ico": .icon, "woff2": .woff2, "doc": .doc, "xls": .xls,
    "ppt": .ppt, "docx": .docx, "xlsx": .xlsx, "pptx": .pptx, "zip": .zip,
  ]
}
