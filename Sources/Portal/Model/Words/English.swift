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
    case .html(let tag):
      Words(
        "raw HTML is left out: \(tag)",
        help: "write it in Markdown, or between ` ` to show it as text")
    case .unsafeURL(let url, let fault): unsafeURL(url, fault)
    case .complexity(let limit): complexity(limit)
    case .tableTooWide(let columns, let limit):
      Words(
        "the table has \(columns) columns, more than \(limit)", help: "split it into several tables"
      )
    case .tableColumns(let head, let delimiter):
      Words(
        "not read as a table: its header has \(head) cells, the line below \(delimiter)",
        help: "give both lines the same number of cells")
    case .tableAfterText:
      Words(
        "not read as a table: it follows a line of text",
        help: "put an empty line before the table's header")
    case .noteDefinedTwice(let id):
      Words("the note [^\(id)] is defined a second time", help: "give one of them another name")
    case .noteUndefined(let id):
      Words(
        "there is no note [^\(id)]",
        help: "add a line “[^\(id)]: …”, or write \\[ if a bracket is meant")
    case .noteUnused(let id):
      Words(
        "nothing refers to the note [^\(id)], so it is not shown",
        help: "put [^\(id)] where it belongs, or delete the note")
    case .noteInNote(let id):
      Words(
        "a note refers to the note [^\(id)]",
        help: "say it in the same note: notes have no notes of their own")
    case .unclosedFence:
      Words(
        "this code block is never closed: all that follows has become code",
        help: "close it with a line like the one that opens it")
    case .headingOfPage:
      Words("a heading of level 1: that level is the item's title", help: "begin with ##")
    case .headingSkip(let from, let to):
      Words(
        "a heading of level \(to) follows level \(from)",
        help: "use level \(from + 1), so that screen readers do not miss a level")
    case .imageWithoutText(let url):
      Words(
        "the image \(url) has no description",
        help: "say between ![ and ] what it shows, for those who cannot see it")
    }
  }

  private static func unsafeURL(_ url: String, _ fault: MarkdownURLFault) -> Words {
    let summary = "the address “\(url)” is refused"
    return switch fault {
    case .scheme(let scheme):
      Words(
        "\(summary): “\(scheme):” is not allowed here",
        help:
          "use https://, http://, mailto:, tel: or a path of this site; ./ before a file name with a colon"
      )
    case .noScheme:
      Words("\(summary): it does not say http or https", help: "write https:// in full")
    case .noHost: Words("\(summary): no site is named in it", help: "write it as https://site/path")
    case .backslash: Words("\(summary): it has a backslash", help: "write / instead of \\")
    case .control: Words("\(summary): it has a control character", help: "type the address anew")
    }
  }

  private static func complexity(_ limit: MarkdownLimit) -> Words {
    let maximum = limit.maximum
    return switch limit {
    case .containers:
      Words(
        "quotations and lists are nested more than \(maximum) deep; the text is refused",
        help: "take out > and list marks at the beginning of the line")
    case .brackets:
      Words(
        "more than \(maximum) brackets [ are open; the text is refused",
        help: "close them, or write \\[ or a code block")
    case .inlines:
      Words(
        "emphasis and links are nested more than \(maximum) deep; the text is refused",
        help: "take out * and _")
    case .cells:
      Words(
        "more than \(maximum) cells are missing in tables; the text is refused",
        help: "give every row as many cells as the header has")
    case .work:
      Words(
        "too much text stands in deep quotations and lists; the text is refused",
        help: "nest less deep, or split the text")
    }
  }

  // MARK: Templates

  private static func template(_ problem: TemplateProblem) -> Words {
    switch problem {
    case .unknownName: Words("")
    }
  }
}
