package import Portal

/// Single files, for showing where a diagnostic points and for commands on one file.
package enum SourceFiles {
  /// The bytes of a file of the portal; nil when it cannot be read.
  package static func read(_ file: Bytes, in root: Bytes) -> Bytes? {
    try? Disk.read(root + [UInt8(ascii: "/")] + file, limit: 64 << 20)
  }

  package static func load(_ path: Bytes) -> Result<Bytes, DiskError> {
    do throws(DiskError) {
      return .success(try Disk.read(path, limit: 64 << 20))
    } catch {
      return .failure(error)
    }
  }
}

/// Every template and the names it may use, as text.
package struct TemplateNames: Sendable {
  package let text: String
  /// What is wrong with the portal's settings, words and templates.
  package let diagnostics: [Diagnostic]

  /// Loads what templates are made of, and nothing that items say.
  package static func read(
    _ request: BuildRequest, _ language: MessageLanguage
  ) async throws(DiskError) -> TemplateNames {
    let sources = try await Sources.read(request)
    let relevant = sources.diagnostics.filter {
      !$0.place.file.starts(with: Bytes("Content/items/".utf8))
        && !$0.place.file.starts(with: Bytes("Content/pages/".utf8))
    }
    guard let settings = sources.settings else {
      return TemplateNames(text: "", diagnostics: relevant)
    }
    let constants = ThemeConstants(
      settings: settings, pages: [], words: sources.words, assets: sources.assets)
    let (_, problems) = Theme.load(
      templates: sources.templates, kinds: PageKind.pageShapes,
      constants: (constants.shape, constants.view))
    return TemplateNames(
      text: Theme.describe(
        kinds: PageKind.pageShapes, constants: constants.shape, language: language),
      diagnostics: relevant + problems)
  }
}
