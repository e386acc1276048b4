/// What `portal tally` is asked for, as people type it; nil: all.
package struct TallyQuery: Sendable {
  private let document, agency, measure, period: Bytes?

  package init(document: String?, agency: String?, measure: String?, period: String?) {
    self.document = document.map { Bytes(typed: $0) }
    self.agency = agency.map { Bytes(typed: $0) }
    self.measure = measure.map { Bytes(typed: $0) }
    self.period = period.map { Bytes(typed: $0) }
  }

  /// Looks every name up; all that is wrong is said at once.
  package func read(
    in site: Site
  ) throws(NameFaults) -> (measures: [Int], scope: FigureIndex.Scope) {
    var faults: [NameFault] = []
    func found(_ result: Result<Int, NameLookup.Failure>?) -> Int? {
      switch result {
      case .success(let index): return index
      case .failure(let failure): faults.append(failure.fault)
      case nil: break
      }
      return nil
    }
    let names = NameLookup(site)
    var scope = FigureIndex.Scope()
    scope.document = found(document.map { names.document($0) })
    scope.agency = found(agency.map { names.agency($0) })
    let only = found(measure.map { names.measure($0) })
    if let period {
      do throws(ValueProblem) {
        scope.period = try Period(parsing: period)
      } catch {
        faults.append(.value(error))
      }
    }
    if !faults.isEmpty { throw NameFaults(all: faults) }
    return (only.map { [$0] } ?? Array(site.measures.indices), scope)
  }
}
