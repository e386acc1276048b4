/// A Markdown text by itself, with or without front matter before it.
package enum MarkdownSource {
  /// The HTML of `file`, unless its bytes are refused, and what is wrong with it.
  package static func render(
    _ file: Bytes, options: MarkdownOptions, mayHaveFrontMatter: Bool
  ) -> (html: HTML?, problems: [FoundProblem]) {
    let check = TextCheck(file, limit: 16 << 20)
    let problems = check.problems.map { FoundProblem(problem: .text($0.value), range: $0.range) }
    guard let text = check.text else { return (nil, problems) }
    var body = text.start..<file.count
    if mayHaveFrontMatter, case .found(let parts) = FrontMatter.split(file, from: text.start) {
      body = parts.body
    }
    var renderer = MarkdownRenderer()
    let source = MarkdownFile(
      file: file, tree: YAMLTree(),
      parts: FrontMatter(yaml: body.lowerBound..<body.lowerBound, body: body),
      isSurelyNFC: false, problems: [])
    let (rendered, _, found) = source.render(&renderer, options)
    return (rendered.text.html, problems + found)
  }
}
