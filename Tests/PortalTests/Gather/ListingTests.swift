import Testing

@testable import Portal

/// How items fall into pages that stand for good.
@Suite struct ListingTests {
  private func listing(_ count: Int) -> Listing {
    // Newest first: the newest item has the highest number here.
    Listing(subject: .all, address: [], items: (0..<Int32(count)).reversed())
  }

  @Test(arguments: [(0, 0), (1, 0), (5, 0), (9, 0), (10, 1), (14, 1), (15, 2), (100, 19)])
  func theHeadPageHoldsBetweenOneAndTwoPagesWorth(_ count: Int, _ archived: Int) {
    let listing = listing(count)
    #expect(listing.archived(pageLength: 5) == archived)
    let head = listing.items(of: nil, pageLength: 5)
    #expect(count < 10 ? head.count == count : (5..<10).contains(head.count))
  }

  @Test func everyItemStandsOnOnePageAndPagesNeverChange() {
    for length in 2...7 {
      var before: [Int: [Int32]] = [:]
      for count in 0...60 {
        let listing = listing(count)
        let archived = listing.archived(pageLength: length)
        var seen: [Int32] = []
        for number in stride(from: 1, through: archived, by: 1) {
          let page = Array(listing.items(of: number, pageLength: length))
          #expect(page.count == length)
          if let old = before[number] { #expect(page == old, "page \(number) of \(count) items") }
          before[number] = page
          seen = page + seen
        }
        seen = Array(listing.items(of: nil, pageLength: length)) + seen
        #expect(seen == listing.items)
      }
    }
  }
}
