import ArgumentParser
import Builder
import Portal
import Publisher

/// What is said of publishing, in either language.
struct PublishReport {
  private let shared: SharedOptions
  private let report: Report

  init(_ shared: SharedOptions) {
    self.shared = shared
    report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
  }

  private func say(_ vi: String, _ en: String) {
    if !shared.quiet { report.say(vi, en) }
  }

  func settings(_ problems: [Diagnostic]) { report.diagnostics(problems) }

  /// Says what has failed; the exit code is thrown by whoever asks.
  func failed(_ failure: PublishFailure) -> ExitCode {
    let (what, help) = failure.words(shared.messageLanguage)
    report.failed(what, help)
    return failure.exitCode
  }

  func notDue(_ due: Moment?) {
    let time = due?.iso.string
    say(
      time.map { "chưa có gì đến hạn; hạn kế tiếp: \($0)" } ?? "không có gì đến hạn",
      time.map { "nothing is due; the next is due at \($0)" } ?? "nothing is due")
  }

  /// How the build before it has ended, as far as it is to be said.
  func built(_ outcome: BuildOutcome, _ request: BuildRequest) {
    switch outcome {
    case .built(let summary, let diagnostics):
      report.diagnostics(diagnostics)
      report.foreign(summary)
      report.unkept(summary)
      if !shared.quiet { report.unnarrowed(summary) }
    case .unchanged(let summary, let warnings):
      Streams.err(warnings.text(shared.messageLanguage, asRecords: shared.json))
      report.foreign(summary)
    case .refused(let diagnostics):
      report.notBuilt(outcome)
      keptBack(by: diagnostics.filter { request.isFatal($0) })
    default: report.notBuilt(outcome)
    }
  }

  /// What a check has found besides.
  func checked(_ diagnostics: [Diagnostic]) { report.diagnostics(diagnostics) }

  private func keptBack(by diagnostics: [Diagnostic]) {
    let codes = Set(diagnostics.filter { $0.severity != .error }.map(\.problem.code))
      .sorted().joined(separator: ", ")
    if codes.isEmpty { return }
    report.say(
      "cảnh báo không cho đăng (publish: fatal, --strict): \(codes)",
      "warnings that keep it back (publish: fatal, --strict): \(codes)")
  }

  /// Says how it went, and throws the exit code where it did not go well.
  func end(_ outcome: Publication.Outcome, _ built: BuildOutcome?) throws {
    switch outcome {
    case .failed(let failure): throw failed(failure)
    case .notBuilt:
      report.say("chưa đăng gì", "nothing was published")
      throw built?.exitCode ?? ExitCode.content
    case .unsound(let diagnostics):
      keptBack(by: diagnostics)
      report.say("chưa đăng gì", "nothing was published")
      throw ExitCode.content
    case .nothingNew(let summary):
      if shared.json { return Streams.out(summary.json(did: "nothing")) }
      say(
        "không có gì mới so với bản \(summary.live?.number ?? 0) ở \(summary.target.string)",
        "nothing new since release \(summary.live?.number ?? 0) at \(summary.target.string)")
      due(summary)
    case .wouldPublish(let summary):
      if shared.json { return Streams.out(summary.json(did: "preview")) }
      changes(summary, isList: true)
      if summary.changes.removesMuch {
        say(
          "hơn một phần mười số tệp đang đăng sẽ mất: publish sẽ dừng nếu không có --allow-deletes",
          "more than a tenth of the live files would go: publish will stop without --allow-deletes")
      }
      say(
        "chạy thử: chưa đăng gì lên \(summary.target.string)",
        "dry run: nothing was published to \(summary.target.string)")
    case .published(let summary):
      if shared.json { return Streams.out(summary.json(did: "published")) }
      published(summary)
    }
  }

  private func published(_ summary: PublishSummary) {
    if let owner = summary.broken {
      say("đã gỡ khóa bị bỏ quên của \(owner)", "took away a lock left behind by \(owner)")
    }
    changes(summary, isList: shared.verbose)
    let (number, target) = (summary.release.number, summary.target.string)
    let sent = "\(summary.sent.files)"
    say(
      "đã đăng bản \(number) lên \(target): \(summary.release.items) tin, \(summary.release.files) tệp; gửi \(sent) tệp, \(Report.size(summary.sent.bytes))",
      "release \(number) is live at \(target): \(summary.release.items) items, \(summary.release.files) files; \(sent) sent, \(Report.size(summary.sent.bytes))"
    )
    if !summary.pruned.isEmpty {
      let numbers = summary.pruned.map(String.init).joined(separator: ", ")
      say("bỏ bản cũ: \(numbers)", "no longer kept: \(numbers)")
    }
    due(summary)
  }

  private func due(_ summary: PublishSummary) {
    guard let due = summary.nextDue else { return }
    let time = Moment(seconds: due, offset: Int(summary.release.made.offset)).iso.string
    say("lần thay đổi kế tiếp theo lịch: \(time)", "next change by date: \(time)")
  }

  private func changes(_ summary: PublishSummary, isList: Bool) {
    let changes = summary.changes
    if isList, !shared.quiet {
      for (mark, files) in [("+", changes.added), ("~", changes.changed), ("-", changes.removed)] {
        Streams.out(Bytes(files.map { "\(mark) \($0.path.string)\n" }.joined()))
      }
    }
    say(
      "thêm \(changes.added.count), sửa \(changes.changed.count), bỏ \(changes.removed.count) tệp; \(Report.size(changes.bytes))",
      "\(changes.added.count) added, \(changes.changed.count) changed, \(changes.removed.count) removed; \(Report.size(changes.bytes))"
    )
  }

  func wentBack(_ way: WayBack) {
    if shared.json {
      var out = Bytes()
      out.append("{\"live\":")
      out.append(decimal: way.live.number)
      out.append(",\"was\":")
      if let was = way.was { out.append(decimal: was) } else { out.append("null") }
      out.append("}\n")
      return Streams.out(out)
    }
    let (number, time) = (way.live.number, way.live.made.iso.string)
    if way.isAlreadyThere {
      say(
        "bản \(number) (\(time)) vốn đang được đăng",
        "release \(number) (\(time)) is live already")
    } else {
      say(
        "đã quay về bản \(number) (\(time)), trước đó là bản \(way.was ?? 0)",
        "went back to release \(number) (\(time)) from release \(way.was ?? 0)")
    }
  }
}
