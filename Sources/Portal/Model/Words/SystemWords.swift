/// What the system says of a failure (strerror(3), in English), in the language of messages. What is not in the
/// table, which has what happens to files, stays as the system has it.
package enum SystemWords {
  package static func words(_ reason: String, _ language: MessageLanguage) -> String {
    language == .vi ? vietnamese[reason] ?? reason : reason
  }

  package enum Attempt: Sendable { case reading, writing }

  /// What to do about it.
  package static func remedy(
    _ reason: String, _ attempt: Attempt, _ language: MessageLanguage
  ) -> String {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    let isReading = attempt == .reading
    switch reason {
    case "No space left on device", "Disk quota exceeded":
      return say("dọn bớt đĩa rồi làm lại", "make room and try again")
    case "File too large":
      return say(
        "ở đây không được ghi tệp lớn như vậy: nâng giới hạn ulimit -f",
        "files may not be that large here: raise ulimit -f")
    case "Read-only file system":
      return say(
        "gắn lại đĩa để ghi được, hoặc chọn thư mục khác",
        "mount the disk for writing, or name another folder")
    case "Input/output error", "Stale file handle":
      return say(
        "đĩa có thể sắp hỏng: xem nhật ký của hệ thống",
        "the disk may be failing: look at the system's log")
    case "Too many open files", "Too many open files in system":
      return say(
        "cho mở nhiều tệp hơn: ulimit -n 1024", "allow more open files: ulimit -n 1024")
    case "File name too long":
      return say("đặt tên hay đường dẫn ngắn hơn", "take a shorter name or path")
    case "Cannot allocate memory":
      return say("đóng bớt chương trình rồi làm lại", "end other programs and try again")
    case "No locks available", "Operation not supported":
      return say(
        "ổ này không khóa được tệp: đặt cổng tin trên đĩa của máy",
        "no files can be locked there: keep the portal on a disk of this machine")
    case "File exists", "Not a directory", "Is a directory", "Too many levels of symbolic links":
      return say(
        "ở đó đang có thứ khác, như một liên kết không dẫn tới đâu: chuyển đi",
        "something else stands there, such as a link that leads nowhere: move it away")
    case "No such file or directory":
      return isReading
        ? say("tệp vừa mất trong lúc làm: làm lại lần nữa", "it has gone meanwhile: try again")
        : say("tạo thư mục chứa nó", "make the folder that it is in")
    default:
      return isReading
        ? say("xem lại quyền đọc", "check who may read it")
        : say(
          "cho người dùng này quyền ghi ở đó, hoặc chọn thư mục khác",
          "let this user write there, or name another folder")
    }
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
    "Resource temporarily unavailable": "hệ thống tạm thời không đáp ứng được",
    "No locks available": "không khóa được tệp",
    "Operation not supported": "nơi này không hỗ trợ",
    "Device or resource busy": "đang có chương trình khác dùng",
    "Text file busy": "chương trình đang được ghi",
    "Exec format error": "không phải chương trình của máy này",
    "Stale file handle": "ổ mạng đã mất liên lạc",
    "No such device or address": "thiết bị không còn đó",
    "Connection refused": "máy kia từ chối kết nối",
    "Connection timed out": "máy kia không trả lời",
  ]
}
