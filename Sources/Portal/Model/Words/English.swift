/// Every sentence that the portal says about content, in English.
enum English {
  static func words(for problem: Problem) -> Words {
    switch problem {
    case .text(let problem): text(problem)
    case .markdown(let problem): markdown(problem)
    case .template(let problem): template(problem)
    }
  }

  // MARK: Bytes

  private static func text(_ problem: TextProblem) -> Words {
    switch problem {
    case .utf16: Words("")
    case .notUTF8: Words("")
    case .control: Words("")
    case .tooLarge: Words("")
    }
  }

  // MARK: Markdown

  private static func markdown(_ problem: MarkdownProblem) -> Words {
    switch problem {
    case .html: Words("")
    }
  }

  // MARK: Templates

  private static func template(_ problem: TemplateProblem) -> Words {
    switch problem {
    case .unclosedTag(let open, let close):
      Words("a tag begins with \(open) here and does not end", help: "end it with \(close)")
    case .unknownTag(let tag):
      Words(
        "\(tag) is not a tag",
        help: "a tag holds one name, and before it nothing or one of # ^ / > < $ ! & { =")
    case .emptyTag:
      Words("a tag without a name", help: "write a name in it, or remove it")
    case .badDelimiters(let tag):
      Words(
        "\(tag) does not set delimiters",
        help: "write two marks without = and with a blank between them, such as {{=<% %>=}}")
    case .unclosed(let sigil, let name):
      Words("{{\(sigil)\(name)}} is not closed", help: "write {{/\(name)}} where it ends")
    case .strayClose(let name):
      Words(
        "{{/\(name)}} closes nothing", help: "remove it, or write {{#\(name)}} where it begins")
    case .wrongClose(let name, let expected):
      Words(
        "{{/\(name)}} stands where {{/\(expected)}} should", help: "write {{/\(expected)}}")
    case .tooDeep(let limit):
      Words(
        "more than \(limit) tags are open within one another",
        help: "move what is inside to a part, or do with fewer sections")
    case .ignored:
      Words(
        "this is never drawn: between {{<…}} and its closing tag only blocks are",
        help: "put it into a block, {{$name}}…{{/name}}, or remove it")
    case .unknownName(let name, let views, let nearest):
      Words(
        "the view of \(list(views)) has no name \"\(name)\"",
        help: nearest.map { "did you mean \"\($0)\"?" }
          ?? "`portal templates` lists the names that each template may use")
    case .notARecord(let name, let part, let sort):
      Words(
        "\"\(name)\" does not exist: \"\(part)\" is \(article(sort)) and has no names in it",
        help: sort == .list
          ? "write {{#\(part)}}…{{/\(part)}} and use the names of its elements there"
          : "write {{\(part)}}")
    case .notHTML(let name, let sort):
      Words(
        "\"\(name)\" is \(article(sort)), not HTML, and must be escaped",
        help: "write {{\(name)}}")
    case .notAText(let name, .open):
      Words(
        "\"\(name)\" holds texts by name and is none itself", help: "write {{\(name).key}}")
    case .notAText(let name, .record):
      Words(
        "\"\(name)\" is a record and cannot be written out",
        help: "write the name of something in it")
    case .notAText(let name, let sort):
      Words(
        "\"\(name)\" is \(article(sort)) and cannot be written out",
        help: "write {{#\(name)}}…{{/\(name)}}")
    case .unknownTemplate(let name, let nearest):
      Words(
        "there is no template \"\(name)\"",
        help: nearest.map { "did you mean \"\($0)\"?" }
          ?? "templates are the files in Templates/, named without .html")
    case .unknownBlock(let name, let parent, let nearest):
      Words(
        "\"\(parent)\" has no block \"\(name)\"",
        help: nearest.map { "did you mean \"\($0)\"?" }
          ?? "write {{$\(name)}}{{/\(name)}} in \"\(parent)\" where it belongs, or remove it here")
    case .repeatedBlock(let name):
      Words("block \"\(name)\" is given twice", help: "keep one of them")
    case .endless(let chain):
      Words(
        "\"\(chain[0])\" includes itself with the same data: \(chain.joined(separator: " > "))",
        help: "include it only in a section on a list or record of what it is drawing")
    case .tooManyParts(let limit):
      Words(
        "more than \(limit) templates are included in one another",
        help: "put some of them together")
    case .tooLarge(let limit):
      Words(
        "the template has more than \(limit >> 20) MiB once its parts are in place",
        help: "include fewer parts in parts")
    case .missing(let kind):
      Words(
        "pages of the kind \"\(kind)\" have no template", help: "write Templates/\(kind).html")
    case .unused(let name):
      Words(
        "no page and no other template uses \"\(name)\"",
        help: "remove it, or include it with {{>\(name)}}")
    case .output(let limit):
      Words(
        "the page would have more than \(limit >> 20) MiB",
        help: "draw fewer elements: look for a list drawn within itself")
    }
  }

  private static func article(_ sort: FieldSort) -> String {
    switch sort {
    case .text: "a text"
    case .html: "HTML"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    case .open: "a set of texts by name"
    }
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
