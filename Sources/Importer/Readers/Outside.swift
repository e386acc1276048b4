import Portal

/// What a page has besides the article: each piece with how many elements come before it.
enum Outside {
  static func read(
    _ body: Element, _ addresses: Addresses, without taken: [Element?]
  ) -> (passages: [Passage], orders: [Int]) {
    let taken = Set(taken.compactMap { $0?.order })
    var passages: [Passage] = []
    var orders: [Int] = []
    func add(_ element: Element) {
      if taken.contains(element.order) || HTMLBlocks.isHidden(element) { return }
      let isLeaf = !element.elements.contains {
        HTMLBlocks.blocks.contains($0.name) || holdsBlock($0)
      }
      if isLeaf {
        var line = Element(
          name: "div", space: "", attributes: [:], line: element.line, order: element.order)
        line.append(.element(element))
        for passage in HTMLBlocks.read(line, addresses).passages {
          passages.append(passage)
          orders.append(element.order)
        }
        return
      }
      var before = element.order
      for child in element.children {
        switch child {
        case .element(let inner):
          add(inner)
          before = inner.end
        case .text(let text):
          let words = Text.line(text)
          if words.isEmpty { continue }
          passages.append(Passage(block: .paragraph([.text(words)]), line: element.line))
          orders.append(before)
        }
      }
    }
    add(body)
    return (passages, orders)
  }

  private static func holdsBlock(_ element: Element) -> Bool {
    element.elements.contains { HTMLBlocks.blocks.contains($0.name) || holdsBlock($0) }
  }
}
