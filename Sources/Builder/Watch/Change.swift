package import Portal

/// A reason to look at the portal's sources again; what has become of them only reading them can tell.
package struct Change: Hashable, Sendable {
  package var touched: Touched
  /// What the editor should hear of the watching itself, each thing once.
  package var notices: [Notice] = []

  package init(touched: Touched, notices: [Notice] = []) {
    self.touched = touched
    self.notices = notices
  }

  package enum Notice: Hashable, Sendable {
    /// Files are looked at from time to time, because the system does not tell of changes.
    case polling(PollingReason)
    /// The portal's folder is not there; it is waited for.
    case lost(Bytes)
    case back
  }

  /// Whether all there is to tell is that the portal's folder is not there: then there is nothing to look at, and
  /// what was shown last can stay.
  package var isOnlyLoss: Bool {
    guard case .lost = notices.last else { return false }
    return touched.isEmpty
  }

  /// Both as one, for a reader that was busy meanwhile.
  func following(_ earlier: Change) -> Change {
    let missing = earlier.notices.filter { !notices.contains($0) }
    return Change(touched: earlier.touched.union(touched), notices: missing + notices)
  }
}

/// Which sources may have changed.
package enum Touched: Hashable, Sendable {
  /// Paths from the portal's root. One that is of a folder, or of nothing any more, stands for all that
  /// is or was below it.
  case paths(Set<Bytes>)
  /// Any of them.
  case everything

  /// How many paths are told apart; where more are touched it is quicker to read everything.
  static let limit = 1_000

  var isEmpty: Bool { self == .paths([]) }

  /// Whether no editor's save touches so many.
  var isMany: Bool {
    guard case .paths(let paths) = self else { return true }
    return paths.count > 100
  }

  mutating func insert(_ path: Bytes) {
    guard case .paths(var paths) = self else { return }
    // Emptied first, so that the set is not copied for every path.
    self = .everything
    paths.insert(path)
    if paths.count <= Self.limit { self = .paths(paths) }
  }

  func union(_ other: Touched) -> Touched {
    guard case .paths(let mine) = self, case .paths(let theirs) = other else { return .everything }
    let both = mine.union(theirs)
    return both.count <= Self.limit ? .paths(both) : .everything
  }
}
