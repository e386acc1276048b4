private import CXML2
import Portal

/// HTML and XML, read by libxml2 into values. No address is ever opened, and no entity but those of the
/// languages themselves is taken.
enum LibXML {
  /// Sets the library up, once.
  static func begin() { _ = isReady }

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  // MARK: HTML

  /// What a browser would make of `text`, as nearly as libxml2 does; nil: nothing at all.
  static func html(_ text: Bytes) -> Element? {
    begin()
    // A zero would end the text.
    var text = text
    for i in text.indices where text[i] == 0 { text[i] = 0x20 }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let document = text.withUnsafeBufferPointer {
      $0.withMemoryRebound(to: CChar.self) {
        htmlReadMemory(
          $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8", Int32(bitPattern: options))
      }
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    return tree(xmlDocGetRootElement(document), isHTML: true)
  }

  // MARK: XML

  static func xml(_ text: SourceText) throws(Refusal) -> Element {
    begin()
    guard let parser = xmlNewParserCtxt() else { throw Refusal(.markup("out of memory")) }
    defer { xmlFreeParserCtxt(parser) }
    // With the first entity the reading ends: what it stands for is never made.
    parser.pointee.sax?.pointee.entityDecl = { context, _, _, _, _, _ in
      guard let context else { return }
      let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
      parser.pointee._private = context
      xmlStopParser(parser)
    }
    let options =
      XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
    let document = text.bytes.withUnsafeBufferPointer {
      $0.withMemoryRebound(to: CChar.self) {
        xmlCtxtReadMemory(
          parser, $0.baseAddress, Int32(clamping: $0.count), nil, "UTF-8",
          Int32(bitPattern: options))
      }
    }
    defer { xmlFreeDoc(document) }
    if parser.pointee._private != nil {
      let declaration = text.bytes.firstRange(of: Bytes("<!ENTITY"))
      throw Refusal(.entities, text.place(declaration ?? 0..<0))
    }
    guard let document, let root = tree(xmlDocGetRootElement(document), isHTML: false) else {
      throw refusal(parser, text)
    }
    return root
  }

  private static func refusal(_ parser: xmlParserCtxtPtr, _ text: SourceText) -> Refusal {
    guard let error = xmlCtxtGetLastError(parser) else { return Refusal(.unknownForm) }
    let message = error.pointee.message.map { String(cString: $0) } ?? ""
    // The column is in characters.
    return Refusal(
      .markup(Text.line(Bytes(message)).string),
      text.place(ofLine: Int(error.pointee.line), from: Int(error.pointee.int2)))
  }

  // MARK: The tree

  /// Elements deeper than this are taken out of what they stand in.
  private static let depthLimit = 200

  /// Makes values of a library's tree, without recursion: it may be deep.
  private static func tree(_ root: xmlNodePtr?, isHTML: Bool) -> Element? {
    guard let root else { return nil }
    var open = [element(root, isHTML, order: 0)]
    /// Whether each node on the way down has an element of its own.
    var isOpen = [true]
    var count = 1
    var node = root
    while true {
      if let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE {
        node = child
      } else if node == root {
        break
      } else {
        leave(node, &open, &isOpen, count)
        while node.pointee.next == nil {
          guard let parent = node.pointee.parent, parent != root else {
            open[0].close(at: count)
            return open[0]
          }
          node = parent
          leave(node, &open, &isOpen, count)
        }
        // The loop above has found one.
        node = node.pointee.next!
      }
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        isOpen.append(open.count < depthLimit)
        if open.count < depthLimit {
          open.append(element(node, isHTML, order: count))
          count += 1
        }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = node.pointee.content {
          open[open.count - 1].append(.text(bytes(content)))
        }
      default: break
      }
    }
    open[0].close(at: count)
    return open[0]
  }

  private static func leave(
    _ node: xmlNodePtr, _ open: inout [Element], _ isOpen: inout [Bool], _ count: Int
  ) {
    guard node.pointee.type == XML_ELEMENT_NODE, isOpen.popLast() == true,
      var closed = open.popLast()
    else { return }
    closed.close(at: count)
    open[open.count - 1].append(.element(closed))
  }

  private static func element(_ node: xmlNodePtr, _ isHTML: Bool, order: Int) -> Element {
    var attributes: [String: Bytes] = [:]
    var attribute = node.pointee.properties
    while let current = attribute {
      let name = bytes(current.pointee.name)
      var value = Bytes()
      var part = current.pointee.children
      while let text = part {
        if let content = text.pointee.content { value += bytes(content) }
        part = text.pointee.next
      }
      let key = (isHTML ? Text.lowered(name) : name).string
      if attributes[key] == nil { attributes[key] = value }
      attribute = current.pointee.next
    }
    let name = bytes(node.pointee.name)
    return Element(
      name: (isHTML ? Text.lowered(name) : name).string,
      space: node.pointee.ns?.pointee.href.map { bytes($0).string } ?? "",
      attributes: attributes, line: Int(xmlGetLineNo(node)), order: order)
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>?) -> Bytes {
    guard let text else { return [] }
    return Bytes(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }

  // MARK: Addresses

  /// `address` as it is from `base` (RFC 3986, 5); nil: one of them is no address.
  static func resolve(_ address: Bytes, against base: Bytes) -> Bytes? {
    begin()
    guard let built = xmlBuildURI(terminated(address), terminated(base)) else { return nil }
    defer { cxml2_free(built) }
    return bytes(built)
  }

  private static func terminated(_ text: Bytes) -> [xmlChar] {
    text.filter { $0 != 0 } + [0]
  }
}
