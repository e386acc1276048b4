import ArgumentParser
import Builder
import Glibc
import Portal

/// What every command takes.
struct SharedOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long], help: both("Thư mục của cổng tin.", "The portal's folder."),
    completion: .directory)
  var root = "."

  @Flag(
    help: both(
      "Ghi kết quả và thông báo dưới dạng JSON, mỗi dòng một bản ghi.",
      "Write results and diagnostics as JSON, one record a line."))
  var json = false

  @Flag(name: .shortAndLong, help: both("Chỉ nói những gì sai.", "Say only what is wrong."))
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: both(
      "Nói kỹ hơn: build nêu tên từng tệp được ghi hay xóa.",
      "Say more: build names every file that it writes or removes."))
  var verbose = false

  @Option(
    help: ArgumentHelp(
      both(
        "Thời điểm được coi là bây giờ, ví dụ 2024-04-09T12:00+07:00.",
        "The moment that counts as now, such as 2024-04-09T12:00+07:00."), valueName: "time"))
  var clock: String?

  @Option(
    help: ArgumentHelp(
      both("Ngôn ngữ của thông báo: vi hoặc en.", "The language of messages: vi or en."),
      valueName: "vi|en"))
  var language: String?

  mutating func validate() throws {
    if let language, MessageLanguage(rawValue: language) == nil {
      throw ValidationError(
        both(
          "--language là vi hoặc en, không phải “\(language)”.",
          "--language is vi or en, not \"\(language)\"."))
    }
    if let clock, moment(clock) == nil {
      throw ValidationError(
        both(
          "--clock cần một thời điểm như 2024-04-09T12:00+07:00, không phải “\(clock)”.",
          "--clock takes a time such as 2024-04-09T12:00+07:00, not \"\(clock)\"."))
    }
  }

  /// As asked for, else as the system's settings say, else English.
  var messageLanguage: MessageLanguage {
    if let language, let known = MessageLanguage(rawValue: language) { return known }
    return .ofSystem
  }

  /// Now, in seconds since 1970-01-01T00:00Z.
  var now: Int64 {
    clock.flatMap { moment($0) }?.seconds ?? Int64(time(nil))
  }

  private func moment(_ text: String) -> Moment? {
    try? DateReading(Bytes(text), offset: 7 * 60).moment
  }

  var rootPath: Bytes {
    var path = Bytes(root)
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }
}
