private import CMark

/// A stretch of UTF-8 that something else owns: libcmark's tree, or the text given to it.
typealias MarkdownSlice = UnsafeBufferPointer<UInt8>

/// A node of libcmark's tree. Good for as long as the tree that it is in.
struct MarkdownNode: Equatable {
  let pointer: OpaquePointer

  /// libcmark's `cmark_node_type`, with its numbers.
  enum Kind: UInt32 {
    case nothing, document, quote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
    case rule, text, softBreak, lineBreak, code, html, customInline, emphasis, strong, link, image
  }

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: Kind { Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .nothing }
  var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
  var previous: MarkdownNode? { MarkdownNode(cmark_node_previous(pointer)) }
  var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }
  var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
  var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(pointer)) }

  /// What a text, code or HTML node says; empty for the others.
  var literal: MarkdownSlice { Self.slice(cmark_node_get_literal(pointer)) }
  var url: MarkdownSlice { Self.slice(cmark_node_get_url(pointer)) }
  var title: MarkdownSlice { Self.slice(cmark_node_get_title(pointer)) }
  var info: MarkdownSlice { Self.slice(cmark_node_get_fence_info(pointer)) }
  var level: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) == 1 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// Lines and columns from 1, columns in bytes. Reliable for blocks; see `MarkdownPlaces`.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// A number of ours that the tree keeps for us; 0: none.
  var mark: Int {
    get { Int(bitPattern: cmark_node_get_user_data(pointer)) }
    nonmutating set {
      cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue))
    }
  }

  /// Whether a paragraph's text stands in its list item without `<p>`.
  var isInTightList: Bool {
    guard let list = parent?.parent, list.kind == .list else { return false }
    return list.isTight
  }

  /// The node after this one and all that is in it, in the order of the text, but nothing
  /// outside `top`.
  func following(within top: MarkdownNode) -> MarkdownNode? {
    var node = self
    while node != top {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }

  private static func slice(_ text: UnsafePointer<CChar>?) -> MarkdownSlice {
    guard let text else { return MarkdownSlice(start: nil, count: 0) }
    return MarkdownSlice(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }
}
