/// The schemas of registers' entries.
extension SchemaWriter {
  private func id(from name: String, _ englishName: String) -> Schema {
    .slug.described(
      say(
        "Tên trong địa chỉ và trong tin: chữ a–z, chữ số, gạch nối; không ghi thì lấy từ \(name).",
        "What addresses and items call it: a–z, digits, hyphens; made of the \(englishName) unless it is given."
      ))
  }

  // MARK: Agencies

  var agency: Schema {
    .map(AgencyReader.Key.self, required: [.name]) { key in
      let field: Schema =
        switch key {
        case .id: id(from: "tên", "name")
        case .name: .text.described(say("Tên đầy đủ.", "The full name."))
        case .short: .text.described(say("Tên gọn, dùng trong bảng.", "The short name."))
        case .parent:
          agencyName.described(
            say(
              "Cơ quan cấp trên; tin và số liệu của đơn vị được tính cho cấp trên.",
              "The agency above, whose pages and tallies take in this one."))
        case .names:
          Schema.list(agencyNameOverTime).described(
            say("Tên khác theo thời gian.", "Other names over time."))
        case .alsoCalled:
          Schema.list(.text).described(
            say("Cách gọi khác, để tin viết được.", "Other names that items may write."))
        case .contact: agencyContact
        }
      return key == .name ? field : field.orNothing
    }
  }

  private var agencyNameOverTime: Schema {
    .map(AgencyReader.NameKey.self, required: [.name]) { key in
      switch key {
      case .name: .text
      case .from:
        Schema.day.orNothing.described(say("Dùng từ ngày này.", "In use from this day."))
      case .until:
        Schema.day.orNothing.described(say("Dùng đến hết ngày này.", "In use up to this day."))
      }
    }
  }

  private var agencyContact: Schema {
    Schema.map(AgencyReader.ContactKey.self) { key in
      switch key {
      case .address: Schema.text.orNothing.described(say("Địa chỉ.", "The address."))
      case .phone: Schema.text.orNothing.described(say("Điện thoại.", "The telephone number."))
      case .email: Schema.text.orNothing.described(say("Thư điện tử.", "The mail address."))
      case .url: Schema.webAddress.orNothing.described(say("Trang web.", "The web site."))
      }
    }.described(say("Liên hệ.", "How to reach it."))
  }

  // MARK: Documents

  var document: Schema {
    .map(DocumentReader.Key.self, required: [.symbol]) { key in
      let field = documentField(key)
      return key == .symbol ? field : field.orNothing
    }
  }

  private func documentField(_ key: DocumentReader.Key) -> Schema {
    switch key {
    case .id: id(from: "số, ký hiệu và năm", "symbol and the year")
    case .symbol: Schema.symbol.described(say("Số, ký hiệu.", "The symbol.")).examples("28-NQ/TW")
    case .date: .day.described(say("Ngày ban hành.", "When it was issued."))
    case .type:
      .text.described(
        say(
          "Loại, như Nghị quyết; không ghi thì theo ký hiệu.",
          "The type, by the symbol if not given."
        ))
    case .issuer: .text.described(say("Cơ quan ban hành.", "Who issued it."))
    case .title: .text.described(say("Trích yếu.", "What it is about (trích yếu)."))
    case .implements:
      relation(say("Văn bản mà văn bản này thực hiện.", "What it implements."))
    case .replaces:
      relation(say("Văn bản bị văn bản này thay thế.", "What it replaces."))
    case .amends: relation(say("Văn bản được sửa đổi, bổ sung.", "What it amends."))
    case .effective: .day.described(say("Ngày có hiệu lực.", "From when it is in force."))
    case .expires: .day.described(say("Ngày hết hiệu lực.", "When it is no longer in force."))
    case .file:
      .file.described(
        say("Tệp văn bản trong static/, như /van-ban/28.pdf.", "Its file under static/."))
    case .url: .webAddress.described(say("Địa chỉ văn bản ở nơi khác.", "Where else it stands."))
    case .alsoCalled:
      Schema.list(.text).described(
        say(
          "Cách gọi không có ký hiệu, như Nghị quyết Đại hội XIII.",
          "What it is called without a symbol."))
    }
  }

  private func relation(_ words: String) -> Schema {
    Schema.list(registeredDocument).described(words)
  }

  // MARK: Measures and topics

  var measure: Schema {
    .map(MeasureReader.Key.self, required: [.name, .kind]) { key in
      let field: Schema =
        switch key {
        case .id: id(from: "tên", "name")
        case .name: .text.described(say("Đếm cái gì.", "What is counted."))
        case .unit: .text.described(say("Đơn vị tính.", "The unit."))
        case .kind:
          Schema.words(Measure.Kind.self).described(
            say(
              "flow: phát sinh trong kỳ, cộng được; stock: số tại một ngày, không cộng theo thời gian; ratio: tỷ lệ, không cộng.",
              "flow: counted over a period, adds up; stock: stands on a day, never added over time; ratio: never added."
            ))
        case .across:
          Schema.words(MeasureReader.Across.self).described(
            say(
              "sum: số thời điểm của các cơ quan được cộng với nhau.",
              "sum: a stock that adds up across agencies."))
        }
      return [.name, .kind].contains(key) ? field : field.orNothing
    }
  }

  var topic: Schema {
    .map(TopicReader.Key.self, required: [.title]) { key in
      let field: Schema =
        switch key {
        case .id: id(from: "tên", "title")
        case .title: .text.described(say("Tên dòng sự kiện.", "What the topic is called."))
        case .summary: .text.described(say("Một câu giới thiệu.", "A sentence about it."))
        case .items:
          Schema.list(itemPath).described(
            say("Các tin, theo thứ tự kể.", "The items, in the order told."))
        }
      return key == .title ? field : field.orNothing
    }
  }

  /// An item by its file's path from Content/, or its folder's.
  var itemPath: Schema { .text.examples("items/2024/2024-04-09-giao-ban-quy-1.md") }
}
