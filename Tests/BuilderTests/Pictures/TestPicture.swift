import Foundation
import Portal

@testable import Builder

/// Pictures made for tests, small, and whole as far as the portal looks at them.
enum TestPicture {
  /// A GIF as text; both sides below 128 pixels.
  static func gif(_ width: Int, _ height: Int) -> String {
    let sides = [width, height].map { "\(Unicode.Scalar(UInt8($0)))\0" }.joined()
    return "GIF89a\(sides)\0\0\0;"
  }

  /// A PNG of some thousand bytes.
  static func png(
    _ width: Int, _ height: Int = 400, seed: Int = 0, exif: Data = Data(), size: Int = 3_000
  )
    -> Data
  {
    let head = number(width) + number(height) + Data([8, 2, 0, 0, 0])
    let pixels = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 * $0 + seed) })
    return Data([0x89]) + Data("PNG\r\n\u{1A}\n".utf8) + chunk("IHDR", head)
      + (exif.isEmpty ? Data() : chunk("eXIf", exif)) + chunk("IDAT", pixels)
      + chunk("IEND", Data())
  }

  private static func chunk(_ name: String, _ body: Data) -> Data {
    number(body.count) + Data(name.utf8) + body + Data([0, 0, 0, 0])
  }

  private static func number(_ value: Int) -> Data {
    Data([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) })
  }

  /// A JPEG that is turned, and says who took it where.
  static func jpeg(_ width: Int, _ height: Int) -> Data {
    let exif =
      Data("Exif\0\0MM\0*\0\0\0\u{8}\0\u{2}".utf8)
      + Data([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0])
      + Data([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]) + number(0) + Data("VĨ ĐỘ".utf8)
    let sides = Data([height, width].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    return Data([0xFF, 0xD8]) + segment(0xE1, exif) + segment(0xFE, Data("NGƯỜI CHỤP".utf8))
      + segment(0xC0, Data([8]) + sides + Data([1, 1, 0x11, 0]))
      + segment(0xDA, Data([1, 1, 0, 0, 63, 0])) + Data(repeating: 7, count: 2000)
      + Data([0xFF, 0xD9])
  }

  private static func segment(_ marker: UInt8, _ body: Data) -> Data {
    Data([0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)]) + body
  }
}

extension TestPortal {
  /// A program in the place of vipsthumbnail: what it makes is of the width asked for and tells the picture's
  /// bytes. It notes every picture in `thu-nho.txt`. `fails`: what it says instead, of every picture.
  func installProgram(version: String = "1", fails: String? = nil) throws {
    let folder = root.path(percentEncoded: false)
    let script = """
      #!/bin/sh
      if [ "$1" = --version ]; then echo 'thử \(version)'; exit 0; fi
      echo "$2" >> '\(folder)/thu-nho.txt'
      \(fails.map { "echo '\($0)' >&2; exit 3" } ?? "")
      case $2 in
        480x) width='\\337\\001' ;;
        960x) width='\\277\\003' ;;
        *) width='\\237\\005' ;;
      esac
      sum=$(cksum < "$7" | cut -d ' ' -f 1)
      printf "RIFF(\\000\\000\\000WEBPVP8X\\n\\000\\000\\000\\000\\000\\000\\000$width\\000\\017\\000\\000VP8L\\n\\000\\000\\000%010d" "$sum" > "${6%%[*}"
      """
    // Another process writes the program: of a file that was written here, a process that is just being started
    // may have a hold, and then it cannot be run.
    try write("script", script)
    let install = try Process.run(
      URL(filePath: "/usr/bin/install"),
      arguments: ["-m", "755", folder + "/script", folder + "/vipsthumbnail"])
    install.waitUntilExit()
    pictures = PictureProgram(at: Bytes("\(folder)/vipsthumbnail"))
  }

  /// How often the program has been asked for a picture.
  var narrowings: Int {
    let log = try? String(contentsOf: root.appending(path: "thu-nho.txt"), encoding: .utf8)
    return log?.split(separator: "\n").count ?? 0
  }
}
