/// What `portal tally` says, in either language.
package struct TallyWords: Sendable {
  let language: MessageLanguage

  package init(_ language: MessageLanguage) { self.language = language }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: Columns

  var measure: String { say("chỉ tiêu", "measure") }
  var total: String { say("tổng", "total") }
  var unit: String { say("đơn vị", "unit") }
  var addends: String { say("cộng", "added") }
  var leftOut: String { say("không cộng", "left out") }
  var note: String { say("ghi chú", "note") }

  /// What a grouping's column is called; rows by measure need no further one.
  func column(_ grouping: Grouping) -> String? {
    switch grouping {
    case .document: say("văn bản", "document")
    case .agency: say("cơ quan", "agency")
    case .measure: nil
    case .month: say("tháng", "month")
    case .quarter: say("quý", "quarter")
    case .year: say("năm", "year")
    }
  }

  // MARK: Times

  func period(_ period: Period) -> Bytes {
    var text = Bytes()
    if language == .vi { text.append(vietnamese: period) } else { text.append(english: period) }
    return text
  }

  private func day(_ day: Day) -> String {
    var text = Bytes()
    if language == .vi { text.append(vietnamese: day) } else { text.append(english: day) }
    return text.string
  }

  /// What there was on a day, or on several between two.
  func asOf(_ first: Day, _ last: Day) -> String {
    if first == last { return say("tính đến \(day(last))", "as of \(day(last))") }
    return say(
      "số của \(day(first)) đến \(day(last))", "of days from \(day(first)) to \(day(last))")
  }

  // MARK: Totals

  /// Of a sum that may lack a part of a figure that was left out.
  func lowerBound(_ qualifier: Figure.Qualifier) -> String {
    qualifier == .over
      ? say("mức tối thiểu", "lower bound") : say("có thể còn thiếu", "something may be missing")
  }

  /// Why there is no total.
  func noTotal(_ tally: Tally) -> String {
    let reasons = tally.leftOut.map(\.reason)
    if reasons.contains(.ratio) { return say("tỷ lệ, không cộng", "proportions, not added") }
    if reasons.contains(.separate) {
      return say("nhiều cơ quan, không cộng", "several agencies, not added")
    }
    return say("không có số để cộng", "nothing to add")
  }

  func implements(_ document: String) -> String {
    say("thực hiện \(document)", "implements \(document)")
  }

  func implementing(_ document: String, _ others: [String]) -> String {
    let others = others.joined(separator: ", ")
    return say(
      "Tính cả số liệu về văn bản thực hiện \(document): \(others).",
      "Figures on what implements \(document) are included: \(others).")
  }

  var rowsShareFigures: String {
    say(
      "Có số liệu nằm ở nhiều dòng, nên không cộng các dòng với nhau.",
      "Some figures are in several rows: the rows are not to be added up.")
  }

  // MARK: Reasons

  /// Why a figure is not added. `other`: the figure in its place, in words; `file`: the item's file
  /// that reports that one.
  func reason(_ reason: Tally.Reason, other: String, file: String) -> String {
    let text =
      switch reason {
      case .repeated:
        say("tin khác báo cáo cùng số này: \(file)", "another item reports it: \(file)")
      case .corrected:
        say("tin mới hơn báo cáo \(other): \(file)", "a newer item reports \(other): \(file)")
      case .covered: say("đã nằm trong \(other) (\(file))", "it is in \(other) (\(file))")
      case .overlapping:
        say("trùng một phần với \(other) (\(file))", "it overlaps \(other) (\(file))")
      case .part:
        other.isEmpty
          ? say("là một phần của số khác trong tin", "it is a part of another figure of the item")
          : say("là một phần của \(other)", "it is a part of \(other)")
      case .plan: say("là kế hoạch, chưa phải kết quả", "it is a plan, not a result")
      case .outside:
        say("thời gian vượt ra ngoài kỳ thống kê", "its period reaches beyond the tally's")
      case .outdated:
        say("có số mới hơn: \(other) (\(file))", "there is a later one: \(other) (\(file))")
      case .ratio: say("là tỷ lệ", "it is a proportion")
      case .separate:
        say(
          "số của các cơ quan khác nhau không cộng với nhau",
          "those of several agencies do not add up")
      }
    return say("không cộng: ", "not added: ") + text
  }

  // MARK: Nothing to show

  package var noFigures: String {
    say("không có số liệu nào trong phạm vi này", "there are no figures in this scope")
  }

  /// Figures of the scope that no row can hold.
  package func inNoRow(_ count: Int, _ grouping: Grouping) -> String {
    let (vi, en) =
      switch grouping {
      case .document: ("không ghi văn bản", "naming no document")
      case .month: ("có kỳ dài hơn một tháng", "covering more than one month")
      case .quarter: ("có kỳ dài hơn một quý", "covering more than one quarter")
      case .year: ("có kỳ dài hơn một năm", "covering more than one year")
      case .agency, .measure: ("", "")
      }
    return say(
      "\(count) số liệu \(vi), không thuộc dòng nào",
      "\(count) figure\(count == 1 ? "" : "s") \(en) \(count == 1 ? "is" : "are") in no row")
  }
}
