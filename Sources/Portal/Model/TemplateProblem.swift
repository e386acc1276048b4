/// What can be wrong with a template.
///
/// Names of templates are as tags call them (`parts/pager`), names of views as `portal templates`
/// prints them.
package enum TemplateProblem: Hashable, Sendable {
  // MARK: Tags

  /// A tag without an end; both delimiters as they would be written there.
  case unclosedTag(open: String, close: String)
  /// A tag that is none, as written.
  case unknownTag(String)
  case emptyTag
  /// A tag that should set the delimiters, as written.
  case badDelimiters(String)
  /// An opening tag without a closing tag; `sigil` is what stands before its name.
  case unclosed(sigil: String, name: String)
  /// A closing tag without an opening tag.
  case strayClose(String)
  case wrongClose(String, expected: String)
  /// Tags of one file within tags, or all tags of a page within tags.
  case tooDeep(limit: Int)
  /// Something in a parent that is outside of its blocks.
  case ignored

  // MARK: Names

  /// A name that the views do not have; `nearest` is one that they have.
  case unknownName(String, views: [String], nearest: String?)
  /// A dotted name whose `part` is not a record.
  case notARecord(String, part: String, sort: FieldSort)
  /// `{{{name}}}` of something that is not HTML.
  case notHTML(String, sort: FieldSort)
  /// `{{name}}` of something that is not a text.
  case notAText(String, sort: FieldSort)

  // MARK: Templates in templates

  case unknownTemplate(String, nearest: String?)
  /// A block given to a parent that has no such block.
  case unknownBlock(String, parent: String, nearest: String?)
  case repeatedBlock(String)
  /// A template that includes itself without going deeper into data; the templates in between.
  case endless([String])
  case tooManyParts(limit: Int)
  /// A template that would have more than `limit` bytes with its parts in place.
  case tooLarge(limit: Int)
  /// A kind of page without a template.
  case missing(kind: String)
  /// A template that no page and no other template uses.
  case unused(String)
  /// A page of more than `limit` bytes.
  case output(limit: Int)

  /// Whether the related places are those where the part at fault is included.
  var relatedAreInclusions: Bool {
    switch self {
    case .unclosed, .wrongClose, .repeatedBlock: false
    default: true
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .ignored, .unused: .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .unclosedTag: "template.tag.unclosed"
    case .unknownTag: "template.tag.unknown"
    case .emptyTag: "template.tag.empty"
    case .badDelimiters: "template.delimiters"
    case .unclosed: "template.unclosed"
    case .strayClose: "template.close.stray"
    case .wrongClose: "template.close.wrong"
    case .tooDeep: "template.depth"
    case .ignored: "template.ignored"
    case .unknownName: "template.name"
    case .notARecord: "template.name.record"
    case .notHTML: "template.name.html"
    case .notAText: "template.name.text"
    case .unknownTemplate: "template.part"
    case .unknownBlock: "template.block"
    case .repeatedBlock: "template.block.repeated"
    case .endless: "template.endless"
    case .tooManyParts: "template.parts"
    case .tooLarge: "template.size"
    case .missing: "template.missing"
    case .unused: "template.unused"
    case .output: "template.output"
    }
  }
}
