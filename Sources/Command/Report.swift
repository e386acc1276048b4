import Builder
import Portal

/// What the command says of a build, in either language.
struct Report {
  let language: MessageLanguage
  let root: Bytes
  let json: Bool

  func say(_ vi: String, _ en: String) {
    Streams.err((language == .vi ? vi : en) + "\n")
  }

  // MARK: Problems

  /// All diagnostics with the lines they are about.
  func diagnostics(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let printer = DiagnosticPrinter(language)
    let source = { (file: Bytes) in SourceFiles.read(file, in: root) }
    Streams.err(
      json
        ? printer.records(for: diagnostics, source: source)
        : printer.text(for: diagnostics, source: source))
  }

  /// Why a build has brought nothing.
  func notBuilt(_ outcome: BuildOutcome) {
    switch outcome {
    case .refused(let diagnostics), .unsettled(let diagnostics): self.diagnostics(diagnostics)
    case .unwritable(let problem, let diagnostics):
      self.diagnostics(diagnostics)
      cannotWrite(problem)
    case .locked(let owner): locked(owner)
    case .built, .unchanged, .interrupted: break
    }
  }

  func nothingWritten(_ diagnostics: [Diagnostic]) {
    if json { return }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    say(
      "\(errors) lỗi, \(warnings) cảnh báo; chưa ghi gì",
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s"); nothing was written"
    )
  }

  /// What has failed and what to do about it.
  func failed(_ what: String, _ help: String) {
    say("lỗi: \(what)\n  = \(help)", "error: \(what)\n  = \(help)")
  }

  func cannotRead(_ error: DiskError) {
    say(
      "không đọc được \(error.path.string): \(error.words(.vi))",
      "cannot read \(error.path.string): \(error.words(.en))")
  }

  func cannotWrite(_ problem: WriteProblem) {
    let (what, help) = problem.words(language)
    guard json else { return failed(what, help) }
    var record = Bytes("{\"severity\":\"error\",\"code\":")
    record.append(json: problem.code)
    record.append(",\"file\":")
    record.append(json: problem.path)
    record.append(",\"line\":null,\"column\":null,\"offset\":0,\"length\":0,\"message\":")
    record.append(json: what)
    record.append(",\"help\":")
    record.append(json: help)
    record.append(",\"related\":[]}\n")
    Streams.err(record)
  }

  func locked(_ owner: String) {
    say(
      "một lần dựng khác đang chạy (tiến trình \(owner)); hãy đợi nó xong",
      "another build is running (process \(owner)); wait for it to end")
  }

  /// Files in the output that are not the portal's.
  func foreign(_ summary: BuildSummary) {
    guard summary.foreignCount > 0, !json else { return }
    say(
      "\(summary.foreignCount) tệp trong thư mục kết quả không do portal tạo, được giữ nguyên (--clean để xóa):",
      "\(summary.foreignCount) file\(summary.foreignCount == 1 ? "" : "s") in the output not made by portal, left alone (--clean removes):"
    )
    for file in summary.foreign { Streams.err("  \(file.string)\n") }
    if summary.foreignCount > summary.foreign.count { Streams.err("  …\n") }
  }

  /// That the next build will not know what this one has done.
  func unkept(_ summary: BuildSummary) {
    guard let error = summary.unkept, !json else { return }
    say(
      "không ghi được sổ dựng \(error.path.string): \(error.words(.vi)); trang đã dựng đủ, lần dựng sau sẽ chậm hơn",
      "could not keep the ledger \(error.path.string): \(error.words(.en)); the portal is whole, the next build will be slower"
    )
  }

  /// That pictures are heavier than they need be.
  func unnarrowed(_ summary: BuildSummary) {
    guard summary.unnarrowed > 0, !json else { return }
    say(
      "\(summary.unnarrowed) ảnh chỉ được đăng với kích thước gốc; cài vipsthumbnail (Debian: apt install libvips-tools) để có ảnh nhỏ cho điện thoại",
      "\(summary.unnarrowed) picture\(summary.unnarrowed == 1 ? "" : "s") published in full size only; install vipsthumbnail (Debian: apt install libvips-tools) for smaller ones on phones"
    )
  }

  // MARK: Summary

  /// Every file that was written or removed, a line each.
  func changes(_ summary: BuildSummary) {
    Streams.err(
      summary.writtenFiles.map { "+ \($0.string)\n" }.joined()
        + summary.removedFiles.map { "- \($0.string)\n" }.joined())
    for (reason, count) in summary.drawn {
      say("vẽ lại \(count): \(reason.words(.vi))", "\(count) drawn: \(reason.words(.en))")
    }
  }

  func summary(_ summary: BuildSummary) {
    let pages = summary.pagesByKind.map { "\($0.kind.name) \($0.count)" }.joined(separator: ", ")
    let total = summary.pagesByKind.reduce(0) { $0 + $1.count }
    let skipped = summary.skipped
    say(
      "\(summary.items) tin → \(total) trang (\(pages)) và \(summary.copies) tệp, \(Self.size(summary.bytes))",
      "\(summary.items) items → \(total) pages (\(pages)) and \(summary.copies) files, \(Self.size(summary.bytes))"
    )
    say(
      "ghi \(summary.written), giữ nguyên \(summary.unchanged), xóa \(summary.removed)",
      "\(summary.written) written, \(summary.unchanged) unchanged, \(summary.removed) removed")
    if summary.compressed > 0 {
      say(
        "\(summary.compressed) tệp nén sẵn (.gz, .br)",
        "\(summary.compressed) compressed files (.gz, .br)")
    }
    if skipped.drafts + skipped.scheduled + skipped.expired > 0 {
      say(
        "\(skipped.drafts) bản nháp và \(skipped.scheduled) bài hẹn giờ chưa đăng, \(skipped.expired) bài hết hạn",
        "\(skipped.drafts) drafts and \(skipped.scheduled) scheduled left out, \(skipped.expired) expired"
      )
    }
    if let due = summary.nextDue {
      let time = due.iso.string
      say("lần thay đổi kế tiếp theo lịch: \(time)", "next change by date: \(time)")
    }
    let times = summary.times.map { "\($0.stage.name(language)) \($0.nanoseconds / 1_000_000) ms" }
    Streams.err(times.joined(separator: " · ") + "\n")
  }

  func json(_ summary: BuildSummary) {
    let pages = summary.pagesByKind.map { "\"\($0.kind.name)\":\($0.count)" }.joined(separator: ",")
    let times = summary.times.map { "\"\($0.stage.rawValue)\":\($0.nanoseconds / 1_000_000)" }
      .joined(separator: ",")
    let numbers = [
      ("items", summary.items), ("files", summary.copies), ("compressed", summary.compressed),
      ("bytes", summary.bytes),
      ("written", summary.written), ("unchanged", summary.unchanged),
      ("removed", summary.removed), ("drafts", summary.skipped.drafts),
      ("scheduled", summary.skipped.scheduled), ("expired", summary.skipped.expired),
      ("foreign", summary.foreignCount), ("picturesInFullSizeOnly", summary.unnarrowed),
    ].map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",")
    let profile = Self.profileRecords(summary)
    Streams.out(
      Bytes(
        "{\(numbers),\"pages\":{\(pages)},\"milliseconds\":{\(times)}"
          + (profile.isEmpty ? "" : ",\"profile\":[\(profile)]") + "}\n"))
  }

  static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\((bytes + 500) / 1_000) KB" }
    return "\((bytes + 500_000) / 1_000_000) MB"
  }
}

extension DiskError {
  /// What the system says.
  func words(_ language: MessageLanguage) -> String { SystemWords.words(reason, language) }
}
