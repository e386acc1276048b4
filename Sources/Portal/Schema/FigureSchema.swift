/// The schema of figures.
extension SchemaWriter {
  var figure: Schema {
    Schema.map(YAMLFields.FigureKey.self, required: [.measure, .value]) { figureField($0) }
      .one(of: [YAMLFields.FigureKey.period, .asOf])
  }

  private func figureField(_ key: YAMLFields.FigureKey) -> Schema {
    switch key {
    case .measure:
      Schema.names(names.measures, or: .slug).described(
        say("Chỉ tiêu: một id trong measures.yaml.", "The measure: an id of measures.yaml."))
    case .value:
      .count.described(
        say(
          "Số, viết liền; phần lẻ sau dấu chấm: 2640 hoặc 97.55.",
          "The number, without marks of grouping, a point before fractions: 2640 or 97.55."))
    case .qualifier:
      Schema.words(Figure.Qualifier.self).described(
        say(
          "exact: đúng số này; over: trên, hơn; under: gần, dưới; about: khoảng.",
          "exact, over, under or about; exact unless it is given."))
    case .of:
      .count.described(
        say("Tổng mà số này nằm trong, như 63 của 63/63.", "The whole, as 63 in 63/63."))
    case .group:
      .text.described(
        say(
          "Phân tổ: số của các phân tổ khác nhau là những thứ khác nhau và được cộng.",
          "Which part of the measure: figures of different groups add up."))
    case .period:
      .period.described(
        say(
          "Kỳ của số phát sinh: 2024, 2024-Q1, 2024-03, 2024-H1, 2024-9M, 2024-03-05, hoặc hai kỳ có / ở giữa.",
          "The period of what was counted: 2024, 2024-Q1, 2024-03, 2024-H1, 2024-9M, 2024-03-05, or two with / between."
        ))
    case .asOf:
      .day.described(
        say("Ngày của số thời điểm.", "The day on which the number stands."))
    case .document:
      documentName.described(
        say("Văn bản mà việc được làm theo.", "The document that this was done under."))
    case .id:
      .text.described(
        say("Tên riêng trong tin này, để part-of nhắc đến.", "What part-of calls it."))
    case .partOf:
      .text.described(
        say(
          "id của số liệu bao gồm số này (“trong đó”); số này không cộng thêm.",
          "The id of the figure that holds this one, which is then not added."))
    case .change:
      Schema.map(YAMLFields.ChangeKey.self, required: [.value]) { key in
        switch key {
        case .value:
          .difference.described(say("Tăng bao nhiêu; giảm thì số âm.", "By how much it grew."))
        case .since: .period.described(say("So với kỳ nào.", "Since which period."))
        }
      }.described(
        say("Thay đổi so với trước; không cộng.", "By how much it has changed; never added."))
    case .plan:
      .flag.described(
        say("true: số kế hoạch, chỉ hiện, không cộng.", "true: a goal, shown and never added."))
    case .quote:
      .text.described(
        say(
          "Câu chữ của bài nêu số này, chép đúng từng chữ.",
          "The words of the text that say it, letter by letter."))
    }
  }
}
