import ArgumentParser
import Builder
import Glibc
import Portal

/// What commands take that look at the whole portal and write nothing.
struct SiteOptions: ParsableArguments {
  @Flag(name: [.customShort("D"), .long], help: both("Lấy cả bản nháp.", "Include drafts."))
  var drafts = false

  @Flag(
    name: [.customShort("F"), .long],
    help: both("Lấy cả tin có ngày ở tương lai.", "Include items whose date lies ahead."))
  var future = false

  func request(_ shared: SharedOptions, includesExpired: Bool = false) -> BuildRequest {
    BuildRequest(
      root: shared.rootPath,
      gathering: Gathering(
        now: shared.now, includesDrafts: drafts, includesFuture: future,
        includesExpired: includesExpired),
      jobs: Self.jobs)
  }

  /// One worker a core.
  static var jobs: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The site as far as it is sound, and the errors in it, which have been said. Exits where there is no
  /// site at all.
  func read(
    _ shared: SharedOptions, _ report: Report
  ) async throws -> (site: Site, errors: [Diagnostic]) {
    let (site, problems) = try await Self.gather(request(shared), report)
    let errors = problems.filter { $0.severity == .error }
    report.diagnostics(errors)
    return (site, errors)
  }

  /// The site as far as it is sound, and all that is wrong in it. Exits where there is no site at all, and says
  /// why.
  static func gather(
    _ request: BuildRequest, _ report: Report
  ) async throws -> (site: Site, problems: [Diagnostic]) {
    let sources: Sources
    do throws(DiskError) {
      sources = try await Sources.read(request)
    } catch {
      report.cannotRead(error)
      throw ExitCode.content
    }
    guard let settings = sources.settings else {
      report.diagnostics(sources.diagnostics)
      throw ExitCode.settings
    }
    let (site, problems) = sources.gather(settings, request.gathering)
    return (site, sources.diagnostics + problems)
  }
}
