/// The JSON Schemas by which editors' programs complete and check what people write.
///
/// Keys come from the readers' own lists: a key that a reader gets and no schema describes does not compile.
package enum EditorSchema: String, CaseIterable, Sendable {
  case item, page, portal, agencies, documents, measures, topics

  /// The files that it is for, as a glob from the portal's root.
  package var files: String {
    switch self {
    case .item: "Content/items/**/*.md"
    case .page: "Content/pages/**/*.md"
    default: "Content/\(rawValue).yaml"
    }
  }

  /// Where ``files`` are Markdown: the schema is of what stands between the lines of hyphens.
  package var isOfFrontMatter: Bool { self == .item || self == .page }

  package var fileName: String { "\(rawValue).schema.json" }

  package func title(_ language: MessageLanguage) -> String {
    let isVietnamese = language == .vi
    return switch self {
    case .item: isVietnamese ? "phần khai báo của tin" : "front matter of items"
    case .page: isVietnamese ? "phần khai báo của trang tĩnh" : "front matter of standing pages"
    case .portal: isVietnamese ? "cấu hình cổng" : "the portal's settings"
    case .agencies: isVietnamese ? "danh mục cơ quan" : "register of agencies"
    case .documents: isVietnamese ? "danh mục văn bản" : "register of documents"
    case .measures: isVietnamese ? "danh mục chỉ tiêu" : "register of measures"
    case .topics: isVietnamese ? "danh mục dòng sự kiện" : "register of topics"
    }
  }

  /// What a file of ours has in its first lines, whatever the version and language.
  private static let mark = "portal schema"

  /// Whether a file is a schema that the command has written, so that it may be written anew.
  package static func isOurs(_ file: Bytes) -> Bool {
    Bytes(file.prefix(400)).firstRange(of: Bytes("\"$comment\": \"\(mark) "), from: 0) != nil
  }

  /// The schema as a file.
  package func bytes(_ names: SchemaNames, _ language: MessageLanguage) -> Bytes {
    let writer = SchemaWriter(names: names, language: language)
    let schema =
      switch self {
      case .item: writer.item
      case .page: writer.page
      case .portal: writer.settings
      case .agencies: writer.register(writer.agency)
      case .documents: writer.register(writer.document)
      case .measures: writer.register(writer.measure)
      case .topics: writer.register(writer.topic)
      }
    let head: [(key: String, value: SchemaValue)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("$comment", .text("\(Self.mark) \(rawValue)")), ("title", .text(title(language))),
    ]
    return SchemaValue.object(head + schema.members).bytes
  }

  /// The list of what there is, for a terminal or for programs.
  package static func list(_ language: MessageLanguage) -> Table {
    let isVietnamese = language == .vi
    return Table(
      columns: [
        Table.Column(key: "schema", title: Bytes(isVietnamese ? "tên" : "schema")),
        Table.Column(key: "files", title: Bytes(isVietnamese ? "tệp" : "files")),
        Table.Column(key: "title", title: Bytes(isVietnamese ? "dùng cho" : "what")),
      ],
      rows: allCases.map {
        [.text(Bytes($0.rawValue)), .text(Bytes($0.files)), .text(Bytes($0.title(language)))]
      })
  }
}

/// Writes schemas in one language, with one portal's names.
struct SchemaWriter {
  let names: SchemaNames
  let language: MessageLanguage

  func say(_ vietnamese: String, _ english: String) -> String {
    language == .vi ? vietnamese : english
  }

  /// A list of entries, or an empty file.
  func register(_ entry: Schema) -> Schema { Schema.list(entry).orNothing }

  // MARK: Names of the registers

  var agencyName: Schema {
    guard !names.agencies.isEmpty else { return .text }
    let others = names.agencyNames
    return .any([.names(names.agencies, or: .text)] + (others.isEmpty ? [] : [.words(others)]))
  }

  /// A document of the register, or any that has the form of one: what the register lacks is a warning alone.
  var documentName: Schema {
    guard !names.documents.isEmpty else { return .symbol }
    let others = names.documentForms
    return .any(
      [.names(names.documents, or: .symbol)] + (others.isEmpty ? [] : [.words(others)]) + [.symbol])
  }

  /// A document that the register must have.
  var registeredDocument: Schema {
    guard !names.documents.isEmpty else { return .symbol }
    let others = names.documentForms
    return .any(
      [.names(names.documents, or: .symbol)] + (others.isEmpty ? [] : [.words(others)]))
  }
}
