extension SiteLists {
  /// Every figure, the newest item's first, in one item as written. `source` gives a file's bytes by its path.
  package func figures(source: (Bytes) -> Bytes?) -> Table {
    let index = FigureIndex(site)
    var rows: [[Table.Cell]] = []
    var last: (article: Int32, lines: [TextPlace])?
    for figure in index.figures where takes(figure) {
      let item = site.articles[Int(figure.article)].item
      if last?.article != figure.article {
        last = (
          figure.article,
          TextPlace.all(of: item.figures.map(\.range.lowerBound), in: source(item.file) ?? [])
        )
      }
      let line = last?.lines[Int(figure.index)].line ?? 1
      rows.append(row(figure, index.groups, line))
    }
    return Table(
      columns: [
        Table.Column(key: nil, title: title("giá trị", "value"), isNumber: true),
        Table.Column(key: "value", title: nil), Table.Column(key: "qualifier", title: nil),
        Table.Column(key: "of", title: nil),
        Table.Column(key: "unit", title: title("đơn vị", "unit")),
        Table.Column(key: nil, title: title("thời gian", "period")),
        Table.Column(key: "period", title: nil), Table.Column(key: "as-of", title: nil),
        Table.Column(key: "measure", title: title("chỉ tiêu", "measure")),
        Table.Column(key: "group", title: title("phân tổ", "group")),
        Table.Column(key: "agency", title: title("cơ quan", "agency")),
        Table.Column(key: nil, title: title("văn bản", "document")),
        Table.Column(key: "document", title: nil), Table.Column(key: "role", title: nil),
        Table.Column(key: "quote", title: nil), Table.Column(key: "title", title: nil),
        Table.Column(key: nil, title: title("chỗ", "place")),
        Table.Column(key: "file", title: nil), Table.Column(key: "line", title: nil),
        Table.Column(key: "url", title: nil),
      ],
      rows: rows)
  }

  private func takes(_ figure: ReportedFigure) -> Bool {
    let article = site.articles[Int(figure.article)]
    let own = article.item.figures[Int(figure.index)]
    let measure = site.measures[Int(figure.measure)]
    // A document is the figure's own, where tallies look for it; all else is the item's.
    var names = scope
    if let document = scope.document {
      guard figure.document.map({ Int($0) == document }) ?? false else { return false }
      names = scope.withoutDocument
    }
    return scope.measure.map { $0 == Int(figure.measure) } ?? true
      && scope.takes(figure.first, figure.last) && names.takesNames(of: article, in: site)
      && scope.takes([
        measure.name, measure.unit, own.group ?? [], own.quote ?? [], article.item.title.value,
      ])
  }

  private func row(
    _ figure: ReportedFigure, _ groups: [Bytes], _ line: Int
  ) -> [Table.Cell] {
    let article = site.articles[Int(figure.article)]
    let own = article.item.figures[Int(figure.index)]
    let measure = site.measures[Int(figure.measure)]
    let (period, day): (Period?, Day?) =
      switch own.time {
      case .period(let period): (period, nil)
      case .asOf(let day): (nil, day)
      }
    let code = period.map { period in
      var text = Bytes()
      text.append(code: period)
      return text
    }
    let role =
      switch figure.role {
      case .result: "result"
      case .part: "part"
      case .plan: "plan"
      }
    let file = article.item.file
    return [
      .text(names.amount(Amount(value: figure.value, qualifier: figure.qualifier))),
      .decimal(figure.value), .text(Bytes(figure.qualifier.rawValue)),
      own.of.map { .decimal($0) } ?? .nothing, .text(measure.unit),
      Table.Cell(code ?? day.map { title("tính đến ", "as of ") + $0.iso }),
      Table.Cell(code), Table.Cell(day?.iso),
      .text(measure.id.value), Table.Cell(figure.group.map { groups[Int($0)] }),
      .text(site.agencies.agencies[Int(figure.agency)].id.value),
      Table.Cell(figure.document.map { names.document(Int($0)) }),
      Table.Cell(figure.document.map { site.documents.documents[Int($0)].id }),
      .text(Bytes(role)), Table.Cell(own.quote), .text(article.item.title.value),
      .text(file + Bytes(":\(line)")), .text(file), .number(line), .text(article.address),
    ]
  }

  /// Every measure with how many figures it has and what they come to, as the register has them.
  package var measures: Table {
    let index = FigureIndex(site)
    let words = TallyWords(isVietnamese ? .vi : .en)
    let listed = site.measures.indices.filter {
      scope.takes([site.measures[$0].id.value, site.measures[$0].name, site.measures[$0].unit])
    }
    return Table(
      columns: [
        Table.Column(key: "id", title: Bytes("id")),
        Table.Column(key: "name", title: title("tên", "name")),
        Table.Column(key: "unit", title: title("đơn vị", "unit")),
        Table.Column(key: "kind", title: title("loại", "kind")),
        Table.Column(key: "figures", title: title("số liệu", "figures"), isNumber: true),
        Table.Column(key: nil, title: title("tổng", "total"), isNumber: true),
        Table.Column(key: "total", title: nil), Table.Column(key: "qualifier", title: nil),
        Table.Column(key: "lower-bound", title: nil),
        Table.Column(key: nil, title: title("ghi chú", "note")),
        Table.Column(key: "url", title: nil),
      ],
      rows: listed.map { position in
        let measure = site.measures[position]
        let tally = index.tally(of: position, in: FigureIndex.Scope())
        let count = index.figures(of: position, in: FigureIndex.Scope()).count
        return [
          .text(measure.id.value), .text(measure.name), .text(measure.unit),
          .text(Bytes(measure.kind.rawValue)), .number(count),
          Table.Cell(tally.total.map { names.amount($0) }),
          tally.total.map { .decimal($0.value) } ?? .nothing,
          Table.Cell(tally.total.map { Bytes($0.qualifier.rawValue) }),
          .flag(tally.isLowerBound), .text(Bytes(note(on: tally, words))),
          count > 0
            ? .text(places.measureTallies + places.measureID(position) + Bytes("/")) : .nothing,
        ]
      })
  }

  /// What a reader must know of a total to read it right.
  private func note(on tally: Tally, _ words: TallyWords) -> String {
    guard let total = tally.total else { return tally.isEmpty ? "" : words.noTotal(tally) }
    return tally.isLowerBound ? words.lowerBound(total.qualifier) : ""
  }
}
