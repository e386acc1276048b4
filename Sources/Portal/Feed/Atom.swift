/// Atom (RFC 4287).
extension Feed {
  func atom() -> Bytes {
    var xml = XMLWriter(reserving: 2_000 + entries.count * 1_500)
    let attributes: [XMLWriter.Attribute] = [
      ("xmlns", Bytes("http://www.w3.org/2005/Atom")), ("xml:lang", language),
    ]
    xml.element("feed", attributes) { xml in
      xml.text("id", page)
      xml.text("title", title)
      xml.text("subtitle", description)
      // It has to be there; of a feed without items nothing has ever changed.
      xml.text("updated", (changed ?? Moment(seconds: 0, offset: 0)).iso)
      xml.empty("link", [("rel", Bytes("alternate")), ("href", page)])
      xml.empty(
        "link", [("rel", Bytes("self")), ("href", url), ("type", FeedFormat.atom.mediaType)])
      xml.element("author") { $0.text("name", publisher) }
      for entry in entries { entry.writeAtom(&xml) }
    }
    return xml.bytes
  }
}

extension Feed.Entry {
  fileprivate func writeAtom(_ xml: inout XMLWriter) {
    var attributes: [XMLWriter.Attribute] = []
    if let language { attributes.append(("xml:lang", language)) }
    xml.element("entry", attributes) { xml in
      xml.text("id", url)
      xml.text("title", title)
      xml.empty("link", [("rel", Bytes("alternate")), ("href", url)])
      xml.text("published", published.iso)
      xml.text("updated", changed.iso)
      for author in authors { xml.element("author") { $0.text("name", author) } }
      for category in categories { xml.empty("category", [("term", category)]) }
      xml.text("summary", lead)
      if let image {
        var attributes: [(StaticString, Bytes)] = [
          ("rel", Bytes("enclosure")), ("href", image.url), ("type", Bytes("\(image.type)")),
        ]
        if let size = image.size { attributes.append(("length", Bytes(String(size)))) }
        xml.empty("link", attributes)
      }
    }
  }
}
