import Portal
import Testing

@testable import Importer

@Suite struct PlaceTests {
  @Test("FAULTS 25: a fault of XML is placed at its character, behind letters of several bytes too")
  func aFaultOfXMLIsPlacedByCharacters() throws {
    let text = "<?xml version='1.0'?>\n  <rss>ếếế<a>ế</b></rss>"
    let place = try #require(Importing(text).result.diagnostics.first).place.range
    let bytes = Bytes(text)
    let end = try #require(bytes.firstRange(of: Bytes("</b>")))
    // libxml2 has read the end tag when it says so.
    #expect(place.lowerBound >= end.lowerBound && place.lowerBound <= end.upperBound, "\(place)")
    #expect(String(validating: bytes[place], as: UTF8.self) != nil)
  }

  @Test func aRowIsPlacedAtAWholeCharacter() {
    let text = Bytes("id,title,publtime\nế,A\n")
    let result = Importing(bytes: [("1", text)]).result
    for diagnostic in result.diagnostics where !diagnostic.place.isWholeFile {
      #expect(String(validating: text[diagnostic.place.range], as: UTF8.self) != nil)
    }
    #expect(result.diagnostics.contains { !$0.place.isWholeFile })
  }
}
