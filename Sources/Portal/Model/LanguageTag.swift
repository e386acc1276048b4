/// What is known of languages by their tags (BCP 47).
enum LanguageTag {
  /// The languages that portals here are likeliest to have: what each calls itself, and where most who
  /// read it live.
  private static let known: [String: (name: String, territory: String)] = [
    "vi": ("Tiếng Việt", "VN"), "en": ("English", "US"), "lo": ("ພາສາລາວ", "LA"),
    "km": ("ភាសាខ្មែរ", "KH"), "zh": ("中文", "CN"), "fr": ("Français", "FR"),
    "ru": ("Русский", "RU"), "ja": ("日本語", "JP"), "ko": ("한국어", "KR"), "th": ("ไทย", "TH"),
    "de": ("Deutsch", "DE"), "es": ("Español", "ES"),
  ]

  /// `English` for `en`; the tag itself where the name is not known.
  static func name(of tag: Bytes) -> Bytes {
    known[parts(of: tag)[0]].map { Bytes($0.name) } ?? tag
  }

  /// `vi_VN`, as Open Graph has it; nothing where the territory is not known.
  static func locale(of tag: Bytes) -> Bytes {
    let parts = parts(of: tag)
    // A territory has two letters; `Hant` in `zh-Hant-TW` is a script.
    let written = parts.dropFirst().first { $0.utf8.count == 2 }?.uppercased()
    guard let territory = written ?? known[parts[0]]?.territory else { return [] }
    return Bytes("\(parts[0])_\(territory)")
  }

  /// In small letters; never empty.
  private static func parts(of tag: Bytes) -> [String] {
    tag.string.lowercased().split(separator: "-", omittingEmptySubsequences: false).map {
      String($0)
    }
  }
}
