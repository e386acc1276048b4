import Portal
import Testing

@testable import Importer

/// Lines that say when, by whom and from where.
@Suite struct LineTests {
  @Test(arguments: [
    ("21:58 09/04/2024", "2024-04-09T21:58:00+07:00"),
    ("Thứ ba - 27/06/2023 10:14", "2023-06-27T10:14:00+07:00"),
    ("Thứ Ba, ngày 27 tháng 6 năm 2023", "2023-06-27T00:00:00+07:00"),
    ("Ngày đăng: 09/04/2024 | 9:58 CH", "2024-04-09T21:58:00+07:00"),
    ("Đăng lúc 9h05, 01.02.2024 (GMT+7)", "2024-02-01T09:05:00+07:00"),
    ("Cập nhật: 2024-04-09 12:00 SA", "2024-04-09T00:00:00+07:00"),
  ])
  func aDateIsReadAsPortalsWriteIt(_ line: String, _ date: String) throws {
    let read = try #require(DateLine(Bytes(line), offset: 420))
    #expect(read.moment.iso.string == date)
    #expect(read.isUpdate == line.hasPrefix("Cập nhật"))
  }

  @Test(arguments: [
    "Ngày 08/4, tại Hà Nội", "Ngày 08/4", "Tính đến ngày 31/10/2022", "9 tháng đầu năm 2020",
    "2024",
    "10:14", "01/02/2024 - 03/04/2024", "Quyết định 30/9/2020 có hiệu lực", "33/01/2024",
  ])
  func otherLinesAreNoDates(_ line: String) {
    #expect(DateLine(Bytes(line), offset: 420) == nil)
  }

  @Test(arguments: [
    ("Bài, ảnh: Trần Kim Sơn", "Trần Kim Sơn text photo"),
    ("Tác giả bài viết: Hoàng Quế", "Hoàng Quế"),
    ("Bài: Hoàng Quế, ảnh: Trần An", "Hoàng Quế text; Trần An photo"),
    ("Tin, ảnh: An Bình - Thu Hà", "An Bình text photo; Thu Hà text photo"),
    ("Tin: A Văn; Bài, ảnh: B Văn", "A Văn text; B Văn text photo"),
    ("(Bài và ảnh: Lê Na)", "Lê Na text photo"), ("Biên dịch: Lê Na", "Lê Na translation"),
    ("Video: Lê Na. Biên tập: Lê Na", "Lê Na video editor"),
    ("Nguồn: Báo Nhân Dân", "< Báo Nhân Dân"),
    ("(Theo Bao.vn, 11/01/2019)", "< Bao.vn 2019-01-11"),
    ("Nguồn tin: TTXVN - https://a.vn/b", "< TTXVN https://a.vn/b"),
    ("Từ khóa: bảo hiểm, y tế", "# bảo hiểm, y tế"),
    ("Theo đó, các đơn vị đã họp.", nil), ("Theo kế hoạch năm 2024", nil),
    ("Phát biểu: đồng chí A nói", nil), ("Kết quả: đạt", nil), ("Bài:", nil),
  ])
  func labelsSayWhoDidWhat(_ line: String, _ meaning: String?) {
    #expect(Byline.labelled(Bytes(line)).map(Self.text) == meaning)
  }

  @Test(arguments: [
    ("Thanh Tài", "Thanh Tài"), ("LH", "LH"), ("(Hoàng Quế)", "Hoàng Quế"),
    ("An Bình - Thu Hà", "An Bình; Thu Hà"), ("N.V.A", "N.V.A"),
    ("Quang cảnh hội nghị", nil), ("Ban Biên tập", nil), ("Hà", nil), ("Quý I/2024", nil),
    ("Tổng Bí Thư Đã Phát Biểu Khai Mạc", nil),
  ])
  func aNameAloneIsAByline(_ line: String, _ meaning: String?) {
    #expect(Byline.bare(Bytes(line)).map(Self.text) == meaning)
  }

  private static func text(_ byline: Byline) -> String {
    switch byline {
    case .authors(let authors):
      authors.map { ([$0.name.string] + $0.roles.map(\.rawValue)).joined(separator: " ") }
        .joined(separator: "; ")
    case .source(let source):
      (["<", source.name.string] + [source.url?.string, source.date?.iso.string].compactMap { $0 })
        .joined(separator: " ")
    case .tags(let tags): "# " + tags.map(\.string).joined(separator: ", ")
    case .section(let name): "§ " + name.string
    }
  }

  @Test(arguments: [
    ("Tue, 09 Apr 2024 21:58:00 +0700", "2024-04-09T21:58:00+07:00"),
    ("9 Apr 24 21:58 GMT", "2024-04-09T21:58:00+00:00"),
    ("Tue, 09 Apr 2024 08:58:00 EST", "2024-04-09T08:58:00-05:00"),
    ("2024-04-09T21:58:00Z", "2024-04-09T21:58:00+00:00"),
    ("2024-04-09T21:58:00.25+07:00", "2024-04-09T21:58:00+07:00"),
    ("Tue, 32 Apr 2024 21:58:00 +0700", nil), ("yesterday", nil), ("09 Apr 2024 25:00 GMT", nil),
  ])
  func datesOfFeedsAreRead(_ text: String, _ date: String?) {
    switch FeedDate.read(Bytes(text), offset: 420) {
    case .moment(let moment): #expect(moment.iso.string == date)
    default: #expect(date == nil)
    }
  }

  @Test(arguments: [
    ("./.", nil), ("hết./.", "hết."), ("hết././.", "hết./."), ("hết.", nil), ("hết../.", "hết."),
    ("xem a/.", "xem a."), ("2/.", nil),
  ])
  func endMarksGo(_ line: String, _ rest: String?) {
    let mark = Rubbish.endMark(of: Bytes(line))
    #expect(mark.map { (Bytes(line).dropLast($0.count) + $0.rest).string } == rest)
  }
}

extension Bytes.SubSequence {
  var string: String { Bytes(self).string }
}
