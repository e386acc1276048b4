internal import Portal

/// All files of an output: drawn where the ledger does not vouch for them, compared with what is there and
/// staged where they differ.
struct OutputFiles {
  let edition: Edition
  let request: BuildRequest
  let output: Output
  let staging: Staging
  /// Of the build before; nil: nothing is known of what is there.
  let ledger: Ledger?
  /// Before any file of the output is looked at, in nanoseconds since 1970.
  private let moment = Disk.now()
  /// What the portal's own copies are called.
  let copyNames: Set<Bytes>

  struct Result: Sendable {
    /// The path in the output.
    let file: Bytes
    /// Nil for a file that is copied.
    let kind: PageKind?
    let size: Int
    /// Without a stamp when it is staged.
    let entry: Ledger.Output
    /// Whether it was drawn, or copied, anew.
    let isDrawn: Bool
    /// Nil when the file there is the same already.
    let staged: Staging.File?
    /// The source of a copy, and its digest.
    var source: (path: Bytes, digest: Digest)?
    /// Whether it is another file, compressed.
    var isCompressed = false
    /// Whether it is of the search index, whose files are cut anew and not drawn one by one.
    var isOfIndex = false
  }

  /// What came of a file.
  typealias Outcome = Swift.Result<Result, Failure>

  /// Why a file could not be staged.
  enum Failure: Error, Sendable {
    case disk(DiskError)
    /// There is no room for a file of so many bytes.
    case noRoom(DiskError, size: Int)
    /// While files were moved to their places.
    case halfway(DiskError)
    /// Somebody asked for it.
    case interrupted
    /// Somebody's own file, where a page must go; its path in the output.
    case inTheWay(Bytes)
    /// A page that its template makes larger than any page may be.
    case tooLarge(template: Bytes)
  }

  init(
    _ edition: Edition, _ request: BuildRequest, to output: Output, by staging: Staging,
    after ledger: Ledger?
  ) {
    self.edition = edition
    self.request = request
    self.output = output
    self.staging = staging
    self.ledger = ledger
    copyNames = request.compresses ? Set(edition.copies.map(\.to)) : []
  }

  /// What a worker keeps from page to page.
  struct Desk {
    /// No other desk of a build has the number.
    let worker: Int
    var page = Bytes()
    var compared = Bytes()
    var count = 0
    /// Where it wrote last.
    var folder = Bytes()
    /// The figures of the page of tallies that was drawn last: its files follow it.
    var report: (subject: TallySubject, report: TallyReport)?

    mutating func report(on subject: TallySubject, _ plan: Plan) -> TallyReport {
      if let report, report.subject == subject { return report.report }
      let made = plan.report(on: subject)
      report = (subject, made)
      return made
    }
  }

  /// Draws and stages what must be; files come in the order of the plan, then assets, then copies.
  func stage(_ workers: Workers) async -> [Outcome] {
    let views = await edition.views(workers)
    let copies = edition.copies
    let pages = edition.plan.pages
    let assets = edition.sources.assets
    request.conduct.begin(.drawing, of: pages.count + assets.count + copies.count)
    return await workers.map(
      pages.count + assets.count + copies.count, slice: 32, begin: { Desk(worker: $0) },
      { desk, range, results in
        request.conduct.advance(by: range.count)
        for index in range {
          if request.conduct.isInterrupted {
            results.append(.failure(.interrupted))
          } else if index < pages.count {
            results += withCompressed(stage(pages[index], views, &desk), &desk)
          } else if index < pages.count + assets.count {
            let asset = assets[index - pages.count]
            desk.page = asset.bytes
            results += withCompressed(stage(made: asset.file, &desk), &desk)
          } else {
            let copy = copy(copies[index - pages.count - assets.count], &desk)
            results += withCompressed(copy, &desk)
          }
        }
      })
  }

  /// The same of some pages, by their positions in the plan.
  func stage(_ pages: [Int]) -> [Outcome] {
    let views = Views(edition.plan)
    var desk = Desk(worker: 0)
    return pages.flatMap {
      withCompressed(stage(edition.plan.pages[$0], views, &desk), &desk)
    }
  }

  private func stage(_ page: Page, _ views: Views, _ desk: inout Desk) -> Outcome {
    var report: TallyReport?
    switch page.subject {
    case .tally(let subject), .tallyData(.subject(let subject), _):
      report = desk.report(on: subject, edition.plan)
    default: break
    }
    guard let (kind, view) = views.view(of: page, report: report) else {
      desk.page = views.file(of: page, report: report)
      return stage(made: page.file, &desk)
    }
    let template = edition.theme.template(kind.rawValue)
    let shown = Shown(view: Digest(of: view.bytes), template: template.digest)
    let reason: DrawReason
    switch standing(page.file, shown) {
    case .asItWas(let entry, let size):
      return .success(
        Result(
          file: page.file, kind: kind, size: size, entry: entry, isDrawn: false, staged: nil))
    case .toDraw(let why): reason = why
    }
    desk.page.removeAll(keepingCapacity: true)
    guard template.render(view, into: &desk.page) else {
      return .failure(.tooLarge(template: template.files[0]))
    }
    return put(page.file, kind, shown, reason, &desk)
  }

  /// Stages `desk.page`, which had to be made to be known.
  func stage(made file: Bytes, _ desk: inout Desk) -> Outcome {
    stage(file, Shown(view: Digest(of: desk.page), template: .none), &desk)
  }

  private func stage(_ file: Bytes, _ shown: Shown, _ desk: inout Desk) -> Outcome {
    switch standing(file, shown) {
    case .asItWas(let entry, let size):
      return .success(
        Result(file: file, kind: nil, size: size, entry: entry, isDrawn: false, staged: nil))
    case .toDraw(let reason): return put(file, nil, shown, reason, &desk)
    }
  }

  private func copy(_ copy: Site.Copy, _ desk: inout Desk) -> Outcome {
    if let key = copy.width { return narrowed(copy, key, &desk) }
    let path = edition.sources.scan.path(of: copy.from)
    let known = ledger?.sources[path].flatMap { source in
      source.seen.vouches(for: edition.sources.scan.stamps[path]) ? source.digest : nil
    }
    if let known, known != .none,
      case .asItWas(let entry, let size) = standing(copy.to, Shown(view: known, template: .none))
    {
      return .success(
        Result(
          file: copy.to, kind: nil, size: size, entry: entry, isDrawn: false, staged: nil,
          source: (path, known)))
    }
    do throws(DiskError) {
      desk.page = try Disk.read(request.root + [UInt8(ascii: "/")] + path)
    } catch {
      return .failure(.disk(error))
    }
    let digest = Digest(of: desk.page)
    desk.page = copy.published(desk.page)
    return stage(copy.to, Shown(view: digest, template: .none), &desk).map { result in
      var result = result
      result.source = (path, digest)
      return result
    }
  }

  /// A picture made narrower is only read where the output does not have it.
  private func narrowed(_ copy: Site.Copy, _ key: Digest, _ desk: inout Desk) -> Outcome {
    let shown = Shown(view: key, template: .none)
    if case .asItWas(let entry, let size) = standing(copy.to, shown) {
      return .success(
        Result(file: copy.to, kind: nil, size: size, entry: entry, isDrawn: false, staged: nil))
    }
    do throws(DiskError) {
      desk.page = try Disk.read(request.root + [UInt8(ascii: "/")] + copy.from)
    } catch {
      return .failure(.disk(error))
    }
    return stage(copy.to, shown, &desk)
  }

  // MARK: What is there

  /// What a file is made from.
  struct Shown {
    let view, template: Digest
  }

  enum Standing {
    case asItWas(Ledger.Output, size: Int)
    case toDraw(DrawReason)
  }

  /// Whether the file that the output holds can stay.
  func standing(_ file: Bytes, _ shown: Shown) -> Standing {
    guard let entry = ledger?.outputs[file], entry.seen != nil else { return .toDraw(.new) }
    if ledger?.tool != Tool.digest { return .toDraw(.program) }
    if entry.view != shown.view { return .toDraw(.view) }
    if entry.template != shown.template { return .toDraw(.template) }
    switch output.look(at: file, as: entry, moment) {
    case .intact(let seen):
      var entry = entry
      entry.seen = seen
      return .asItWas(entry, size: seen.stamp.size)
    case .missing: return .toDraw(.missing)
    case .altered: return .toDraw(.altered)
    }
  }

  /// Stages `desk.page` as `file`, unless the output holds just that.
  func put(
    _ file: Bytes, _ kind: PageKind?, _ shown: Shown, _ reason: DrawReason, _ desk: inout Desk
  ) -> Outcome {
    var entry = Ledger.Output(
      view: shown.view, template: shown.template, digest: Digest(of: desk.page), seen: nil,
      reason: reason, drawn: moment / 1_000_000_000)
    let size = desk.page.count
    if !staging.isWhole, let stamp = Disk.holds(output.path(file), desk.page, &desk.compared) {
      entry.seen = SeenStamp(stamp: stamp, moment: moment)
      return .success(
        Result(file: file, kind: kind, size: size, entry: entry, isDrawn: true, staged: nil))
    }
    let staged: Staging.File
    do throws(DiskError) {
      staged = try staging.create(
        file, desk.page, worker: desk.worker, number: desk.count, &desk.folder)
    } catch {
      // What it waits under is of no interest.
      let error = DiskError(path: output.path(file), number: error.number)
      return .failure(error.isNoRoom ? .noRoom(error, size: size) : .disk(error))
    }
    desk.count += 1
    return .success(
      Result(file: file, kind: kind, size: size, entry: entry, isDrawn: true, staged: staged))
  }
}

extension OutputFiles.Outcome {
  /// How many bytes it writes, or would.
  var sizeToWrite: Int {
    switch self {
    case .success(let result): result.staged == nil ? 0 : result.size
    case .failure(.noRoom(_, let size)): size
    case .failure: 0
    }
  }
}
