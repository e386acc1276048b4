/// What a stage of a build has cost.
package struct StageCost: Sendable {
  package let stage: BuildStage
  package let nanoseconds: Int64
  /// Nil unless the build was asked for it.
  package let use: ProcessUse?
}

/// Says what each stage costs.
struct StageClock {
  private var last = ContinuousClock.now
  /// What had been used by then; nil: that is not asked for.
  private var used: ProcessUse?

  /// The first stage begins.
  init(profiles: Bool) {
    if profiles { used = ProcessUse.counting() }
  }

  /// One stage ends, and the next begins.
  ///
  /// Tests/Benchmarks/instructions tells the stages apart by its calls, so they must be calls.
  @inline(never)
  mutating func mark(_ stage: BuildStage, _ summary: inout BuildSummary) {
    let now = ContinuousClock.now
    let (seconds, attoseconds) = (now - last).components
    let use = used.map { ($0, ProcessUse.now()) }
    summary.times.append(
      StageCost(
        stage: stage, nanoseconds: seconds * 1_000_000_000 + attoseconds / 1_000_000_000,
        use: use.map { $1 - $0 }))
    used = use?.1
    // What it takes to find out belongs to no stage.
    last = used == nil ? now : ContinuousClock.now
  }
}
