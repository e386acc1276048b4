/// Where something stands in a file of which only the meaning was kept: for messages alone.
enum FieldPlace {
  /// The value of a field of the front matter.
  static func range(of key: ItemFields.Key, in file: Bytes) -> Range<Int>? {
    guard case .read(let markdown) = MarkdownFile.read(file, limit: .max),
      !markdown.tree.nodes.isEmpty
    else { return nil }
    var fields = YAMLFields(markdown.tree)
    return fields.entries(of: 0, keys: ItemFields.Key.self, aliases: ItemFields.aliases)
      .first { $0.key == key }
      .map { markdown.tree.range(of: $0.value) }
  }
}
