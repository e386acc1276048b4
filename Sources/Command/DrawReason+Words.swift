import Builder
import Portal

extension DrawReason {
  /// Why a page or file was drawn, after "drawn: ".
  func words(_ language: MessageLanguage) -> String {
    switch (self, language) {
    case (.new, .vi): "chưa có trong sổ của lần dựng trước"
    case (.new, .en): "no earlier build remembered it"
    case (.view, .vi): "nội dung hiển thị đã đổi"
    case (.view, .en): "what it shows has changed"
    case (.template, .vi): "khuôn mẫu đã đổi"
    case (.template, .en): "its template has changed"
    case (.program, .vi): "do phiên bản portal khác dựng"
    case (.program, .en): "another version of portal drew it"
    case (.missing, .vi): "tệp kết quả đã bị xóa"
    case (.missing, .en): "the file was gone from the output"
    case (.altered, .vi): "tệp kết quả đã bị sửa"
    case (.altered, .en): "the file in the output had been altered"
    }
  }
}
