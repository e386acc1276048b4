/// The file of a template.
package struct TemplateSource: Sendable {
  /// From the portal's root: `Templates/parts/pager.html`.
  package let path: Bytes
  package let bytes: Bytes
  /// What tags call it: the path without `Templates/` and `.html`, such as `parts/pager`.
  package let name: String

  package init(path: Bytes, bytes: Bytes) {
    self.path = path
    self.bytes = bytes
    var name = path[...]
    if name.starts(with: Self.folder.utf8) { name = name.dropFirst(Self.folder.utf8.count) }
    if name.reversed().starts(with: Self.ending.utf8.reversed()) {
      name = name.dropLast(Self.ending.utf8.count)
    }
    self.name = Bytes(name).string
  }

  static let folder = "Templates/"
  static let ending = ".html"

  /// Where the template of that name is, or should be.
  static func path(of name: String) -> Bytes { Bytes(folder + name + ending) }
}
