/// Pictures as pages show them: with their sizes, and narrower ones to choose from.
extension Plan {
  /// The picture that `media` of an article names.
  func image(_ media: Media, of article: Article) -> View {
    let name = media.file.value
    let picture = site.files.picture(name, beside: article.item.file)
    var v = ViewWriter(Shapes.image)
    v.text("url", Views.url(name, article.address))
    v.text("alt", media.alt)
    v.text("caption", media.caption)
    v.text("credit", media.credit)
    let facts = picture?.facts.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
    v.text("width", facts.map { Bytes(String($0.width)) } ?? [])
    v.text("height", facts.map { Bytes(String($0.height)) } ?? [])
    v.text("srcset", picture.map { $0.sources(at: Views.address(of: name, article.address)) } ?? [])
    return v.finish()
  }
}

extension Picture {
  /// What a browser may choose from, the narrowest first, as `srcset` has it; nothing where there is no choice.
  /// `address`: the picture's own.
  func sources(at address: Bytes) -> Bytes {
    guard let facts, !widths.isEmpty else { return [] }
    var sources = Bytes()
    func add(_ address: Bytes, _ width: Int) {
      if !sources.isEmpty { sources.append(", ") }
      sources += Address.encoded(address)
      sources.append(" ")
      sources.append(decimal: width)
      sources.append("w")
    }
    for width in widths { add(width.path(beside: address), width.width) }
    if widths.last?.width != PictureFacts.widest { add(address, facts.width) }
    return sources
  }
}

extension Views {
  /// The address of a file beside what stands at `page`, or under static/; not yet as it is in a URL.
  static func address(of name: Bytes, _ page: Bytes) -> Bytes {
    name.first == UInt8(ascii: "/") ? name : page + name
  }

  static func url(_ name: Bytes, _ page: Bytes) -> Bytes {
    Address.encoded(address(of: name, page))
  }
}
