extension Table {
  /// Releases of a target, the newest first.
  package static func releases(
    _ releases: [Release], live: Int?, _ language: MessageLanguage
  ) -> Table {
    let isVietnamese = language == .vi
    func title(_ vi: String, _ en: String) -> Bytes { Bytes(isVietnamese ? vi : en) }
    return Table(
      columns: [
        Column(key: "release", title: title("bản", "release"), isNumber: true),
        Column(key: "live", title: title("đang đăng", "live")),
        Column(key: "made", title: title("lúc", "made")),
        Column(key: "items", title: title("số tin", "items"), isNumber: true),
        Column(key: "files", title: title("số tệp", "files"), isNumber: true),
        Column(key: "bytes", title: title("byte", "bytes"), isNumber: true),
        Column(key: "by", title: title("người đăng", "by")),
        Column(key: "after", title: nil), Column(key: "program", title: nil),
        Column(key: "baseURL", title: nil),
        Column(key: "flags", title: title("ghi chú", "notes")),
      ],
      rows: releases.reversed().map { release in
        [
          .number(release.number), .flag(release.number == live), .text(release.made.iso),
          .number(release.items), .number(release.files), .number(release.bytes),
          .text(release.by), release.after.map { .number($0) } ?? .nothing,
          .text(release.program), .text(release.baseURL),
          .text(Bytes(release.flags.joined(separator: Bytes(" ")))),
        ]
      })
  }
}
