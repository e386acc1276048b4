internal import COpenSSL
internal import Portal

extension ContentDigest {
  /// The digest of a file's bytes.
  init(of bytes: Bytes) {
    var digest = Bytes(repeating: 0, count: 32)
    _ = SHA256(bytes, bytes.count, &digest)
    self.init(digest)
  }
}
