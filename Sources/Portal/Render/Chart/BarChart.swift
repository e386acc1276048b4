/// Bars from zero: one number each.
///
/// Like every chart it is drawn as SVG when the site is built, without script, and the table beside
/// it says the same in numbers. Bars stand in the order in which they are given.
struct BarChart {
  struct Bar {
    let label: Bytes
    /// Never negative.
    let value: Decimal
    /// Stands at the bar in place of the number: `trên 94.124`.
    var mark: Bytes?
  }

  let words: ChartWords
  let bars: [Bar]

  /// Upright, for time: an axis with round numbers, and at most eight labels below. `perYear` is how
  /// many columns make a year: 12 for months, 4 for quarters.
  func columns(perYear: Int = 1) -> HTML {
    Columns(words: words, stacks: stacks, legend: .none, perYear: perYear).drawn()
  }

  /// Lying, for names: each bar has its number, so there is no axis.
  func rows() -> HTML { Rows(words: words, stacks: stacks, legend: .none).drawn() }

  private var stacks: [Stack] {
    bars.map { Stack(label: $0.label, parts: [$0.value], mark: $0.mark, words) }
  }
}
