import Portal

/// The files that a check is to report on.
struct CheckScope {
  /// Paths from the portal's root; those of folders end with a slash, and the root is the empty path.
  private let places: [Bytes]
  /// Whether all of portal.yaml is reported in any case: without it nothing else was looked through.
  private let includesSettings: Bool

  init(_ places: [Bytes], _ includesSettings: Bool) {
    (self.places, self.includesSettings) = (places, includesSettings)
  }

  /// Those that are said of a chosen file, or name it beside another.
  func chosen(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    if places.isEmpty { return diagnostics }
    return diagnostics.filter { diagnostic in
      includesSettings && diagnostic.place.file == Bytes("Content/portal.yaml")
        || ([diagnostic.place] + diagnostic.related).contains { contains($0.file) }
    }
  }

  private func contains(_ file: Bytes) -> Bool {
    places.contains { place in
      place.isEmpty || file == place || place.last == UInt8(ascii: "/") && file.starts(with: place)
    }
  }
}
