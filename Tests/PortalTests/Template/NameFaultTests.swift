import Testing

@testable import Portal

@Suite struct NameFaultTests {
  static let names: [FaultCase] = [
    FaultCase(
      template: "{{titel}} {{#rows}}{{ulr}}{{/rows}} {{nowhere}}",
      en: """
        page «titel» | the view of page has no name “titel” | did you mean “title”?
        page «ulr» | the view of page has no name “ulr” | did you mean “url”?
        page «nowhere» | the view of page has no name “nowhere” | `portal templates` lists the names that each template may use
        """,
      vi: """
        page «titel» | trang page không có tên “titel” | có phải: “title”?
        page «ulr» | trang page không có tên “ulr” | có phải: “url”?
        page «nowhere» | trang page không có tên “nowhere” | lệnh `portal templates` liệt kê các tên dùng được trong từng mẫu
        """),
    FaultCase(
      template: "{{section.nmae}} {{#sektion.name}}{{x}}{{/sektion.name}} {{site.tilte}}",
      en: """
        page «section.nmae» | the view of page has no name “section.nmae” | did you mean “section.name”?
        page «sektion.name» | the view of page has no name “sektion.name” | did you mean “section.name”?
        page «site.tilte» | the view of page has no name “site.tilte” | did you mean “site.title”?
        """,
      vi: """
        page «section.nmae» | trang page không có tên “section.nmae” | có phải: “section.name”?
        page «sektion.name» | trang page không có tên “sektion.name” | có phải: “section.name”?
        page «site.tilte» | trang page không có tên “site.tilte” | có phải: “site.title”?
        """),
    FaultCase(
      template: "{{title.x}}{{#rows.name}}{{/rows.name}}{{draft.y}}{{body.z}}",
      en: """
        page «title.x» | “title.x” does not exist: “title” is a text and has no names in it | write {{title}}
        page «rows.name» | “rows.name” does not exist: “rows” is a list and has no names in it | write {{#rows}}…{{/rows}} and use the names of its elements there
        page «draft.y» | “draft.y” does not exist: “draft” is a flag and has no names in it | write {{#draft}}…{{/draft}}
        page «body.z» | “body.z” does not exist: “body” is HTML and has no names in it | write {{body}}
        """,
      vi: """
        page «title.x» | không có “title.x”: “title” là văn bản, bên trong không có tên nào | ghi {{title}}
        page «rows.name» | không có “rows.name”: “rows” là danh sách, bên trong không có tên nào | ghi {{#rows}}…{{/rows}} rồi dùng tên của từng phần tử ở trong đó
        page «draft.y» | không có “draft.y”: “draft” là cờ có/không, bên trong không có tên nào | ghi {{#draft}}…{{/draft}}
        page «body.z» | không có “body.z”: “body” là HTML, bên trong không có tên nào | ghi {{body}}
        """),
    FaultCase(
      template: "{{rows}}{{draft}}{{section}}{{extra}}{{#section}}{{.}}{{/section}}",
      en: """
        page «rows» | “rows” is a list and cannot be written out | write {{#rows}}…{{/rows}}
        page «draft» | “draft” is a flag and cannot be written out | write {{#draft}}…{{/draft}}
        page «section» | “section” is a record and cannot be written out | write the name of something in it
        page «extra» | “extra” holds texts by name and is none itself | write {{extra.key}}
        page «.» | “.” is a record and cannot be written out | write the name of something in it
        """,
      vi: """
        page «rows» | “rows” là danh sách, không in ra được | ghi {{#rows}}…{{/rows}}
        page «draft» | “draft” là cờ có/không, không in ra được | ghi {{#draft}}…{{/draft}}
        page «section» | “section” là nhóm thông tin, không in ra được | ghi tên của một mục bên trong nó
        page «extra» | “extra” chứa các văn bản theo tên, tự nó không phải văn bản | ghi {{extra.tên}}
        page «.» | “.” là nhóm thông tin, không in ra được | ghi tên của một mục bên trong nó
        """),
  ]

  @Test(
    "FAULTS 44: a name that no page has is an error, and the nearest is named", arguments: names)
  func saysWhatIsWrongWithAName(_ fault: FaultCase) { fault.check() }

  static let html: [FaultCase] = [
    FaultCase(
      template:
        "{{{title}}}{{&section.name}}{{{extra.màu}}}{{#tags}}{{{.}}}{{/tags}}{{{site.title}}}",
      en: """
        page «title» | “title” is a text, not HTML, and must be escaped | write {{title}}
        page «section.name» | “section.name” is a text, not HTML, and must be escaped | write {{section.name}}
        page «extra.màu» | “extra.màu” is a text, not HTML, and must be escaped | write {{extra.màu}}
        page «.» | “.” is a text, not HTML, and must be escaped | write {{.}}
        page «site.title» | “site.title” is a text, not HTML, and must be escaped | write {{site.title}}
        """,
      vi: """
        page «title» | “title” là văn bản, không phải HTML, nên phải thoát ký tự | ghi {{title}}
        page «section.name» | “section.name” là văn bản, không phải HTML, nên phải thoát ký tự | ghi {{section.name}}
        page «extra.màu» | “extra.màu” là văn bản, không phải HTML, nên phải thoát ký tự | ghi {{extra.màu}}
        page «.» | “.” là văn bản, không phải HTML, nên phải thoát ký tự | ghi {{.}}
        page «site.title» | “site.title” là văn bản, không phải HTML, nên phải thoát ký tự | ghi {{site.title}}
        """),
    FaultCase(
      template: "{{{rows}}}",
      en: "page «rows» | “rows” is a list and cannot be written out | write {{#rows}}…{{/rows}}",
      vi: "page «rows» | “rows” là danh sách, không in ra được | ghi {{#rows}}…{{/rows}}"),
  ]

  @Test("FAULTS 47: only HTML may go unescaped", arguments: html) func onlyHTMLMayGoUnescaped(
    _ fault: FaultCase
  ) { fault.check() }
}
