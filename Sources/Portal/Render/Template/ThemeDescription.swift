extension Theme {
  /// The names that each template may use, as text for people: what all templates share first, then
  /// one table a kind of page. Names that are used within a list or a record stand indented under it;
  /// the last line says what each list and record gives besides.
  package static func describe(
    kinds: [PageShape], constants: Shape, language: MessageLanguage = .en
  ) -> String {
    let shared = language == .en ? "in every template" : "trong mọi mẫu"
    let tables =
      [(shared, constants)]
      + kinds.map { (TemplateSource.path(of: $0.name).string, $0.shape) }
    let presence =
      language == .en
      ? "For every list or record x there is the flag has-x: whether it holds anything."
      : "Mỗi danh sách hay nhóm x có thêm has-x (có/không): trong đó có gì hay không."
    return tables.filter { !$0.1.fields.isEmpty }
      .map { title, shape in title + "\n" + table(shape, language) }
      .joined(separator: "\n") + "\n" + presence + "\n"
  }

  private struct Row {
    let name, sort, example: String
  }

  private static func table(_ shape: Shape, _ language: MessageLanguage) -> String {
    let rows = rows(shape, indentation: "  ", language)
    let nameWidth = rows.map(\.name.count).max() ?? 0
    let sortWidth = rows.map(\.sort.count).max() ?? 0
    return rows.map { row in
      let name = padded(row.name, nameWidth)
      return row.example.isEmpty
        ? name + "  " + row.sort + "\n"
        : name + "  " + padded(row.sort, sortWidth) + "  " + row.example + "\n"
    }.joined()
  }

  private static func rows(
    _ shape: Shape, indentation: String, _ language: MessageLanguage
  ) -> [Row] {
    shape.fields.flatMap { field -> [Row] in
      let row = Row(
        name: indentation + field.name, sort: language.word(for: field.kind.sort),
        example: shortened(field.example))
      switch field.kind {
      case .list(let inner), .record(let inner):
        return [row] + rows(inner, indentation: indentation + "  ", language)
      default:
        return [row]
      }
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }

  private static func shortened(_ example: String) -> String {
    let line = example.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}

extension MessageLanguage {
  /// What a sort of field is called in tables of names.
  fileprivate func word(for sort: FieldSort) -> String {
    switch (self, sort) {
    case (.en, .text): "text"
    case (.en, .html): "HTML"
    case (.en, .flag): "flag"
    case (.en, .list): "list"
    case (.en, .record): "record"
    case (.en, .open): "texts by name"
    case (.vi, .text): "văn bản"
    case (.vi, .html): "HTML"
    case (.vi, .flag): "có/không"
    case (.vi, .list): "danh sách"
    case (.vi, .record): "nhóm"
    case (.vi, .open): "văn bản theo tên"
    }
  }
}
