private import CUTF8Proc

/// A heading's words as lower-case ASCII letters and digits with `-` between: marks are dropped, đ is d.
func headingSlug(_ text: Bytes) -> Bytes {
  var slug = Bytes()
  var isApart = false
  func append(_ byte: UInt8) {
    if isApart, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
    isApart = false
    slug.append(byte)
  }
  text.withUnsafeBufferPointer { bytes in
    var at = 0
    var scalar: Int32 = 0
    var parts = (Int32(0), Int32(0), Int32(0), Int32(0), Int32(0), Int32(0), Int32(0), Int32(0))
    while at < bytes.count {
      let length = utf8proc_iterate(
        bytes.baseAddress.map { $0 + at }, utf8proc_ssize_t(bytes.count - at), &scalar)
      at += max(1, length)
      var count = 0
      if length > 0 {
        let options =
          UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_STRIPMARK.rawValue
        count = withUnsafeMutableBytes(of: &parts) { buffer in
          let parts = buffer.bindMemory(to: Int32.self)
          return utf8proc_decompose_char(
            scalar == 0x110 || scalar == 0x111 ? 0x64 : scalar, parts.baseAddress, parts.count,
            utf8proc_option_t(rawValue: options), nil)
        }
      }
      guard count >= 0, count <= 8 else { continue }
      withUnsafeBytes(of: parts) { buffer in
        for part in buffer.bindMemory(to: Int32.self).prefix(count) {
          guard let byte = UInt8(exactly: part), byte.isASCIILetter || byte.isASCIIDigit else {
            isApart = true
            continue
          }
          append(byte)
        }
      }
      if length <= 0 { isApart = true }
    }
  }
  return slug
}
