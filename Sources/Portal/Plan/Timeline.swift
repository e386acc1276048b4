/// How many items there were about a document, and citing it, in each month.
struct Timeline {
  struct Count {
    var about = 0
    var citing = 0

    var both: Int { about + citing }
  }

  struct Year {
    let year: Int
    /// January to December.
    var months = [Count](repeating: Count(), count: 12)

    var total: Count {
      months.reduce(into: Count()) {
        $0.about += $1.about
        $0.citing += $1.citing
      }
    }
  }

  /// Newest first; only years with items.
  private(set) var years: [Year] = []
  /// The most items of one month.
  let most: Int

  init(about: [Int32], citing: [Int32], of articles: [Article]) {
    var years: [Int: Year] = [:]
    func count(_ items: [Int32], _ count: WritableKeyPath<Count, Int>) {
      for item in items {
        let date = articles[Int(item)].day.date
        years[date.year, default: Year(year: date.year)].months[date.month - 1][keyPath: count] += 1
      }
    }
    count(about, \.about)
    count(citing, \.citing)
    self.years = years.values.sorted { $0.year > $1.year }
    most = self.years.flatMap(\.months).map(\.both).max() ?? 0
  }

  /// From 1 to 4, in quarters of the busiest month; nil for a month without items.
  func level(of month: Count) -> Int? {
    month.both == 0 ? nil : (month.both * 4 + most - 1) / most
  }
}
