/// Keys under which figures of one measure are found by others that may count the same: those of the same
/// document or of none, and of the same group or of none.
///
/// A figure without a document may count the same as one of any document: it looks under `any`, where all
/// of an agency stand besides. So too for groups. Where all figures have documents, or none has, there
/// is no need for that.
struct CountedParts {
  struct Key: Hashable {
    fileprivate let agency, document, group: Int32

    /// By numbers alone, in one step.
    func hash(into hasher: inout Hasher) {
      hasher.combine(Int64(agency) << 32 | Int64(document &* 31 &+ group) & 0xFFFF_FFFF)
    }
  }

  private let mixesDocuments, mixesGroups: Bool

  private static let none: Int32 = -1
  private static let any: Int32 = -2

  init(of figures: [ReportedFigure]) {
    func mixes(_ has: (ReportedFigure) -> Bool) -> Bool {
      guard let first = figures.first.map(has) else { return false }
      return figures.contains { has($0) != first }
    }
    mixesDocuments = mixes { $0.document != nil }
    mixesGroups = mixes { $0.group != nil }
  }

  /// The keys under which `figure` stands at `agency`, its own or one above it.
  func forEachPlace(
    of figure: ReportedFigure, at agency: Int32, _ body: (Key) -> Void
  ) {
    let (document, group) = (figure.document ?? Self.none, figure.group ?? Self.none)
    body(Key(agency: agency, document: document, group: group))
    if mixesDocuments { body(Key(agency: agency, document: Self.any, group: group)) }
    guard mixesGroups else { return }
    body(Key(agency: agency, document: document, group: Self.any))
    if mixesDocuments { body(Key(agency: agency, document: Self.any, group: Self.any)) }
  }

  /// The keys under which those stand at `agency` that may count the same as `figure`, none twice.
  func forEachMatch(
    of figure: ReportedFigure, at agency: Int32, _ body: (Key) -> Void
  ) {
    func look(document: Int32) {
      guard mixesGroups else {
        return body(Key(agency: agency, document: document, group: figure.group ?? Self.none))
      }
      guard let group = figure.group else {
        return body(Key(agency: agency, document: document, group: Self.any))
      }
      body(Key(agency: agency, document: document, group: group))
      body(Key(agency: agency, document: document, group: Self.none))
    }
    guard mixesDocuments else { return look(document: figure.document ?? Self.none) }
    guard let document = figure.document else { return look(document: Self.any) }
    look(document: document)
    look(document: Self.none)
  }
}
