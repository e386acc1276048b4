import ArgumentParser
import Builder
import Glibc
import Portal
import Publisher

/// What `portal check` says, in its several forms.
struct CheckReport {
  private let shared: SharedOptions
  private let format: CheckCommand.Format
  private let report: Report

  init(_ shared: SharedOptions, _ format: CheckCommand.Format) {
    self.shared = shared
    self.format = format
    report = Report(language: shared.messageLanguage, root: shared.rootPath, json: shared.json)
  }

  // MARK: Files

  /// A file or folder of the portal, named from the working folder or from the portal's: its path from the
  /// portal's root.
  func place(of name: String) throws -> Bytes {
    let here = Bytes(name)
    let candidates =
      here.first == UInt8(ascii: "/")
      ? [here] : [here, shared.rootPath + [UInt8(ascii: "/")] + here]
    let root = FilePlace.resolved(shared.rootPath)
    let found = candidates.compactMap { FilePlace.resolved($0) }
    guard let root, !found.isEmpty else {
      report.say("lỗi: không có tệp \(name)", "error: there is no file \(name)")
      throw ExitCode.validationFailure
    }
    guard let path = found.lazy.compactMap({ FilePlace.path(of: $0, in: root) }).first else {
      report.say("lỗi: \(name) nằm ngoài cổng", "error: \(name) is outside of the portal")
      throw ExitCode.validationFailure
    }
    return path
  }

  /// The name by which the reader's programs know a file: from the working folder, where it is below that.
  private func name(of file: Bytes) -> Bytes {
    guard let here = FilePlace.resolved(Bytes(".")),
      let root = FilePlace.resolved(shared.rootPath)
    else { return file }
    let whole = root + (root.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + file
    return FilePlace.path(of: whole, in: here) ?? whole
  }

  // MARK: What was found

  func show(_ diagnostics: [Diagnostic], of check: Check) {
    let shown = shared.quiet ? diagnostics.filter { $0.severity > .hint } : diagnostics
    let printer = DiagnosticPrinter(shared.messageLanguage)
    let source = { (file: Bytes) in SourceFiles.read(file, in: shared.rootPath) }
    let name = { (file: Bytes) in self.name(of: file) }
    switch format {
    case .text: Streams.out(printer.grouped(shown, source: source))
    case .json: Streams.out(printer.records(for: shown, source: source))
    case .github: Streams.out(printer.github(shown, name: name, source: source))
    case .lines: Streams.out(printer.lines(shown, name: name, source: source))
    }
    if shared.quiet || format == .json { return }
    let count = self.count(Set(shown), of: check)
    if format == .text {
      Streams.out(Bytes((shown.isEmpty ? "" : "\n") + count + "\n"))
    } else {
      Streams.err(count + "\n")
    }
  }

  private func count(_ shown: Set<Diagnostic>, of check: Check) -> String {
    let files = Set(shown.map(\.place.file)).count
    func number(_ severity: Diagnostic.Severity) -> Int { shown.count { $0.severity == severity } }
    let (errors, warnings, hints) = (number(.error), number(.warning), number(.hint))
    func many(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    let looked =
      shared.messageLanguage == .vi
      ? "đã xem \(check.items) tin, \(check.pages) trang"
      : "\(many(check.items, "item")) and \(many(check.pages, "page")) looked through"
    if shown.isEmpty {
      return shared.messageLanguage == .vi
        ? "không thấy lỗi; \(looked)" : "nothing found; \(looked)"
    }
    return shared.messageLanguage == .vi
      ? "\(errors) lỗi, \(warnings) cảnh báo, \(hints) gợi ý trong \(files) tệp; \(looked)"
      : "\(many(errors, "error")), \(many(warnings, "warning")), \(many(hints, "hint")) in \(many(files, "file")); \(looked)"
  }

  // MARK: Other sites

  func asked(_ done: Int, of total: Int) {
    guard ProgressLine.canDraw else { return }
    let word = shared.messageLanguage == .vi ? "hỏi trang ngoài" : "asking other sites"
    Streams.err(ProgressLine.clearing + (done < total ? "\(word) \(done)/\(total)" : ""))
  }

  func cannotRead(_ error: DiskError) { report.cannotRead(error) }

  func failed(_ failure: PublishFailure) -> ExitCode {
    if case .interrupted = failure { return failure.exitCode }
    if ProgressLine.canDraw { Streams.err(ProgressLine.clearing) }
    let (what, help) = failure.words(shared.messageLanguage)
    report.failed(what, help)
    return failure.exitCode
  }
}

/// Paths with links followed.
enum FilePlace {
  /// With a slash at the end where it is a folder; nil: it is not there.
  static func resolved(_ path: Bytes) -> Bytes? {
    guard !path.contains(0), let real = realpath(path.string, nil) else { return nil }
    defer { free(real) }
    var status = stat()
    guard stat(real, &status) == 0 else { return nil }
    let whole = Bytes(String(cString: real))
    return status.st_mode & S_IFMT == S_IFDIR && whole.last != UInt8(ascii: "/")
      ? whole + [UInt8(ascii: "/")] : whole
  }

  /// The path from `folder`, which ends with a slash, of what is in it.
  static func path(of file: Bytes, in folder: Bytes) -> Bytes? {
    file.starts(with: folder) ? Bytes(file.dropFirst(folder.count)) : nil
  }
}
