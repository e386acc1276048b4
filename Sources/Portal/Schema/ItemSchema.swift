/// The schemas of front matter.
extension SchemaWriter {
  var item: Schema {
    .map(ItemFields.Key.self, required: [.title, .date], otherSpellings: ItemFields.aliases) {
      let field = itemField($0)
      return [.title, .date].contains($0) ? field : field.orNothing
    }
  }

  private func itemField(_ key: ItemFields.Key) -> Schema {
    switch key {
    case .title:
      .text.described(
        say("Tiêu đề tin, nên dưới 110 ký tự.", "The headline; best under 110 characters."))
    case .date:
      .moment.described(
        say(
          "Thời gian đăng. Ngày luôn viết trước tháng; không ghi giờ thì là đầu ngày.",
          "When it is published. The day comes before the month; without an hour it is the day's beginning."
        ))
    case .updated:
      .moment.described(say("Lần sửa nội dung gần nhất.", "When it was last changed."))
    case .expires:
      .moment.described(
        say(
          "Từ lúc này tin rời các danh mục và trang tin chỉ còn lời báo ngắn.",
          "From then on it is in no listing, and its page is a short notice."))
    case .draft:
      .flag.described(say("true: bản nháp, chưa đăng.", "true: a draft, not published."))
    case .slug: slug
    case .aliases:
      Schema.list(.address).described(
        say("Địa chỉ cũ của tin; người đọc được dẫn về đây.", "Old addresses that lead here."))
    case .section:
      Schema.names(names.sections, or: .slug).described(
        say("Chuyên mục: một id có trong portal.yaml.", "The section: an id of portal.yaml."))
    case .agencies:
      Schema.list(agencyName).described(
        say(
          "Cơ quan, theo id hoặc tên trong agencies.yaml; cơ quan đầu tiên là nơi báo cáo số liệu.",
          "Agencies, by id or name in agencies.yaml; the first one reports the figures."))
    case .documents:
      Schema.list(documentName).described(
        say(
          "Văn bản mà tin nói về; thêm năm trong ngoặc khi nhiều văn bản cùng số, ký hiệu.",
          "Documents the item is about; with the year in brackets where several have the symbol."))
    case .summary:
      .text.described(
        say("Sapo: một, hai câu đứng trước bài.", "The lead: a sentence or two before the text."))
    case .authors: authors
    case .source: source
    case .image:
      picture.described(say("Ảnh đại diện của tin.", "The picture that stands for the item."))
    case .gallery:
      Schema.list(picture).described(say("Ảnh của tin, xếp thành bộ.", "A set of pictures."))
    case .attachments: attachments
    case .tags: Schema.list(.text).described(say("Thẻ.", "Tags."))
    case .pinned:
      .flag.described(
        say(
          "true: ghim; khối “pinned” của trang chủ hiện các tin ghim.",
          "true: shown in the block “pinned” of the home page."))
    case .language: itemLanguage
    case .translationOf: translationOf
    case .extra:
      Schema([
        ("type", .text("object")),
        ("additionalProperties", Schema.text.orNothing.value),
      ]).described(
        say("Mục tự đặt, cho mẫu trang riêng của cơ quan.", "Keys of one's own, for templates."))
    case .figures:
      Schema.list(figure).described(say("Số liệu mà tin báo cáo.", "What the item reports."))
    }
  }

  var page: Schema {
    .map(StandingPageReader.Key.self, required: [.title]) {
      $0 == .title ? pageField($0) : pageField($0).orNothing
    }
  }

  private func pageField(_ key: StandingPageReader.Key) -> Schema {
    switch key {
    case .title: .text.described(say("Tên trang.", "What the page is called."))
    case .slug:
      Schema.slug.described(
        say(
          "Địa chỉ của trang; không ghi thì theo tên tệp.",
          "The page's address; by the file's name unless it is given."))
    case .summary: .text.described(say("Một câu nói trang có gì.", "What is on the page."))
    case .updated:
      .moment.described(say("Lần sửa nội dung gần nhất.", "When it was last changed."))
    case .draft:
      .flag.described(say("true: bản nháp, chưa đăng.", "true: a draft, not published."))
    case .footer:
      Schema.number(StandingPageReader.places).described(
        say(
          "Cuối mọi trang có liên kết đến trang này; số nhỏ đứng trước.",
          "The foot of every page leads here; lower numbers stand first."))
    case .aliases:
      Schema.list(.address).described(
        say("Địa chỉ cũ; người đọc được dẫn về đây.", "Old addresses that lead here."))
    case .language: itemLanguage
    case .translationOf: translationOf
    }
  }

  // MARK: Fields

  private var slug: Schema {
    .slug.described(
      say(
        "Phần cuối của địa chỉ: chữ a–z, chữ số, gạch nối; không ghi thì lấy từ tiêu đề.",
        "The last part of the address: a–z, digits, hyphens; made of the title unless it is given."
      ))
  }

  private var itemLanguage: Schema {
    .language.described(
      say(
        "Mã ngôn ngữ, khi khác ngôn ngữ của cổng.",
        "The language's code, where it is not the portal's."))
  }

  private var translationOf: Schema {
    .address.described(
      say("Địa chỉ bản gốc của bản dịch này.", "The address of what this is a translation of."))
  }

  private var authors: Schema {
    let roles = Schema.words(Author.Role.self)
    let person = Schema.map(YAMLFields.AuthorKey.self, required: [.name]) { key in
      switch key {
      case .name: .text.described(say("Tên hoặc bút danh.", "A name or pen name."))
      case .role:
        Schema.any([roles, .list(roles)]).described(
          say(
            "Việc đã làm: text (bài), photo (ảnh), video, translation (dịch), editor (biên tập).",
            "What they did."))
      }
    }
    return Schema.list(.any([.text, person])).described(
      say(
        "Tác giả: tên, hoặc tên kèm việc đã làm.", "Authors: names, or names with what they did."))
  }

  private var source: Schema {
    let map = Schema.map(YAMLFields.SourceKey.self, required: [.name]) { key in
      let field: Schema =
        switch key {
        case .name: .text.described(say("Nơi đăng bài gốc.", "Where it first stood."))
        case .url: .webAddress.described(say("Địa chỉ bài gốc.", "Its address there."))
        case .date: .day.described(say("Ngày đăng ở đó.", "Its day there."))
        }
      return key == .name ? field : field.orNothing
    }
    return Schema.any([.text, map]).described(
      say(
        "Nguồn của tin: tên, hoặc name, url và date.",
        "The source: a name, or name, url and date."))
  }

  private var picture: Schema {
    let map = Schema.map(YAMLFields.MediaKey.self, required: [.file]) { key in
      let field: Schema =
        switch key {
        case .file: file
        case .alt:
          .text.described(
            say(
              "Ảnh có gì, cho người không nhìn thấy.", "What is on it, for those who cannot see it."
            ))
        case .caption: .text.described(say("Chú thích dưới ảnh.", "The caption."))
        case .credit: .text.described(say("Người chụp hoặc nguồn ảnh.", "Who took it."))
        }
      return key == .file ? field : field.orNothing
    }
    return .any([.file, map])
  }

  private var attachments: Schema {
    let map = Schema.map(YAMLFields.AttachmentKey.self, required: [.file]) { key in
      switch key {
      case .file: file
      case .title: Schema.text.orNothing.described(say("Tên hiện ra.", "What it is called."))
      }
    }
    return Schema.list(.any([.file, map])).described(
      say("Tệp để tải về.", "Files to download."))
  }

  var file: Schema {
    .file.described(
      say(
        "Tên tệp cạnh index.md của tin, hoặc /ten-tep trong static/.",
        "A file beside the item's index.md, or /name under static/."))
  }
}
