internal import Portal

extension Site.Copy {
  /// The bytes of the file that readers get for the file's own: pictures that editors bring lose what they say
  /// of who took them and where. What is under static/, where files are as they are, keeps it.
  func published(_ bytes: Bytes) -> Bytes {
    if width != nil || from.starts(with: Bytes("Content/static/".utf8)) { return bytes }
    return PictureCopy.published(bytes)
  }
}
