/// Every sentence that the portal says about content, in Vietnamese.
enum Vietnamese {
  static func words(for problem: Problem) -> Words {
    switch problem {
    case .text(let problem): text(problem)
    case .markdown(let problem): markdown(problem)
    case .template(let problem): template(problem)
    case .content(let problem): content(problem)
    case .picture(let problem): PictureWords.vietnamese(problem)
    case .publishing(let problem): PublishingWords.vietnamese(problem)
    case .importing(let problem): ImportWords.vietnamese(problem)
    case .value(let problem): value(problem)
    case .check(let problem): CheckWords.vietnamese(problem)
    }
  }

  // MARK: Bytes

  private static func text(_ problem: TextProblem) -> Words {
    switch problem {
    case .utf16:
      Words("tệp ở dạng UTF-16", help: "lưu lại dạng UTF-8")
    case .notUTF8(let byte, let encoding):
      notUTF8(byte, encoding)
    case .control(let scalar):
      Words(
        "ký tự điều khiển \(scalarName(scalar))",
        help: "xóa đi: ký tự này không hiện ra và RSS không cho phép")
    case .noncharacter(let scalar):
      Words(
        "\(scalarName(scalar)) không phải là ký tự",
        help: "xóa đi: Unicode không cho dùng mã này trong văn bản")
    case .bidi(let scalar):
      Words(
        "\(scalarName(scalar)) làm đổi thứ tự hiện của chữ",
        help: "xóa đi: tiếng Việt không cần ký tự này")
    case .invisible(let scalar):
      Words(
        "\(scalarName(scalar)) là ký tự không hiện ra",
        help: "xóa đi: chữ ở đây phải đúng như mắt thấy")
    case .separator(let scalar):
      Words(
        "\(scalarName(scalar)) là dấu xuống dòng mà nhiều phần mềm không nhận",
        help: "thay bằng dấu xuống dòng thường hoặc dấu cách")
    case .tooLarge(let bytes, let limit):
      Words(
        "tệp có \(grouped(bytes)) byte, quá giới hạn \(grouped(limit)) byte",
        help: "tách tệp ra, hoặc tăng `file-limit` trong portal.yaml")
    }
  }

  private static func notUTF8(_ byte: UInt8, _ encoding: LegacyEncoding?) -> Words {
    let name = "0x" + String(byte, radix: 16, uppercase: true)
    guard let encoding else {
      return Words("byte \(name) ở đây không phải UTF-8", help: "lưu lại tệp dạng UTF-8")
    }
    guard let iconvName = encoding.iconvName else {
      return Words(
        "byte \(name) không phải UTF-8: tệp có vẻ dùng bảng mã \(encoding.name)",
        help: "chuyển sang Unicode, chẳng hạn bằng công cụ của UniKey, rồi lưu dạng UTF-8")
    }
    return Words(
      "byte \(name) không phải UTF-8: tệp có vẻ dùng bảng mã \(encoding.name)",
      help: "chuyển mã: iconv -f \(iconvName) -t UTF-8 CU.md > MOI.md")
  }

  private static func grouped(_ count: Int) -> String {
    var text = Bytes()
    text.append(vietnamese: Decimal(count))
    return text.string
  }

  private static func scalarName(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
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
        "trang \(list(views)) không có tên “\(name)”",
        help: nearest.map { "có phải: “\($0)”?" }
          ?? "lệnh `portal templates` liệt kê các tên dùng được trong từng mẫu")
    case .notARecord(let name, let part, let sort):
      Words(
        "không có “\(name)”: “\(part)” là \(noun(sort)), bên trong không có tên nào",
        help: sort == .list
          ? "ghi {{#\(part)}}…{{/\(part)}} rồi dùng tên của từng phần tử ở trong đó"
          : sort == .flag ? "ghi {{#\(part)}}…{{/\(part)}}" : "ghi {{\(part)}}")
    case .notHTML(let name, let sort):
      Words(
        "“\(name)” là \(noun(sort)), không phải HTML, nên phải thoát ký tự",
        help: "ghi {{\(name)}}")
    case .notAText(let name, .open):
      Words(
        "“\(name)” chứa các văn bản theo tên, tự nó không phải văn bản",
        help: "ghi {{\(name).tên}}")
    case .notAText(let name, .record):
      Words(
        "“\(name)” là nhóm thông tin, không in ra được", help: "ghi tên của một mục bên trong nó")
    case .notAText(let name, let sort):
      Words(
        "“\(name)” là \(noun(sort)), không in ra được", help: "ghi {{#\(name)}}…{{/\(name)}}")
    case .unknownTemplate(let name, let nearest):
      Words(
        "không có mẫu “\(name)”",
        help: nearest.map { "có phải: “\($0)”?" }
          ?? "mẫu là các tệp trong thư mục Templates/, gọi tên bỏ đuôi .html")
    case .unknownBlock(let name, let parent, let nearest):
      Words(
        "mẫu “\(parent)” không có khối “\(name)”",
        help: nearest.map { "có phải: “\($0)”?" }
          ?? "ghi {{$\(name)}}{{/\(name)}} vào mẫu “\(parent)” ở chỗ cần, hoặc bỏ khối ở đây")
    case .repeatedBlock(let name):
      Words("khối “\(name)” được ghi hai lần", help: "giữ lại một khối")
    case .endless(let chain):
      Words(
        "mẫu “\(chain[0])” tự gọi lại với cùng dữ liệu: \(chain.joined(separator: " > "))",
        help: "chỉ gọi lại trong đoạn lặp của một danh sách hay nhóm thuộc phần tử đang hiện")
    case .tooManyParts(let limit):
      Words("quá \(limit) mẫu lồng vào nhau", help: "gộp bớt các mẫu con")
    case .tooLarge(let limit):
      Words(
        "mẫu vượt quá \(limit >> 20) MiB khi ghép đủ các mẫu con",
        help: "bớt việc gọi mẫu con trong mẫu con")
    case .missing(let kind):
      Words("loại trang “\(kind)” chưa có mẫu", help: "tạo tệp Templates/\(kind).html")
    case .unused(let name):
      Words(
        "không có trang hay mẫu nào dùng “\(name)”",
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

  private static func list(_ names: [String], _ word: String = "và") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  // MARK: Values

  private static func value(_ problem: ValueProblem) -> Words {
    let dateForms = "viết theo dạng 2024-04-09, 2024-04-09T21:58 hoặc 09/04/2024 21:58"
    return switch problem {
    case .notADate(let text):
      Words("“\(text)” không phải là ngày", help: dateForms)
    case .dateWithoutYear(let text):
      Words("ngày “\(text)” thiếu năm", help: "viết đủ cả năm, như 09/04/2024")
    case .dateWithoutZeros(let text, let meant):
      Words("tháng và ngày trong “\(text)” phải đủ hai chữ số", help: "viết \(meant)")
    case .dateTail(let text):
      Words("“\(text)” sau ngày không phải là giờ", help: dateForms)
    case .year(let text):
      Words(
        "“\(text)” không phải là năm từ 1900 đến 2199",
        help: "viết năm đủ bốn chữ số, như 2024")
    case .month(let month, let meant):
      Words(
        "không có tháng \(month)",
        help: meant.map { "có phải \($0)?" }
          ?? "tháng từ 01 đến 12: viết 2024-04-09 hoặc 09/04/2024")
    case .day(let day, let month, let year):
      noDay(day, month, year)
    case .hour(let hour):
      Words(
        "không có giờ \(hour)",
        help: hour == 24 ? "nửa đêm là 00:00 của ngày hôm sau" : "giờ từ 00 đến 23")
    case .minute(let minute):
      Words("không có phút \(minute)", help: "phút từ 00 đến 59")
    case .second(let second):
      Words("không có giây \(second)", help: "giây từ 00 đến 59")
    case .offset(let text):
      Words(
        "“\(text)” không phải là múi giờ",
        help: "viết như +07:00, hoặc bỏ đi để dùng múi giờ của cổng")
    case .notAPeriod(let text, let meant):
      Words(
        "“\(text)” không phải là kỳ báo cáo",
        help: meant.map { "viết \($0)" }
          ?? "viết 2024, 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024-03-05, hoặc hai kỳ có / ở giữa")
    case .quarter(let quarter):
      Words("không có quý \(quarter)", help: "viết Q1, Q2, Q3 hoặc Q4")
    case .half(let half):
      Words("không có nửa năm thứ \(half)", help: "viết H1 hoặc H2")
    case .months(let months, let meant):
      Words(
        "không có kỳ “\(months)M”",
        help: meant.map { "viết \($0)" }
          ?? "chỉ có 9M; kỳ khác viết tháng đầu và tháng cuối, như 2024-01/2024-04")
    case .backwards(let start, let end):
      Words(
        "kỳ kết thúc (\(end)) trước khi bắt đầu (\(start))",
        help: "viết kỳ sớm hơn trước: \(end)/\(start)")
    case .notANumber(let text):
      Words(
        "“\(text)” không phải là số",
        help: "chỉ viết chữ số, phần lẻ sau dấu chấm: 2640 hoặc 97.55")
    case .numberForm(let text, let meant):
      Words("“\(text)” chưa đúng dạng số", help: "viết \(meant)")
    case .ambiguousNumber(let text, let grouped, let fraction):
      Words(
        "“\(text)” có hai cách hiểu", help: "viết \(grouped), hoặc \(fraction) nếu là số lẻ")
    case .negative(let text):
      Words("“\(text)” là số âm", help: "số đếm không được nhỏ hơn 0")
    case .tooManyDigits(let text):
      Words(
        "“\(text)” có quá nhiều chữ số",
        help: "nhiều nhất 18 chữ số trước dấu chấm và 12 chữ số sau")
    case .notASymbol(let text, let meant):
      Words(
        "“\(text)” không phải là số, ký hiệu văn bản",
        help: meant.map { "chỉ viết số, ký hiệu: \($0)" }
          ?? "viết như 28-NQ/TW, 42/2022/NĐ-CP, 156/QĐ-UBND hoặc 45/2019/QH14")
    }
  }

  private static func noDay(_ day: Int, _ month: Int, _ year: Int) -> Words {
    let last = Day.count(ofMonth: month, year: year)
    var written = Bytes()
    written.append(twoDigits: day)
    written.append("/")
    written.append(twoDigits: month)
    return Words(
      "ngày \(written.string)/\(year) không có thật (tháng \(month)/\(year) có \(last) ngày)",
      help: "viết theo dạng "
        + English.twoForms(Day(year: year, month: month, day: last), or: "hoặc"))
  }

  // MARK: Content

  private static func content(_ problem: ContentProblem) -> Words {
    switch problem {
    case .noFrontMatter:
      Words(
        "tệp chưa có phần khai báo ở đầu",
        help:
          "mở đầu tệp bằng một dòng ba dấu gạch (---), rồi các mục (title, date, …), rồi một dòng --- nữa"
      )
    case .tomlFrontMatter:
      Words(
        "không đọc phần khai báo giữa hai dòng +++",
        help: "viết các mục theo YAML giữa hai dòng ---")
    case .unclosedFrontMatter:
      Words(
        "chưa thấy dấu --- kết thúc phần khai báo mở ở đây", help: "thêm một dòng --- sau mục cuối")
    case .yaml(let reason):
      Words(
        "không đúng cú pháp YAML: \(reason)",
        help: "xem lại dấu nháy, dấu hai chấm và thụt lề ngay trước chỗ này")
    case .tabInIndentation:
      Words("có dấu tab ở chỗ YAML cần dấu cách", help: "dùng dấu cách để thụt lề")
    case .anchor:
      Words(
        "không nhận neo (&tên) của YAML",
        help: "viết thẳng giá trị; chữ bắt đầu bằng & thì đặt trong dấu nháy")
    case .alias:
      Words(
        "không nhận tham chiếu (*tên) của YAML",
        help: "viết thẳng giá trị; chữ bắt đầu bằng * thì đặt trong dấu nháy")
    case .tag(let tag):
      Words(
        "không nhận nhãn \(tag) của YAML",
        help: "bỏ nhãn đi; chữ bắt đầu bằng ! thì đặt trong dấu nháy")
    case .severalDocuments:
      Words("một tài liệu YAML thứ hai bắt đầu ở đây", help: "mỗi tệp chỉ một tài liệu")
    case .tooDeep(let limit):
      Words("các giá trị lồng nhau quá \(limit) bậc", help: "không mục nào cần quá ba bậc")
    case .tooManyValues(let limit):
      Words("một tệp có quá \(limit) giá trị", help: "tách tệp ra")
    case .longFrontMatter(let bytes, let limit):
      Words(
        "phần khai báo dài \(grouped(bytes)) byte, quá giới hạn \(grouped(limit)) byte",
        help: "đưa nội dung dài xuống dưới dòng --- thứ hai")
    case .notAMap:
      Words(
        "chỗ này cần các mục, mỗi mục gồm tên, dấu hai chấm và giá trị",
        help: "viết tên: giá trị, mỗi mục một dòng")
    case .notAList:
      Words("chỗ này cần một danh sách", help: "bắt đầu mỗi phần tử bằng dấu gạch và một dấu cách")
    case .duplicateKey(let key):
      Words("mục “\(key)” được viết hai lần", help: "giữ lại một")
    case .unknownKey(let key, let nearest, let known):
      Words(
        "không có mục “\(key)”",
        help: nearest.map { "có phải: \($0)?" }
          ?? "ở đây có các mục \(list(known)); mục tự đặt của tin thì viết dưới extra:")
    case .missingKey(let key):
      Words("thiếu mục “\(key)”", help: "thêm \(key): …")
    case .wantsText(let key):
      Words(
        "mục “\(key)” nhận một đoạn chữ, không nhận danh sách hay nhóm mục", help: "viết \(key): …")
    case .wantsList(let key):
      Words(
        "mục “\(key)” nhận một danh sách",
        help: "viết \(key): [một, hai], hoặc mỗi dòng một phần tử sau dấu gạch")
    case .wantsMap(let key):
      Words("mục “\(key)” có các mục con", help: "viết chúng thụt vào dưới \(key):")
    case .wantsFlag(let key, let value):
      Words(
        "mục “\(key)” là true hoặc false, không phải “\(value)”",
        help: "viết \(key): true hoặc \(key): false")
    case .wantsNumber(let key, let least, let most):
      Words(
        "mục “\(key)” nhận số nguyên từ \(least) đến \(most)",
        help: "chỉ viết chữ số, hoặc bỏ dòng này")
    case .empty(let key):
      Words("mục “\(key)” để trống", help: "điền giá trị hoặc bỏ dòng này")
    case .wantsOneOf(let key, let value, let nearest, let known):
      Words(
        "mục “\(key)” không nhận “\(value)”",
        help: nearest.map { "có phải: \($0)?" } ?? "chỉ nhận: \(list(known, "hoặc"))")
    case .emptySlug:
      Words(
        "không tạo được địa chỉ từ tiêu đề này",
        help: "thêm slug: gồm chữ a–z, chữ số và dấu gạch nối")
    case .noAddress(let name):
      Words(
        "không tạo được địa chỉ từ “\(name)”", help: "dùng tên có ít nhất một chữ cái hoặc chữ số")
    case .unsafeSlug(let slug):
      Words(
        "“\(slug)” không dùng được trong địa chỉ",
        help: "chỉ dùng chữ a–z, chữ số và dấu gạch nối" + English.proposal(for: slug))
    case .deviceName(let name):
      Words(
        "“\(name)” không dùng được trong địa chỉ: Windows dành tên này cho thiết bị",
        help: "ghi slug: khác, chẳng hạn \(name)-1")
    case .unsafeAlias(let alias):
      Words(
        "“\(alias)” không phải địa chỉ của cổng này", help: "viết đường dẫn như /tin-cu/ten-bai/")
    case .unsafePath(let path):
      Words(
        "không nhận tên tệp “\(path)”",
        help: "ghi tên tệp trong thư mục của tin, hoặc tệp trong static/ dạng /ten-tep")
    case .tooLong(let key, let bytes, let limit):
      Words(
        "mục “\(key)” dài \(bytes) byte; hệ thống tệp nhận tối đa \(limit)", help: "rút ngắn lại")
    case .updatedBeforeDate:
      Words("ngày cập nhật trước ngày đăng", help: "xem lại updated và date")
    case .expiresBeforeDate:
      Words("ngày hết hạn trước ngày đăng", help: "xem lại expires và date")
    case .fileNameDate(let name, let date):
      Words(
        "tên tệp ghi \(name), tin ghi \(date)",
        help: "đổi tên tệp hoặc sửa ngày; địa chỉ theo ngày của tin")
    case .longTitle(let length):
      Words(
        "tiêu đề dài \(length) ký tự",
        help: "tiêu đề quá 110 ký tự bị cắt trong kết quả tìm kiếm và khó đọc trên điện thoại")
    case .missingFile(let name, let nearest):
      Words(
        "không có tệp “\(name)”",
        help: nearest.map { "có phải: \($0)?" }
          ?? (name.hasPrefix("/")
            ? "đặt tệp vào static/, thành static\(name)"
            : "đặt tệp cạnh index.md của tin, hoặc vào static/ và viết /\(name)"))
    case .textInBundle(let index):
      Words(
        "bài nằm trong thư mục của \(index) nên không được đăng",
        help: "đưa bài ra khỏi thư mục đó, hoặc đổi tên tệp index.md kia")
    case .notADownload(let name):
      Words(
        "tin không được kèm tệp loại này: “\(name)”",
        help: "lưu thành PDF hoặc nén thành ZIP; tệp của chính cổng thì để trong static/")
    case .unusedFile(let path):
      Words(
        "\(path) không được tin nào nhắc đến nên không được đăng",
        help:
          "nêu tệp ở image, gallery, attachments hoặc trong bài index.md cùng thư mục, hoặc đặt vào static/"
      )
    case .unsafeURL(let url):
      Words("“\(url)” không phải địa chỉ web", help: "bắt đầu bằng https://")
    case .figureWithoutTime:
      Words(
        "số liệu chưa ghi thời gian",
        help:
          "thêm period: 2024-Q1 cho số phát sinh trong kỳ, hoặc as-of: 2024-03-31 cho số tại một ngày"
      )
    case .figureWithBothTimes:
      Words(
        "số liệu có cả period và as-of",
        help: "giữ period cho số phát sinh trong kỳ, as-of cho số tại một ngày")
    case .duplicateFigure:
      Words(
        "cùng chỉ tiêu, văn bản, phân tổ và thời gian được báo cáo hai lần trong tin này",
        help: "phân biệt bằng group:, hoặc ghi part-of: nếu số này nằm trong số kia")
    case .duplicateFigureID(let id):
      Words("hai số liệu của tin này cùng có id “\(id)”", help: "đặt cho mỗi số một id")
    case .unknownPart(let id, let nearest):
      Words(
        "không số liệu nào của tin này có id “\(id)”",
        help: nearest.map { "có phải: \($0)?" } ?? "thêm id: \(id) vào số liệu bao gồm số này")
    case .partOfItself:
      Words("số liệu nằm trong chính nó", help: "ghi id của số liệu khác")
    case .partsInCircle(let ids):
      Words(
        "số liệu nằm trong chính nó: \(ids.joined(separator: " → "))",
        help: "bỏ part-of: ở số liệu gồm các số liệu kia")
    case .quoteNotFound(let quote):
      Words("trong bài không có câu chữ “\(quote)”", help: "chép đúng câu chữ từ bài, hoặc sửa bài")
    case .figureWithoutAgency:
      Words(
        "tin có số liệu nhưng chưa ghi cơ quan",
        help: "thêm agencies:; cơ quan đứng đầu là nơi báo cáo")
    case .unknownAgency(let name, let nearest):
      Words(
        "không có cơ quan “\(name)”",
        help: (nearest.map { "có phải: \($0)? " } ?? "") + "khai báo cơ quan trong agencies.yaml")
    case .ambiguousAgency(let name, let candidates):
      Words(
        "“\(name)” là tên của nhiều cơ quan",
        help: "ghi id của một cơ quan: \(list(candidates, "hoặc"))")
    case .unknownSection(let name, let nearest):
      Words(
        "không có chuyên mục “\(name)”",
        help: (nearest.map { "có phải: \($0)? " } ?? "") + "khai báo chuyên mục trong portal.yaml")
    case .unknownMeasure(let name, let nearest):
      Words(
        "không có chỉ tiêu “\(name)”",
        help: (nearest.map { "có phải: \($0)? " } ?? "") + "khai báo chỉ tiêu trong measures.yaml")
    case .wantsOneKey(let keys):
      Words(
        "ở đây cần đúng một trong các khóa: \(list(keys))",
        help: "giữ lại một khóa, bỏ các khóa kia")
    case .unknownTag(let name, let nearest):
      Words(
        "không tin nào gắn thẻ “\(name)”",
        help: nearest.map { "có phải: \($0)?" } ?? "khối này trống cho đến khi có tin gắn thẻ")
    case .unknownTopic(let name, let nearest):
      Words(
        "không có dòng sự kiện “\(name)”",
        help: (nearest.map { "có phải: \($0)? " } ?? "")
          + "khai báo dòng sự kiện trong topics.yaml")
    case .unknownItem(let path, let nearest):
      Words(
        "không có tin “\(path)”",
        help: nearest.map { "có phải: \($0)?" }
          ?? "ghi đường dẫn tệp của tin, như items/2024/2024-04-09-giao-ban.md")
    case .hiddenItem(let path):
      Words(
        "“\(path)” chưa hoặc không còn được đăng nên không hiện ở đây",
        help: "tin là bản nháp, chưa đến giờ hoặc đã hết hạn; khi được đăng tin sẽ hiện")
    case .brokenLink(let url, let nearest):
      Words(
        "liên kết không dẫn đến đâu: không có \(url)",
        help: nearest.map { "có phải: \($0)?" }
          ?? "ghi địa chỉ của một trang, có dấu / ở cuối, hoặc đặt tệp vào static/")
    case .linkToHidden(let url, let file):
      Words(
        "liên kết dẫn đến tin chưa được đăng: \(url)",
        help: "đăng \(file), hoặc tạm bỏ liên kết")
    case .missingAnchor(let anchor, let page, let nearest):
      Words(
        "trong \(page) không có chỗ nào mang id “\(anchor)”",
        help: nearest.map { "có phải: #\($0)?" }
          ?? "id lấy từ đề mục: đề mục “Kết quả” có id ket-qua")
    case .unknownDocument(let symbol, let nearest):
      Words(
        "danh mục không có văn bản \(symbol)",
        help: (nearest.map { "có phải: \($0)? " } ?? "") + "thêm vào documents.yaml")
    case .unregisteredDocument(let symbol), .unregisteredCitation(let symbol):
      Words(
        "\(symbol) chưa có trong danh mục; trang văn bản chỉ ghi những gì tin nêu",
        help: "thêm vào documents.yaml kèm ngày, cơ quan ban hành và trích yếu")
    case .ambiguousDocument(let symbol, let candidates):
      Words(
        "nhiều văn bản cùng số, ký hiệu \(symbol)",
        help: "viết một trong: \(list(candidates, "hoặc"))")
    case .ambiguousCitation(let text, let candidates):
      Words(
        "“\(text)” có thể là: \(candidates.joined(separator: ", ")); chưa tạo liên kết",
        help: "ghi ngày ban hành trong bài, hoặc nêu văn bản ở documents:")
    case .unknownCitation(let symbol):
      Words(
        "\(symbol) không ghi ngày và chưa có trong danh mục; chưa tạo liên kết",
        help: "thêm vào documents.yaml, hoặc ghi ngày ban hành trong bài")
    case .otherDate(let symbol, let here, let there):
      Words(
        "\(symbol) ở đây ghi ngày \(here), trong danh mục là \(there); chưa tạo liên kết",
        help: "sửa ngày, hoặc thêm văn bản kia vào documents.yaml với id riêng")
    case .documentTypes(let symbol, let here, let there):
      Words(
        "\(symbol) ở đây gọi là “\(here)”, nơi khác là “\(there)”",
        help: "sửa một trong hai; trang văn bản ghi theo danh mục")
    case .documentDates(let symbol, let here, let there):
      Words(
        "\(symbol) ở đây ghi ngày \(here), nơi khác là \(there)",
        help: "sửa một trong hai; trang văn bản ghi theo danh mục")
    case .unknownOriginal(let address, let nearest):
      Words(
        "không có tin hay trang gốc nào ở “\(address)”",
        help: (nearest.map { "có phải: \($0)? " } ?? "")
          + "ghi địa chỉ của bản gốc trên cổng, như /tin/2024/04/09/ten-bai/")
    case .translationOfItself:
      Words(
        "bài là bản dịch của chính nó",
        help: "ghi địa chỉ của bản gốc, hoặc bỏ translation-of ở bản gốc")
    case .translationOfTranslation(let original):
      Words(
        "bài được ghi làm bản gốc cũng là một bản dịch",
        help: "ghi bản gốc của cả hai: translation-of: \(original)")
    case .repeatedLanguage(let language):
      Words(
        "bản gốc hoặc một bản dịch khác đã dùng ngôn ngữ “\(language)”",
        help: "thêm language: với mã ngôn ngữ của bài này, như language: en, hoặc giữ một bài")
    case .duplicateID(let id):
      Words("hai phần tử cùng có id “\(id)”", help: "đặt id: khác cho một phần tử")
    case .duplicateName(let name):
      Words("\(name) được ghi hai lần", help: "giữ lại một")
    case .parentLoop(let ids):
      Words(
        "cơ quan là cấp trên của chính nó: \(ids.joined(separator: " → "))",
        help: "bỏ bớt một mục parent:")
    case .collision(let address):
      Words(
        "hai nội dung cùng đặt tại \(address)", help: "đổi slug, tiêu đề hoặc tên tệp của một bên")
    case .fileIsFolder(let address):
      Words("\(address) vừa là tệp vừa là thư mục", help: "đổi tên một bên")
    case .outsideRoot:
      Words("liên kết dẫn ra ngoài thư mục của cổng", help: "chép tệp vào trong")
    case .linkLoop:
      Words("liên kết dẫn ngược về thư mục chứa nó", help: "xóa liên kết")
    case .danglingLink:
      Words("liên kết không dẫn tới đâu", help: "xóa đi, hoặc đặt tệp vào chỗ nó trỏ tới")
    case .notAFile:
      Words("đây không phải tệp hay thư mục nên được bỏ qua", help: "đưa ra khỏi nội dung")
    case .unreadable(let reason):
      Words(
        "không đọc được tệp: \(SystemWords.words(reason, .vi))",
        help: SystemWords.remedy(reason, .reading, .vi))
    case .changedWhileRead:
      Words("tệp thay đổi trong khi đang đọc", help: "dựng lại lần nữa")
    case .hiddenFile:
      Words(
        "tệp ẩn và tệp sao lưu không được đăng", help: "đổi tên nếu muốn người đọc nhận được tệp")
    case .unreadableName:
      Words("tên tệp không phải UTF-8 hoặc có ký tự điều khiển", help: "đổi tên tệp")
    case .noSettings:
      Words(
        "cổng chưa có cấu hình", help: "viết Content/portal.yaml với ít nhất title: và base-url:")
    case .badBaseURL(let url):
      Words(
        "“\(url)” không phải địa chỉ mà cổng dùng được",
        help:
          "viết như https://tuyengiao.example.vn: tên miền bằng chữ ASCII, không kèm đường dẫn vì cổng đặt ngay ở gốc"
      )
    case .badOffset(let text):
      Words("không hiểu múi giờ “\(text)”", help: "viết độ lệch giờ, như +07:00")
    case .securityContact(let text):
      Words(
        "“\(text)” không dùng làm liên hệ trong security.txt được",
        help: "viết mailto:ten@example.vn, tel:+84-… hoặc https://…")
    case .securityExpires(let day):
      Words(
        "security.txt hết hạn ngày \(day)",
        help: "xem địa chỉ liên hệ còn dùng không, rồi ghi ngày muộn hơn, không quá một năm nữa")
    case .securityExpired(let day):
      Words(
        "security.txt đã hết hạn từ ngày \(day), không ai còn tin nữa",
        help: "xem địa chỉ liên hệ còn dùng không, rồi ghi ngày muộn hơn, không quá một năm nữa")
    case .noWords(let language):
      Words(
        "bộ mẫu chưa có từ ngữ cho ngôn ngữ \(language)",
        help: "viết Templates/strings/\(language).yaml, hoặc đổi language: trong portal.yaml")
    case .missingWords(let key, let language):
      Words(
        "bộ từ ngữ \(language) thiếu “\(key)”",
        help: "thêm \(key): … vào Templates/strings/\(language).yaml")
    case .badPathWord(let key, let word):
      Words(
        "“\(word)” không dùng được trong địa chỉ (\(key))",
        help: "chỉ dùng chữ a–z, chữ số và dấu gạch nối")
    }
  }
}
