/// Charts of tallies. The tables beside them say the same in numbers.
extension Views {
  /// How many bars lying one below the other are still seen at a glance.
  private static let mostRows = 12

  /// A total by year, in the parts that agencies report, where there are several years; else by agency.
  func chart(of block: TallyReport.Block, id: Bytes) -> HTML {
    let name = site.measures[block.total.measure].name
    let words = chartWords(id + Bytes("-chart".utf8), name)
    if let years = block.parts.first(where: { $0.grouping == .year }) {
      return chart(ofYears: years.rows.filter { $0.tally.total != nil }, words)
    }
    guard let agencies = block.parts.first(where: { $0.grouping == .agency }) else { return .empty }
    let rows = agencies.rows.filter { $0.tally.total != nil }.prefix(Self.mostRows)
    guard rows.count > 1 else { return .empty }
    return BarChart(
      words: words,
      bars: rows.map { row in
        BarChart.Bar(
          label: row.scope.agency.map { self.words.agencyNames[$0].current.name } ?? [],
          value: row.tally.total?.value ?? .zero, mark: mark(of: row))
      }
    ).rows()
  }

  private func chart(ofYears rows: [TallyRow], _ words: ChartWords) -> HTML {
    let byYear = Dictionary(
      rows.map { ($0.scope.period?.first.date.year ?? 0, $0) }, uniquingKeysWith: { $1 })
    guard let first = byYear.keys.min(), let last = byYear.keys.max(), first < last else {
      return .empty
    }
    // A bar for every year: an axis of time has equal steps.
    let years = Array(first...last)
    let sums = years.map { byYear[$0].map { Self.sumsByAgency($0.tally) } ?? [:] }
    let marks = years.map { byYear[$0].flatMap { mark(of: $0) } }
    let order = Self.agencies(in: sums)
    guard order.count > 1 else {
      return BarChart(
        words: words,
        bars: years.indices.map { index in
          BarChart.Bar(
            label: Bytes(String(years[index])),
            value: byYear[years[index]]?.tally.total?.value ?? .zero, mark: marks[index])
        }
      ).columns()
    }
    let isCut = order.count > StackedBars.mostSeries
    let shown = order.prefix(isCut ? StackedBars.mostSeries - 1 : order.count)
    return StackedBars(
      words: words,
      series: shown.map { shortName(of: Int($0)) } + (isCut ? [phrases[.chartOthers]] : []),
      bars: years.indices.map { index in
        var parts = shown.map { sums[index][$0] ?? .zero }
        if isCut {
          let others = sums[index].filter { !shown.contains($0.key) }
          parts.append(others.values.reduce(.zero, +))
        }
        return StackedBars.Bar(
          label: Bytes(String(years[index])), parts: parts, mark: marks[index])
      }
    ).columns()
  }

  /// Those that report most come first.
  private static func agencies(in sums: [[Int32: Decimal]]) -> [Int32] {
    var all: [Int32: Decimal] = [:]
    for sum in sums { all.merge(sum, uniquingKeysWith: +) }
    return all.sorted { $0.value != $1.value ? $1.value < $0.value : $0.key < $1.key }.map(\.key)
  }

  /// Every addend has one agency, so these add up to the total.
  private static func sumsByAgency(_ tally: Tally) -> [Int32: Decimal] {
    var sums: [Int32: Decimal] = [:]
    for figure in tally.addends { sums[figure.agency, default: .zero] += figure.value }
    return sums
  }

  /// `trên 94.124` where the bar alone would say too much.
  private func mark(of row: TallyRow) -> Bytes? {
    guard let total = row.tally.total, total.qualifier != .exact else { return nil }
    return words.amount(total)
  }

  private func chartWords(_ id: Bytes, _ name: Bytes) -> ChartWords {
    ChartWords(
      id: id, title: phrases(.chartLabel, ("name", name)),
      description: phrases[.chartDescription], number: words.decimal,
      short: words.short)
  }

  /// The years of a measure, small; nothing for a single one.
  func sparkline(of row: TallyRow) -> HTML {
    let rows = plan.figures.rows([row.measure], in: row.scope, by: .year)
    let values = rows.compactMap { $0.tally.total?.value }
    return values.count > 1 ? Sparkline(values: values).bars() : .empty
  }

  /// Items by year and month, newest year first.
  func heatMap(id: Bytes) -> HTML {
    let months = plan.tallies.months.compactMap { count -> (Int, Int)? in
      if case .month(let month) = count.subject { (month, count.items) } else { nil }
    }
    guard let first = months.first?.0, let last = months.last?.0, last / 12 > first / 12 else {
      return .empty
    }
    let counts = Dictionary(uniqueKeysWithValues: months)
    // Before the first item and after the last there was nothing to count.
    func count(_ month: Int) -> Int? { month < first || month > last ? nil : counts[month] ?? 0 }
    let years = (first / 12...last / 12).reversed().map { (year: Int) -> HeatMap.Year in
      HeatMap.Year(
        label: Bytes(String(year)), months: (0..<12).map { count(year * 12 + $0) })
    }
    return HeatMap(words: chartWords(id, phrases[.tallyByMonth]), years: years).drawn()
  }
}

extension ViewWords {
  /// A round number where there is little room: `800 tỷ`.
  func short(_ value: Decimal) -> Bytes {
    for (phrase, power) in [(Phrase.numberBillion, 9), (.numberMillion, 6)] {
      if let shorter = value.divided(byPowerOfTen: power), !shorter.isZero {
        return phrases(phrase, ("x", decimal(shorter)))
      }
    }
    return decimal(value)
  }
}

extension Decimal {
  /// Nothing for a fraction, where it would not be exact with two decimals, or less than 1.
  fileprivate func divided(byPowerOfTen power: Int) -> Decimal? {
    guard scale == 0 else { return nil }
    let result = Decimal(mantissa: mantissa, scale: power)
    return result.scale <= 2 && !(result < Decimal(1)) ? result : nil
  }
}
