/// A number alone that stands for a document: the 42 of *Nghị quyết số 42*.
enum ShortNumber {
  /// Its value, unless it is a year, too long, or part of something longer.
  static func value(_ digits: Range<Int>, in text: RunningText) -> Int? {
    let value = text.number(at: digits.lowerBound).value
    guard digits.count <= 5, value > 0, !(digits.count == 4 && DateReading.years.contains(value))
    else { return nil }
    let next = text.visible(at: digits.upperBound)
    switch next.scalar {
    // `%`, `_`, `@`
    case 0x25, 0x5F, 0x40: return nil
    // `3.128`, `97,5`, `10:30`
    case 0x2E, 0x2C, 0x3A: if text.visible(at: next.end).scalar.isDigit { return nil }
    default: if next.scalar.isWordSign || next.scalar.isDash || next.scalar.isSlash { return nil }
    }
    let word = text.scalar(at: text.skipSpaces(digits.upperBound)).scalar
    // `20 - 25`, `30 %`, `0243 123`
    guard !word.isDash, word != 0x25, !word.isDigit else { return nil }
    return value
  }

  /// Whether what follows `end` counts something: *5 năm*, *11 nội dung*.
  static func counts(_ text: RunningText, after end: Int) -> Bool {
    let word = text.skipSpaces(end)
    if year.end(in: text, at: word) != nil { return WrittenDate(text, year: word) == nil }
    if let day = day.end(in: text, at: word) { return !text.isDigit(text.skipSpaces(day)) }
    return units.end(in: text, at: word) != nil
  }

  /// Whether what follows `end` is surely no noun that would be counted.
  static func standsAlone(_ text: RunningText, before end: Int) -> Bool {
    let word = text.skipSpaces(end)
    let first = text.scalar(at: word).scalar
    if !first.isWordSign { return true }
    if day.end(in: text, at: word) != nil || year.end(in: text, at: word) != nil {
      return !counts(text, after: end)
    }
    return first.isCapital && units.end(in: text, at: word) == nil
      || followers.end(in: text, at: word) != nil
  }

  private static let year: WordList = ["năm"]
  private static let day: WordList = ["ngày"]

  private static let units = WordList(
    "tháng · quý · tuần · giờ · phút · giây · điều · điểm · khoản · chương · mục · phần · nội dung · "
      + "nhiệm vụ · giải pháp · chỉ tiêu · mục tiêu · quan điểm · nguyên tắc · nhóm · tỷ · tỉ · "
      + "triệu · nghìn · ngàn · trăm · chục · phần trăm · lớp · cuộc · hội nghị · hội thảo · người · "
      + "lượt · tin · bài · buổi · văn bản · nghị quyết · quyết định · chỉ thị · kết luận · "
      + "kế hoạch · chương trình · hướng dẫn · báo cáo · đồng chí · đại biểu · hộ · xã · phường · "
      + "thị trấn · thôn · ấp · khóm · tổ · huyện · thị xã · thành phố · tỉnh · quận · đơn vị · "
      + "cơ quan · tổ chức · chi bộ · đảng bộ · đảng viên · cán bộ · hội viên · đoàn viên · "
      + "học sinh · sinh viên · lao động · doanh nghiệp · hợp tác xã · ý kiến · vấn đề · câu · lần · "
      + "đợt · vụ · ca · trường hợp · dự án · đề án · mô hình · công trình · tiêu chí · bước · đoạn · "
      + "trang · bản · tập · cuốn · ấn phẩm · tài liệu · chuyên đề · lĩnh vực · ngành · cấp · khối · "
      + "đoàn · đội · địa phương · km · ha · m · m2 · kg · tấn · tạ · đồng · usd · chữ · chỗ · "
      + "giường · phòng · trường · cụm · khu · vùng · loại · hạng · bậc · mặt · khâu · đột phá · "
      + "trọng tâm · thủ tục · hồ sơ · chiếc · cái · con · cây · căn · suất · phần quà · giải · tên"
  )

  /// Words that go on after the name of a document.
  private static let followers = WordList(
    "của · về · và · hoặc · hay · là · đã · được · trên · trong · tại · do · thì · cũng · với · cho · "
      + "có · đến · vào · từ · khóa · khoá · này · nêu · ban hành · quy định · thực hiện · chưa · "
      + "theo · ra đời · đi · mà · nhằm · để · đối với · còn · sẽ · đang · cần · phải · giai đoạn · "
      + "nhiệm kỳ · kèm · không · vừa · mới · khi · sau · trước · bằng · qua · gắn · như")
}
