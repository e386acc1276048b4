import Builder
import Foundation
import Portal
import Testing

/// DESIGN law 7: nothing on an item's page is newer than the item, save its link to the next one. Its
/// translations are the item itself in other languages: they may be newer, and are as many as there are
/// languages.
@Suite struct NothingNewerTests {
  private struct Sample {
    let title: String
    let slug: String
    let date: String
    let original: Int?
    var address: String {
      "/tin/\(date.prefix(10).replacing("-", with: "/"))/\(slug)/"
    }
  }

  @Test(arguments: 1...UInt64(16)) func holdsOnEveryItemOfAnySite(_ seed: UInt64) async throws {
    var random = SplitMix(seed: seed)
    let (files, samples) = Self.site(&random)
    let portal = try TestPortal(TestPortal.theme.merging(files) { $1 })
    _ = try await portal.built()
    var links = 0
    for sample in samples {
      let page = try portal.page(sample.address.dropFirst() + "index.html")
      let rest = Self.rest(page)
      links += page.count - rest.count
      for other in samples where Self.isNewer(other, than: sample) {
        let label = "seed \(seed): \(sample.slug) shows \(other.slug)"
        #expect(!rest.contains(other.address) && !rest.contains(other.title), "\(label)")
      }
    }
    #expect(links > 0, "seed \(seed): what is taken out was never there")
  }

  /// The page without its link to the next item and those to its translations.
  private static func rest(_ page: String) -> String {
    page.replacing(/<a rel="next".*?<\/a>/, with: "")
      .replacing(/<(a|link) [^>]*hreflang="[^>]*>/, with: "")
      .replacing(/"(workTranslation|translationOfWork)":\[[^\]]*\]/, with: "")
  }

  /// Newest first; of the same moment, by address.
  private static func isNewer(_ a: Sample, than b: Sample) -> Bool {
    a.date != b.date ? a.date > b.date : a.address < b.address
  }

  private static func site(_ random: inout SplitMix) -> ([String: String], [Sample]) {
    func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    var files = [
      "Content/portal.yaml": """
      title: Cổng thử
      base-url: https://thu.example.vn
      page-length: 2
      sections: [{id: khoa-giao, name: Khoa giáo}]
      """,
      "Content/agencies.yaml": "- {id: ban, name: Ban}\n- {id: huyen, name: Huyện, parent: ban}\n",
      "Content/documents.yaml": """
      - {symbol: 28-NQ/TW, date: 2018-05-23}
      - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}
      """,
    ]
    var samples: [Sample] = []
    for number in 10..<(16 + next(8)) {
      let originals = samples.indices.filter { samples[$0].original == nil }
      let original =
        next(3) == 0
        ? originals.filter { at in !samples.contains { $0.original == at } }.randomElement(
          using: &random) : nil
      let sample = Sample(
        title: "Tin thứ \(number)", slug: "tin-\(number)",
        date: "2024-01-1\(next(6))T0\(next(3)):00", original: original)
      samples.append(sample)
      var fields = ["slug: \(sample.slug)"]
      if next(2) == 0 { fields.append("documents: [\(next(2) == 0 ? "28-NQ/TW" : "71-CTr/TU")]") }
      if next(2) == 0 { fields.append("agencies: [\(next(2) == 0 ? "ban" : "huyen")]") }
      if next(2) == 0 { fields.append("section: khoa-giao\ntags: [chung]") }
      if next(4) == 0 { fields.append("pinned: true") }
      if let original {
        fields.append("language: en\ntranslation-of: \(samples[original].address)")
      }
      files["Content/items/\(sample.slug).md"] = item(
        sample.title, sample.date, fields.joined(separator: "\n"),
        body: next(2) == 0 ? "Theo Nghị quyết số 28-NQ/TW." : "Nội dung.")
    }
    return (files, samples)
  }
}
