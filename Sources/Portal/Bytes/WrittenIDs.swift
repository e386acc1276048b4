/// The ids that HTML, or a template of it, gives to its elements.
package enum WrittenIDs {
  private static let mark = Bytes(" id=\"".utf8)

  /// As they are written, in that order; those that a template fills in left out.
  package static func all(in html: Bytes) -> [Bytes] {
    var ids: [Bytes] = []
    var from = 0
    while let found = html.firstRange(of: mark, from: from),
      let end = html[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    {
      let id = html[found.upperBound..<end]
      if !id.isEmpty, !id.contains(UInt8(ascii: "{")) { ids.append(Bytes(id)) }
      from = end
    }
    return ids
  }
}
