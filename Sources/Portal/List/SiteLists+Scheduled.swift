extension SiteLists {
  /// Items that appear or leave by their dates alone, the next one first. The site has those to come among
  /// its articles.
  package var scheduled: Table {
    var turns: [(at: Int64, appears: Bool, item: Item, address: Bytes)] = []
    for article in articles({ $0.state != .expired }) {
      let (item, address) = (article.item, article.address)
      if article.state == .scheduled {
        turns.append((item.date.value.seconds, true, item, address))
      }
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
