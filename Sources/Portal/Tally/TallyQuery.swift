/// What `portal tally` is asked for, as people type it; nil: all.
package struct TallyQuery: Sendable {
  private let document, agency, measure, period: Bytes?

  package init(document: String?, agency: String?, measure: String?, period: String?) {
    // Arguments are not checked as files are: NFD comes from the file names of other systems.
    func typed(_ text: String?) -> Bytes? { text.map { Normal.nfc(Bytes($0)).trimmed } }
    self.document = typed(document)
    self.agency = typed(agency)
    self.measure = typed(measure)
    self.period = typed(period)
  }

  package enum Subject: Hashable, Sendable { case document, agency, measure }

  package enum Fault: Hashable, Sendable {
    case unknown(Subject, String, nearest: String?)
    case ambiguous(Subject, String, candidates: [String])
    case period(ValueProblem)
  }

  package struct Faults: Error {
    package let all: [Fault]
  }

  /// Looks every name up; all that is wrong is said at once.
  package func read(
    in site: Site
  ) throws(Faults) -> (measures: [Int], scope: FigureIndex.Scope) {
    var faults: [Fault] = []
    func found(_ result: Result<Int, Failure>?) -> Int? {
      switch result {
      case .success(let index): return index
      case .failure(let failure): faults.append(failure.fault)
      case nil: break
      }
      return nil
    }
    var scope = FigureIndex.Scope()
    scope.document = found(document.map { Self.document($0, site.documents) })
    scope.agency = found(agency.map { Self.agency($0, site.agencies) })
    let only = found(measure.map { Self.measure($0, site.measures) })
    if let period {
      do throws(ValueProblem) {
        scope.period = try Period(parsing: period)
      } catch {
        faults.append(.period(error))
      }
    }
    if !faults.isEmpty { throw Faults(all: faults) }
    return (only.map { [$0] } ?? Array(site.measures.indices), scope)
  }

  private struct Failure: Error {
    let fault: Fault

    init(_ fault: Fault) { self.fault = fault }
  }

  // MARK: Names

  /// By id, symbol with or without a year, or another name of the register.
  private static func document(_ name: Bytes, _ index: DocumentIndex) -> Result<Int, Failure> {
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
    return .failure(
      Failure(
        .unknown(
          .document, name.excerpt, nearest: meant ?? Nearest.name(to: name.string, among: names))))
  }

  /// By id, name, former, short or other name.
  private static func agency(_ name: Bytes, _ tree: AgencyTree) -> Result<Int, Failure> {
    switch tree.find(name) {
    case .found(let index): .success(index)
    case .ambiguous(let candidates):
      .failure(
        Failure(
          .ambiguous(
            .agency, name.excerpt,
            candidates: candidates.map { tree.agencies[$0].id.value.string })))
    case .unknown:
      .failure(Failure(.unknown(.agency, name.excerpt, nearest: tree.suggestion(for: name))))
    }
  }

  /// By id or name; marks may be left out.
  private static func measure(_ name: Bytes, _ measures: [Measure]) -> Result<Int, Failure> {
    if let index = measures.firstIndex(where: { $0.id.value == name }) { return .success(index) }
    let key = Fold.fold(name)
    let called = measures.indices.filter { Fold.fold(measures[$0].name) == key }
    let ids = { (found: [Int]) in found.map { measures[$0].id.value.string } }
    if let only = only(called, name, .measure, candidates: ids) { return only }
    let names = measures.flatMap { [$0.id.value.string, $0.name.string] }
    return .failure(
      Failure(
        .unknown(.measure, name.excerpt, nearest: Nearest.name(to: name.string, among: names))))
  }

  /// Nil when none is found.
  private static func only(
    _ found: [Int], _ name: Bytes, _ subject: Subject, candidates: ([Int]) -> [String]
  ) -> Result<Int, Failure>? {
    switch found.count {
    case 0: nil
    case 1: .success(found[0])
    default:
      .failure(Failure(.ambiguous(subject, name.excerpt, candidates: candidates(found))))
    }
  }
}
