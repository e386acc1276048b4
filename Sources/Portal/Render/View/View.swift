/// All that one page shows, as flat bytes: a template can reach nothing else, so the digest of
/// these bytes is the whole list of what the page depends on.
///
/// Layout. A record is a header of one entry a field, each two little-endian `UInt32`s, and then its
/// payload. Offsets count from the record's first byte, so a finished view can stand inside another.
///
/// | kind | first | second |
/// |---|---|---|
/// | text, html | start | end; both 0 when there is nothing |
/// | flag | 1 or 0 | 0 |
/// | list | offset of a table of `count` `UInt32` offsets, one an element | count |
/// | record | offset | 1, or 0 when there is none |
/// | open | offset of a table of `count` entries of four `UInt32`: name start, end, text start, end | count |
package struct View: Hashable, Sendable {
  package let bytes: Bytes
}
