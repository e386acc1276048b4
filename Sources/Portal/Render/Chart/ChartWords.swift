/// What a chart is called and how it writes numbers, in the portal's language.
struct ChartWords {
  /// Begins the ids of title and description; the only one of its kind on the page.
  let id: Bytes
  /// For screen readers: what the chart is of, and what is to be seen in it. Without a description
  /// there is no element for it.
  let title, description: Bytes
  /// A value in full.
  let number: (Decimal) -> Bytes
  /// A round number where there is little room: `800 tỷ`.
  let short: (Decimal) -> Bytes

  /// Where numbers are never long, `short` is the same as `number`.
  init(
    id: Bytes, title: Bytes, description: Bytes = [], number: @escaping (Decimal) -> Bytes,
    short: ((Decimal) -> Bytes)? = nil
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.number = number
    self.short = short ?? number
  }
}
