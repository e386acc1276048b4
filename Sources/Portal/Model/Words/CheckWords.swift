/// What is said of what `portal check` finds.
enum CheckWords {
  static func english(_ problem: CheckProblem) -> Words {
    switch problem {
    case .duplicateTitle(let title):
      Words(
        "another item has the same title: “\(title)”",
        help: "say in the title what tells them apart, such as the time or the place")
    case .longLead(let length, let limit):
      Words(
        "the lead has \(length) characters, more than \(limit)",
        help: "say in two or three sentences what has happened; the rest belongs to the text")
    case .pictureWithoutText(let name):
      Words(
        "“\(name)” has no description",
        help: "add alt: and say what the picture shows, for those who cannot see it")
    case .folderYear(let folder, let year):
      Words(
        "the item is of \(year) and lies in the folder \(folder)",
        help: "correct the date, or move the file to \(year)/")
    case .heavyPicture(let name, let bytes, let limit):
      Words(
        "“\(name)” has \(megabytes(bytes, ".")) MB, more than \(megabytes(limit, "."))",
        help: "save it smaller: 1,920 pixels across and a quality of 80 are enough")
    case .widePicture(let name, let width, let height, let limit):
      Words(
        "“\(name)” has \(width) × \(height) pixels, more than \(limit) on a side",
        help: "save it smaller: 1,920 pixels across are enough")
    case .valueNotFound(let value):
      Words(
        "the item does not say \(value)",
        help: "write the figure into the text, or correct value: or add quote: with its words")
    case .quoteSaysOther(let value, let quote):
      Words(
        "the quote “\(quote)” does not say \(value)",
        help: "correct value:, or quote the words that say it")
    case .unlistedFigure(let text, let measure):
      Words(
        "“\(text)” is not among the item's figures",
        help: "if tallies are to count it, add it under figures: with measure: \(measure)")
    case .deadLink(let url, let fault):
      Words(
        "\(url) leads nowhere: \(english(fault))",
        help: "correct the address, or take the link away")
    case .unaskedLink(let url, let fault):
      Words(
        "whether \(url) is there is not known: \(english(fault))",
        help: "look at it in a browser")
    }
  }

  static func vietnamese(_ problem: CheckProblem) -> Words {
    switch problem {
    case .duplicateTitle(let title):
      Words(
        "có bài khác trùng tiêu đề: “\(title)”",
        help: "thêm vào tiêu đề điều phân biệt hai bài, như thời gian hoặc địa điểm")
    case .longLead(let length, let limit):
      Words(
        "sapo dài \(length) ký tự, quá \(limit)",
        help: "tóm tắt sự việc trong hai, ba câu; phần còn lại đưa vào thân bài")
    case .pictureWithoutText(let name):
      Words(
        "ảnh “\(name)” không có lời mô tả",
        help: "thêm alt: ghi nội dung ảnh, cho người không nhìn thấy ảnh")
    case .folderYear(let folder, let year):
      Words(
        "bài của năm \(year) nằm trong thư mục \(folder)",
        help: "sửa ngày, hoặc chuyển tệp sang \(year)/")
    case .heavyPicture(let name, let bytes, let limit):
      Words(
        "ảnh “\(name)” nặng \(megabytes(bytes, ",")) MB, quá \(megabytes(limit, ",")) MB",
        help: "lưu ảnh nhỏ lại: bề ngang 1.920 điểm ảnh, chất lượng 80 là đủ")
    case .widePicture(let name, let width, let height, let limit):
      Words(
        "ảnh “\(name)” có \(width) × \(height) điểm ảnh, quá \(limit) điểm ảnh một chiều",
        help: "lưu ảnh nhỏ lại: bề ngang 1.920 điểm ảnh là đủ")
    case .valueNotFound(let value):
      Words(
        "bài không nêu số \(value)",
        help: "ghi số liệu vào bài, hoặc sửa value:, hoặc thêm quote: trích nguyên văn")
    case .quoteSaysOther(let value, let quote):
      Words(
        "câu trích “\(quote)” không nêu số \(value)",
        help: "sửa value:, hoặc trích đúng chỗ nêu số ấy")
    case .unlistedFigure(let text, let measure):
      Words(
        "“\(text)” chưa có trong số liệu của bài",
        help: "nếu cần đưa vào thống kê, thêm vào figures: với measure: \(measure)")
    case .deadLink(let url, let fault):
      Words(
        "\(url) không mở được: \(vietnamese(fault))",
        help: "sửa địa chỉ, hoặc bỏ liên kết")
    case .unaskedLink(let url, let fault):
      Words(
        "chưa rõ \(url) có mở được không: \(vietnamese(fault))",
        help: "mở thử bằng trình duyệt")
    }
  }

  // MARK: Other sites

  private static func english(_ fault: LinkFault) -> String {
    switch fault {
    case .status(404), .status(410): "the site has no such page"
    case .status(let code) where code >= 500: "the site answers with an error (\(code))"
    case .status(let code): "the site answers \(code)"
    case .noSuchHost: "there is no site of that name"
    case .noConnection: "the site takes no connection"
    case .certificate: "its certificate is not good"
    case .tooManyRedirects: "it is redirected again and again"
    case .tookTooLong: "the site does not answer in time"
    case .busy: "the site asks to wait"
    case .other(let code): "curl ends with \(code)"
    }
  }

  private static func vietnamese(_ fault: LinkFault) -> String {
    switch fault {
    case .status(404), .status(410): "trang không có ở đó"
    case .status(let code) where code >= 500: "máy chủ báo lỗi (\(code))"
    case .status(let code): "máy chủ trả lời \(code)"
    case .noSuchHost: "không có tên miền này"
    case .noConnection: "máy chủ không nhận kết nối"
    case .certificate: "chứng thư số của trang không hợp lệ"
    case .tooManyRedirects: "bị chuyển hướng lòng vòng"
    case .tookTooLong: "máy chủ không trả lời kịp"
    case .busy: "máy chủ đề nghị chờ"
    case .other(let code): "curl dừng với mã \(code)"
    }
  }

  // MARK: Numbers

  /// With one digit after the point, rounded up so that it is over what it is over.
  private static func megabytes(_ bytes: Int, _ point: String) -> String {
    let tenths = (bytes + 99_999) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(point)\(tenths % 10)"
  }
}
