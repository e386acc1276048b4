/// What all pages of a portal share, as a view: templates have it folded in when they are loaded.
package struct ThemeConstants: Sendable {
  package let shape: Shape
  package let view: View

  /// `pages`: those that the foot of every page leads to, before what the settings name there.
  package init(
    settings: Settings, pages: [Site.Standing], words: [WordEntry], assets: [Asset]
  ) {
    let wordShape = Shape("words", words.map { .text($0.key.value.string, $0.text.string) })
    let assetShape = Shape("assets", assets.map { .text($0.name.string, "/" + $0.file.string) })
    shape = Shapes.constants(words: wordShape, assets: assetShape)
    var v = ViewWriter(shape)
    let sections = words.first { $0.key.value.equals("path-sections") }?.text ?? []
    v.record("site") { v in
      Self.site(&v, settings, pages, Bytes("/".utf8) + sections + Bytes("/".utf8))
    }
    v.record("words") { v in
      for word in words { v.next(word.text) }
    }
    v.record("assets") { v in
      for asset in assets { v.next(Bytes("/".utf8) + asset.file) }
    }
    view = v.finish()
  }

  private static func site(
    _ v: inout ViewWriter, _ settings: Settings, _ pages: [Site.Standing], _ sections: Bytes
  ) {
    func links(_ v: inout ViewWriter, _ name: StaticString, _ links: [(name: Bytes, url: Bytes)]) {
      v.list(name, links) { v, link in
        v.text("name", link.name)
        v.text("url", link.url)
      }
    }
    func named(_ links: [Settings.Link]) -> [(name: Bytes, url: Bytes)] {
      links.map { ($0.title, $0.url.value) }
    }
    v.text("title", settings.title)
    v.text("office", settings.office)
    v.text("slogan", settings.slogan)
    v.text("language", settings.language)
    v.text("base-url", settings.baseURL)
    v.text("notice", settings.notice)
    links(&v, "menu", named(settings.menu))
    v.list("sections", settings.sections) { v, section in
      v.text("name", section.name)
      v.text("url", sections + section.id.value + Bytes("/".utf8))
    }
    links(
      &v, "footer", pages.map { ($0.page.title.value, $0.address) } + named(settings.footer))
    if let contact = settings.contact {
      v.record("contact") { v in
        v.text("address", contact.address)
        v.text("phone", contact.phone)
        v.text("email", contact.email)
      }
    } else {
      v.record("contact", view: nil)
    }
    v.list("share", settings.share) { v, share in
      let (name, host, url) = share.place
      v.text("name", name)
      v.text("host", host)
      v.text("url", url)
    }
  }
}

extension Settings.Share {
  /// The place's name and host, and the address there up to the one of what is passed on.
  fileprivate var place: (name: String, host: String, url: String) {
    switch self {
    case .mail: ("", "", "")
    case .facebook: ("Facebook", "facebook.com", "https://www.facebook.com/sharer/sharer.php?u=")
    case .zalo: ("Zalo", "zalo.me", "https://zalo.me/share?url=")
    case .x: ("X", "x.com", "https://x.com/intent/post?url=")
    }
  }
}
