extension SiteLists {
  /// Items, the newest first.
  package var items: Table {
    Table(columns: itemColumns, rows: articles { $0.state != .expired }.map(row))
  }

  package var drafts: Table {
    Table(columns: itemColumns, rows: articles { $0.state == .draft }.map(row))
  }

  /// Items that have left the listings, the one that left last first.
  package var expired: Table {
    let gone = articles { $0.state == .expired }.sorted {
      ($0.item.expires?.seconds ?? 0) > ($1.item.expires?.seconds ?? 0)
    }
    return Table(
      columns: [
        Table.Column(key: nil, title: title("hết hạn", "expired")),
        Table.Column(key: "expires", title: nil),
      ] + itemColumns,
      rows: gone.map { article in
        let end = article.item.expires?.at(offset: site.settings.offset)
        return [
          Table.Cell(end?.day(in: site.settings.offset).iso), Table.Cell(end?.iso),
        ] + row(article)
      })
  }

  /// Those that the scope takes.
  func articles(_ isWanted: (Article) -> Bool) -> [Article] {
    site.articles.filter { isWanted($0) && scope.takes($0, in: site) }
  }

  private var itemColumns: [Table.Column] {
    [
      Table.Column(key: "day", title: title("ngày", "date")),
      Table.Column(key: "date", title: nil),
      Table.Column(key: "title", title: title("tên bài", "title")),
      Table.Column(key: "section", title: title("chuyên mục", "section")),
      Table.Column(key: "agencies", title: title("cơ quan", "agencies")),
      Table.Column(key: nil, title: title("văn bản", "documents")),
      Table.Column(key: "documents", title: nil), Table.Column(key: "cited", title: nil),
      Table.Column(key: "tags", title: nil), Table.Column(key: "authors", title: nil),
      Table.Column(key: "state", title: nil),
      Table.Column(key: "file", title: title("tệp", "file")),
      Table.Column(key: "url", title: nil),
    ]
  }

  private func row(_ article: Article) -> [Table.Cell] {
    let documents = site.documents.documents
    let date = article.item.date.value
    return [
      .text(article.day.iso),
      .text(date.at(offset: site.settings.offset).iso), .text(article.item.title.value),
      Table.Cell(article.section.map { site.settings.sections[$0].id.value }),
      .list(article.agencies.map { site.agencies.agencies[$0].id.value }),
      .list(article.documents.map { names.document($0) }),
      .list(article.documents.map { documents[$0].id }),
      .list(article.cited.map { documents[$0].id }),
      .list(article.tags.map { site.tags[$0].name }),
      .list(article.authors.map { site.authors[$0].name }),
      .text(Bytes("\(article.state)")), .text(article.item.file), .text(article.address),
    ]
  }

  /// Tags of items with how many have them and when the last one came, the most used first.
  package var tags: Table {
    var counts = [Int](repeating: 0, count: site.tags.count)
    var latest = [Day?](repeating: nil, count: site.tags.count)
    // The newest item comes first.
    for article in articles({ $0.state != .expired }) {
      for tag in article.tags {
        counts[tag] += 1
        latest[tag] = latest[tag] ?? article.day
      }
    }
    let keys = site.tags.map { Collation.sortKey($0.name) }
    let order = site.tags.indices.filter { counts[$0] > 0 }.sorted { a, b in
      if counts[a] != counts[b] { return counts[a] > counts[b] }
      return keys[a] != keys[b] ? Bytes.precedes(keys[a], keys[b]) : a < b
    }
    return Table(
      columns: [
        Table.Column(key: "tag", title: title("thẻ", "tag")),
        Table.Column(key: "items", title: title("số tin", "items"), isNumber: true),
        Table.Column(key: "latest", title: title("tin mới nhất", "latest")),
        Table.Column(key: "url", title: nil),
      ],
      rows: order.map { tag in
        [
          .text(site.tags[tag].name), .number(counts[tag]), Table.Cell(latest[tag]?.iso),
          .text(places.tag(tag)),
        ]
      })
  }
}
