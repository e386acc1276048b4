import Testing

@testable import Portal

/// What is known of languages by their tags.
@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("vi", "Tiếng Việt", "vi_VN"), ("en", "English", "en_US"), ("en-GB", "English", "en_GB"),
    ("EN-us", "English", "en_US"), ("zh-Hant-TW", "中文", "zh_TW"),
    ("tlh", "tlh", ""), ("tlh-VN", "tlh-VN", "tlh_VN"), ("", "", ""),
  ])
  func namesAndPlaces(_ tag: String, _ name: String, _ locale: String) {
    #expect(LanguageTag.name(of: Bytes(tag)).string == name)
    #expect(LanguageTag.locale(of: Bytes(tag)).string == locale)
  }

  /// What stands in a query is one field, whatever the text.
  @Test(arguments: [
    ("Họp bàn", "Họp%20bàn"), ("a&b=c?d#e%", "a%26b%3Dc%3Fd%23e%25"), ("\"<>'+", "%22%3C%3E%27%2B"),
    ("28-NQ/TW_1.0~", "28-NQ%2FTW_1.0~"), ("", ""),
  ])
  func textsStandInQueries(_ text: String, _ query: String) {
    #expect(Address.query(Bytes(text)).string == query)
  }
}
