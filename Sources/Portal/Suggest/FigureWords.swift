/// Words by which a sentence says what its numbers are. All are in lower case.
enum FigureWords {
  enum Meaning {
    case part, parts, standing, nothing, moving, compared, asking, planning, done, each, reporting
  }

  /// What the words at `start` say of numbers to come, and where they end.
  static func cue(_ text: RunningText, at start: Int) -> (meaning: Meaning, end: Int)? {
    for (words, meaning) in cues {
      if let end = words.end(in: text, at: start) { return (meaning, end) }
    }
    return nil
  }

  private static let cues: [(words: WordList, meaning: Meaning)] = [
    (part, .part), (parts, .parts), (standing, .standing), (notMoving, .nothing), (moving, .moving),
    (compared, .compared), (asking, .asking), (planning, .planning), (done, .done), (each, .each),
    (reporting, .reporting),
  ]

  static func qualifier(
    _ text: RunningText, at start: Int
  ) -> (value: Figure.Qualifier, end: Int)? {
    if let end = over.end(in: text, at: start) { return (.over, end) }
    if let end = under.end(in: text, at: start) { return (.under, end) }
    return about.end(in: text, at: start).map { (.about, $0) }
  }

  // MARK: Right before a number

  private static let over = WordList(
    "trên · hơn · ít nhất · tối thiểu · không dưới · không ít hơn · từ trên · hơn cả")
  private static let under = WordList(
    "gần · dưới · không quá · tối đa · chưa đến · chưa tới · không đến · chưa đầy")
  private static let about = WordList(
    "khoảng · ước · ước khoảng · ước tính · ước đạt · chừng · xấp xỉ · khoảng chừng · gần bằng")
  /// After the noun.
  static let orMore = WordList("trở lên")

  /// The number names what stands before it: *Ban Chỉ đạo 35*, *lần thứ 3*, *khóa 13*.
  static let naming = WordList(
    "thứ · khóa · khoá · điều · khoản · mục · chương · phần · quận · phường · tổ · ấp · khóm · thôn · "
      + "khu phố · đường · quốc lộ · tỉnh lộ · hẻm · ngõ · tầng · phòng · trang · bảng · biểu · hình · "
      + "mẫu · phụ lục · ban chỉ đạo · điện thoại · đt · fax · hotline · tel · mã · mã số · sư đoàn · "
      + "trung đoàn · tiểu đoàn · đại đội · lữ đoàn · quân khu · binh đoàn · nhóm · kỳ · kì · tuần · "
      + "cấp độ · mức độ · trung ương · nghị quyết · quyết định · chỉ thị · kết luận · thông tư · "
      + "nghị định · kế hoạch · hướng dẫn · thông báo · quy định · công văn · đề án · dự án · vòng · "
      + "giai đoạn · nhiệm kỳ · đảng bộ · km · kênh · tập · tháng · quý · top")
  static let number: WordList = ["số"]
  static let total: WordList = ["tổng số"]

  /// Before a year that all that follows is of.
  static let within: WordList = ["trong", "trong cả", "cả"]

  // MARK: Anywhere before

  private static let part = WordList("trong đó · trong số đó · trong số này · trong số ấy")
  /// These speak of parts only where a whole was named before.
  private static let parts = WordList("gồm · bao gồm · gồm có · gồm cả · riêng · kể cả")
  private static let standing = WordList(
    "tính đến · hiện có · hiện nay · hiện tại · hiện đang · hiện toàn · đến nay · đến thời điểm · lũy kế · "
      + "luỹ kế · đang có · đang quản lý")
  /// Before *hiện* in words that have nothing to do with now.
  static let beforeNow = WordList("thực · thể · phát · xuất · biểu · hữu")
  private static let moving = WordList(
    "tăng · giảm · nhiều hơn · cao hơn · ít hơn · thấp hơn · vượt · tăng thêm · giảm thêm")
  /// What begins like one of `moving` and says nothing of numbers.
  private static let notMoving = WordList(
    "tăng cường · tăng gia · giảm nghèo · giảm thiểu · giảm nhẹ · giảm tải · vượt khó · vượt qua · "
      + "vượt trội · tăng tốc · tăng ca")
  private static let compared = WordList("so với · so cùng kỳ")
  /// To the end of the sentence.
  private static let asking = WordList(
    "phấn đấu · dự kiến · sẽ · đề nghị · yêu cầu · lưu ý · phương hướng · đặt mục tiêu · đề ra mục tiêu · "
      + "cần · phải · dự báo · kiến nghị")
  /// To the next comma, unless something is said to have been done.
  private static let planning = WordList("kế hoạch · chỉ tiêu · mục tiêu")
  private static let done = WordList("đã · vượt · hoàn thành · đạt")
  private static let each = WordList(
    "mỗi · bình quân · trung bình · tỷ lệ · tỉ lệ · chiếm · hằng năm · hàng năm · hằng tháng · hàng tháng"
  )
  static let vague = WordList(
    "hàng chục · hàng trăm · hàng nghìn · hàng ngàn · hàng vạn · hàng triệu · hàng tỷ · vài chục · "
      + "vài trăm · vài nghìn · vài ngàn · mấy chục · mấy trăm · mấy nghìn · hơn chục · hằng trăm · "
      + "hằng nghìn")

  // MARK: After a number

  static let percent = WordList("phần trăm")
  /// *tăng từ 120 lên 150*: the first of the two.
  static let towards = WordList("lên · xuống · còn")
  /// What follows is no noun that is counted, or counts time.
  static let noUnit = WordList(
    "của · và · tại · ở · trong · về · cho · với · được · đã · là · do · từ · đến · có · không · thì · "
      + "mà · để · theo · như · này · nêu · ngoài · trên · dưới · khóa · khoá · năm · tháng · ngày · tuần · "
      + "quý · giờ · phút · giây · tuổi · thập kỷ · thế kỷ · nhiệm kỳ · hoặc · hay · nhằm · khi · sau · "
      + "trước · bằng · qua · vào · sẽ · đang · cũng · còn · lên · xuống · nhưng · thực hiện · ban hành · "
      + "quy định · họp · diễn ra · so với · tăng · giảm · trở lên · đạt · chiếm · gồm · bao gồm")
  /// Where a noun with what describes it ends.
  static let nounEnd = WordList(
    "của · và · tại · ở · trong · về · cho · với · được · đã · là · do · từ · đến · có · để · theo · "
      + "như · này · ngoài · trên · dưới · hoặc · nhằm · khi · sau · trước · bằng · qua · thông qua · vào · "
      + "sẽ · đang · còn · tăng · giảm · so với · đạt · gồm · bao gồm · tham dự · dự · liên quan · trở lên · "
      + "trong đó · lên · chiếm · tới · mỗi · mà · nhưng · đồng thời · trực thuộc · chủ yếu · không · năm · "
      + "đối với · bị · tính · bám sát · phân tích · phục vụ · phù hợp · góp phần · làm rõ · do · nhân dịp · "
      + "hoàn thành · tổ chức")
  /// Nouns that go on counting after a comma: *cán bộ, đảng viên*.
  static let joined = WordList(
    "đảng viên · đoàn viên · hội viên · cán bộ · công chức · viên chức · người lao động · công nhân · "
      + "chiến sĩ · học sinh · sinh viên · giáo viên · quần chúng · nhân dân · bài · phường · thị trấn · "
      + "thị xã · thành phố · cuộc họp · hội thảo · đơn vị · cá nhân")

  // MARK: Words for numbers

  /// Without *một*, which is also *a*, and *năm*, which is also *year*.
  static let spelled: [(word: WordList, value: Int)] = [
    (["hai"], 2), (["ba"], 3), (["bốn"], 4), (["sáu"], 6), (["bảy", "bẩy"], 7), (["tám"], 8),
    (["chín"], 9), (["mười"], 10),
  ]
  /// What a spelled number must follow to be a report: *tổ chức hai lớp*.
  private static let reporting = WordList("tổ chức · mở · tổ chức được · đã tổ chức · mở được")
  /// What a spelled number must count.
  static let events = WordList("lớp · cuộc · buổi · hội nghị · đợt · hội thảo · tọa đàm · toạ đàm")

  static let scales: [(word: WordList, zeros: Int)] = [
    (["nghìn tỷ", "nghìn tỉ", "ngàn tỷ", "ngàn tỉ"], 12), (["tỷ", "tỉ"], 9), (["triệu"], 6),
    (["vạn"], 4), (["nghìn", "ngàn"], 3),
  ]
}
