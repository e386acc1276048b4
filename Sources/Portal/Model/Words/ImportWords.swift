/// What `portal import` says, in either language.
package struct ImportWords: Sendable {
  let language: MessageLanguage

  package init(_ language: MessageLanguage) { self.language = language }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: The report

  package var new: String { say("mới", "new") }
  package var unchanged: String { say("không đổi", "unchanged") }
  package var refused: String { say("không nhập", "not imported") }
  package var kept: String { say("giữ", "kept") }
  package var dropped: String { say("bỏ", "dropped") }
  package var undecided: String { say("cần quyết định", "to decide") }

  package func lines(_ numbers: [Int]) -> String {
    let list = numbers.map(String.init).joined(separator: ", ")
    return say("dòng \(list)", numbers.count == 1 ? "line \(list)" : "lines \(list)")
  }

  package func more(_ count: Int) -> String { say("… và \(count) mục khác", "… and \(count) more") }

  package func summary(new: Int, unchanged: Int, refused: Int) -> String {
    say(
      "\(new) tin mới, \(unchanged) không đổi, \(refused) không nhập",
      "\(new) new, \(unchanged) unchanged, \(refused) not imported")
  }

  /// How many of something an item has.
  package func count(_ number: Int, _ part: Part) -> String {
    switch part {
    case .paragraphs: say("\(number) đoạn", "\(number) paragraph\(number == 1 ? "" : "s")")
    case .headings: say("\(number) đề mục", "\(number) heading\(number == 1 ? "" : "s")")
    case .lists: say("\(number) danh sách", "\(number) list\(number == 1 ? "" : "s")")
    case .tables: say("\(number) bảng", "\(number) table\(number == 1 ? "" : "s")")
    case .pictures: say("\(number) ảnh", "\(number) picture\(number == 1 ? "" : "s")")
    case .captions: say("\(number) chú thích ảnh", "\(number) caption\(number == 1 ? "" : "s")")
    case .links: say("\(number) liên kết", "\(number) link\(number == 1 ? "" : "s")")
    case .citations:
      say("dẫn \(number) văn bản", "\(number) cited document\(number == 1 ? "" : "s")")
    }
  }

  package enum Part: String, Sendable, CaseIterable {
    case paragraphs, headings, lists, tables, pictures, captions, links, citations
  }

  /// What an item's field is called.
  package func field(_ name: String) -> String {
    guard language == .vi else { return name }
    return Self.fields[name] ?? name
  }

  private static let fields = [
    "title": "tiêu đề", "date": "ngày", "updated": "cập nhật", "expires": "hết hạn",
    "draft": "nháp", "section": "chuyên mục", "agencies": "cơ quan", "documents": "văn bản",
    "summary": "tóm tắt", "authors": "tác giả", "source": "nguồn", "image": "ảnh",
    "attachments": "đính kèm", "tags": "thẻ", "pinned": "ghim", "language": "ngôn ngữ",
  ]

  package func words(for finding: ImportNote.Finding) -> String {
    switch finding {
    case .rubbish: say("chữ thừa của trang", "words of the page, not of the article")
    case .headline: say("tiêu đề lặp lại", "the headline once more")
    case .emptyLabel: say("nhãn không có nội dung", "a label with nothing behind it")
    case .endMark: say("dấu kết thúc", "end mark")
    case .element: say("phần tử không dùng được", "an element that items cannot have")
    case .hidden: say("trang không hiện ra", "hidden by the page")
    case .address:
      say(
        "địa chỉ không dùng được, giữ lại chữ", "an address that cannot be used; its words are kept"
      )
    case .outside: say("ngoài bài", "outside of the article")
    case .record: say("không phải tin bài", "no news item")
    case .section: say("chuyên mục chưa có trong portal.yaml", "no section of portal.yaml")
    case .moreSections: say("còn thuộc chuyên mục khác", "was in other sections too")
    case .agency: say("cơ quan chưa có trong agencies.yaml", "no agency of agencies.yaml")
    case .topic: say("thuộc dòng sự kiện; xem topics.yaml", "part of a topic; see topics.yaml")
    case .source: say("trang đã lưu lại bài này", "the site that the page was saved from")
    case .picture: say("ảnh chưa có ở đây", "a picture that is not at hand")
    case .attachment: say("tệp đính kèm chưa có ở đây", "an attachment that is not at hand")
    case .caption:
      say(
        "chú thích của ảnh không còn, hay đề mục?", "the caption of a lost picture, or a heading?")
    case .label: say("dòng phía trên tiêu đề", "a line above the headline")
    case .citation: say("chưa rõ văn bản nào", "which document is not clear")
    case .ownLink:
      say(
        "liên kết đến địa chỉ cũ của chính cổng này, đã bỏ, giữ lại chữ",
        "a link to an old address of this portal, left out; its words are kept")
    case .embedded:
      say("phim, âm thanh hoặc khung nhúng", "a film, a sound or a frame from elsewhere")
    case .guessedText:
      say(
        "bài được tìm theo nơi có nhiều chữ nhất; hãy so với trang gốc",
        "the article is where most of the words are; compare it with the page")
    case .leadOnly:
      say(
        "nguồn chỉ có phần mở đầu, chưa có nội dung", "the source has the lead alone, not the text")
    case .updatedOnly:
      say(
        "nguồn chỉ cho biết lần sửa cuối, đã lấy làm ngày đăng",
        "the source gives only its last change, taken for the date")
    case .ownDate:
      say(
        "tin đã có ngày của mình, không dùng --date",
        "the item has a date of its own; --date was not used")
    case .state:
      say("ở nguồn chưa công khai, nhập thành bản nháp", "not public at its source: a draft here")
    case .table: say("bảng quá rộng, đã thành các đoạn", "too wide a table, made into paragraphs")
    }
  }

  // MARK: Problems

  static func vietnamese(_ problem: ImportProblem) -> Words {
    switch problem {
    case .tooLarge(let limit):
      Words(
        "tệp lớn hơn \(limit >> 20) MB", help: "xuất thành nhiều tệp nhỏ hơn rồi nhập từng tệp")
    case .unreadable(let reason):
      Words(
        "không đọc được tệp: \(SystemWords.words(reason, .vi))",
        help: "xem lại đường dẫn và quyền đọc tệp")
    case .encoding(let encoding):
      Words(
        encoding.map { "tệp có vẻ dùng bảng mã \($0.name), không chuyển được" }
          ?? "không rõ tệp dùng bảng mã nào",
        help: "chuyển sang Unicode, chẳng hạn bằng công cụ của UniKey, rồi lưu dạng UTF-8")
    case .unknownForm:
      Words(
        "không nhận ra dạng của tệp",
        help:
          "nhập được: trang lưu dạng chữ hoặc HTML, RSS, Atom, WXR, bảng tin NukeViet dạng SQL hoặc CSV"
      )
    case .markup(let words):
      Words(
        "XML sai cú pháp: \(words)",
        help: "xuất hoặc tải lại tệp; tệp XML sai thì không đọc tiếp được")
    case .entities:
      Words(
        "tệp XML tự khai báo thực thể",
        help: "xóa phần <!ENTITY …>: thực thể có thể phình ra vô hạn hoặc đọc tệp khác")
    case .unclosed:
      Words("chuỗi bắt đầu ở đây không được đóng", help: "tệp bị cắt cụt? hãy xuất lại")
    case .rowLength(let values, let columns):
      Words("dòng có \(values) giá trị, bảng có \(columns) cột", help: "hãy xuất lại bảng")
    case .unnamedColumns(let table):
      Words(
        "không biết tên các cột của bảng \(table)",
        help: "xuất kèm cấu trúc bảng (CREATE TABLE) hoặc tên cột trong INSERT")
    case .noItems:
      Words(
        "trong tệp không có tin bài nào",
        help: "xuất cả bài viết, không chỉ trang, danh mục hay tệp đính kèm")
    case .noTitle:
      Words("không tìm thấy tiêu đề", help: "thêm tiêu đề thành một dòng riêng ở đầu tệp")
    case .noDate(let date):
      Words(
        "không có ngày đăng",
        help: "ghi --date 2024-04-09T21:58 (ngày đăng của tin)"
          + (date.map { "; nguồn dẫn trong bài đề ngày \($0)" } ?? ""))
    case .badDate(let text):
      Words("không đọc được ngày đăng “\(text)”", help: "ghi --date 2024-04-09T21:58")
    case .otherDates(let dates):
      Words(
        "có nhiều ngày khác nhau: \(dates.joined(separator: ", "))",
        help: "chọn một ngày: --date 2024-04-09T21:58")
    case .dateForSeveral(let count):
      Words(
        "--date chỉ dùng cho một tin, nhưng có \(count) tin không có ngày",
        help: "nhập riêng từng tệp, mỗi tệp một --date")
    case .differs(let path):
      Words(
        "\(path) đã có và khác với tin này; tệp ấy được giữ nguyên",
        help: "so hai bên; muốn nhập lại thì đổi tên hoặc xóa tệp ấy")
    case .samePath(let path):
      Words("một tin khác cũng nhập vào \(path)", help: "đổi tiêu đề một trong hai tin")
    case .notReadable(let problem):
      Words(
        "tin nhập xong không dựng được: \(Vietnamese.words(for: problem).summary)",
        help: "sửa ở nguồn rồi nhập lại")
    }
  }

  static func english(_ problem: ImportProblem) -> Words {
    switch problem {
    case .tooLarge(let limit):
      Words(
        "the file is larger than \(limit >> 20) MB",
        help: "export it in parts, and import each of them")
    case .unreadable(let reason):
      Words(
        "the file cannot be read: \(reason)", help: "look at its path, and whether you may read it")
    case .encoding(let encoding):
      Words(
        encoding.map { "the file seems to be in \($0.name), which cannot be converted" }
          ?? "the encoding of the file is not known",
        help: "convert it to Unicode, with the tool of UniKey for example, and save it as UTF-8")
    case .unknownForm:
      Words(
        "the file is in none of the known forms",
        help:
          "these can be imported: pages saved as text or HTML, RSS, Atom, WXR, NukeViet's news table as SQL or CSV"
      )
    case .markup(let words):
      Words(
        "faulty XML: \(words)",
        help: "export or fetch the file again; nothing can be read past this")
    case .entities:
      Words(
        "the XML declares entities of its own",
        help: "take the <!ENTITY …> out: entities may grow without bound or name other files")
    case .unclosed:
      Words("what begins here does not end", help: "is the file cut short? export it again")
    case .rowLength(let values, let columns):
      Words(
        "a row of \(values) values in a table of \(columns) columns", help: "export the table again"
      )
    case .unnamedColumns(let table):
      Words(
        "the columns of table \(table) have no names",
        help: "export the structure too (CREATE TABLE), or the names of columns in each INSERT")
    case .noItems:
      Words(
        "there is no news item in the file",
        help: "export the posts too, not only pages, categories or attachments")
    case .noTitle:
      Words(
        "there is no headline", help: "put it on a line of its own at the beginning of the file")
    case .noDate(let date):
      Words(
        "there is no date of publication",
        help: "add --date 2024-04-09T21:58 (when the item was published)"
          + (date.map { "; the source that it names is dated \($0)" } ?? ""))
    case .badDate(let text):
      Words("“\(text)” is no date", help: "add --date 2024-04-09T21:58")
    case .otherDates(let dates):
      Words(
        "there are several dates: \(dates.joined(separator: ", "))",
        help: "choose one: --date 2024-04-09T21:58")
    case .dateForSeveral(let count):
      Words(
        "--date is for one item, and \(count) items have no date",
        help: "import one file at a time, each with its own --date")
    case .differs(let path):
      Words(
        "\(path) is there already and is not this item; it was left as it is",
        help: "compare the two; to import again, rename or remove that file")
    case .samePath(let path):
      Words("another item goes to \(path) too", help: "give one of the two another headline")
    case .notReadable(let problem):
      Words(
        "the item as imported could not be built: \(English.words(for: problem).summary)",
        help: "mend it at its source, and import again")
    }
  }
}
