import Portal

/// What ArgumentParser says of arguments, in Vietnamese: its words are English alone. `%` stands for what it puts
/// in. What is not in the table stays as it is.
enum ParserWords {
  static func vietnamese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// The first that fits counts.
  private static let table: [(english: String, vietnamese: String)] = [
    ("Error: Unknown option '%'. Did you mean '%'?", "lỗi: không có tùy chọn “%”; ý bạn là “%”?"),
    ("Error: Unknown option '%'", "lỗi: không có tùy chọn “%”"),
    ("Error: Missing value for '%'", "lỗi: “%” còn thiếu giá trị"),
    (
      "Error: The option '%' does not take any value, but '%' was specified.",
      "lỗi: “%” không nhận giá trị, nhưng có “%”"
    ),
    ("Error: Unexpected argument '%'", "lỗi: thừa tham số “%”"),
    ("Error: % unexpected arguments: %", "lỗi: thừa % tham số: %"),
    ("Error: Missing expected argument '%'", "lỗi: còn thiếu tham số “%”"),
    ("Error: Missing one of: %", "lỗi: còn thiếu một trong: %"),
    ("Error: Missing required subcommand.", "lỗi: còn thiếu tên lệnh"),
    (
      "Error: The value '%' is invalid for '%'. Please provide one of the following:",
      "lỗi: “%” không dùng được cho “%”; hãy chọn một trong:"
    ),
    (
      "Error: The value '%' is invalid for '%'. Please provide one of % and %.",
      "lỗi: “%” không dùng được cho “%”; hãy chọn % hoặc %"
    ),
    (
      "Error: The value '%' is invalid for '%'. Please provide one of % or %.",
      "lỗi: “%” không dùng được cho “%”; hãy chọn % hoặc %"
    ),
    ("Error: The value '%' is invalid for '%': %", "lỗi: “%” không dùng được cho “%”: %"),
    ("Error: The value '%' is invalid for '%'", "lỗi: “%” không dùng được cho “%”"),
    (
      "Error: Can't generate completion scripts for '%'.",
      "lỗi: không có phần gợi ý lệnh cho “%”"
    ),
    (
      "Error: Can't autodetect a supported shell.",
      "lỗi: không nhận ra trình lệnh (shell) đang dùng"
    ),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Hãy dùng --generate-completion-script=<shell> với một trong:"
    ),
    (
      "Error: Value to be set with flag '%' had already been set with flag '%'",
      "lỗi: “%” và “%” không đi cùng nhau"
    ),
    ("Error: %", "lỗi: %"),
    ("   or: Missing value for '%' in '%'", "   hoặc: “%” trong “%” còn thiếu giá trị"),
    ("Help:  %", "Nghĩa:  %"),
    ("  See '%' for more information.", "  Xem thêm: %"),
    ("  See '%' for detailed help.", "  Xem kỹ hơn: %"),
    ("OVERVIEW: %", "GIỚI THIỆU: %"),
    ("USAGE: %", "CÁCH DÙNG: %"),
    ("Usage: %", "Cách dùng: %"),
    ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "CÁC LỆNH:"),
    ("%Show the version.", "%Cho biết phiên bản."),
    ("%Show help information.", "%Cho xem hướng dẫn này."),
  ]

  private static func line(_ line: String) -> String {
    var line = line
    for (english, vietnamese) in table {
      guard let parts = parts(of: line[...], as: pieces(english)) else { continue }
      line = zip(pieces(vietnamese), parts + [""]).reduce(into: "") { $0 += $1.0 + $1.1 }
      break
    }
    for (english, vietnamese) in [
      ("(default:", "(mặc định:"), ("; default:", "; mặc định:"), ("(values:", "(gồm:"),
    ] {
      if let (before, after) = line.halves(around: english) { line = before + vietnamese + after }
    }
    if line.hasPrefix("CÁCH DÙNG: ") || line.hasPrefix("Cách dùng: ") {
      for (english, vietnamese) in [("<subcommand>", "<lệnh>"), ("<options>", "<tùy chọn>")] {
        if let (before, after) = line.halves(around: english) { line = before + vietnamese + after }
      }
    }
    return line
  }

  private static func pieces(_ template: String) -> [Substring] {
    template.split(separator: "%", omittingEmptySubsequences: false)
  }

  /// What stands between the pieces; nil: the line is another.
  private static func parts(of line: Substring, as pieces: [Substring]) -> [Substring]? {
    guard let first = pieces.first, line.hasPrefix(first) else { return nil }
    var rest = line.dropFirst(first.count)
    var parts: [Substring] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      if index == pieces.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        parts.append(rest.dropLast(piece.count))
        rest = ""
      } else {
        guard let (before, after) = rest.halves(around: piece) else { return nil }
        parts.append(before)
        rest = after
      }
    }
    return rest.isEmpty ? parts : nil
  }
}

extension StringProtocol where SubSequence == Substring {
  /// What stands before and after the first place where a text stands.
  fileprivate func halves(around text: some StringProtocol) -> (Substring, Substring)? {
    var rest = self[...]
    while rest.count >= text.count {
      if rest.hasPrefix(text) {
        return (self[..<rest.startIndex], rest.dropFirst(text.count))
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}
