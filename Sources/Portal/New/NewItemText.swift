/// The file of a new item: its fields, those that are not given as comments, each with a word on its use.
package struct NewItemText {
  let wish: NewItem.Wish
  let date: Bytes
  /// Nil: the address is made of the title.
  let slug: Bytes?
  let section: Bytes?
  let agencies, documents: [Bytes]
  let site: Site

  /// Where remarks begin, counted in characters, if the value leaves room.
  private static let column = 34

  func bytes(_ language: MessageLanguage) -> Bytes {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    var out = Bytes("---\n")
    out += Bytes(
      say(
        "# Dòng bắt đầu bằng “#” là ghi chú, không hiện trên trang. Bỏ “# ” ở đầu dòng để dùng trường đó.\n",
        "# What follows “#” is a remark and shown nowhere. Take “# ” away to use the field behind it.\n"
      ))
    out += Bytes("title: ") + Bytes(yaml: wish.title) + Bytes("\n")
    func line(_ name: String, _ value: Bytes, _ vi: String, _ en: String, isGiven: Bool = true) {
      var line = Bytes(isGiven ? "" : "# ") + Bytes(name) + Bytes(":")
      if !value.isEmpty { line += Bytes(" ") + value }
      let gap = max(2, Self.column - line.string.count)
      out += line + Bytes(repeating: 0x20, count: gap) + Bytes("# ") + Bytes(say(vi, en))
      out.append("\n")
    }
    func list(_ name: String, _ values: [Bytes], _ vi: String, _ en: String) {
      let value = Bytes("[") + Bytes(values.joined(separator: Bytes(", "))) + Bytes("]")
      line(name, value, vi, en, isGiven: !values.isEmpty)
    }
    let example = Bytes(date.prefix(10)).string
    line(
      "date", date, "ngày đăng; thêm giờ nếu cần: \(example)T08:30",
      "when it is published; a time may follow: \(example)T08:30")
    if let slug {
      line("slug", slug, "phần cuối địa chỉ của bài", "the last part of its address")
    }
    line(
      "draft", Bytes("true"), "bản nháp, chưa đăng", "a draft, not published",
      isGiven: wish.isDraft)
    if let known = site.settings.sections.first {
      let ids = site.settings.sections.map(\.id.value.string).joined(separator: ", ")
      line(
        "section", section ?? known.id.value, "chuyên mục: \(ids)", "one of \(ids)",
        isGiven: section != nil)
    }
    list(
      "agencies", agencies, "cơ quan trong agencies.yaml; cơ quan đầu tiên báo cáo số liệu",
      "of agencies.yaml; the first one reports the figures")
    list(
      "documents", documents, "bài nói về văn bản nào, ghi số, ký hiệu như [28-NQ/TW]",
      "what it is about, by symbol, as [28-NQ/TW]")
    line(
      "summary", wish.lead.isEmpty ? [] : Bytes(yaml: wish.lead), "sapo, hiện trong danh sách tin",
      "the lead, shown in listings", isGiven: !wish.lead.isEmpty)
    list(
      "authors", [], "[Họ và tên], hoặc [{name: Họ và tên, role: [text, photo]}]",
      "[Name], or [{name: Name, role: [text, photo]}]")
    line(
      "source", [], "nguồn, nếu đăng lại: {name: Tên báo, url: \"https://…\"}",
      "of a reprint: {name: Newspaper, url: \"https://…\"}", isGiven: false)
    if wish.isBundle {
      line(
        "image", [],
        "ảnh cạnh tệp này: {file: anh.jpg, alt: Mô tả ảnh, caption: Chú thích, credit: Người chụp}",
        "beside this file: {file: a.jpg, alt: What it shows, caption: …, credit: Photographer}",
        isGiven: false)
      list(
        "attachments", [], "tệp đính kèm cạnh tệp này: [{file: bao-cao.pdf, title: Báo cáo}]",
        "beside this file: [{file: report.pdf, title: Report}]")
    }
    list(
      "tags", wish.tags.map { Bytes(yaml: $0) }, "thẻ, như [Dân vận, Khoa giáo]",
      "as [One, Another]")
    let measure = site.measures.first { $0.kind == .flow }?.id.value.string ?? "hoi-nghi"
    list(
      "figures", [],
      "số liệu: [{measure: \(measure), value: 12, period: \(example.prefix(7)), quote: \"chữ trong bài\"}]; xem portal list measures",
      "[{measure: \(measure), value: 12, period: \(example.prefix(7)), quote: \"words of the text\"}]; see portal list measures"
    )
    out.append("---\n\n")
    return out
  }
}
