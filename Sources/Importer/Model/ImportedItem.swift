package import Portal

/// An item as it is to be written.
package struct ImportedItem: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package let name: String
    package let value: Bytes
  }

  package struct Count: Hashable, Sendable {
    package let part: ImportWords.Part
    package let number: Int
  }

  /// From the folder of items: `2024/2024-04-09-giao-ban.md`, or `…/index.md` where files go with it.
  package let path: Bytes
  package let bytes: Bytes
  /// Beside it.
  package let files: [ImportedFile]
  package let source: Place
  package let notes: [ImportNote]
  /// Fields of its front matter, in their order.
  package let kept: [Field]
  package let counts: [Count]
}
