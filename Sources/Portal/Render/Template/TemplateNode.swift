/// A template as a tree. All ranges are offsets into the template's own file.
enum TemplateNode {
  /// The start of a line that is drawn, with the blanks it begins with.
  case lineStart(Range<Int>)
  case text(Range<Int>)
  case value(TemplateName, raw: Bool)
  case section(SectionNode)
  case part(PartNode)
  case parent(ParentNode)
  case block(BlockNode)
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`
struct SectionNode {
  let name: TemplateName
  let isInverted: Bool
  let body: [TemplateNode]
}

/// `{{>name}}`
struct PartNode {
  let name: TemplateName
  let tag: Range<Int>
  /// The blanks before a tag that stands alone on its line: they are put before every line of the
  /// part. Nil for a tag within a line.
  let lead: Range<Int>?
}

/// `{{<name}}…{{/name}}`
struct ParentNode {
  let name: TemplateName
  let tag: Range<Int>
  /// As of a part, where the opening tag begins a line and the closing tag ends one.
  let lead: Range<Int>?
  let arguments: [BlockNode]
}

/// `{{$name}}…{{/name}}`: what a child gives its parent, or what stands there unless a child does.
///
/// An opening tag that ends its line is not drawn, nor that line's end. The blanks that the next
/// line begins with are the body's indentation: taken from every line of it, and put before every
/// line of what takes its place.
struct BlockNode {
  let name: TemplateName
  let body: [TemplateNode]
  /// The blanks before the opening tag, where that begins a line and the closing tag ends one.
  let lead: Range<Int>?
  /// Whether the body begins with a line of its own.
  let startsLine: Bool
  /// Whether the body ends with the end of a line.
  let endsLine: Bool
  let indentation: Range<Int>
  /// The line's end after the closing tag of a block with a lead: drawn after a body that does not
  /// end with one.
  let lineEnd: Range<Int>
}

/// A template that has been read, before anything is known of the views it is for.
struct ParsedTemplate {
  let source: TemplateSource
  let nodes: [TemplateNode]
}
