/// What an item is found by.
struct SearchItem {
  let title, lead: Bytes
  /// A block a line.
  let text: Bytes
  /// Names of what it is filed under and who made it, a name a line.
  let names: Bytes
  /// Documents by their symbols as addresses have them, `28-nq-tw`; whether the item is about them.
  let symbols: [(slug: Bytes, isAbout: Bool)]
  /// What readers can ask for alone: see `SearchPlan.Choice`.
  let choices: [Bytes]
}

extension SearchPlan {
  /// What the article at a position of the site is found by.
  func item(_ position: Int32) -> SearchItem {
    let article = site.articles[Int(position)]
    let item = article.item
    var text = Bytes()
    text.reserveCapacity(item.body.text.count)
    SearchText.append(item.body.text.html, to: &text)
    let symbols =
      article.documents.map { (site.documents.documents[$0].symbol.slug, true) }
      + article.cited.map { (site.documents.documents[$0].symbol.slug, false) }
    return SearchItem(
      title: item.title.value, lead: item.summary, text: text, names: names(of: article),
      symbols: symbols, choices: choices(of: article))
  }

  private func names(of article: Article) -> Bytes {
    var lines: [Bytes] = article.documents.map { index in
      let document = site.documents.documents[index]
      return document.type + Bytes(" ".utf8) + document.symbol.text
    }
    lines += article.agencies.map { agencyNames[$0].name(on: article.day) }
    if let section = article.section { lines.append(site.settings.sections[section].name) }
    lines += article.tags.map { site.tags[$0].name }
    lines += article.authors.map { site.authors[$0].name }
    lines += article.item.attachments.map(\.title)
    return Bytes(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private func choices(of article: Article) -> [Bytes] {
    let documents = (article.documents + article.cited).map {
      Choice.document.key(site.documents.documents[$0].id)
    }
    let agencies = Set(article.agencies.flatMap { site.agencies.lineage(of: $0) }).sorted().map {
      Choice.agency.key(site.agencies.agencies[$0].id.value)
    }
    let sections = (article.section.map { [$0] } ?? []).map {
      Choice.section.key(site.settings.sections[$0].id.value)
    }
    return documents + agencies + sections
  }

  /// Tells all that the index says of an article, and all that its own file holds.
  func digest(of position: Int32) -> Digest {
    let article = site.articles[Int(position)]
    let item = article.item
    var facts = Bytes()
    facts.reserveCapacity(1_000)
    for part in [
      article.address, item.title.value, item.summary, item.language ?? [], names(of: article),
      Bytes(item.body.text.digest.hex.utf8),
    ] {
      facts.append(varint: part.count)
      facts += part
    }
    for choice in choices(of: article)
      + article.cited.map({
        site.documents.documents[$0].symbol.text
      })
    {
      facts.append(varint: choice.count)
      facts += choice
    }
    facts.append(varint: Int(article.day.number) + 1_000_000)
    return Digest(of: facts)
  }
}
