/// A file that pages need, such as the style sheet. Its name in the output tells its content, so that
/// readers may keep it for good.
package struct Asset: Sendable {
  /// From the portal's root: `Templates/assets/site.css`.
  package let path: Bytes
  /// As readers get them: of a style sheet what says something.
  package let bytes: Bytes
  /// In the output: `assets/site.1f2e3d4c.css`.
  package let file: Bytes

  package init(path: Bytes, bytes: Bytes) {
    let isSheet = path.suffix(4).elementsEqual(".css".utf8)
    let bytes = isSheet ? StyleSheet.squeezed(bytes) : bytes
    self.path = path
    self.bytes = bytes
    let name = Bytes(path.dropFirst("Templates/assets/".utf8.count))
    let mark = Bytes(Digest(of: bytes).hex.utf8.prefix(8))
    let folder = ItemFile.folder(of: name)
    let own = name.dropFirst(folder.count)
    let dot = own.lastIndex(of: UInt8(ascii: ".")) ?? own.endIndex
    file =
      Bytes("assets/".utf8) + folder + own[..<dot] + Bytes(".".utf8) + mark + own[dot...]
  }

  /// How templates call it: `site-css`.
  var name: Bytes {
    Fold.slug(Bytes(path.dropFirst("Templates/assets/".utf8.count)))
  }
}
