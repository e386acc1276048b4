/// RSS 2.0, as the RSS Advisory Board's profile of it reads best.
extension Feed {
  func rss() -> Bytes {
    var xml = XMLWriter(reserving: 2_000 + entries.count * 1_500)
    let namespaces: [XMLWriter.Attribute] = [
      ("version", Bytes("2.0")), ("xmlns:atom", Bytes("http://www.w3.org/2005/Atom")),
      ("xmlns:dc", Bytes("http://purl.org/dc/elements/1.1/")),
    ]
    xml.element("rss", namespaces) { xml in
      xml.element("channel") { xml in
        xml.text("title", title)
        xml.text("link", page)
        xml.text("description", HTML(escaping: description).bytes)
        xml.text("language", language)
        xml.text("lastBuildDate", changed.map(Self.rfc822) ?? [])
        xml.empty(
          "atom:link",
          [("href", url), ("rel", Bytes("self")), ("type", FeedFormat.rss.mediaType)])
        for entry in entries { entry.writeRSS(&xml) }
      }
    }
    return xml.bytes
  }

  fileprivate static func rfc822(_ moment: Moment) -> Bytes {
    var text = Bytes()
    text.append(rfc822: moment)
    return text
  }
}

extension Feed.Entry {
  fileprivate func writeRSS(_ xml: inout XMLWriter) {
    xml.element("item") { xml in
      // Readers take a title for plain text, and a description for HTML.
      xml.text("title", title)
      xml.text("link", url)
      xml.text("guid", url, [("isPermaLink", Bytes("true"))])
      xml.text("pubDate", Feed.rfc822(published))
      for author in authors { xml.text("dc:creator", author) }
      xml.text("dc:language", language ?? [])
      for category in categories { xml.text("category", category) }
      xml.text("description", HTML(escaping: lead).bytes)
      if let image {
        xml.empty(
          "enclosure",
          [
            // Where the length is not known, the RSS Advisory Board asks for 0.
            ("url", image.url), ("length", Bytes(String(image.size ?? 0))),
            ("type", Bytes("\(image.type)")),
          ])
      }
    }
  }
}
