/// Items that tell of one thing as it went on (dòng sự kiện): one entry of topics.yaml.
package struct Topic: Sendable {
  package let id: Located<Bytes>
  package let title: Bytes
  package let summary: Bytes
  /// The items' files, in the order told.
  package let items: [Located<Bytes>]
}
