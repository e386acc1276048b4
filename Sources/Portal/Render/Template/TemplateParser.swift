/// Reads a template: pairs its tags, decides which lines are drawn, and makes a tree of it.
///
/// Lines follow the public Mustache specification and, for blocks, its notes on whitespace; the tests
/// of its inheritance module decide where the notes leave something open.
struct TemplateParser {
  /// How many tags of one file may stand open at once.
  static let depthLimit = 64

  let source: TemplateSource
  private let tokens: [TemplateToken]
  private(set) var problems: [Diagnostic] = []
  /// For each token, the token that closes it or that it closes; itself when there is none.
  private var partner: [Int]
  /// For each token, whether it is a block directly in a parent.
  private var isArgument: [Bool]

  /// The template's tree, and what is wrong with it as a file.
  static func parse(_ source: TemplateSource) -> (ParsedTemplate, [Diagnostic]) {
    // What is no text here would be none on every page.
    let check = TextCheck(source.bytes, limit: .max)
    if check.text == nil {
      let problems = check.problems.map {
        Diagnostic(.text($0.value), at: Place(file: source.path, range: $0.range))
      }
      return (ParsedTemplate(source: source, nodes: []), problems)
    }
    var parser = TemplateParser(source)
    guard parser.pair() else { return (ParsedTemplate(source: source, nodes: []), parser.problems) }
    let lines = TemplateLines(
      bytes: source.bytes, tokens: parser.tokens, partner: parser.partner,
      isArgument: parser.isArgument)
    var builder = TemplateTree(lines: lines)
    let nodes = builder.nodes(0..<parser.tokens.count)
    for range in builder.ignored { parser.report(.ignored, range) }
    return (ParsedTemplate(source: source, nodes: nodes), parser.problems)
  }

  private init(_ source: TemplateSource) {
    self.source = source
    let lexer = TagLexer(source.bytes)
    tokens = lexer.tokens
    partner = Array(tokens.indices)
    isArgument = Array(repeating: false, count: tokens.count)
    for (problem, range) in lexer.problems { report(problem, range) }
  }

  private mutating func report(
    _ problem: TemplateProblem, _ range: Range<Int>, related: [Range<Int>] = []
  ) {
    problems.append(
      Diagnostic(
        .template(problem), at: Place(file: source.path, range: range),
        related: related.map { Place(file: source.path, range: $0) }))
  }

  /// Finds every tag's partner. False when tags stand too deep in one another to go on.
  private mutating func pair() -> Bool {
    var open: [(token: Int, tag: Tag)] = []
    for (index, token) in tokens.enumerated() {
      guard case .tag(let tag) = token else { continue }
      if tag.kind.opens {
        isArgument[index] = tag.kind == .block && open.last?.tag.kind == .parent
        open.append((index, tag))
        guard open.count <= Self.depthLimit else {
          report(.tooDeep(limit: Self.depthLimit), tag.range)
          return false
        }
      } else if tag.kind == .close {
        close(tag, index, &open)
      }
    }
    let end = source.bytes.count
    for (token, tag) in open.reversed() {
      leaveOpen(token, tag, until: max(0, end - 1)..<end)
    }
    return true
  }

  private mutating func close(_ tag: Tag, _ index: Int, _ open: inout [(token: Int, tag: Tag)]) {
    guard let last = open.last else {
      report(.strayClose(tag.name.text), tag.range)
      return
    }
    let match = open.lastIndex { $0.tag.name.text == tag.name.text }
    if let match {
      for (token, inner) in open[(match + 1)...].reversed() {
        leaveOpen(token, inner, until: tag.range)
      }
      open.removeSubrange((match + 1)...)
    } else if !last.tag.isBad, !tag.isBad {
      // A slip of the pen: taken as the end of the innermost, so that nothing else seems wrong.
      report(
        .wrongClose(tag.name.text, expected: last.tag.name.text), tag.range,
        related: [last.tag.range])
    }
    let (token, _) = open.removeLast()
    partner[token] = index
    partner[index] = token
  }

  private mutating func leaveOpen(_ token: Int, _ tag: Tag, until place: Range<Int>) {
    guard !tag.isBad else { return }
    report(
      .unclosed(sigil: tag.kind.sigil, name: tag.name.text), tag.range,
      related: place.isEmpty ? [] : [place])
  }
}
