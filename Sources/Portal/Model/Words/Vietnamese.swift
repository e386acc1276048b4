/// Every sentence that the portal says about content, in Vietnamese.
enum Vietnamese {
  static func words(for problem: Problem) -> Words {
    switch problem {
    case .text(let problem): text(problem)
    case .markdown(let problem): markdown(problem)
    case .template(let problem): template(problem)
    case .value(let problem): value(problem)
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
    case .html: Words("")
    }
  }

  // MARK: Templates

  private static func template(_ problem: TemplateProblem) -> Words {
    switch problem {
    case .unknownName: Words("")
    }
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
}
