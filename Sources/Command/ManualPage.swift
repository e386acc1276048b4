import Portal

/// A page for man, as man(7) has it, in UTF-8; from what the parser prints as help.
struct ManualPage {
  let language: MessageLanguage

  /// `everywhere`: the help of a command that takes what all take, and no more.
  func text(
    version: String, about: String, everywhere: String, commands: [String]
  ) -> String {
    let common = help(everywhere)
    // No hyphens and no stretched lines: there is no rule for words of two languages at once.
    var page = """
      .TH PORTAL 1 "" "portal \(version)" "\(words("Cổng tin", "News portal"))"
      .nh
      .ad l
      .SH \(words("TÊN", "NAME"))
      portal \\- \(Self.escaped(about.hasSuffix(".") ? about.dropLast() : about[...]))
      .SH \(words("CÁCH DÙNG", "SYNOPSIS"))
      .B portal
      .I \(words("lệnh", "command"))
      [\(words("tùy chọn", "options"))] [\(words("tham số", "arguments"))]
      .SH \(words("MÔ TẢ", "DESCRIPTION"))
      \(Self.escaped(description[...]))
      .SH \(words("TÙY CHỌN CỦA MỌI LỆNH", "OPTIONS OF ALL COMMANDS"))

      """
    page += common.terms.map(Self.drawn).joined()
    page += ".SH \(words("CÁC LỆNH", "COMMANDS"))\n"
    for command in commands {
      let help = help(command)
      page += ".SS \(Self.escaped(help.usage[...]))\n"
      page += help.paragraphs.map { ".PP\n\(Self.escaped($0[...]))\n" }.joined()
      page += help.terms.filter { !common.terms.contains($0) }.map(Self.drawn).joined()
    }
    for (title, terms) in ends {
      page += ".SH \(title)\n"
      page += terms.map { Self.drawn(Help.Term(name: $0.0, meaning: $0.1)) }.joined()
    }
    return page
  }

  private func help(_ text: String) -> Help {
    var help = Help(text)
    if language == .vi { help.translate() }
    return help
  }

  private static func drawn(_ term: Help.Term) -> String {
    ".TP\n.B \(escaped(term.name[...]))\n\(escaped(term.meaning[...]))\n"
  }

  /// A backslash, a hyphen that is typed, and a line that would be a request.
  private static func escaped(_ text: Substring) -> String {
    var escaped = ""
    if text.first == "." || text.first == "'" { escaped = "\\&" }
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  private func words(_ vietnamese: String, _ english: String) -> String {
    language == .vi ? vietnamese : english
  }

  private var description: String {
    words(
      """
      Làm cổng tin tĩnh từ tin bài viết bằng Markdown trong Content/ và các mẫu trang trong Templates/: trang tin, \
      danh mục theo văn bản, cơ quan và ngày, các trang số liệu. Trang được ghi vào Public/. Kết quả ra đầu ra \
      chuẩn, mọi thông báo ra đầu ra lỗi.
      """,
      """
      Makes a static news portal of items that are written in Markdown, in Content/, and of the templates in \
      Templates/: pages of items, listings by document, agency and date, pages of tallies. Pages are written to \
      Public/. Results go to standard output, all else to standard error.
      """)
  }

  private var ends: [(title: String, terms: [(String, String)])] {
    [
      (
        words("MÃ KẾT THÚC", "EXIT STATUS"),
        [
          ("0", words("Tốt.", "Fine.")),
          ("1", words("Có lỗi trong nội dung.", "There are errors in the content.")),
          ("64", words("Gõ sai lệnh.", "The command was given wrongly.")),
          ("73", words("Không ghi được.", "It cannot be written.")),
          (
            "75",
            words(
              "Một lần làm hay đăng khác đang giữ khóa.", "Another build or publish holds the lock."
            )
          ),
          ("76", words("Nơi đăng báo lỗi.", "What is published to failed.")),
          ("78", words("Có lỗi trong portal.yaml.", "There are errors in portal.yaml.")),
          ("130, 143", words("Bị ngắt.", "It was interrupted.")),
        ]
      ),
      (
        words("BIẾN MÔI TRƯỜNG", "ENVIRONMENT"),
        [
          (
            "LC_ALL, LC_MESSAGES, LANG",
            words(
              "Ngôn ngữ của thông báo, nếu không có --language.",
              "The language of messages, without --language.")
          ),
          ("NO_COLOR", words("Không dùng màu.", "No colours.")),
          (
            "VISUAL, EDITOR",
            words("Trình soạn thảo mà new --edit mở.", "The editor that new --edit opens.")
          ),
        ]
      ),
      (
        words("TỆP", "FILES"),
        [
          (
            "Content/portal.yaml",
            words("Tên, địa chỉ, chuyên mục, nơi đăng.", "Title, address, sections, targets.")
          ),
          (
            "Content/agencies.yaml, documents.yaml, measures.yaml, topics.yaml",
            words("Các danh mục.", "The registers.")
          ),
          ("Content/items/, Content/pages/", words("Tin bài, trang cố định.", "Items, pages.")),
          ("Templates/", words("Mẫu trang.", "How pages look.")),
          ("Public/", words("Trang đã làm.", "The pages.")),
          (
            ".portal/",
            words(
              "Ghi nhớ của những lần làm trước; xóa lúc nào cũng được.",
              "What builds remember; may be removed at any time.")
          ),
        ]
      ),
    ]
  }
}

extension ManualPage {
  /// The parts of the parser's help: paragraphs, how to call it, and names with what they mean.
  struct Help {
    struct Term: Equatable {
      let name: String
      var meaning: String
    }

    private(set) var paragraphs: [String] = []
    private(set) var usage = ""
    private(set) var terms: [Term] = []

    /// What the parser says itself is English.
    mutating func translate() {
      usage = String(ParserWords.vietnamese("USAGE: " + usage).drop { $0 != ":" }.dropFirst(2))
      for index in terms.indices {
        terms[index].meaning = ParserWords.vietnamese(terms[index].meaning)
      }
    }

    /// Printed so wide that no line is broken.
    init(_ text: String) {
      for line in text.split(separator: "\n") {
        let words = line.drop { $0 == " " }
        let indent = line.count - words.count
        if line.hasPrefix("OVERVIEW: ") {
          paragraphs.append(String(line.dropFirst("OVERVIEW: ".count)))
        } else if line.hasPrefix("USAGE: ") {
          usage = String(line.dropFirst("USAGE: ".count))
        } else if indent == 0 {
          if !line.hasSuffix(":") || line.contains(" ") { paragraphs.append(String(line)) }
        } else if indent > 2, let last = terms.indices.last {
          // The meaning of a long name comes on the next line.
          terms[last].meaning += words
        } else if let gap = words.indices.first(where: { words[$0...].hasPrefix("  ") }) {
          let meaning = words[gap...].drop { $0 == " " }
          terms.append(Term(name: String(words[..<gap]), meaning: String(meaning)))
        } else {
          terms.append(Term(name: String(words), meaning: ""))
        }
      }
    }
  }
}
