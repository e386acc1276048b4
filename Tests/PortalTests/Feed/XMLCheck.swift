import Foundation
import FoundationXML
import Portal

/// An XML document as a parser that knows nothing of the portal reads it.
final class XMLCheck: NSObject, XMLParserDelegate {
  struct Element: Equatable {
    /// `rss/channel/item/title`
    let path: String
    var text = ""
    var attributes: [String: String] = [:]
  }

  struct IllFormed: Error {
    let text: String
  }

  /// In the order in which they end.
  private(set) var elements: [Element] = []
  private var open: [Element] = []

  static func read(_ bytes: Bytes) throws -> [Element] {
    let reader = XMLCheck()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    guard parser.parse() else { throw IllFormed(text: bytes.string) }
    return reader.elements
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let path = (open.last.map { $0.path + "/" } ?? "") + name
    open.append(Element(path: path, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open[open.count - 1].text += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if let element = open.popLast() { elements.append(element) }
  }
}
