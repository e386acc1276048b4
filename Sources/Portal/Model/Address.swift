/// Rules for addresses and file names that editors write.
package enum Address {
  /// An address of this site: `/a/b/` or `/a/b.html`, of visible ASCII that no server reads twice,
  /// without `.`, `..` or an empty part.
  static func isSafe(_ address: Bytes) -> Bool {
    guard address.first == UInt8(ascii: "/"), address.count > 1 else { return false }
    let parts = address.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if part.isEmpty { return index == parts.count - 1 }
      if part.first == UInt8(ascii: ".") || part.count > 255 { return false }
      guard part.allSatisfy({ isUnreserved($0) }) else { return false }
    }
    return true
  }

  /// A name that no folder or file can have on Windows, where mirrors and copies may stand
  /// (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
  static func isDevice(_ name: Bytes) -> Bool {
    switch name.count {
    case 3: ["con", "prn", "aux", "nul"].contains { name.equals($0) }
    case 4:
      ["com", "lpt"].contains { name.starts(with: $0.utf8) }
        && (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(name[3])
    default: false
    }
  }

  /// A file's path without a way out of its folder: no `..`, no hidden part, no backslash.
  package static func isSafeFile(_ path: Bytes) -> Bool {
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if part.isEmpty {
        if index == 0, parts.count > 1 { continue }
        return false
      }
      if part.first == UInt8(ascii: ".") || part.count > 255 { return false }
      if part.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F }) {
        return false
      }
    }
    return true
  }

  /// Whether a file may be handed out beside an item. Servers tell a file's type by its name, and browsers
  /// run what pages, drawings and XML hold with the rights of the whole portal; so only endings that are
  /// saved, or shown without that, pass. A file without one is of the type that the server thinks of.
  static func isDownload(_ path: Bytes) -> Bool {
    let name = path[(1 + (path.lastIndex(of: UInt8(ascii: "/")) ?? -1))...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return downloads.contains(Bytes(name[(dot + 1)...]).string.lowercased())
  }

  private static let downloads: Set<String> = [
    "pdf", "txt", "csv", "tsv", "json", "geojson", "ics", "vcf", "epub",
    "doc", "docx", "docm", "dot", "dotx", "rtf", "odt", "xls", "xlsx", "xlsm", "xlsb", "ods",
    "ppt", "pptx", "pptm", "pps", "ppsx", "odp", "odg", "vsd", "vsdx", "dwg", "dxf",
    "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "avif", "heic", "tif", "tiff", "bmp",
    "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "webm", "ogv", "mov", "avi",
    "wmv", "mkv", "3gp", "zip", "7z", "rar", "tar", "p7s", "p7m", "sig",
  ]

  /// `http://` or `https://`, a host, and nothing that ends an attribute or a line.
  package static func isWebURL(_ url: Bytes) -> Bool {
    let text = url.string.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else {
      return false
    }
    let rest = url.dropFirst(scheme.utf8.count)
    guard let first = rest.first, first != UInt8(ascii: "/"), first != UInt8(ascii: ":") else {
      return false
    }
    return !url.contains { $0 <= 0x20 || "\"<>\\^`{|}".utf8.contains($0) || $0 == 0x7F }
  }

  /// RFC 3986, 2.3, the characters that mean themselves everywhere.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }

  /// A path as it stands in a URL: every byte that is not unreserved, `/` aside, as `%XX`.
  static func encoded(_ path: Bytes) -> Bytes {
    var result = Bytes()
    result.reserveCapacity(path.count)
    for byte in path {
      if isUnreserved(byte) || byte == UInt8(ascii: "/") {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(hexDigits[Int(byte >> 4)])
        result.append(hexDigits[Int(byte & 15)])
      }
    }
    return result
  }

  /// A text as the value of a field in a URL's query. Letters beyond ASCII stand as they are, as the URL
  /// standard has it: browsers encode them on the way.
  static func query(_ text: Bytes) -> Bytes {
    var result = Bytes()
    result.reserveCapacity(text.count + 64)
    for byte in text {
      if byte >= 0x80 || isUnreserved(byte) {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(hexDigits[Int(byte >> 4)])
        result.append(hexDigits[Int(byte & 15)])
      }
    }
    return result
  }

  /// The path that a URL's `%XX` stand for. What is no such escape stays as it is.
  package static func decoded(_ path: Bytes) -> Bytes {
    guard path.contains(UInt8(ascii: "%")) else { return path }
    var result = Bytes()
    var index = 0
    while index < path.count {
      if path[index] == UInt8(ascii: "%"), index + 2 < path.count,
        let byte = UInt8(Bytes(path[(index + 1)...(index + 2)]).string, radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(path[index])
        index += 1
      }
    }
    return result
  }

  private static let hexDigits = Bytes("0123456789ABCDEF".utf8)

  /// The file that serves an address: `/a/` is `a/index.html`, `/a.css` is `a.css`.
  package static func file(of address: Bytes) -> Bytes {
    var path = Bytes(address.dropFirst())
    if path.isEmpty || path.last == UInt8(ascii: "/") { path.append("index.html") }
    return path
  }
}

extension Bytes {
  /// Whether `part` stands somewhere in the bytes. Empty is everywhere.
  package func contains(_ part: Bytes) -> Bool { firstRange(of: part) != nil }

  /// Where `part` stands first.
  package func firstRange(of part: Bytes, from start: Int = 0) -> Range<Int>? {
    guard let first = part.first else { return start..<start }
    return withUnsafeBufferPointer { bytes in
      part.withUnsafeBufferPointer { part in
        var index = start
        while index + part.count <= bytes.count {
          if bytes[index] == first {
            var length = 1
            while length < part.count, bytes[index + length] == part[length] { length += 1 }
            if length == part.count { return index..<index + length }
          }
          index += 1
        }
        return nil
      }
    }
  }
}
