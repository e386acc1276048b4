internal import Glibc
package import Portal

/// The program that makes pictures narrower: `vipsthumbnail` of libvips.
package struct PictureProgram: Sendable {
  /// Absolute.
  let path: Bytes
  /// Whether pictures are made. If not, those are shown that have been made before.
  package var makes = true
  /// Of the program's file: with another one, pictures may have other bytes.
  let file: Digest

  /// Nil where no such program can be run.
  package init?(at path: Bytes) {
    guard let status = try? Disk.status(path), status.isFile,
      Disk.withPath(path, { access($0, X_OK) }) == 0
    else { return nil }
    self.path = path
    var text = path
    for number in [
      status.size, Int(status.stamp.modified), Int(truncatingIfNeeded: status.stamp.inode),
    ] {
      text += Bytes(" \(number)".utf8)
    }
    file = Digest(of: text)
  }

  /// The one that a shell would run.
  package static func installed() -> PictureProgram? {
    guard let list = getenv("PATH") else { return nil }
    return Bytes(String(cString: list).utf8).split(separator: UInt8(ascii: ":")).lazy
      .filter { $0.first == UInt8(ascii: "/") }
      .compactMap { PictureProgram(at: $0 + Bytes("/vipsthumbnail".utf8)) }.first
  }

  // MARK: Running

  /// As long as a picture of the most pixels takes on a slow machine, and more.
  private static let timeLimit: Duration = .seconds(120)

  /// What the program says of its version; nil: it cannot be run.
  func version(_ conduct: Conduct) -> Bytes? {
    let run = ChildProcess(path: path, arguments: ["--version"], folder: Bytes("/".utf8))
    guard case .ended(let code, let text) = run.run(limit: .seconds(30), conduct), code == 0 else {
      return nil
    }
    return text
  }

  /// What decides the bytes of a narrower picture, beside the picture, its width and the program.
  ///
  /// Colours are brought into sRGB, so that no profile is needed.
  static func recipe(for kind: PictureKind) -> String {
    // Lines and letters, of which a PNG file is mostly made, suffer first.
    kind == .png ? "[Q=90,smart_subsample]" : "[Q=78]"
  }

  /// Makes `picture`, a name in `folder`, into `result`, another.
  func narrow(
    _ picture: String, to result: String, width: Int, _ kind: PictureKind, in folder: Bytes,
    _ conduct: Conduct
  ) -> ChildProcess.Outcome {
    let arguments = [
      "--size", "\(width)x", "--export-profile", "srgb", "-o", result + Self.recipe(for: kind),
      picture,
    ]
    return ChildProcess(path: path, arguments: arguments, folder: folder)
      .run(limit: Self.timeLimit, conduct)
  }
}
