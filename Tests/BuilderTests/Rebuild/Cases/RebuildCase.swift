import Portal
import Testing

@testable import Builder

/// What happens to a portal between two builds, and what the second one has to do.
struct RebuildCase: Sendable, CustomTestStringConvertible {
  let name: String
  let does: Work
  /// What comes after the first build; it may ask for other things of the second, or have builds in between.
  let edit: @Sendable (inout Newsroom) async throws -> Void

  init(
    _ name: String, _ does: Work, _ edit: @escaping @Sendable (inout Newsroom) async throws -> Void
  ) {
    self.name = name
    self.does = does
    self.edit = edit
  }

  var testDescription: String { name }

  /// What a build does.
  struct Work: Equatable, Sendable, CustomStringConvertible {
    /// How many pages and files it draws, by reason.
    var drawn: [DrawReason: Int] = [:]
    /// Without tallies, feeds and the sitemap.
    var written: Files = []
    /// Without feeds and the sitemap.
    var removed: Files = []
    /// How many pages and files of tallies are written: most changes touch some for each month, quarter, half
    /// and year.
    var tallies = 0
    /// How many feeds and parts of the sitemap are written or removed: most changes touch some.
    var feeds = 0

    /// Whether it saw that nothing had changed, by stamps and the files that these leave in doubt.
    var isOver = false

    static let nothing = Work(isOver: true)

    var description: String {
      let reasons = drawn.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { ".\($0.key): \($0.value)" }
      return
        "drawn [\(reasons.joined(separator: ", "))] written \(written) removed \(removed) tallies \(tallies) feeds \(feeds)"
        + (isOver ? " over" : "")
    }
  }

  /// Files of the output, by path without `index.html`; or only how many.
  enum Files: Equatable, Sendable, ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral,
    CustomStringConvertible
  {
    case these(Set<String>)
    case some(Int)

    init(arrayLiteral files: String...) { self = .these(Set(files)) }
    init(integerLiteral count: Int) { self = .some(count) }

    init(_ files: [Bytes]) {
      self = .these(
        Set(
          files.map {
            let name = $0.string
            return name.hasSuffix("index.html") ? String(name.dropLast("index.html".count)) : name
          }))
    }

    /// The same, as exactly as `other` says it.
    func like(_ other: Files) -> Files {
      if case .these(let files) = self, case .some = other { return .some(files.count) }
      return self
    }

    var description: String {
      switch self {
      case .some(let count): "\(count)"
      case .these(let files): "\(files.sorted())"
      }
    }
  }
}
