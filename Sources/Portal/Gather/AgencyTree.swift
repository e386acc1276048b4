/// The agencies of the register, with who is above whom.
package struct AgencyTree: Sendable {
  package let agencies: [Agency]
  /// The index of each agency's parent.
  package let parents: [Int?]
  /// Sub-agencies, in the register's order.
  package let children: [[Int]]

  /// Agencies by id, and by every name they have or had.
  private let byID: [Bytes: Int]
  private let byName: [Bytes: [Int]]

  /// Builds the tree and says which ids, names and parents do not fit together.
  static func gather(
    _ register: [Agency], file: Bytes
  ) -> (tree: AgencyTree, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var agencies: [Agency] = []
    var byID: [Bytes: Int] = [:]
    var byName: [Bytes: [Int]] = [:]
    for agency in register {
      let index = agencies.count
      if let first = byID[agency.id.value] {
        diagnostics.append(
          Diagnostic(
            .content(.duplicateID(agency.id.value.string)),
            at: Place(file: file, range: agency.id.range),
            related: [Place(file: file, range: agencies[first].id.range)]))
        continue
      }
      agencies.append(agency)
      byID[agency.id.value] = index
      let names = [agency.name] + agency.names.map(\.name) + agency.alsoCalled
      for name in names + (agency.short.map { [$0] } ?? []) {
        let key = nameKey(name)
        if byName[key]?.last != index { byName[key, default: []].append(index) }
      }
    }
    let parents = agencies.map { agency -> Int? in
      guard let parent = agency.parent else { return nil }
      switch find(parent.value, byID, byName) {
      case .found(let index): return index
      case .ambiguous(let candidates):
        diagnostics.append(
          Diagnostic(
            .content(
              .ambiguousAgency(
                parent.value.string, candidates: candidates.map { agencies[$0].id.value.string })),
            at: Place(file: file, range: parent.range)))
      case .unknown:
        diagnostics.append(
          Diagnostic(
            .content(
              .unknownAgency(
                parent.value.string,
                nearest: Nearest.name(
                  to: parent.value.string, among: agencies.map(\.id.value.string)))),
            at: Place(file: file, range: parent.range)))
      }
      return nil
    }
    var children = [[Int]](repeating: [], count: agencies.count)
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) }
    }
    diagnostics += loops(agencies, parents, file)
    let tree = AgencyTree(
      agencies: agencies, parents: parents, children: children, byID: byID, byName: byName)
    return (tree, diagnostics)
  }

  /// An agency above itself would be counted without end.
  private static func loops(
    _ agencies: [Agency], _ parents: [Int?], _ file: Bytes
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for start in agencies.indices {
      var chain = [start]
      var next = parents[start]
      while let index = next, !chain.contains(index) {
        chain.append(index)
        next = parents[index]
      }
      // Said once for each loop, at the member that comes first in the file.
      if next == start, chain.min() == start {
        diagnostics.append(
          Diagnostic(
            .content(.parentLoop(chain.map { agencies[$0].id.value.string })),
            at: Place(file: file, range: agencies[start].parent?.range ?? agencies[start].id.range))
        )
      }
    }
    return diagnostics
  }

  /// The agency itself and all above it, nearest first.
  package func lineage(of index: Int) -> [Int] {
    var result = [index]
    var next = parents[index]
    while let parent = next, !result.contains(parent) {
      result.append(parent)
      next = parents[parent]
    }
    return result
  }

  /// The next day on which an agency comes to be called otherwise.
  func nextTurn(after day: Day) -> Day? {
    agencies.compactMap { AgencyNames.nextTurn(of: $0, after: day) }.min()
  }

  enum Lookup {
    case found(Int)
    case ambiguous([Int])
    case unknown
  }

  /// Finds an agency by id, name, former name or short name.
  func find(_ name: Bytes) -> Lookup { Self.find(name, byID, byName) }

  private static func find(
    _ name: Bytes, _ byID: [Bytes: Int], _ byName: [Bytes: [Int]]
  ) -> Lookup {
    if let index = byID[name] { return .found(index) }
    switch byName[nameKey(name)] {
    case .some(let indices) where indices.count == 1: return .found(indices[0])
    case .some(let indices): return .ambiguous(indices)
    case .none: return .unknown
    }
  }

  /// What an editor may have meant by a name that no agency has.
  func suggestion(for name: Bytes) -> String? {
    Nearest.name(
      to:
        name.string, among: agencies.flatMap { [$0.id.value.string, $0.name.string] })
  }

  /// Names are the same in either tone placement and any case.
  private static func nameKey(_ name: Bytes) -> Bytes { Fold.marked(name) }
}
