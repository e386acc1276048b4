/// What is wrong with the templates of a portal: each fault once, however many pages it shows up in.
struct TemplateReport {
  private struct Key: Hashable {
    let place: Place
    let code: String
  }

  private var known: [Key: Int] = [:]
  private var found: [Diagnostic] = []

  var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// Sorted by place.
  var diagnostics: [Diagnostic] {
    found.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  mutating func add(_ diagnostic: Diagnostic) {
    let key = Key(place: diagnostic.place, code: diagnostic.problem.code)
    guard let index = known[key] else {
      known[key] = found.count
      found.append(diagnostic)
      return
    }
    found[index] = found[index].merged(with: diagnostic)
  }

  mutating func add(_ problem: TemplateProblem, at place: Place, related: [Place] = []) {
    add(Diagnostic(.template(problem), at: place, related: related))
  }
}

extension Diagnostic {
  /// A name that several views lack is one fault that names them all; of others the first is kept.
  fileprivate func merged(with other: Diagnostic) -> Diagnostic {
    guard case .template(.unknownName(let name, let views, let nearest)) = problem,
      case .template(.unknownName(_, let more, let another)) = other.problem
    else { return self }
    return Diagnostic(
      .template(
        .unknownName(
          name, views: views + more.filter { !views.contains($0) }, nearest: nearest ?? another)),
      at: place, related: related)
  }
}
