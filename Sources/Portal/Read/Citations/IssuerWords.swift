/// Words around and in the names of those who issue documents.
extension IssuerAfter {
  static let and: WordList = ["và"]
  static let of: WordList = ["của"]
  static let by: WordList = ["do"]
  static let issuing: WordList = ["ban hành", "ký", "thông qua"]
  static let sports: WordList = ["thể thao"]

  /// How names begin that some write small.
  static let small = WordList(
    "tỉnh ủy · tỉnh uỷ · thành ủy · thành uỷ · huyện ủy · huyện uỷ · thị ủy · thị uỷ · quận ủy · "
      + "quận uỷ · đảng ủy · đảng uỷ · ủy ban · uỷ ban · ban · hội đồng nhân dân · liên")

  /// What goes on after a name.
  static let stops = WordList(
    "về · ban hành · thực hiện · trên · đã · đối với · là · trong · tại · được · nhằm · để · theo · "
      + "khóa · khoá · nhiệm kỳ · nhiệm kì · ngày · năm · tháng · quý · cho · với · triển khai · "
      + "tổ chức · quy định · giao · nêu · đề ra · yêu cầu · sẽ · đang · chưa · không · cũng · do · "
      + "từ · đến · vào · khi · sau · trước · như · thì · mà · có · gắn · gồm · bao gồm · kèm · "
      + "kết luận · chỉ đạo · này · đó · hoặc · hay · vừa · mới · cần · phải · cùng · qua · "
      + "giai đoạn · lần · số · ký · họp · và nghị quyết · "
      + "và quyết định · và quy định · và chỉ thị · và kết luận · và kế hoạch · và hướng dẫn · "
      + "và chương trình · và thông báo · và công văn · và nghị định · và thông tư")

  /// The small words of names of offices. Verbs cannot be made of them: *báo*, *khai*, *hợp* are not
  /// among them.
  static let syllables = WordList(
    "an · ảnh · ban · bí · bình · binh · bộ · cán · cáo · cấp · chất · chấp · chế · chỉ · chính · "
      + "chiến · chủ · chức · chúng · cơ · công · cứu · dân · dục · đảng · đình · đoàn · độ · đội · "
      + "đồng · động · giáo · gia · hành · hậu · hiểm · hiệp · hóa · hoá · học · hội · huyện · kỹ · "
      + "kế · kinh · khí · khối · lãnh · lâm · liên · lịch · luật · lý · mặt · mại · môi · năng · "
      + "ngân · nghệ · nghị · nghiệp · ngoại · niên · nội · nông · nữ · nước · phòng · phố · phủ · "
      + "phường · phụ · quan · quân · quận · quản · quốc · quyền · sát · sản · sách · sĩ · sở · "
      + "sự · tài · tạo · tế · thao · thành · thể · thị · thôn · thông · thư · thuật · thường · tỉnh · tin · "
      + "toán · tòa · toà · tôn · tổng · trận · trẻ · triển · trị · trung · trực · trưởng · trường · "
      + "tuyên · tư · tướng · ty · ủy · uỷ · và · vận · văn · viên · viện · vụ · vực · xã · xây · "
      + "xuất · ương · quy")
}
