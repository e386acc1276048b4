private import CMark

/// Events of a walk over a tree that does not call itself, however deep the tree is.
struct MarkdownEvents: ~Copyable {
  private let iterator: OpaquePointer

  init(over top: MarkdownNode) { iterator = cmark_iter_new(top.pointer) }

  deinit { cmark_iter_free(iterator) }

  /// The next node and whether it is entered or left; leaves are only entered.
  mutating func next() -> (node: MarkdownNode, entering: Bool)? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE else { return nil }
    return (MarkdownNode(cmark_iter_get_node(iterator)), event == CMARK_EVENT_ENTER)
  }

  /// Goes on after `node`, which is not a leaf, without what is in it.
  mutating func skip(_ node: MarkdownNode) {
    cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT)
  }
}

/// A tree of libcmark's, given back when the value goes.
struct MarkdownTree: ~Copyable {
  let root: MarkdownNode

  init(parsing text: Bytes) {
    // Without this option libcmark does not count the lines inside code spans and HTML.
    root = MarkdownNode(
      text.withUnsafeBytes {
        cmark_parse_document(
          $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_SOURCEPOS)
      })
  }

  deinit { cmark_node_free(root.pointer) }
}
