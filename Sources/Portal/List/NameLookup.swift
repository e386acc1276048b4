/// Finds what people mean by the names that they type.
struct NameLookup {
  let site: Site

  init(_ site: Site) { self.site = site }

  struct Failure: Error {
    let fault: NameFault

    init(_ fault: NameFault) { self.fault = fault }
  }

  /// By id, symbol with or without a year, or another name of the register.
  func document(_ name: Bytes) -> Result<Int, Failure> {
    let index = site.documents
    let all = index.documents
    if let position = all.firstIndex(where: { $0.id == name }) { return .success(position) }
    var meant: String?
    do throws(ValueProblem) {
      let reference = try DocumentReference(parsing: name)
      // Documents that only items name are not in the register.
      let fitting = all.indices.filter {
        all[$0].symbol == reference.symbol && (reference.year ?? all[$0].year) == all[$0].year
      }
      if let only = only(fitting, name, .document, candidates: index.candidates) { return only }
    } catch {
      if case .notASymbol(_, let symbol) = error { meant = symbol }
    }
    let called = index.named(DocumentNames.key(name))
    if let only = only(called, name, .document, candidates: index.candidates) { return only }
    let names =
      all.map(\.symbol.text.string) + index.candidates(Array(all.indices))
      + all.map(\.id.string) + all.flatMap { $0.entry?.alsoCalled.map(\.string) ?? [] }
    return unknown(.document, name, among: names, meant)
  }

  /// By id, name, former, short or other name.
  func agency(_ name: Bytes) -> Result<Int, Failure> {
    let tree = site.agencies
    switch tree.find(name) {
    case .found(let index): return .success(index)
    case .ambiguous(let candidates):
      let ids = candidates.map { tree.agencies[$0].id.value.string }
      return .failure(Failure(.ambiguous(.agency, name.excerpt, candidates: ids)))
    case .unknown:
      return .failure(
        Failure(.unknown(.agency, name.excerpt, nearest: tree.suggestion(for: name))))
    }
  }

  /// By id or name; marks may be left out.
  func measure(_ name: Bytes) -> Result<Int, Failure> {
    find(name, .measure, site.measures.map { ($0.id.value, $0.name) })
  }

  /// By id or name; marks may be left out.
  func section(_ name: Bytes) -> Result<Int, Failure> {
    find(name, .section, site.settings.sections.map { ($0.id.value, $0.name) })
  }

  /// By name, which all that have one address share.
  func tag(_ name: Bytes) -> Result<Int, Failure> { term(name, .tag, site.tags) }

  func author(_ name: Bytes) -> Result<Int, Failure> { term(name, .author, site.authors) }

  // MARK: Looking

  private func find(
    _ name: Bytes, _ subject: NameFault.Subject, _ all: [(id: Bytes, name: Bytes)]
  ) -> Result<Int, Failure> {
    if let index = all.firstIndex(where: { $0.id == name }) { return .success(index) }
    let key = Fold.fold(name)
    let called = all.indices.filter { Fold.fold(all[$0].name) == key }
    let ids = { (found: [Int]) in found.map { all[$0].id.string } }
    if let only = only(called, name, subject, candidates: ids) { return only }
    return unknown(subject, name, among: all.flatMap { [$0.id.string, $0.name.string] })
  }

  private func term(
    _ name: Bytes, _ subject: NameFault.Subject, _ all: [Term]
  ) -> Result<Int, Failure> {
    let slug = Fold.slug(name)
    if !slug.isEmpty, let index = all.firstIndex(where: { $0.slug == slug }) {
      return .success(index)
    }
    return unknown(subject, name, among: all.map(\.name.string))
  }

  private func unknown(
    _ subject: NameFault.Subject, _ name: Bytes, among names: [String], _ meant: String? = nil
  ) -> Result<Int, Failure> {
    let nearest = meant ?? Nearest.name(to: name.string, among: names)
    return .failure(Failure(.unknown(subject, name.excerpt, nearest: nearest)))
  }

  /// Nil when none is found.
  private func only(
    _ found: [Int], _ name: Bytes, _ subject: NameFault.Subject, candidates: ([Int]) -> [String]
  ) -> Result<Int, Failure>? {
    switch found.count {
    case 0: nil
    case 1: .success(found[0])
    default:
      .failure(Failure(.ambiguous(subject, name.excerpt, candidates: candidates(found))))
    }
  }
}

extension Bytes {
  /// What was typed, as files have it: arguments are not checked, and NFD comes from the file names of other
  /// systems.
  init(typed text: String) { self = Normal.nfc(Bytes(text)).trimmed }
}
