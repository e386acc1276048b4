extension SiteLists {
  /// Items that appear or leave by their dates alone, the next one first.
  package var scheduled: Table {
    var turns: [(at: Int64, appears: Bool, item: Item, address: Bytes)] = []
    for other in site.unpublished where other.state == .scheduled {
      turns.append((other.item.date.value.seconds, true, other.item, other.address))
    }
    let coming = site.unpublished.filter { $0.state == .scheduled }.map { ($0.item, $0.address) }
    for (item, address) in site.articles.map({ ($0.item, $0.address) }) + coming {
      if let end = item.expires?.seconds, end > site.now {
        turns.append((end, false, item, address))
      }
    }
    turns.sort { $0.at != $1.at ? $0.at < $1.at : Bytes.precedes($0.address, $1.address) }
    let offset = site.settings.offset
    return Table(
      columns: [
        Table.Column(key: "at", title: title("lúc", "at")),
        Table.Column(key: "turn", title: title("việc", "what")),
        Table.Column(key: "title", title: title("tên bài", "title")),
        Table.Column(key: "file", title: title("tệp", "file")),
        Table.Column(key: "url", title: nil),
      ],
      rows: turns.map { turn in
        [
          .text(Moment(seconds: turn.at, offset: offset).iso),
          .text(turn.appears ? title("đăng", "appears") : title("hết hạn", "expires")),
          .text(turn.item.title.value), .text(turn.item.file), .text(turn.address),
        ]
      })
  }
}
