/// Nouns that reports count, to know where the noun after a number ends.
struct UnitNames: Sendable {
  private let names: KnownNames?

  /// With those of the register.
  init(_ measures: [Measure]) {
    names = KnownNames(
      DocumentNames(Self.common.lazy.map { Bytes(String($0)) } + measures.map(\.unit)))
  }

  /// Where the longest noun that stands at `start` ends.
  func end(in text: RunningText, at start: Int) -> Int? { names?.name(in: text, at: start)?.end }

  private static let common =
    ("người · lượt · lượt người · lượt người nghe · lượt người dự · lượt người xem · lượt tin, bài · "
    + "lượt truy cập · lượt xem · lượt nghe · tin · bài · tin, bài · tin bài · bài viết · phóng sự · cuộc · "
    + "hội nghị · hội nghị, cuộc họp · cuộc họp · hội thảo · hội thi · tọa đàm · toạ đàm · buổi · "
    + "buổi nói chuyện · lớp · lớp học · khóa · đợt · lần · vụ · vụ việc · trường hợp · ca · đoàn · đội · "
    + "văn bản · nghị quyết · quyết định · chỉ thị · kế hoạch · chương trình · chương trình, kế hoạch · "
    + "hướng dẫn · báo cáo · công văn · đề án · dự án · đề tài · công trình · mô hình · sáng kiến · "
    + "đơn · đơn thư · thư · ý kiến · kiến nghị · nội dung · nhiệm vụ · giải pháp · chỉ tiêu · câu hỏi · "
    + "đồng chí · đại biểu · cán bộ · cán bộ, đảng viên · đảng viên · đoàn viên · hội viên · công chức · "
    + "viên chức · cán bộ, công chức · người lao động · công nhân · lao động · nông dân · thanh niên · "
    + "phụ nữ · cựu chiến binh · học sinh · sinh viên · giáo viên · học viên · báo cáo viên · "
    + "tuyên truyền viên · cộng tác viên · thành viên · quần chúng · hộ · hộ dân · hộ nghèo · gia đình · "
    + "nhà · căn · căn nhà · suất · suất quà · phần quà · cuốn · bản · tập · tờ · tờ rơi · pa nô · panô · "
    + "khẩu hiệu · áp phích · băng rôn · tài liệu · ấn phẩm · bản tin · chuyên mục · chuyên trang · "
    + "chuyên đề · trang · fanpage · tài khoản · nhóm zalo · xã · phường · thị trấn · xã, phường · "
    + "xã, phường, thị trấn · huyện · thị xã · thành phố · tỉnh · tỉnh, thành phố · quận · thôn · ấp · "
    + "khóm · bản làng · tổ dân phố · khu dân cư · đơn vị · cơ quan · cơ quan, đơn vị · tổ chức · "
    + "tổ chức đảng · chi bộ · đảng bộ · chi, đảng bộ · doanh nghiệp · hợp tác xã · trường · trường học · "
    + "bệnh viện · cơ sở · địa phương · sở, ngành · đồng · ha · km · m · m2 · kg · tấn · tạ · lít · "
    + "công · ngày công · điểm · giải · giải thưởng · bằng khen · giấy khen · tập thể · cá nhân · "
    + "danh hiệu · thủ tục · hồ sơ · tiêu chí · con · cây · chiếc · phần · đầu việc · tổ · câu lạc bộ · "
    + "tiết mục · tác phẩm · trạng thái · phiếu · tên · mục tiêu · tuyến · điểm cầu · cổng · website")
    .split(separator: " · ")
}
