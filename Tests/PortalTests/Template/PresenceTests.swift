import Portal
import Testing

/// `has-x`: whether the list or record `x` holds anything.
@Suite struct PresenceTests {
  private static let link = Shape("link", [.text("name", "")])
  private static let shape = Shape(
    "page", [.list("rows", link), .record("next", link), .text("title", "")])
  private static let constantShape = Shape(
    "constants", [.record("site", Shape("site", [.list("menu", link), .list("none", link)]))])

  private func drawn(_ template: String, rows: [String], next: String?) throws -> String {
    var constants = ViewWriter(Self.constantShape)
    constants.record("site") { v in
      v.list("menu", ["Tin", "Văn bản"]) { v, name in v.text("name", name) }
      v.list("none", [String]()) { _, _ in }
    }
    let (theme, diagnostics) = Theme.load(
      templates: [TemplateSource(path: Bytes("Templates/page.html"), bytes: Bytes(template))],
      kinds: [PageShape(name: "page", shape: Self.shape)],
      constants: (Self.constantShape, constants.finish()))
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    var view = ViewWriter(Self.shape)
    view.list("rows", rows) { v, name in v.text("name", name) }
    if let next {
      view.record("next") { v in v.text("name", next) }
    } else {
      view.record("next", view: nil)
    }
    view.text("title", "Trang")
    var out = Bytes()
    let isDrawn = try #require(theme).template(0).render(view.finish(), into: &out)
    #expect(isDrawn)
    return out.string
  }

  @Test func isDrawnOnceHoweverLongTheListIs() throws {
    let template =
      "{{#has-rows}}<ul>{{#rows}}<li>{{name}}</li>{{/rows}}</ul>{{/has-rows}}{{^has-rows}}none{{/has-rows}}"
    #expect(try drawn(template, rows: ["a", "b"], next: nil) == "<ul><li>a</li><li>b</li></ul>")
    #expect(try drawn(template, rows: [], next: nil) == "none")
  }

  @Test func doesNotStepIntoARecord() throws {
    let template = "{{#has-next}}{{title}} {{next.name}}{{/has-next}}{{^has-next}}-{{/has-next}}"
    #expect(try drawn(template, rows: [], next: "sau") == "Trang sau")
    #expect(try drawn(template, rows: [], next: nil) == "-")
  }

  @Test func isDecidedForConstantsWhenTemplatesAreLoaded() throws {
    let template =
      "{{#site.has-menu}}m{{/site.has-menu}}{{#site}}{{#has-none}}n{{/has-none}}{{^has-none}}0{{/has-none}}{{/site}}"
    #expect(try drawn(template, rows: [], next: nil) == "m0")
  }

  @Test func isNoNameForTextsAndNoText() {
    for template in [
      "{{#has-title}}x{{/has-title}}", "{{has-rows}}", "{{#has-nothing}}x{{/has-nothing}}",
    ] {
      let (theme, diagnostics) = Theme.load(
        templates: [TemplateSource(path: Bytes("Templates/page.html"), bytes: Bytes(template))],
        kinds: [PageShape(name: "page", shape: Self.shape)],
        constants: (Shape("constants", []), ViewWriter(Shape("constants", [])).finish()))
      #expect(theme == nil && diagnostics.count == 1, "\(template)")
    }
  }
}
