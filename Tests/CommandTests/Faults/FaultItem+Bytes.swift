import Foundation

/// Bytes and text (1 to 12).
extension FaultItem {
  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF])
      + text.utf16.flatMap { unit in
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? bytes : bytes.reversed()
      }
  }

  /// “Đoàn công tác Vụ Tuyên truyền làm việc với Ban Tuyên giáo Tỉnh ủy Đồng Tháp” as a title, by the bytes of
  /// an old encoding in hexadecimal.
  private static func legacy(_ name: String, _ hex: String) -> FaultItem {
    let digits = Array(hex.utf8)
    let title = stride(from: 0, to: digits.count, by: 2).map {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16) ?? 0
    }
    let end = "\ndate: 2024-03-01\n---\n".utf8
    return FaultItem(
      4, name, bytes: Array("---\ntitle: ".utf8) + title + end, ["2:8 error encoding.invalid"])
  }

  private static func invalid(_ name: String, _ bytes: [UInt8], _ said: String...) -> FaultItem {
    let text = "---\ntitle: Tin §\ndate: 2024-03-01\n---\nMột ế "
    return FaultItem(3, name, bytes: Array(text.utf8) + bytes, said)
  }

  static let bytesAndText: [FaultItem] = [
    FaultItem(1, "a byte order mark", "\u{FEFF}---\ntitle: Tin §\ndate: 2024-03-01\n---\n"),
    FaultItem(
      1, "places after a byte order mark", "\u{FEFF}---\ntitle: Tin §\ndate: 31/02/2024\n---\n",
      "3:7 error date.invalid"),
    FaultItem(
      2, "UTF-16, little end first", bytes: utf16("---\ntitle: A\n---\n", isLittle: true),
      ["1:1 error encoding.utf16"]),
    FaultItem(
      2, "UTF-16, big end first", bytes: utf16("---\ntitle: A\n---\n", isLittle: false),
      ["1:1 error encoding.utf16"]),
    invalid("a byte that begins nothing", [0xC0, 0x20], "5:7 error encoding.invalid"),
    invalid(
      "half of a surrogate pair", [0xED, 0xA0, 0x80], "5:7 error encoding.invalid",
      "5:8 error encoding.invalid", "5:9 error encoding.invalid"),
    invalid("an end in the midst of a letter", [0xE1, 0xBA], "5:7 error encoding.invalid"),
    invalid(
      "two of them", [0xFF, 0x0A, 0xFE], "5:7 error encoding.invalid",
      "6:1 error encoding.invalid"),
    legacy(
      "TCVN3",
      "a76fb56e2063ab6e672074b8632056f420547579aa6e2074727579d26e206cb56d207669d6632076ed692042616e"
        + "20547579aa6e206769b86f2054d86e6820f17920a7e56e67205468b870"),
    legacy(
      "VISCII",
      "d06fe06e2063f46e672074e1632056f820547579ea6e2074727579ab6e206ce06d207669ae632076be692042616e"
        + "20547579ea6e206769e16f2054ef6e6820fc7920d0b06e67205468e170"),
    legacy(
      "windows-1258",
      "d06fe06e2063f46e672074e163205675f220547579ea6e2074727579eacc6e206ce06d207669eaf2632076f5ec69"
        + "2042616e20547579ea6e206769e16f205469d26e682075d27920d0f4cc6e67205468e170"),
    legacy(
      "VNI",
      "d16f61f86e20636fe26e67207461f963205675ef2054757965e26e207472757965e06e206c61f86d20766965e463"
        + "2076f4f9692042616e2054757965e26e20676961f96f2054e66e682075fb7920d16fe06e6720546861f970"),
    FaultItem(
      5, "lines that end with CR and LF",
      "---\r\ntitle: Tin §\r\ndate: 2024-03-01\r\n---\r\nMột\r\n\r\nHai <b>\r\n",
      "7:5 warning markdown.html"),
    FaultItem(
      5, "lines that end with CR", "---\rtitle: Tin §\rdate: 2024-03-01\r---\rMột\r\rHai <b>\r",
      "7:5 warning markdown.html"),
    FaultItem(
      5, "lines of all kinds",
      "---\r\ntitle: Tin §\ndate: 2024-03-01\r---\r\nMột\n\rHai <b>\r\n",
      "7:5 warning markdown.html"),
    FaultItem(
      5, "a line separator in the text",
      "---\ntitle: Tin §\ndate: 2024-03-01\n---\nMột\u{2028}hai\n\nBa <b>\u{2029}\n",
      "5:4 warning control.line", "7:4 warning markdown.html", "7:7 warning control.line"),
    FaultItem(
      5, "a line separator in a title", "---\ntitle: Tin § \u{2028}bốn\ndate: 2024-03-01\n---\n",
      "2:17 warning control.line", "3:1 error yaml.syntax"),
    FaultItem(
      6, "control characters",
      "---\ntitle: Tin\u{1}§\ndate: 2024-03-01\n---\nMột\0hai \u{9B}\u{7F}\n",
      "2:11 error control.char", "5:4 error control.char", "5:9 error control.char",
      "5:10 error control.char"),
    FaultItem(
      6, "a control character made by an escape",
      "---\ntitle: \"Tin\\0§\"\ndate: 2024-03-01\n---\n", "2:8 error control.char"),
    FaultItem(
      7, "marks of direction, and no width",
      "---\ntitle: Tin\u{202E} §\ndate: 2024-03-01\nsummary: a\u{2066}b\n---\nMột\u{202A}\n",
      "2:8 warning invisible", "2:11 warning bidi", "4:11 warning bidi", "6:4 warning bidi"),
    FaultItem(
      7, "a title with a space of no width", "---\ntitle: Tin\u{200B} §\ndate: 2024-03-01\n---\n",
      "2:8 warning invisible"),
    .fields(7, "an address with one", "slug: tin\u{200B}moi", "4:7 error path.unsafe"),
    FaultItem(
      8, "letters taken apart",
      "---\ntitle: Hội nghị §\ndate: 2024-03-01\n---\nHội nghị Đồng Tháp <b>\n"
        .decomposedStringWithCanonicalMapping, "5:20 warning markdown.html"),
    FaultItem(10, "nothing", "", "- error frontmatter.missing"),
    FaultItem(10, "front matter alone", "---\ntitle: Tin §\ndate: 2024-03-01\n---"),
    FaultItem(
      10, "front matter without fields", "---\n---\n", "1:1 error meta.missing",
      "1:1 error meta.missing"),
    FaultItem(
      10, "more than 2 MiB",
      "---\ntitle: Tin §\ndate: 2024-03-01\n---\n" + String(repeating: "ế", count: 700_000),
      "- error file.toolarge"),
    FaultItem(11, "no end of the last line", "---\ntitle: Tin §\ndate: 2024-03-01\n---\nMột"),
    FaultItem(11, "blanks at ends", "---  \ntitle: Tin §   \ndate: 2024-03-01 \n--- \nMột  \n"),
    .fields(11, "a tab before a field", "extra:\n\tx: 1", "5:1 error yaml.syntax"),
    FaultItem(11, "a tab at the beginning", "---\n\ttitle: A\n---\n", "2:1 error yaml.syntax"),
    FaultItem(
      12, "a title of signs alone", "---\ntitle: 🎉🎊\ndate: 2024-03-01\n---\n",
      "2:8 error slug.empty"),
    FaultItem(
      12, "a title of private characters", "---\ntitle: \u{E000}\u{378}\ndate: 2024-03-01\n---\n",
      "2:8 error slug.empty"),
  ]
}
