/// What `portal suggest` says beside what it offers.
struct SuggestWords {
  /// Why a figure is not offered as it is.
  enum Reason: Equatable {
    case kind(FoundFigure.Kind)
    case noMeasure, noTime
    /// The measure counts over a period and the figure stands on a day, or the other way about.
    case otherKind(Bytes)
    /// A figure of that line is of the same measure and time.
    case twice(line: Int)
  }

  private let isVietnamese: Bool

  init(_ language: MessageLanguage) { isVietnamese = language == .vi }

  private func either(_ vietnamese: String, _ english: String) -> String {
    isVietnamese ? vietnamese : english
  }

  /// What stands behind a figure: its line, why it is not offered, and what to look at.
  func note(_ one: SuggestedFigure, _ reason: Reason?, whole: SuggestedFigure?) -> Bytes {
    var parts = [either("dòng \(one.place.line)", "line \(one.place.line)")]
    if let reason { parts.append(text(reason, whole)) }
    if let measure = one.measure, measure.certainty == .likely {
      parts.append(either("xem lại chỉ tiêu", "check the measure"))
    }
    if one.figure.time != nil, !one.figure.isTimeNear {
      parts.append(
        either("kỳ lấy từ câu trước, xem lại", "the time is of a sentence before: check it"))
    }
    return Bytes(parts.joined(separator: "; "))
  }

  private func text(_ reason: Reason, _ whole: SuggestedFigure?) -> String {
    switch reason {
    case .kind(.subset):
      guard let whole else {
        return either("một phần của số khác: không cộng", "a part of another number: not added")
      }
      let text = whole.text.string
      return either("một phần của “\(text)”: không cộng", "a part of “\(text)”: not added")
    case .kind(.change):
      return either(
        "mức tăng, giảm: thêm vào số mà nó nói đến", "a change: belongs to the figure that it is of"
      )
    case .kind(.ratio):
      return either("tỷ lệ: chỉ nêu, không cộng", "a ratio: shown, never added")
    case .kind(.plan):
      return either("kế hoạch, yêu cầu: chưa phải kết quả", "a plan or request: no result")
    case .kind(.vague):
      return either("không có số rõ ràng", "no number that can be told")
    case .kind(.activity), .kind(.stock), .noMeasure:
      return either(
        "measures.yaml không có chỉ tiêu đủ gần", "measures.yaml has no measure that is near enough"
      )
    case .noTime:
      return either("bài không nêu kỳ: hãy ghi", "the text gives no period: fill it in")
    case .otherKind(let id):
      return either(
        "“\(id.string)” là chỉ tiêu loại khác (theo kỳ, theo ngày hoặc tỷ lệ)",
        "“\(id.string)” is another kind of measure (flow, stock or ratio)")
    case .twice(let line):
      return either(
        "trùng chỉ tiêu và kỳ với dòng \(line): cần group hoặc part-of",
        "the measure and time of line \(line): wants group or part-of")
    }
  }

  /// Of a date that is not the item's own.
  func eventNote(_ line: Int) -> Bytes {
    Bytes(
      either(
        "dòng \(line): ngày diễn ra việc; bài không nêu ngày đăng",
        "line \(line): when it happened; the text does not say when it was published"))
  }

  func line(_ line: Int) -> Bytes { Bytes(either("dòng \(line)", "line \(line)")) }
}
