/// The words that the preview adds to pages.
package struct PreviewWords: Sendable {
  /// Of the words themselves, as in `lang="vi"`.
  package let language: String
  /// What the bar is, for those who hear the page.
  package let bar: String
  /// Before the file and line of the page's source.
  package let source: String
  package let problemsTitle, problemsText: String
  /// On the buttons that put the problems away and bring them back.
  package let hideProblems, showProblems: String
  package let offline: String
  /// The page for a host name the server does not go by; the command to start it with stands below.
  package let hostRefused: String
  package let originRefused: String

  package init(
    language: String, bar: String, source: String, problemsTitle: String, problemsText: String,
    hideProblems: String, showProblems: String, offline: String, hostRefused: String,
    originRefused: String
  ) {
    self.language = language
    self.bar = bar
    self.source = source
    self.problemsTitle = problemsTitle
    self.problemsText = problemsText
    self.hideProblems = hideProblems
    self.showProblems = showProblems
    self.offline = offline
    self.hostRefused = hostRefused
    self.originRefused = originRefused
  }
}

extension PreviewWords {
  package static let vietnamese = PreviewWords(
    language: "vi", bar: "Xem trước", source: "Nguồn", problemsTitle: "Chưa dựng lại được trang",
    problemsText: "Bên dưới là bản dựng được gần nhất. Sửa xong và lưu lại, thông báo này tự đóng.",
    hideProblems: "Xem trang", showProblems: "Xem lỗi",
    offline: "Mất kết nối với máy chủ xem trước, đang thử lại…",
    hostRefused: "Máy chủ xem trước không nhận tên này. Nếu đúng là tên của máy, hãy chạy:",
    originRefused: "Máy chủ xem trước không trả lời trang của nơi khác.")

  package static let english = PreviewWords(
    language: "en", bar: "Preview", source: "Source", problemsTitle: "The site was not rebuilt",
    problemsText:
      "Below is the last good build. This notice closes by itself when all is mended and saved.",
    hideProblems: "See the page", showProblems: "See the problems",
    offline: "No connection to the preview server, trying again…",
    hostRefused:
      "The preview server does not go by this name. If the name is its own, start it with:",
    originRefused: "The preview server does not answer pages of other sites.")
}
