internal import Portal

/// All files of an output: rendered, compared with what is there and staged where they differ.
struct OutputFiles {
  let plan: Plan
  let theme: Theme
  let sources: Sources
  let request: BuildRequest

  struct Result: Sendable {
    /// The path in the output.
    let file: Bytes
    /// Nil for a file that is copied.
    let kind: PageKind?
    let size: Int
    /// Nil when the file there is the same already.
    let staged: Output.Staged?
    var failure: Failure?
  }

  /// Why a file could not be staged.
  enum Failure: Sendable {
    case disk(DiskError)
    /// Somebody's own file, where a page must go; its path in the output.
    case inTheWay(Bytes)
    /// A page that its template makes larger than any page may be.
    case tooLarge(template: Bytes)
  }

  /// What a worker keeps from page to page.
  private struct Desk {
    let worker: Int
    var page = Bytes()
    var compared = Bytes()
    var count = 0
    /// The figures of the page of tallies that was drawn last: its files follow it.
    var report: (subject: TallySubject, report: TallyReport)?

    mutating func report(on subject: TallySubject, _ plan: Plan) -> TallyReport {
      if let report, report.subject == subject { return report.report }
      let made = plan.report(on: subject)
      report = (subject, made)
      return made
    }
  }

  /// Renders and stages everything; files come in the order of the plan, then assets, then copies.
  func stage(to output: Output, _ workers: Workers) async -> [Result] {
    let words = plan.rowWords
    let rows = await workers.map(
      plan.site.articles.count, begin: { _ in () },
      { _, range, rows in
        for index in range { rows.append(plan.row(index, words)) }
      })
    let views = Views(plan, rows: rows)
    let copies = allCopies
    let pageCount = plan.pages.count
    let assetCount = sources.assets.count
    return await workers.map(
      pageCount + assetCount + copies.count, slice: 32, begin: { Desk(worker: $0) },
      { desk, range, results in
        for index in range {
          if index < pageCount {
            let page = plan.pages[index]
            if case .tallyData(let table, let format) = page.subject {
              var report: TallyReport?
              if case .subject(let subject) = table { report = desk.report(on: subject, plan) }
              desk.page = views.data(table, format, report)
              results.append(Self.stage(page.file, nil, &desk, output))
              continue
            }
            var report: TallyReport?
            if case .tally(let subject) = page.subject { report = desk.report(on: subject, plan) }
            let (kind, view) = views.view(of: page, report: report)
            desk.page.removeAll(keepingCapacity: true)
            let template = theme.template(kind.rawValue)
            if template.render(view, into: &desk.page) {
              results.append(Self.stage(page.file, kind, &desk, output))
            } else {
              results.append(
                Result(
                  file: page.file, kind: kind, size: 0, staged: nil,
                  failure: .tooLarge(template: template.files[0])))
            }
          } else if index < pageCount + assetCount {
            let asset = sources.assets[index - pageCount]
            desk.page = asset.bytes
            results.append(Self.stage(asset.file, nil, &desk, output))
          } else {
            results.append(copy(copies[index - pageCount - assetCount], &desk, output))
          }
        }
      })
  }

  private var allCopies: [Site.Copy] {
    plan.copies
      + sources.scan.fixed.keys.sorted(by: Bytes.precedes).map {
        Site.Copy(from: Bytes("Content/static".utf8) + $0, to: Bytes($0.dropFirst()))
      }
  }

  private func copy(_ copy: Site.Copy, _ desk: inout Desk, _ output: Output) -> Result {
    do throws(DiskError) {
      desk.page = try Disk.read(
        request.root + [UInt8(ascii: "/")] + sources.scan.path(of: copy.from))
    } catch {
      return Result(file: copy.to, kind: nil, size: 0, staged: nil, failure: .disk(error))
    }
    return Self.stage(copy.to, nil, &desk, output)
  }

  /// Stages `desk.page` as `file`, unless the output holds just that.
  private static func stage(
    _ file: Bytes, _ kind: PageKind?, _ desk: inout Desk, _ output: Output
  ) -> Result {
    let size = desk.page.count
    if Disk.holds(output.path(file), desk.page, &desk.compared) {
      return Result(file: file, kind: kind, size: size, staged: nil)
    }
    let staged = output.staged(worker: desk.worker, number: desk.count)
    desk.count += 1
    do throws(DiskError) {
      try Disk.create(staged, desk.page)
    } catch {
      return Result(file: file, kind: kind, size: size, staged: nil, failure: .disk(error))
    }
    return Result(
      file: file, kind: kind, size: size, staged: Output.Staged(from: staged, file: file))
  }
}
