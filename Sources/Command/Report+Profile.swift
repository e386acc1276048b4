import Builder
import Portal

/// What `portal build --profile` says: where time and memory went.
extension Report {
  func profile(_ summary: BuildSummary) {
    let stages = Self.profiled(summary)
    func words(_ vi: String, _ en: String) -> Bytes { Bytes(language == .vi ? vi : en) }
    let titles = [
      words("thời gian (ms)", "time (ms)"), Bytes("CPU (ms)"), words("đọc (KB)", "read (KB)"),
      words("ghi (KB)", "written (KB)"), words("lần cấp phát", "allocations"),
      words("bộ nhớ (MB)", "memory (MB)"),
    ]
    let table = Table(
      columns: [Table.Column(title: words("bước", "stage"))]
        + titles.map { Table.Column(title: $0, isNumber: true) },
      rows: stages.map { stage, nanoseconds, use in
        let name = stage.map { $0.name(language) } ?? (language == .vi ? "tất cả" : "total")
        let numbers = [
          Self.tenths(Int(nanoseconds), of: 1_000_000),
          Self.tenths(Int(use.processor), of: 1_000_000),
          use.read.map { Self.tenths($0, of: 1_000) },
          use.written.map { Self.tenths($0, of: 1_000) }, use.allocations.map { "\($0)" },
          use.peak.map { Self.tenths($0, of: 1_000_000) },
        ]
        return [.text(Bytes(name))] + numbers.map { .text(Bytes($0 ?? "–")) }
      })
    Streams.err(table.text)
  }

  /// The same for programs: times in microseconds; what is not known is null.
  static func profileRecords(_ summary: BuildSummary) -> String {
    profiled(summary).map { stage, nanoseconds, use in
      let numbers: [(String, Int?)] = [
        ("microseconds", Int(nanoseconds / 1_000)), ("cpuMicroseconds", Int(use.processor / 1_000)),
        ("bytesRead", use.read), ("bytesWritten", use.written), ("allocations", use.allocations),
        ("peakBytes", use.peak),
      ]
      let fields = numbers.map { "\"\($0.0)\":\($0.1.map { "\($0)" } ?? "null")" }
      return "{\"stage\":\"\(stage?.rawValue ?? "total")\",\(fields.joined(separator: ","))}"
    }.joined(separator: ",")
  }

  /// The stages that there were, and all of them together, which has no name; nothing unless it was asked for.
  private static func profiled(
    _ summary: BuildSummary
  ) -> [(stage: BuildStage?, nanoseconds: Int64, use: ProcessUse)] {
    let stages = summary.times.compactMap { cost in
      cost.use.map { (stage: BuildStage?.some(cost.stage), nanoseconds: cost.nanoseconds, use: $0) }
    }
    guard let first = stages.first else { return [] }
    let total = stages.dropFirst().reduce(first) {
      ($0.stage, $0.nanoseconds + $1.nanoseconds, $0.use + $1.use)
    }
    return stages + [(nil, total.nanoseconds, total.use)]
  }

  /// With one decimal, rounded.
  private static func tenths(_ value: Int, of unit: Int) -> String {
    let tenths = (value * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension BuildStage {
  func name(_ language: MessageLanguage) -> String {
    if language == .en { return rawValue }
    return switch self {
    case .check: "soát lại"
    case .read: "đọc"
    case .plan: "sắp trang"
    case .render: "vẽ trang"
    case .search: "mục tìm"
    case .write: "ghi trang"
    case .record: "ghi sổ"
    }
  }
}
