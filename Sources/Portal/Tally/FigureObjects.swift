/// Every figure of a site as an object of JSON, one behind the other: in the files of tallies each stands about
/// ten times, and its parts are strewn over the memory.
package struct FigureObjects: Sendable {
  private var bytes = Bytes()
  /// Where each begins, and the last one ends.
  private var starts: [Int] = [0]
  /// By article, how many figures there are before its own.
  private var before: [Int32]

  package init(_ plan: Plan) { self.init(plan.site, plan.figures) }

  init(_ site: Site, _ figures: FigureIndex) {
    let data = TallyData(site, figures)
    before = [Int32](repeating: 0, count: site.articles.count + 1)
    for figure in figures.figures {
      before[Int(figure.article) + 1] += 1
      data.append(figure, to: &bytes)
      starts.append(bytes.count)
    }
    for article in site.articles.indices { before[article + 1] += before[article] }
  }

  /// Appends one of the site's figures.
  func append(_ figure: ReportedFigure, to out: inout Bytes) {
    let position = Int(before[Int(figure.article)] + figure.index)
    bytes.withUnsafeBufferPointer {
      out.append(contentsOf: $0.extracting(starts[position]..<starts[position + 1]))
    }
  }
}
