/// Every sentence that the portal says about content, in Vietnamese.
enum Vietnamese {
  static func words(for problem: Problem) -> Words {
    switch problem {
    case .text(let problem): text(problem)
    case .markdown(let problem): markdown(problem)
    case .template(let problem): template(problem)
    }
  }

  // MARK: Bytes

  private static func text(_ problem: TextProblem) -> Words {
    switch problem {
    case .utf16: Words("")
    case .notUTF8: Words("")
    case .control: Words("")
    case .tooLarge: Words("")
    }
  }

  // MARK: Markdown

  private static func markdown(_ problem: MarkdownProblem) -> Words {
    switch problem {
    case .html: Words("")
    }
  }

  // MARK: Templates

  private static func template(_ problem: TemplateProblem) -> Words {
    switch problem {
    case .unclosedTag(let open, let close):
      Words("thẻ mở bằng \(open) ở đây không có dấu kết thúc", help: "kết thúc thẻ bằng \(close)")
    case .unknownTag(let tag):
      Words(
        "\(tag) không phải là thẻ hợp lệ",
        help: "một thẻ chỉ có một tên, trước tên có thể có một trong các dấu # ^ / > < $ ! & { =")
    case .emptyTag:
      Words("thẻ không có tên", help: "ghi tên vào thẻ, hoặc bỏ thẻ đi")
    case .badDelimiters(let tag):
      Words(
        "\(tag) không đặt được dấu mở và dấu đóng thẻ",
        help: "ghi hai dấu không chứa =, cách nhau một khoảng trắng, ví dụ {{=<% %>=}}")
    case .unclosed(let sigil, let name):
      Words("{{\(sigil)\(name)}} chưa được đóng", help: "ghi {{/\(name)}} ở chỗ kết thúc")
    case .strayClose(let name):
      Words(
        "{{/\(name)}} không đóng thẻ nào", help: "bỏ thẻ này, hoặc ghi {{#\(name)}} ở chỗ bắt đầu")
    case .wrongClose(let name, let expected):
      Words(
        "{{/\(name)}} đứng ở chỗ phải là {{/\(expected)}}", help: "sửa thành {{/\(expected)}}")
    case .tooDeep(let limit):
      Words(
        "quá \(limit) thẻ mở lồng vào nhau",
        help: "chuyển phần bên trong sang một mẫu con, hoặc bớt các đoạn lồng nhau")
    case .ignored:
      Words(
        "phần này không bao giờ hiện ra: giữa {{<…}} và thẻ đóng chỉ các khối có tác dụng",
        help: "đặt vào một khối, {{$tên}}…{{/tên}}, hoặc bỏ đi")
    case .unknownName(let name, let views, let nearest):
      Words(
        "trang \(list(views)) không có tên \"\(name)\"",
        help: nearest.map { "có phải: \"\($0)\"?" }
          ?? "lệnh `portal templates` liệt kê các tên dùng được trong từng mẫu")
    case .notARecord(let name, let part, let sort):
      Words(
        "không có \"\(name)\": \"\(part)\" là \(noun(sort)), bên trong không có tên nào",
        help: sort == .list
          ? "ghi {{#\(part)}}…{{/\(part)}} rồi dùng tên của từng phần tử ở trong đó"
          : "ghi {{\(part)}}")
    case .notHTML(let name, let sort):
      Words(
        "\"\(name)\" là \(noun(sort)), không phải HTML, nên phải thoát ký tự",
        help: "ghi {{\(name)}}")
    case .notAText(let name, .open):
      Words(
        "\"\(name)\" chứa các văn bản theo tên, tự nó không phải văn bản",
        help: "ghi {{\(name).tên}}")
    case .notAText(let name, .record):
      Words(
        "\"\(name)\" là nhóm thông tin, không in ra được", help: "ghi tên của một mục bên trong nó")
    case .notAText(let name, let sort):
      Words(
        "\"\(name)\" là \(noun(sort)), không in ra được", help: "ghi {{#\(name)}}…{{/\(name)}}")
    case .unknownTemplate(let name, let nearest):
      Words(
        "không có mẫu \"\(name)\"",
        help: nearest.map { "có phải: \"\($0)\"?" }
          ?? "mẫu là các tệp trong thư mục Templates/, gọi tên bỏ đuôi .html")
    case .unknownBlock(let name, let parent, let nearest):
      Words(
        "mẫu \"\(parent)\" không có khối \"\(name)\"",
        help: nearest.map { "có phải: \"\($0)\"?" }
          ?? "ghi {{$\(name)}}{{/\(name)}} vào mẫu \"\(parent)\" ở chỗ cần, hoặc bỏ khối ở đây")
    case .repeatedBlock(let name):
      Words("khối \"\(name)\" được ghi hai lần", help: "giữ lại một khối")
    case .endless(let chain):
      Words(
        "mẫu \"\(chain[0])\" tự gọi lại với cùng dữ liệu: \(chain.joined(separator: " > "))",
        help: "chỉ gọi lại trong đoạn lặp của một danh sách hay nhóm thuộc phần tử đang hiện")
    case .tooManyParts(let limit):
      Words("quá \(limit) mẫu lồng vào nhau", help: "gộp bớt các mẫu con")
    case .tooLarge(let limit):
      Words(
        "mẫu vượt quá \(limit >> 20) MiB khi ghép đủ các mẫu con",
        help: "bớt việc gọi mẫu con trong mẫu con")
    case .missing(let kind):
      Words("loại trang \"\(kind)\" chưa có mẫu", help: "tạo tệp Templates/\(kind).html")
    case .unused(let name):
      Words(
        "không có trang hay mẫu nào dùng \"\(name)\"",
        help: "bỏ tệp này, hoặc gọi bằng {{>\(name)}}")
    case .output(let limit):
      Words(
        "trang vượt quá \(limit >> 20) MiB",
        help: "giảm số phần tử được hiện: có thể một danh sách đang lặp trong chính nó")
    }
  }

  private static func noun(_ sort: FieldSort) -> String {
    switch sort {
    case .text: "văn bản"
    case .html: "HTML"
    case .flag: "cờ có/không"
    case .list: "danh sách"
    case .record: "nhóm thông tin"
    case .open: "các văn bản theo tên"
    }
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " và " + last
  }
}
