/// What the system says of a failure (strerror(3), in English), in the language of messages. What is not in the
/// table, which has what happens to files, stays as the system has it.
package enum SystemWords {
  package static func words(_ reason: String, _ language: MessageLanguage) -> String {
    language == .vi ? vietnamese[reason] ?? reason : reason
  }

  static let vietnamese = [
    "No such file or directory": "không có tệp hay thư mục này",
    "Permission denied": "không có quyền",
    "Operation not permitted": "không được phép",
    "Is a directory": "đây là một thư mục",
    "Not a directory": "đây không phải thư mục",
    "File exists": "đã có một tệp ở đó",
    "Directory not empty": "thư mục không trống",
    "File name too long": "tên quá dài",
    "File too large": "tệp quá lớn",
    "No space left on device": "đĩa đã đầy",
    "Disk quota exceeded": "đã dùng hết phần đĩa được cấp",
    "Read-only file system": "đĩa này chỉ đọc được",
    "Input/output error": "đĩa bị lỗi",
    "Too many open files": "có quá nhiều tệp đang mở",
    "Too many open files in system": "cả máy có quá nhiều tệp đang mở",
    "Too many levels of symbolic links": "các liên kết dẫn vòng quanh",
    "Cannot allocate memory": "hết bộ nhớ",
    "Device or resource busy": "đang có chương trình khác dùng",
    "Text file busy": "chương trình đang được ghi",
    "Exec format error": "không phải chương trình của máy này",
    "Stale file handle": "ổ mạng đã mất liên lạc",
    "No such device or address": "thiết bị không còn đó",
    "Connection refused": "máy kia từ chối kết nối",
    "Connection timed out": "máy kia không trả lời",
  ]
}
