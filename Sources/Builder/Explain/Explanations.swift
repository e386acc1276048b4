package import Portal

/// Answers what files of an output are made of, from the portal as it is and the ledger as the last build
/// has left it. Writes nothing.
package struct Explanations {
  let edition: Edition
  let request: BuildRequest
  let output: Output
  private let ledger: Ledger?
  private let files: OutputFiles
  private let views: Views
  private let entries: RegisterEntries

  /// What came of reading the portal.
  package enum Reading {
    case ready(Explanations)
    case refused([Diagnostic])
    /// Errors in portal.yaml.
    case unsettled([Diagnostic])
  }

  package static func read(_ request: BuildRequest) async throws(DiskError) -> Reading {
    let workers = Workers(count: max(1, request.jobs))
    let sources = try await Sources.read(request).lookingAtPictures(request, workers)
    let (edition, diagnostics) = await Edition.make(sources, request, workers)
    if let edition { return .ready(Explanations(edition, request)) }
    return sources.settings == nil ? .unsettled(diagnostics) : .refused(diagnostics)
  }

  private init(_ edition: Edition, _ request: BuildRequest) {
    self.edition = edition
    self.request = request
    output = Output(folder: request.output ?? request.root + Bytes("/Public".utf8))
    ledger = LedgerFile(in: request.root + Bytes("/.portal".utf8), of: output).read()
    files = OutputFiles(
      edition, request, to: output, by: output.staging(isWhole: false), after: ledger)
    views = Views(edition.plan)
    entries = RegisterEntries(edition, request.root)
  }

  // MARK: Files of the output

  func explanation(of page: Page) -> Explanation {
    var contents = PageContents(edition.plan)
    let content = contents.content(of: page)
    var explanation: Explanation
    if let (kind, view) = views.view(of: page) {
      let template = edition.theme.template(kind.rawValue)
      let shown = OutputFiles.Shown(view: Digest(of: view.bytes), template: template.digest)
      explanation = self.explanation(of: page.file, shown, at: page.address)
      explanation.kind = kind
      explanation.templates = template.files
    } else {
      explanation = self.explanation(of: page.file, made: views.file(of: page))
    }
    explanation.parts = parts(of: content)
    explanation.entries = entries.entries(of: content)
    explanation.shared = shared
    return explanation
  }

  func explanation(of asset: Asset) -> Explanation {
    var explanation = explanation(of: asset.file, made: asset.bytes)
    explanation.source = asset.path
    return explanation
  }

  func explanation(of copy: Site.Copy) -> Explanation {
    let path = edition.sources.scan.path(of: copy.from)
    // What has just gone has no bytes to be the same.
    let bytes = (try? Disk.read(request.root + Bytes("/".utf8) + path)) ?? []
    let shown = OutputFiles.Shown(view: copy.width ?? Digest(of: bytes), template: .none)
    var explanation = explanation(of: copy.to, shown, at: Bytes("/".utf8) + copy.to)
    explanation.source = path
    return explanation
  }

  /// A file of the search index, by its path in the output.
  func explanation(ofSearchFile file: Bytes) -> Explanation? {
    let search = SearchPlan(edition.plan)
    var content = PageContent()
    var explanation: Explanation
    switch search.find(Bytes("/".utf8) + file) {
    case .index:
      explanation = self.explanation(of: file, made: search.index())
      content.add(.listed, search.items.reversed())
    case .choices: explanation = self.explanation(of: file, made: search.choices())
    case .text(let item):
      explanation = self.explanation(of: file, made: search.text(ofItem: item))
      content.add(.own, [search.items[item]])
    case .segment(let segment):
      guard search.files(ofSegment: segment).contains(where: { $0.file == file }) else {
        return nil
      }
      let shown = OutputFiles.Shown(view: search.digest(ofSegment: segment), template: .none)
      explanation = self.explanation(of: file, shown, at: Bytes("/".utf8) + file)
      content.add(.listed, search.items(ofSegment: segment).reversed())
    case nil: return nil
    }
    explanation.parts = parts(of: content)
    explanation.shared = shared
    return explanation
  }

  private func explanation(of file: Bytes, made bytes: Bytes) -> Explanation {
    let shown = OutputFiles.Shown(view: Digest(of: bytes), template: .none)
    return explanation(of: file, shown, at: Bytes("/".utf8) + file)
  }

  private func explanation(
    of file: Bytes, _ shown: OutputFiles.Shown, at address: Bytes
  ) -> Explanation {
    let due: DrawReason? =
      if case .toDraw(let reason) = files.standing(file, shown) { reason } else { nil }
    return Explanation(address: address, file: file, record: record(of: file), due: due)
  }

  private func record(of file: Bytes) -> Explanation.Record {
    guard let ledger else { return .noLedger }
    guard let entry = ledger.outputs[file], let seen = entry.seen else { return .none }
    return .drawn(
      Explanation.Drawn(
        at: Moment(seconds: entry.drawn, offset: edition.plan.site.settings.offset),
        reason: entry.reason, size: seen.stamp.size, digest: entry.digest))
  }

  // MARK: What pages show

  private func parts(of content: PageContent) -> [Explanation.Part] {
    let site = edition.plan.site
    let items = content.parts.map { part in
      Explanation.Part(
        role: part.role, files: part.items.map { site.articles[Int($0)].item.file })
    }
    guard let (role, index) = content.standing else { return items }
    return [Explanation.Part(role: role, files: [site.pages[index].page.file])] + items
  }

  /// Settings, registers and words, those that are there, and the pages that all pages lead to.
  var shared: [Bytes] {
    (ContentScan.registers + [edition.sources.wordsPath]).filter {
      edition.sources.scan.stamps[$0] != nil
    } + edition.plan.site.pagesAtFoot.map(\.page.file)
  }

  // MARK: Sources

  func explanation(ofSource path: Bytes) -> SourceExplanation {
    SourceExplanation(path: path, use: use(of: path))
  }

  private func use(of path: Bytes) -> SourceExplanation.Use {
    let (sources, plan) = (edition.sources, edition.plan)
    if shared.contains(path) { return .everything(pages: plan.pages.count) }
    if sources.scan.items.contains(path) || sources.scan.pages.contains(path) {
      return .text(sights(of: path))
    }
    if let asset = sources.assets.first(where: { $0.path == path }) { return .file(asset.file) }
    if sources.scan.templates.contains(path) { return .template(kinds(madeFrom: path)) }
    return .file(edition.copies.first { sources.scan.path(of: $0.from) == path }?.to)
  }

  private func sights(of path: Bytes) -> [SourceExplanation.Sight] {
    let (plan, site) = (edition.plan, edition.plan.site)
    let item = site.articles.firstIndex { $0.item.file == path }.map { Int32($0) }
    let standing = site.pages.firstIndex { $0.page.file == path }
    if item == nil, standing == nil { return [] }
    var contents = PageContents(plan)
    return plan.pages.compactMap { page in
      let content = contents.content(of: page)
      var roles: [PageContent.Role] = []
      if let item { roles = content.parts.filter { $0.items.contains(item) }.map(\.role) }
      if let standing, let shown = content.standing, shown.index == standing {
        roles.append(shown.role)
      }
      return roles.isEmpty ? nil : SourceExplanation.Sight(address: page.address, roles: roles)
    }
  }

  private func kinds(madeFrom path: Bytes) -> [(kind: PageKind, pages: Int)] {
    var counts = [Int](repeating: 0, count: PageKind.allCases.count)
    for page in edition.plan.pages {
      if let kind = edition.plan.kind(of: page) { counts[kind.rawValue] += 1 }
    }
    return PageKind.allCases.filter {
      edition.theme.template($0.rawValue).files.contains(path)
    }.map { ($0, counts[$0.rawValue]) }
  }
}
