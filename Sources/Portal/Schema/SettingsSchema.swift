/// The schema of portal.yaml.
extension SchemaWriter {
  var settings: Schema {
    .map(SettingsReader.Key.self, required: [.title, .baseURL]) {
      let field = settingsField($0)
      return [.title, .baseURL].contains($0) ? field : field.orNothing
    }
  }

  private func settingsField(_ key: SettingsReader.Key) -> Schema {
    switch key {
    case .title: .text.described(say("Tên cổng.", "What the portal is called."))
    case .office: .text.described(say("Cơ quan chủ quản.", "Whose portal it is."))
    case .slogan: .text.described(say("Dòng chữ dưới tên cổng.", "The line below the title."))
    case .notice: .text.described(say("Lời báo trên mọi trang.", "A notice on every page."))
    case .baseURL:
      Schema.pattern("^[Hh][Tt][Tt][Pp][Ss]?://[^/:?#\\s][!-~]*$").described(
        say("Địa chỉ của cổng.", "The portal's address.")
      ).examples("https://tuyengiao.example.vn")
    case .timeZone:
      Schema.pattern("^([Zz]|[+-][0-9]{1,4}(:[0-5][0-9])?|Asia/Ho_Chi_Minh)$").described(
        say("Múi giờ; mặc định +07:00.", "The time zone; +07:00 unless it is given.")
      ).examples("+07:00")
    case .language:
      Schema.words(SettingsReader.Language.self).described(
        say("Ngôn ngữ của cổng.", "The portal's language."))
    case .pageLength:
      Schema.number(2...500).described(
        say("Số tin trên một trang danh mục; mặc định 20.", "Items on a page of a listing; 20."))
    case .sections:
      Schema.list(section).described(say("Chuyên mục.", "Sections."))
    case .menu: Schema.list(link).described(say("Thực đơn đầu trang.", "The menu."))
    case .footer: Schema.list(link).described(say("Liên kết cuối trang.", "Links at the foot."))
    case .contact: contact
    case .share:
      Schema.list(.words(Settings.Share.self)).described(
        say("Nơi chia sẻ tin.", "Where items can be passed on."))
    case .security: security
    case .home: home
    case .publish: publish
    case .fileLimit:
      Schema.number(1_024...67_108_864).described(
        say("Số byte tối đa của một tệp nội dung.", "The most bytes of one file of content."))
    }
  }

  private var section: Schema {
    .map(SettingsReader.SectionKey.self, required: [.name]) { key in
      switch key {
      case .id: .slug.described(say("Tên trong địa chỉ và trong tin.", "What items call it."))
      case .name: .text.described(say("Tên hiện ra.", "What readers see."))
      case .description: .text.described(say("Một câu nói rõ.", "A sentence about it."))
      }
    }
  }

  private var link: Schema {
    .map(SettingsReader.LinkKey.self, required: [.title, .url]) { key in
      switch key {
      case .title: .text.described(say("Chữ hiện ra.", "What readers see."))
      case .url:
        Schema.any([.pattern("^/$"), .address, .webAddress]).described(
          say(
            "Địa chỉ trong cổng, có / ở đầu và cuối, hoặc địa chỉ web.",
            "An address of the portal, with / at both ends, or of the web."))
      }
    }
  }

  private var contact: Schema {
    Schema.map(SettingsReader.ContactKey.self) { key in
      switch key {
      case .address: Schema.text.orNothing.described(say("Địa chỉ.", "The address."))
      case .phone: Schema.text.orNothing.described(say("Điện thoại.", "The telephone number."))
      case .email: Schema.text.orNothing.described(say("Thư điện tử.", "The mail address."))
      }
    }.described(say("Liên hệ của cơ quan.", "How to reach the office."))
  }

  private var security: Schema {
    let uri = Schema.pattern("^(https://|mailto:|tel:)[!-~]+$")
    return Schema.map(YAMLFields.SecurityKey.self, required: [.contact, .expires]) { key in
      switch key {
      case .contact:
        Schema.any([uri, .list(uri)]).described(
          say(
            "Nơi nhận tin về lỗ hổng: mailto:, tel: hoặc https://.",
            "Who takes reports of weaknesses: mailto:, tel: or https://."))
      case .expires: .moment.described(say("Dùng đến lúc nào.", "Until when it holds."))
      case .policy:
        Schema.pattern("^https://[!-~]+$").orNothing.described(
          say("Trang nêu chính sách.", "The page of the policy."))
      case .languages:
        Schema.any([.language, .list(.language)]).orNothing.described(
          say("Ngôn ngữ nhận tin.", "Languages that are understood."))
      }
    }.described("/.well-known/security.txt (RFC 9116)")
  }

  private var home: Schema {
    Schema.map(SettingsReader.HomeKey.self) { key in
      switch key {
      case .newest:
        Schema.number(1...100).orNothing.described(
          say("Số tin mới nhất trên trang chủ; mặc định 9.", "How many of the newest items; 9."))
      case .blocks:
        Schema.list(block).orNothing.described(
          say("Các khối dưới tin mới, theo thứ tự.", "Blocks below them, in this order."))
      }
    }.described(say("Trang chủ.", "The home page."))
  }

  private var block: Schema {
    Schema.map(YAMLFields.BlockKey.self) { key in
      switch key {
      case .section:
        Schema.names(names.sections, or: .slug).described(say("Chuyên mục.", "A section."))
      case .agency: agencyName.described(say("Cơ quan.", "An agency."))
      case .document: documentName.described(say("Văn bản.", "A document."))
      case .tag: .text.described(say("Thẻ.", "A tag."))
      case .topic:
        Schema.names(names.topics, or: .slug).described(say("Dòng sự kiện.", "A topic."))
      case .pinned:
        Schema([("enum", .list([.flag(true)]))]).described(say("Tin ghim.", "Pinned items."))
      case .items:
        Schema.list(itemPath).with("minItems", .number(1)).described(
          say("Chính các tin này.", "These very items."))
      case .title: .text.described(say("Tên khối.", "What the block is called."))
      case .count: Schema.number(1...100).described(say("Số tin.", "How many items."))
      }
    }.one(of: YAMLFields.choices)
  }

  // MARK: Publishing

  private var publish: Schema {
    Schema.map(YAMLFields.PublishKey.self, required: [.targets]) { key in
      switch key {
      case .targets:
        Schema.list(target).orNothing.described(say("Các nơi đăng.", "Where releases go."))
      case .preferred:
        Schema.text.orNothing.described(
          say("Nơi đăng khi không gọi tên.", "The target when none is named."))
      case .fatal:
        Schema.list(.words(Problem.warningCodes)).orNothing.described(
          say("Mã cảnh báo khiến cổng không đăng.", "Codes of warnings that stop publishing."))
      }
    }.described(say("Nơi đăng cổng.", "Where the portal is published."))
  }

  private var target: Schema {
    Schema.map(YAMLFields.TargetKey.self, required: [.name]) { key in
      key == .name ? targetField(key) : targetField(key).orNothing
    }
    .one(of: YAMLFields.TargetKey.places)
    .with(
      "dependencies",
      .object(
        YAMLFields.owners.filter { $0.1.count == 1 }.map { key, owners in
          (key.rawValue, .texts(owners.map(\.rawValue)))
        }))
  }

  private func targetField(_ key: YAMLFields.TargetKey) -> Schema {
    switch key {
    case .name: .slug.described(say("Tên nơi đăng.", "What the target is called."))
    case .folder: .text.described(say("Thư mục trên máy này.", "A folder of this machine."))
    case .ssh:
      Schema.text.described(
        say("Máy khác: user@host:/thu-muc.", "Another machine: user@host:/folder."))
    case .rclone:
      Schema.text.described(say("Kho của rclone: ten:bucket.", "A remote of rclone: name:bucket."))
    case .port: Schema.number(1...65_535).described(say("Cổng mạng của ssh.", "The port of ssh."))
    case .configuration: .text.described(say("Tệp cấu hình ssh.", "A configuration of ssh."))
    case .records:
      .text.described(
        say("Nơi để sổ sách, người đọc không thấy.", "Where records go, out of readers' sight."))
    case .grace:
      Schema.number(0...8760).described(
        say("Giữ tệp cũ bao nhiêu giờ.", "Hours for which old files stay."))
    case .keep:
      Schema.number(1...1000).described(
        say("Giữ bao nhiêu bản phát hành; mặc định 5.", "How many releases are kept; 5."))
    case .compress:
      .flag.described(say("true: kèm tệp nén sẵn.", "true: with compressed files."))
    }
  }
}
