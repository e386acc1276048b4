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
    case .html(let tag):
      Words(
        "mã HTML bị bỏ đi: \(tag)",
        help: "viết bằng Markdown, hoặc đặt giữa hai dấu ` nếu muốn hiện nguyên văn")
    case .unsafeURL(let url, let fault): unsafeURL(url, fault)
    case .complexity(let limit): complexity(limit)
    case .tableTooWide(let columns, let limit):
      Words("bảng có \(columns) cột, quá mức \(limit) cột", help: "tách thành nhiều bảng")
    case .tableColumns(let head, let delimiter):
      Words(
        "không đọc được thành bảng: dòng tiêu đề có \(head) ô, dòng kẻ bên dưới có \(delimiter) ô",
        help: "cho hai dòng có số ô bằng nhau")
    case .tableAfterText:
      Words(
        "không đọc được thành bảng vì viết liền sau một dòng chữ",
        help: "để một dòng trống trước dòng tiêu đề của bảng")
    case .noteDefinedTwice(let id):
      Words(
        "chú thích [^\(id)] được viết hai lần", help: "đặt tên khác cho một trong hai chú thích")
    case .noteUndefined(let id):
      Words(
        "không có chú thích [^\(id)]",
        help: "thêm dòng “[^\(id)]: …”, hoặc viết \\[ nếu chỉ muốn hiện dấu ngoặc")
    case .noteUnused(let id):
      Words(
        "chú thích [^\(id)] không được dẫn ở đâu nên không hiện ra",
        help: "đặt [^\(id)] vào chỗ cần chú thích, hoặc xóa chú thích đi")
    case .noteInNote(let id):
      Words(
        "trong chú thích lại dẫn đến chú thích [^\(id)]",
        help: "viết gộp vào một chú thích: chú thích không có chú thích riêng")
    case .unclosedFence:
      Words(
        "khối mã này không có dòng đóng, phần sau đã thành mã cả",
        help: "đóng lại bằng một dòng giống dòng mở")
    case .headingOfPage:
      Words("đề mục cấp 1: cấp này dành cho tiêu đề bài", help: "bắt đầu từ ##")
    case .headingSkip(let from, let to):
      Words(
        "đề mục cấp \(to) đứng ngay sau cấp \(from)",
        help: "dùng cấp \(from + 1) để người dùng trình đọc màn hình không bị sót cấp")
    case .imageWithoutText(let url):
      Words(
        "ảnh \(url) không có lời mô tả",
        help: "viết giữa ![ và ] nội dung ảnh, cho người không nhìn thấy ảnh")
    }
  }

  private static func unsafeURL(_ url: String, _ fault: MarkdownURLFault) -> Words {
    let summary = "địa chỉ “\(url)” không được chấp nhận"
    return switch fault {
    case .scheme(let scheme):
      Words(
        "\(summary): ở đây không dùng được “\(scheme):”",
        help:
          "dùng https://, http://, mailto:, tel: hoặc đường dẫn trong trang; thêm ./ trước tên tệp có dấu hai chấm"
      )
    case .noScheme:
      Words("\(summary): không ghi http hay https", help: "viết đầy đủ từ https://")
    case .noHost:
      Words("\(summary): không có tên trang", help: "viết theo dạng https://tên-trang/đường-dẫn")
    case .backslash: Words("\(summary): có dấu gạch chéo ngược", help: "dùng dấu / thay cho \\")
    case .control: Words("\(summary): có ký tự điều khiển", help: "gõ lại địa chỉ")
    }
  }

  private static func complexity(_ limit: MarkdownLimit) -> Words {
    let maximum = limit.maximum
    return switch limit {
    case .containers:
      Words(
        "trích dẫn và danh sách lồng nhau quá \(maximum) cấp nên không dựng được bài",
        help: "bớt dấu > và dấu đầu mục ở đầu dòng")
    case .brackets:
      Words(
        "có quá \(maximum) dấu [ chưa đóng nên không dựng được bài",
        help: "đóng lại, hoặc viết \\[ hay đưa vào khối mã")
    case .inlines:
      Words(
        "chữ nhấn mạnh và liên kết lồng nhau quá \(maximum) cấp nên không dựng được bài",
        help: "bớt dấu * và _")
    case .cells:
      Words(
        "các bảng thiếu quá \(maximum) ô nên không dựng được bài",
        help: "cho mỗi hàng đủ số ô như dòng tiêu đề")
    case .work:
      Words(
        "quá nhiều chữ nằm trong trích dẫn và danh sách lồng sâu nên không dựng được bài",
        help: "bớt lồng nhau, hoặc chia bài ra")
    }
  }

  // MARK: Templates

  private static func template(_ problem: TemplateProblem) -> Words {
    switch problem {
    case .unknownName: Words("")
    }
  }
}
