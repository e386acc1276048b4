import Testing

@testable import Portal

@Suite struct TagFaultTests {
  static let tags: [FaultCase] = [
    FaultCase(
      template: "a {{title b",
      en: "page «{{» | a tag begins with {{ here and does not end | end it with }}",
      vi: "page «{{» | thẻ mở bằng {{ ở đây không có dấu kết thúc | kết thúc thẻ bằng }}"),
    FaultCase(
      template: "{{title <b>{{body}}",
      en: "page «{{» | a tag begins with {{ here and does not end | end it with }}",
      vi: "page «{{» | thẻ mở bằng {{ ở đây không có dấu kết thúc | kết thúc thẻ bằng }}"),
    FaultCase(
      template: "{{{body}} <%body",
      en: "page «{{» | a tag begins with {{ here and does not end | end it with }}}",
      vi: "page «{{» | thẻ mở bằng {{ ở đây không có dấu kết thúc | kết thúc thẻ bằng }}}"),
    FaultCase(
      template: "{{=<% %>=}}<%title",
      en: "page «<%» | a tag begins with <% here and does not end | end it with %>",
      vi: "page «<%» | thẻ mở bằng <% ở đây không có dấu kết thúc | kết thúc thẻ bằng %>"),
    FaultCase(
      template: "{{@index}}",
      en:
        "page «{{@index}}» | {{@index}} is not a tag | a tag holds one name, and before it nothing or one of # ^ / > < $ ! & { =",
      vi:
        "page «{{@index}}» | {{@index}} không phải là thẻ hợp lệ | một thẻ chỉ có một tên, trước tên có thể có một trong các dấu # ^ / > < $ ! & { ="
    ),
    FaultCase(
      template: "{{#if title}}{{titel}}{{/if}}",
      en:
        "page «{{#if title}}» | {{#if title}} is not a tag | a tag holds one name, and before it nothing or one of # ^ / > < $ ! & { =",
      vi:
        "page «{{#if title}}» | {{#if title}} không phải là thẻ hợp lệ | một thẻ chỉ có một tên, trước tên có thể có một trong các dấu # ^ / > < $ ! & { ="
    ),
    FaultCase(
      template: "{{section..name}}",
      en:
        "page «{{section..name}}» | {{section..name}} is not a tag | a tag holds one name, and before it nothing or one of # ^ / > < $ ! & { =",
      vi:
        "page «{{section..name}}» | {{section..name}} không phải là thẻ hợp lệ | một thẻ chỉ có một tên, trước tên có thể có một trong các dấu # ^ / > < $ ! & { ="
    ),
    FaultCase(
      template: "{{}}{{# }}",
      en: """
        page «{{}}» | a tag without a name | write a name in it, or remove it
        page «{{# }}» | a tag without a name | write a name in it, or remove it
        """,
      vi: """
        page «{{}}» | thẻ không có tên | ghi tên vào thẻ, hoặc bỏ thẻ đi
        page «{{# }}» | thẻ không có tên | ghi tên vào thẻ, hoặc bỏ thẻ đi
        """),
    FaultCase(
      template: "{{=<%=}}{{==}}",
      en: """
        page «{{=<%=}}» | {{=<%=}} does not set delimiters | write two marks without = and with a blank between them, such as {{=<% %>=}}
        page «{{==}}» | {{==}} does not set delimiters | write two marks without = and with a blank between them, such as {{=<% %>=}}
        """,
      vi: """
        page «{{=<%=}}» | {{=<%=}} không đặt được dấu mở và dấu đóng thẻ | ghi hai dấu không chứa =, cách nhau một khoảng trắng, ví dụ {{=<% %>=}}
        page «{{==}}» | {{==}} không đặt được dấu mở và dấu đóng thẻ | ghi hai dấu không chứa =, cách nhau một khoảng trắng, ví dụ {{=<% %>=}}
        """),
    FaultCase(
      template: "{{#rows}}{{name}}\n.",
      en: "page «{{#rows}}» (page «.») | {{#rows}} is not closed | write {{/rows}} where it ends",
      vi: "page «{{#rows}}» (page «.») | {{#rows}} chưa được đóng | ghi {{/rows}} ở chỗ kết thúc"),
    FaultCase(
      template: "{{#rows}}{{^draft}}{{/rows}}",
      en:
        "page «{{^draft}}» (page «{{/rows}}») | {{^draft}} is not closed | write {{/draft}} where it ends",
      vi:
        "page «{{^draft}}» (page «{{/rows}}») | {{^draft}} chưa được đóng | ghi {{/draft}} ở chỗ kết thúc"
    ),
    FaultCase(
      template: "{{/rows}}",
      en:
        "page «{{/rows}}» | {{/rows}} closes nothing | remove it, or write {{#rows}} where it begins",
      vi:
        "page «{{/rows}}» | {{/rows}} không đóng thẻ nào | bỏ thẻ này, hoặc ghi {{#rows}} ở chỗ bắt đầu"
    ),
    FaultCase(
      template: "{{#rows}}{{name}}{{/row}}{{title}}",
      en:
        "page «{{/row}}» (page «{{#rows}}») | {{/row}} stands where {{/rows}} should | write {{/rows}}",
      vi:
        "page «{{/row}}» (page «{{#rows}}») | {{/row}} đứng ở chỗ phải là {{/rows}} | sửa thành {{/rows}}"
    ),
    FaultCase(
      template: String(repeating: "{{#draft}}", count: 65)
        + String(
          repeating: "{{/draft}}", count: 65),
      en:
        "page «{{#draft}}» | more than 64 tags are open within one another | move what is inside to a part, or do with fewer sections",
      vi:
        "page «{{#draft}}» | quá 64 thẻ mở lồng vào nhau | chuyển phần bên trong sang một mẫu con, hoặc bớt các đoạn lồng nhau"
    ),
  ]

  @Test("FAULTS 43: what is wrong with a tag is said at its place", arguments: tags)
  func saysWhatIsWrongWithATag(_ fault: FaultCase) { fault.check() }
}
