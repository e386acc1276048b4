private import CYAML

/// Reads one YAML document by libyaml's events: every value keeps its place, and what could make a
/// document other than it looks (anchors, aliases, tags, a second document) is refused.
struct YAMLReader {
  enum Outcome {
    case tree(YAMLTree)
    /// What is wrong and where; nothing can be read.
    case refused(ContentProblem, Range<Int>)
  }

  /// Reads the bytes of `file` in `range`; the places in the tree are places in `file`.
  static func read(
    _ file: Bytes, _ range: Range<Int>, valueLimit: Int = YAMLTree.valueLimit
  ) -> Outcome {
    file.withUnsafeBufferPointer { buffer in
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else {
        return .refused(.yaml("out of memory"), range)
      }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(
        &parser, buffer.baseAddress.map { $0 + range.lowerBound }, range.count)
      var cursor = Cursor(bytes: buffer, offset: range.lowerBound, end: range.upperBound)
      return read(&parser, &cursor, valueLimit)
    }
  }

  private static func read(
    _ parser: inout yaml_parser_t, _ cursor: inout Cursor, _ valueLimit: Int
  ) -> Outcome {
    var builder = YAMLTree.Builder()
    var documents = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        return failure(parser, &cursor)
      }
      defer { yaml_event_delete(&event) }
      let start = cursor.advance(to: event.start_mark.index)
      if let problem = refusal(event, builder, documents, valueLimit) {
        let first = cursor.character
        return .refused(
          problem, start..<max(first.upperBound, cursor.advance(to: event.end_mark.index)))
      }
      switch event.type {
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        var end = cursor
        builder.scalar(
          UnsafeBufferPointer(start: scalar.value, count: scalar.length),
          isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
          at: start..<end.advance(to: event.end_mark.index))
      case YAML_SEQUENCE_START_EVENT:
        builder.begin(.list, at: cursor.character)
      case YAML_MAPPING_START_EVENT:
        builder.begin(.map, at: cursor.character)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        builder.end()
      case YAML_STREAM_END_EVENT:
        return .tree(builder.tree)
      default:
        break
      }
    }
  }

  /// Why an event is not taken, if it is not.
  private static func refusal(
    _ event: yaml_event_t, _ builder: YAMLTree.Builder, _ documents: Int, _ valueLimit: Int
  ) -> ContentProblem? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      return documents > 0 ? .severalDocuments : nil
    case YAML_ALIAS_EVENT:
      return .alias
    case YAML_SCALAR_EVENT:
      if builder.count >= valueLimit { return .tooManyValues(limit: valueLimit) }
      return refusal(anchor: event.data.scalar.anchor, tag: event.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      if builder.depth >= YAMLTree.depthLimit { return .tooDeep(limit: YAMLTree.depthLimit) }
      return refusal(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      if builder.depth >= YAMLTree.depthLimit { return .tooDeep(limit: YAMLTree.depthLimit) }
      return refusal(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
    default:
      return nil
    }
  }

  private static func refusal(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> ContentProblem? {
    if anchor != nil { return .anchor }
    if let tag { return .tag(String(cString: tag)) }
    return nil
  }

  /// libyaml's complaint, at the place it complains of.
  private static func failure(_ parser: yaml_parser_t, _ cursor: inout Cursor) -> Outcome {
    let problem = parser.problem.map { String(cString: $0) } ?? "not YAML"
    _ = cursor.advance(to: parser.problem_mark.index)
    let place = cursor.character
    // An alias to nothing, or one too deep for libyaml, is a refusal as any other.
    if problem.contains("alias") || problem.contains("anchor") {
      return .refused(.alias, place)
    }
    if problem.contains("tab character") || cursor.isAtTab {
      return .refused(.tabInIndentation, place)
    }
    if problem.contains("maximum depth") || problem.contains("nesting") {
      return .refused(.tooDeep(limit: YAMLTree.depthLimit), place)
    }
    return .refused(.yaml(problem), place)
  }

  /// Turns libyaml's positions, counted in characters, into byte offsets. Moves forward only, so a
  /// document is walked once however many values it has.
  private struct Cursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset: Int
    let end: Int
    private var index = 0

    init(bytes: UnsafeBufferPointer<UInt8>, offset: Int, end: Int) {
      self.bytes = bytes
      self.offset = offset
      self.end = end
    }

    /// The byte offset of character `target`, counted from the start of the document.
    mutating func advance(to target: Int) -> Int {
      while index < target, offset < end {
        offset += 1
        while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        index += 1
      }
      return offset
    }

    /// The character that it stands at; nothing at the end.
    var character: Range<Int> {
      var next = self
      return offset..<next.advance(to: index + 1)
    }

    var isAtTab: Bool { offset < end && bytes[offset] == UInt8(ascii: "\t") }
  }
}
