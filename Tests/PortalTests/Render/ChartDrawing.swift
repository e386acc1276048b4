import Foundation
import FoundationXML
import Testing

@testable import Portal

/// A chart as a browser reads it: strictly as XML, so that nothing in a label can become markup.
struct ChartDrawing {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""

    /// An attribute that must be a whole number.
    func number(_ name: String) throws -> Int {
      try #require(Int(attributes[name] ?? ""), "\(self.name) \(name): \(attributes)")
    }
  }

  struct Box: CustomStringConvertible {
    let x1, x2, y1, y2: Int
    let description: String

    func overlaps(_ other: Box) -> Bool {
      x1 < other.x2 && other.x1 < x2 && y1 < other.y2 && other.y1 < y2
    }
  }

  let width, height: Int
  private(set) var elements: [Element]

  init(_ html: HTML) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(html.bytes))
    parser.delegate = reader
    try #require(parser.parse(), "\(html.bytes.string)")
    elements = reader.elements
    let box = try #require(elements.first?.attributes["viewBox"]).split(separator: " ").map(
      String.init)
    try #require(box.count == 4 && box[..<2] == ["0", "0"])
    width = try #require(Int(box[2]))
    height = try #require(Int(box[3]))
  }

  func texts(_ names: String...) -> [String] {
    elements.filter { $0.name == "text" && names.contains($0.attributes["class"] ?? "") }.map(
      \.text)
  }

  var rects: [Element] { elements.filter { $0.name == "rect" } }

  /// What each element covers; texts as wide as they are taken to be, and as high as their figures.
  func boxes() throws -> [Box] {
    try elements.compactMap { element in
      switch element.name {
      case "rect":
        let (x, y) = (try element.number("x"), try element.number("y"))
        return Box(
          x1: x, x2: x + (try element.number("width")), y1: y,
          y2: y + (try element.number("height")), description: "\(element)")
      case "line":
        return Box(
          x1: try element.number("x1"), x2: try element.number("x2"),
          y1: try element.number("y1"), y2: try element.number("y2"), description: "\(element)")
      case "circle":
        let (x, y) = (try element.number("cx"), try element.number("cy"))
        let r = try element.number("r")
        return Box(x1: x - r, x2: x + r, y1: y - r, y2: y + r, description: "\(element)")
      case "text":
        let (x, y) = (try element.number("x"), try element.number("y"))
        let width = Bytes(element.text).chartWidth
        let x1 =
          switch element.attributes["text-anchor"] {
          case "end": x - width
          case "middle": x - width / 2
          default: x
          }
        return Box(x1: x1, x2: x1 + width, y1: y - 10, y2: y, description: "\(element)")
      default: return nil
      }
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }
  }
}
