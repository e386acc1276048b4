import Builder
import Portal

extension RebuildCaseTests {
  /// One kind's template: its pages alone are drawn.
  static let templateCases: [RebuildCase] = zip(
    PageKind.allCases, [1, 6, 1, 7, 13, 3, 4, 3, 3, 4, 1, 20, 1, 0, 1]
  ).map { kind, count in
    RebuildCase(
      "the template of \(kind.name)",
      kind.name.hasPrefix("tall")
        ? Work(drawn: [.template: count], tallies: count)
        : Work(drawn: count == 0 ? [:] : [.template: count], written: .some(count))
    ) {
      try $0.edit("Templates/\(kind.name).html", "{{>parts/foot}}", "mới {{>parts/foot}}")
    }
  }

  /// What templates share.
  static let themeCases: [RebuildCase] = [
    RebuildCase(
      "a part of one kind",
      Work(drawn: [.template: 4], written: ["chuyen-muc/", "co-quan/", "tac-gia/", "the/"])
    ) {
      try $0.write("Templates/parts/one.html", "của các mục lục")
    },
    RebuildCase("a part of all kinds", Work(drawn: [.template: 70], written: 48, tallies: 22)) {
      try $0.write("Templates/parts/foot.html", "\nchân")
    },
    RebuildCase("the frame", Work(drawn: [.template: 2], written: ["404.html", "gioi-thieu/"])) {
      try $0.edit("Templates/frame.html", "<", "<<")
    },
    RebuildCase("a part that no template uses", Work()) {
      try $0.write("Templates/parts/khac.html", "x")
    },
    RebuildCase("a comment in a template", Work()) {
      try $0.edit("Templates/home.html", "{{>parts/foot}}", "{{! vì sao }}{{>parts/foot}}")
    },
    RebuildCase(
      "a word that a template uses",
      Work(drawn: [.template: 4], written: ["chuyen-muc/", "co-quan/", "tac-gia/", "the/"])
    ) {
      try $0.edit("Templates/strings/vi.yaml", "skip: Đến", "skip: Tới")
    },
    RebuildCase(
      "a word that the crumbs of all pages use", Work(drawn: [.view: 69], written: ["so-do/"])
    ) {
      try $0.edit("Templates/strings/vi.yaml", "home: Trang chủ", "home: Trang đầu")
    },
    RebuildCase("a word that nothing here uses", Work()) {
      try $0.edit("Templates/strings/vi.yaml", "redirecting: ", "redirecting: Hãy ")
    },
    RebuildCase(
      "the style sheet",
      Work(
        drawn: [.new: 1, .template: 2],
        written: ["404.html", "assets/site.917940c7.css", "gioi-thieu/"],
        removed: ["assets/site.befacea3.css"])
    ) {
      try $0.write("Templates/assets/site.css", "body{margin:0}")
    },
    RebuildCase(
      "a style sheet that nothing uses comes",
      Work(drawn: [.new: 1], written: ["assets/in.6a0b5888.css"])
    ) {
      try $0.write("Templates/assets/in.css", "p{}")
    },
    RebuildCase("a mistake in a template is made and mended", .nothing) {
      try $0.edit("Templates/home.html", "{{>parts/foot}}", "{{khong-co}}{{>parts/foot}}")
      try await $0.refuse()
      try $0.edit("Templates/home.html", "{{khong-co}}", "")
    },
  ]
}
