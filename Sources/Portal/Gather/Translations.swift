/// Which texts say the same in several languages.
package struct Translations: Sendable {
  /// By position: all that say what this one says, itself too, where there are several. The original first
  /// if it can be shown, the others by language.
  private let groups: [Int: [Int]]

  static let none = Translations(groups: [:])

  /// All languages of the text at `index`, its own too; nothing where there is only that.
  package func of(_ index: Int) -> [Int] { groups[index] ?? [] }

  /// A text that may be an original, a translation or, mostly, neither.
  struct Work {
    let file: Bytes
    /// Where the file gives its title.
    let title: Range<Int>
    let address: Bytes
    let language: Bytes
    let original: Located<Bytes>?
    /// Whether readers can see it: neither kept back nor withdrawn.
    let isShown: Bool
    /// Whether it has been withdrawn, so that another may have its place.
    let isWithdrawn: Bool
  }

  /// Finds what belongs together, and says what does not fit. Positions are those in `works`.
  static func gather(
    _ works: [Work]
  ) -> (translations: Translations, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let byAddress = Dictionary(works.indices.map { (works[$0].address, $0) }) { first, _ in first }
    var members: [Int: [Int]] = [:]
    var nearest = NearestPath()
    for (index, work) in works.enumerated() {
      guard let original = work.original else { continue }
      if let target = byAddress[original.value], let fault = fault(of: index, target, works) {
        diagnostics.append(work.diagnostic(fault))
      } else if let target = byAddress[original.value] {
        members[target, default: []].append(index)
      } else {
        let others = works.map(\.address).filter { $0 != work.address }
        let meant = nearest.path(to: original.value, among: others)
        diagnostics.append(
          work.diagnostic(.unknownOriginal(original.value.string, nearest: meant?.string)))
      }
    }
    var groups: [Int: [Int]] = [:]
    for (original, translations) in members.sorted(by: { $0.key < $1.key }) {
      let byFile = translations.sorted { Bytes.precedes(works[$0].file, works[$1].file) }
      diagnostics += repeated([original] + byFile, works)
      let inOrder = translations.sorted { Bytes.precedes(works[$0].language, works[$1].language) }
      let shown = ([original] + inOrder).filter { works[$0].isShown }
      if shown.count > 1 { for index in shown { groups[index] = shown } }
    }
    return (Translations(groups: groups), diagnostics)
  }

  private static func fault(of index: Int, _ target: Int, _ works: [Work]) -> ContentProblem? {
    if target == index { return .translationOfItself }
    return works[target].original.map { .translationOfTranslation(original: $0.value.string) }
  }

  /// `group`: the original first.
  private static func repeated(_ group: [Int], _ works: [Work]) -> [Diagnostic] {
    var first: [Bytes: Int] = [:]
    return group.compactMap { index in
      let work = works[index]
      // Tags are the same in small letters and capitals.
      let language = Bytes(work.language.string.lowercased())
      if work.isWithdrawn { return nil }
      guard let other = first[language] else {
        first[language] = index
        return nil
      }
      return work.diagnostic(
        .repeatedLanguage(work.language.string),
        related: Place(file: works[other].file, range: works[other].title))
    }
  }
}

extension Translations.Work {
  /// An item; without a state it is not published. `portal`: the language of those that do not say theirs.
  init(_ item: Item, _ state: Article.State?, at address: Bytes, _ portal: Bytes) {
    self.init(
      file: item.file, title: item.title.range, address: address,
      language: item.language ?? portal, original: item.translationOf,
      isShown: state != nil && state != .expired, isWithdrawn: state == .expired)
  }

  init(_ page: StandingPage, isShown: Bool, at address: Bytes, _ portal: Bytes) {
    self.init(
      file: page.file, title: page.title.range, address: address,
      language: page.language ?? portal, original: page.translationOf, isShown: isShown,
      isWithdrawn: false)
  }

  /// Points at what the text says to be its original.
  fileprivate func diagnostic(_ problem: ContentProblem, related: Place? = nil) -> Diagnostic {
    Diagnostic(
      .content(problem), at: Place(file: file, range: original?.range ?? title),
      related: related.map { [$0] } ?? [])
  }
}
