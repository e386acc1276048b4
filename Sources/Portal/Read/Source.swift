/// A file's bytes and its path from the portal's root.
package struct Source: Hashable, Sendable {
  package let path: Bytes
  package let bytes: Bytes

  package init(path: Bytes, bytes: Bytes) {
    self.path = path
    self.bytes = bytes
  }
}

/// The registers, as their files say it.
package struct Registers: Sendable {
  package let agencies: [Agency]
  package let documents: [DocumentEntry]
  package let measures: [Measure]
  package let topics: [Topic]
  package let files: Files

  /// The paths of the files.
  package struct Files: Sendable {
    package let agencies, documents, measures, topics: Bytes
  }

  /// Reads the registers. A file that is not there is an empty register.
  package static func read(
    agencies: Source?, documents: Source?, measures: Source?, topics: Source? = nil, limit: Int
  ) -> (registers: Registers, diagnostics: [Diagnostic]) {
    let (agencyList, agencyProblems) = document(agencies, limit, [], AgencyReader.read)
    let (documentList, documentProblems) = document(documents, limit, [], DocumentReader.read)
    let (measureList, measureProblems) = document(measures, limit, [], MeasureReader.read)
    let (topicList, topicProblems) = document(topics, limit, [], TopicReader.read)
    let files = Files(
      agencies: agencies?.path ?? [], documents: documents?.path ?? [],
      measures: measures?.path ?? [], topics: topics?.path ?? [])
    return (
      Registers(
        agencies: agencyList, documents: documentList, measures: measureList, topics: topicList,
        files: files),
      agencyProblems + documentProblems + measureProblems + topicProblems
    )
  }

  /// Reads portal.yaml. Without settings there is at least one error.
  package static func settings(_ source: Source) -> (settings: Settings?, diagnostics: [Diagnostic])
  {
    document(source, Reading.defaultFileLimit, nil) { SettingsReader.read($0) }
  }

  /// Reads a list of words. Without a file there is none.
  package static func words(_ source: Source) -> (words: [WordEntry], diagnostics: [Diagnostic]) {
    document(source, Reading.defaultFileLimit, []) { WordReader.read($0) }
  }

  /// Checks a file, parses it as YAML and hands it to `read`.
  private static func document<Value>(
    _ source: Source?, _ limit: Int, _ nothing: Value,
    _ read: (YAMLTree) -> (Value, [FoundProblem])
  ) -> (Value, [Diagnostic]) {
    guard let source else { return (nothing, []) }
    let check = TextCheck(source.bytes, limit: limit)
    var problems = check.problems.map { FoundProblem(problem: .text($0.value), range: $0.range) }
    guard let checked = check.text else {
      return (nothing, problems.map { Diagnostic($0, in: source.path) })
    }
    var value = nothing
    switch YAMLReader.read(source.bytes, checked.start..<source.bytes.count) {
    case .refused(let problem, let range):
      problems.append(FoundProblem(problem: .content(problem), range: range))
    case .tree(let tree):
      let (read, found) = read(tree)
      value = read
      problems += found
    }
    return (value, problems.map { Diagnostic($0, in: source.path) })
  }
}

extension Diagnostic {
  package init(_ found: FoundProblem, in file: Bytes) {
    self.init(
      found.problem, at: Place(file: file, range: found.range),
      related: found.related.map { Place(file: file, range: $0) })
  }
}

/// One entry of strings/<language>.yaml.
package struct WordEntry: Sendable {
  package let key: Located<Bytes>
  package let text: Bytes
}

/// Reads a flat list of words.
enum WordReader {
  static func read(_ tree: YAMLTree) -> (words: [WordEntry], problems: [FoundProblem]) {
    var fields = YAMLFields(tree)
    guard !tree.nodes.isEmpty, !fields.isNothing(0) else { return ([], []) }
    let words: [WordEntry] = fields.freeEntries(of: 0).compactMap { entry in
      guard fields.tree.nodes[entry.value].kind == .scalar else {
        fields.note(.wantsText(entry.key.string), at: fields.tree.range(of: entry.value))
        return nil
      }
      let text = Normal.nfc(fields.tree.text(of: entry.value))
      if let problem = text.firstProblem {
        fields.note(.text(problem), at: fields.tree.range(of: entry.value))
      }
      return WordEntry(key: Located(entry.key, at: entry.keyRange), text: text)
    }
    return (words, fields.problems)
  }
}
