/// Bars from zero, each made of the parts of its sum; with a legend.
///
/// Parts are told apart by lightness and a gap, so that they can be read in grey. Only the first can
/// be compared by eye from bar to bar: the one that matters most comes first.
struct StackedBars {
  struct Bar {
    let label: Bytes
    /// One for each series, in their order; 0 where there is nothing. Never negative.
    let parts: [Decimal]
    /// Stands at the bar in place of the sum: `trên 94.124`.
    var mark: Bytes?
  }

  /// More shades than this cannot be told apart: the caller gathers what is over into one.
  static let mostSeries = SVG.shades.count

  private let words: ChartWords
  private let series: [Bytes]
  private let bars: [Bar]

  init(words: ChartWords, series: [Bytes], bars: [Bar]) {
    precondition(
      series.count <= Self.mostSeries && bars.allSatisfy { $0.parts.count == series.count })
    self.words = words
    self.series = series
    self.bars = bars
  }

  /// Upright, for time: the first part stands on the axis, and the legend is read from top to
  /// bottom as a column is. `perYear` is how many columns make a year.
  func columns(perYear: Int = 1) -> HTML {
    Columns(
      words: words, stacks: stacks, legend: Legend(entries.reversed(), isUpright: true),
      perYear: perYear
    ).drawn()
  }

  /// Lying, for names: the first part begins at the left, and so does the legend.
  func rows() -> HTML { Rows(words: words, stacks: stacks, legend: Legend(entries)).drawn() }

  private var stacks: [Stack] {
    bars.map { Stack(label: $0.label, parts: $0.parts, mark: $0.mark, words) }
  }

  private var entries: [Legend.Entry] {
    zip(SVG.shades, series).map { Legend.Entry(shade: $0, name: $1) }
  }
}
