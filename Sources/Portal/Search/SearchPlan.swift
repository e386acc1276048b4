/// The index that the search page's script looks in, as files beside the page that any server can serve.
///
///     tim-kiem/index.json              what pieces there are, and the items of every day
///     tim-kiem/choices.json            what readers can narrow a search to
///     tim-kiem/2016-01-01-256/starts.txt   where the files of a piece begin
///     tim-kiem/2016-01-01-256/5c0ee2d1.bin the lists of some words
///     tim-kiem/2020-11/24-1.json       an item: its title, lead and text
///
/// The script knows an item by its piece and its number in it, from the oldest; by the days it knows its file.
package struct SearchPlan: Sendable {
  let site: Site
  let listings: Listings
  let agencyNames: [AgencyNames]
  /// The folder of the page, an address.
  package let folder: Bytes
  /// Positions in `Site.articles` of all that is found, from the oldest.
  package let items: [Int32]
  let spans: [SearchSpan]

  package init(_ plan: Plan) {
    site = plan.site
    listings = plan.listings
    folder = plan.places.search
    agencyNames = plan.site.agencies.agencies.map { [today = plan.site.today] in
      AgencyNames($0, on: today)
    }
    items = (plan.listings[.all]?.items ?? []).reversed()
    spans = SearchSpan.cover(items.map { [site] in SearchSpan.week(site.articles[Int($0)].day) })
  }

  /// What a search can be narrowed to, and what it is called in the index.
  enum Choice: String, CaseIterable {
    case document, agency, section

    /// `d:28-nq-tw-2018`
    func key(_ id: Bytes) -> Bytes { Bytes(rawValue.utf8.prefix(1)) + Bytes(":".utf8) + id }
  }

  /// How many pieces there are.
  package var segmentCount: Int { spans.count }

  /// The items of a piece, as positions in `Site.articles`.
  package func items(ofSegment segment: Int) -> ArraySlice<Int32> { items[spans[segment].items] }

  /// The piece that holds an article; nil for one that is not found.
  package func segment(of position: Int32) -> Int? {
    guard site.articles[Int(position)].state != .expired else { return nil }
    let week = SearchSpan.week(site.articles[Int(position)].day)
    return spans.firstIndex { $0.start <= week && week < $0.start + $0.size }
  }

  // MARK: Files

  /// A file's path in the output.
  private func path(_ name: Bytes) -> Bytes { folder.dropFirst() + name }

  /// The folder of a piece's files in the output, with its slash.
  package func folder(ofSegment segment: Int) -> Bytes {
    path(spans[segment].name + Bytes("/".utf8))
  }

  package var indexFile: Bytes { path(Bytes("index.json".utf8)) }
  package var choicesFile: Bytes { path(Bytes("choices.json".utf8)) }

  /// Tells all that a piece's files are made of.
  package func digest(ofSegment segment: Int) -> Digest {
    var digests = spans[segment].name
    for position in items(ofSegment: segment) {
      digests += Bytes(digest(of: position).hex.utf8)
    }
    return Digest(of: digests)
  }

  /// All files of a piece, by path in the output.
  package func files(ofSegment segment: Int) -> [(file: Bytes, bytes: Bytes)] {
    let items = items(ofSegment: segment)
    var index = SearchSegment(
      expecting: items.reduce(0) { $0 + site.articles[Int($1)].item.body.text.count })
    for position in items { index.add(item(position)) }
    let shards = index.finish(shardSize: spans[segment].shardSize)
    let folder = folder(ofSegment: segment)
    return [(folder + Bytes("starts.txt".utf8), SearchShards.starts(of: shards))]
      + shards.map { (folder + SearchShards.name($0.start) + Bytes(".bin".utf8), $0.bytes) }
  }

  // MARK: Lists

  /// What pieces there are.
  ///
  /// `days` has a text for each month and in it a sign for each day, until nothing more comes: how many items,
  /// in base 36, or in brackets where that takes more than one sign. `version` changes with everything
  /// in the piece and its items.
  ///
  /// `digests`: of every piece, if they are known.
  package func index(_ digests: [Digest]? = nil) -> Bytes {
    var out = Bytes("{\"count\":".utf8)
    out.append(decimal: items.count)
    out.append(",\"segments\":[")
    for (number, span) in spans.enumerated() {
      if number > 0 { out.append(",") }
      out.append("\n{\"name\":")
      out.append(json: span.name)
      out.append(",\"count\":")
      out.append(decimal: span.items.count)
      out.append(",\"version\":")
      let digest = digests?[number] ?? digest(ofSegment: number)
      out.append(json: String(digest.hex.prefix(8)))
      out.append(",\"month\":")
      out.append(decimal: span.months.lowerBound)
      out.append(",\"days\":[")
      for (position, text) in days(of: span).enumerated() {
        if position > 0 { out.append(",") }
        out.append(json: text)
      }
      out.append("]}")
    }
    out.append("\n]}\n")
    return out
  }

  private func days(of span: SearchSpan) -> [Bytes] {
    var counts = [[Int]](repeating: [], count: span.months.count)
    for position in items[span.items] {
      let day = site.articles[Int(position)].day
      let month = day.monthNumber - span.months.lowerBound
      let number = day.date.day
      counts[month].append(
        contentsOf: repeatElement(0, count: max(0, number - counts[month].count)))
      counts[month][number - 1] += 1
    }
    return counts.map { days in
      Bytes(days.map { $0 < 36 ? String($0, radix: 36) : "(\($0))" }.joined().utf8)
    }
  }

  /// What a search can be narrowed to: of each sort, ids with names.
  package func choices() -> Bytes {
    let phrases = site.phrases
    let documents = site.documents.documents.indices.filter { index in
      [ListingSubject.document(index), .citing(index)].contains {
        listings[$0]?.items.isEmpty == false
      }
    }.map { index in
      let document = site.documents.documents[index]
      let name = phrases(
        .untitledDocument, ("type", document.type), ("symbol", document.symbol.text))
      return (
        document.id, document.date.map { name + Bytes(", ".utf8) + ViewWords.day($0) } ?? name
      )
    }.sorted { Collation.precedes($0.1, $1.1) }
    let agencies = site.agencies.agencies.indices.filter {
      listings[.agency($0)]?.items.isEmpty == false
    }.map { (site.agencies.agencies[$0].id.value, agencyNames[$0].current.name) }
      .sorted { Collation.precedes($0.1, $1.1) }
    let sections = site.settings.sections.indices.filter {
      listings[.section($0)]?.items.isEmpty == false
    }.map { (site.settings.sections[$0].id.value, site.settings.sections[$0].name) }
    var out = Bytes()
    for (choice, named) in zip(Choice.allCases, [documents, agencies, sections]) {
      out.append(choice == .document ? "{" : ",\n")
      out.append(json: choice.rawValue)
      out.append(":[")
      for (position, (id, name)) in named.enumerated() {
        out.append(position > 0 ? ",\n[" : "\n[")
        out.append(json: id)
        out.append(",")
        out.append(json: name)
        out.append("]")
      }
      out.append("]")
    }
    out.append("}\n")
    return out
  }
}

extension Plan {
  /// The folder of the search page and its index, an address.
  package var searchFolder: Bytes { places.search }
}

extension Day {
  /// Months since January of year 0.
  var monthNumber: Int {
    let date = date
    return date.year * 12 + date.month - 1
  }
}
