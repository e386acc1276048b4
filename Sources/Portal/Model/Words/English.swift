/// Every sentence that the portal says about content, in English.
enum English {
  static func words(for problem: Problem) -> Words {
    switch problem {
    case .text(let problem): text(problem)
    case .markdown(let problem): markdown(problem)
    case .template(let problem): template(problem)
    case .content(let problem): content(problem)
    case .picture(let problem): PictureWords.english(problem)
    case .publishing(let problem): PublishingWords.english(problem)
    case .importing(let problem): ImportWords.english(problem)
    case .value(let problem): value(problem)
    case .check(let problem): CheckWords.english(problem)
    }
  }

  // MARK: Bytes

  private static func text(_ problem: TextProblem) -> Words {
    switch problem {
    case .utf16:
      Words("the file is in UTF-16", help: "save it again as UTF-8")
    case .notUTF8(let byte, let encoding):
      notUTF8(byte, encoding)
    case .control(let scalar):
      Words(
        "control character \(scalarName(scalar))",
        help: "delete it: it shows nothing, and feeds must not have it")
    case .noncharacter(let scalar):
      Words(
        "\(scalarName(scalar)) is not a character",
        help: "delete it: Unicode keeps it out of texts")
    case .bidi(let scalar):
      Words(
        "\(scalarName(scalar)) changes the order in which text shows",
        help: "delete it: Vietnamese needs none")
    case .invisible(let scalar):
      Words(
        "\(scalarName(scalar)) shows nothing", help: "delete it: here text must be what it seems")
    case .separator(let scalar):
      Words(
        "\(scalarName(scalar)) ends a line for some programs and not for others",
        help: "put a line end or a space in its place")
    case .tooLarge(let bytes, let limit):
      Words(
        "the file has \(grouped(bytes)) bytes, more than the \(grouped(limit)) it may have",
        help: "split it, or raise `file-limit` in portal.yaml")
    }
  }

  private static func notUTF8(_ byte: UInt8, _ encoding: LegacyEncoding?) -> Words {
    let name = "0x" + String(byte, radix: 16, uppercase: true)
    guard let encoding else {
      return Words("byte \(name) is not UTF-8 here", help: "save the file again as UTF-8")
    }
    guard let iconvName = encoding.iconvName else {
      return Words(
        "byte \(name) is not UTF-8: the file seems to be in \(encoding.name)",
        help: "convert it to Unicode, for instance with UniKey's toolkit, and save it as UTF-8")
    }
    return Words(
      "byte \(name) is not UTF-8: the file seems to be in \(encoding.name)",
      help: "convert it: iconv -f \(iconvName) -t UTF-8 OLD.md > NEW.md")
  }

  private static func grouped(_ count: Int) -> String {
    var text = Bytes()
    text.append(english: Decimal(count))
    return text.string
  }

  private static func scalarName(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
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
        "the view of \(list(views)) has no name “\(name)”",
        help: nearest.map { "did you mean “\($0)”?" }
          ?? "`portal templates` lists the names that each template may use")
    case .notARecord(let name, let part, let sort):
      Words(
        "“\(name)” does not exist: “\(part)” is \(article(sort)) and has no names in it",
        help: sort == .list
          ? "write {{#\(part)}}…{{/\(part)}} and use the names of its elements there"
          : sort == .flag ? "write {{#\(part)}}…{{/\(part)}}" : "write {{\(part)}}")
    case .notHTML(let name, let sort):
      Words(
        "“\(name)” is \(article(sort)), not HTML, and must be escaped",
        help: "write {{\(name)}}")
    case .notAText(let name, .open):
      Words(
        "“\(name)” holds texts by name and is none itself", help: "write {{\(name).key}}")
    case .notAText(let name, .record):
      Words(
        "“\(name)” is a record and cannot be written out",
        help: "write the name of something in it")
    case .notAText(let name, let sort):
      Words(
        "“\(name)” is \(article(sort)) and cannot be written out",
        help: "write {{#\(name)}}…{{/\(name)}}")
    case .unknownTemplate(let name, let nearest):
      Words(
        "there is no template “\(name)”",
        help: nearest.map { "did you mean “\($0)”?" }
          ?? "templates are the files in Templates/, named without .html")
    case .unknownBlock(let name, let parent, let nearest):
      Words(
        "“\(parent)” has no block “\(name)”",
        help: nearest.map { "did you mean “\($0)”?" }
          ?? "write {{$\(name)}}{{/\(name)}} in “\(parent)” where it belongs, or remove it here")
    case .repeatedBlock(let name):
      Words("block “\(name)” is given twice", help: "keep one of them")
    case .endless(let chain):
      Words(
        "“\(chain[0])” includes itself with the same data: \(chain.joined(separator: " > "))",
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
        "pages of the kind “\(kind)” have no template", help: "write Templates/\(kind).html")
    case .unused(let name):
      Words(
        "no page and no other template uses “\(name)”",
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

  private static func list(_ names: [String], _ word: String = "and") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  // MARK: Values

  private static func value(_ problem: ValueProblem) -> Words {
    let dateForms = "write it as 2024-04-09, 2024-04-09T21:58 or 09/04/2024 21:58"
    return switch problem {
    case .notADate(let text):
      Words("“\(text)” is not a date", help: dateForms)
    case .dateWithoutYear(let text):
      Words("the date “\(text)” has no year", help: "write it with its year, as in 09/04/2024")
    case .dateWithoutZeros(let text, let meant):
      Words("in “\(text)” month and day need two digits", help: "write \(meant)")
    case .dateTail(let text):
      Words("“\(text)” after the date is not a time", help: dateForms)
    case .year(let text):
      Words(
        "“\(text)” is not a year from 1900 to 2199",
        help: "write the year with four digits, as in 2024")
    case .month(let month, let meant):
      Words(
        "there is no month \(month)",
        help: meant.map { "did you mean \($0)?" }
          ?? "months go from 01 to 12: write 2024-04-09 or 09/04/2024")
    case .day(let day, let month, let year):
      noDay(day, month, year)
    case .hour(let hour):
      Words(
        "there is no hour \(hour)",
        help: hour == 24 ? "midnight is 00:00 of the next day" : "hours go from 00 to 23")
    case .minute(let minute):
      Words("there is no minute \(minute)", help: "minutes go from 00 to 59")
    case .second(let second):
      Words("there is no second \(second)", help: "seconds go from 00 to 59")
    case .offset(let text):
      Words(
        "“\(text)” is not an offset from UTC",
        help: "write it as +07:00, or leave it out for the portal's own")
    case .notAPeriod(let text, let meant):
      Words(
        "“\(text)” is not a period",
        help: meant.map { "write \($0)" }
          ?? "write 2024, 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024-03-05, or two with / between")
    case .quarter(let quarter):
      Words("there is no quarter \(quarter)", help: "write Q1, Q2, Q3 or Q4")
    case .half(let half):
      Words("there is no half \(half)", help: "write H1 or H2")
    case .months(let months, let meant):
      Words(
        "a period of “\(months)M” has no such form",
        help: meant.map { "write \($0)" }
          ?? "only 9M is a form; write the first and the last month, as in 2024-01/2024-04")
    case .backwards(let start, let end):
      Words(
        "the period ends (\(end)) before it starts (\(start))",
        help: "write the earlier one first: \(end)/\(start)")
    case .notANumber(let text):
      Words(
        "“\(text)” is not a number",
        help: "write digits only, with a point before a fraction: 2640 or 97.55")
    case .numberForm(let text, let meant):
      Words("“\(text)” is not written as a plain number", help: "write \(meant)")
    case .ambiguousNumber(let text, let grouped, let fraction):
      Words(
        "“\(text)” can be read in two ways", help: "write \(grouped), or \(fraction) for a fraction"
      )
    case .negative(let text):
      Words("“\(text)” is negative", help: "a count cannot be less than zero")
    case .tooManyDigits(let text):
      Words(
        "“\(text)” has too many digits",
        help: "at most 18 may stand before the point and 12 after it")
    case .notASymbol(let text, let meant):
      Words(
        "“\(text)” is not a document's symbol",
        help: meant.map { "write the symbol alone: \($0)" }
          ?? "write it as 28-NQ/TW, 42/2022/NĐ-CP, 156/QĐ-UBND or 45/2019/QH14")
    }
  }

  private static func noDay(_ day: Int, _ month: Int, _ year: Int) -> Words {
    var name = Bytes()
    name.append(englishMonth: month)
    let last = Day.count(ofMonth: month, year: year)
    let summary =
      switch day {
      case 29 where month == 2: "there is no 29 February \(year)"
      case 1...31: "there is no \(day) \(name.string)"
      default: "there is no day \(day)"
      }
    return Words(
      summary,
      help: "\(name.string) \(year) has \(last) days; write the date as "
        + twoForms(Day(year: year, month: month, day: last), or: "or"))
  }

  /// A day in both forms that front matter takes.
  static func twoForms(_ day: Day?, or: String) -> String {
    guard let day else { return "" }
    var text = Bytes()
    text.append(iso: day)
    text.append(contentsOf: " \(or) ".utf8)
    text.append(vietnamese: day)
    return text.string
  }

  // MARK: Content

  /// What a name would be as a part of an address, after a colon; nothing, where nothing is left of it.
  static func proposal(for name: String) -> String {
    let slug = Fold.slug(Bytes(name)).string
    return slug.isEmpty ? "" : ": \(slug)"
  }

  private static func content(_ problem: ContentProblem) -> Words {
    switch problem {
    case .noFrontMatter:
      Words(
        "the file has no front matter",
        help:
          "begin the file with a line of three hyphens, the fields (title, date, …), and another such line"
      )
    case .tomlFrontMatter:
      Words(
        "front matter between +++ is not read",
        help: "write the fields as YAML between two lines of three hyphens (---)")
    case .unclosedFrontMatter:
      Words(
        "the front matter that begins here has no end",
        help: "put a line of three hyphens (---) after the last field")
    case .yaml(let reason):
      Words(
        "this is not valid YAML: \(reason)",
        help: "check quotes, colons and indentation just before this place")
    case .tabInIndentation:
      Words("a tab stands where YAML wants spaces", help: "indent with spaces")
    case .anchor:
      Words(
        "anchors (&name) are not taken",
        help: "write the value out; put a text that begins with & in quotes")
    case .alias:
      Words(
        "aliases (*name) are not taken",
        help: "write the value out; put a text that begins with * in quotes")
    case .tag(let tag):
      Words(
        "the tag \(tag) is not taken", help: "leave it out; put a text that begins with ! in quotes"
      )
    case .severalDocuments:
      Words("a second YAML document begins here", help: "keep one document a file")
    case .tooDeep(let limit):
      Words(
        "values are nested more than \(limit) deep", help: "no field needs more than three levels")
    case .tooManyValues(let limit):
      Words("there are more than \(limit) values in one file", help: "split the file")
    case .longFrontMatter(let bytes, let limit):
      Words(
        "the front matter has \(grouped(bytes)) bytes, more than the \(grouped(limit)) it may have",
        help: "put long texts below the second line of three hyphens (---)")
    case .notAMap:
      Words(
        "fields are wanted here, each a key, a colon and a value",
        help: "write key: value, one a line")
    case .notAList:
      Words("a list is wanted here", help: "begin each entry with a hyphen and a space")
    case .duplicateKey(let key):
      Words("“\(key)” is given twice", help: "keep one of the two")
    case .unknownKey(let key, let nearest, let known):
      Words(
        "there is no field “\(key)”",
        help: nearest.map { "did you mean \($0)?" }
          ?? "the fields here are \(list(known)); free keys of an item go under extra:")
    case .missingKey(let key):
      Words("“\(key)” is missing", help: "add \(key): …")
    case .wantsText(let key):
      Words("“\(key)” takes one text, not a list or a map", help: "write \(key): …")
    case .wantsList(let key):
      Words(
        "“\(key)” takes a list",
        help: "write \(key): [first, second], or one entry a line after a hyphen")
    case .wantsMap(let key):
      Words("“\(key)” takes fields of its own", help: "write them indented below \(key):")
    case .wantsFlag(let key, let value):
      Words(
        "“\(key)” is true or false, not “\(value)”", help: "write \(key): true or \(key): false")
    case .wantsNumber(let key, let least, let most):
      Words(
        "“\(key)” takes a whole number from \(least) to \(most)",
        help: "write digits only, or leave the line out")
    case .empty(let key):
      Words("“\(key)” is empty", help: "give it a value or leave the line out")
    case .wantsOneOf(let key, let value, let nearest, let known):
      Words(
        "“\(key)” cannot be “\(value)”",
        help: nearest.map { "did you mean \($0)?" } ?? "it is \(list(known, "or"))")
    case .emptySlug:
      Words(
        "no address can be made from this title",
        help: "add slug: with letters a–z, digits and hyphens")
    case .noAddress(let name):
      Words(
        "no address can be made of “\(name)”", help: "use a name with at least one letter or digit")
    case .unsafeSlug(let slug):
      Words(
        "“\(slug)” cannot be part of an address",
        help: "use letters a–z, digits and single hyphens" + proposal(for: slug))
    case .deviceName(let name):
      Words(
        "“\(name)” cannot be part of an address: Windows keeps the name for a device",
        help: "write another slug:, such as \(name)-1")
    case .unsafeAlias(let alias):
      Words(
        "“\(alias)” is not an address of this site", help: "write a path such as /tin-cu/ten-bai/")
    case .unsafePath(let path):
      Words(
        "“\(path)” is not a file name that can be taken",
        help: "name a file in the item's own folder, or one of static/ as /name")
    case .tooLong(let key, let bytes, let limit):
      Words("“\(key)” has \(bytes) bytes; file systems take \(limit)", help: "shorten it")
    case .updatedBeforeDate:
      Words("the item is changed before it is published", help: "check updated and date")
    case .expiresBeforeDate:
      Words("the item expires before it is published", help: "check expires and date")
    case .fileNameDate(let name, let date):
      Words(
        "the file's name says \(name), the item \(date)",
        help: "rename the file or mend the date; the address follows the date")
    case .longTitle(let length):
      Words(
        "the title has \(length) characters",
        help: "headlines of more than 110 are cut in search results and hard to read on a phone")
    case .missingFile(let name, let nearest):
      Words(
        "there is no file “\(name)”",
        help: nearest.map { "did you mean \($0)?" }
          ?? (name.hasPrefix("/")
            ? "put it into static/, as static\(name)"
            : "put it beside the item's index.md, or into static/ and write /\(name)"))
    case .textInBundle(let index):
      Words(
        "the text stands in the folder of \(index) and is not published",
        help: "move it out of the folder, or give that index.md a name of its own")
    case .notADownload(let name):
      Words(
        "“\(name)” is of a kind that is not taken from items",
        help:
          "save it as PDF or put it into a ZIP file; what belongs to the portal itself goes into static/"
      )
    case .unusedFile(let path):
      Words(
        "\(path) is named by no item and is not published",
        help:
          "name it in image, gallery, attachments or the text of the index.md beside it, or put it into static/"
      )
    case .unsafeURL(let url):
      Words("“\(url)” is not a web address", help: "begin it with https://")
    case .figureWithoutTime:
      Words(
        "the figure does not say when",
        help:
          "add period: 2024-Q1 for what happened in a time, or as-of: 2024-03-31 for what stood on a day"
      )
    case .figureWithBothTimes:
      Words(
        "the figure has both period and as-of",
        help: "keep period for what happened in a time, as-of for what stood on a day")
    case .duplicateFigure:
      Words(
        "the same measure, document, group and time is reported twice in this item",
        help: "tell them apart by group:, or say part-of: if one holds the other")
    case .duplicateFigureID(let id):
      Words("two figures of this item have the id “\(id)”", help: "give each its own")
    case .unknownPart(let id, let nearest):
      Words(
        "no figure of this item has the id “\(id)”",
        help: nearest.map { "did you mean \($0)?" }
          ?? "add id: \(id) to the figure that this one is part of")
    case .partOfItself:
      Words("the figure is part of itself", help: "name the id of another figure")
    case .partsInCircle(let ids):
      Words(
        "the figure is part of itself: \(ids.joined(separator: " → "))",
        help: "take out one part-of:, that of the figure which holds the others")
    case .quoteNotFound(let quote):
      Words(
        "the text does not say “\(quote)”", help: "copy the words from the text, or mend the text")
    case .figureWithoutAgency:
      Words(
        "the item reports figures but names no agency",
        help: "add agencies:; the first one is who reports")
    case .unknownAgency(let name, let nearest):
      Words(
        "there is no agency “\(name)”",
        help: (nearest.map { "did you mean \($0)? " } ?? "")
          + "agencies are declared in agencies.yaml")
    case .ambiguousAgency(let name, let candidates):
      Words(
        "“\(name)” is a name of several agencies",
        help: "write the id of one: \(list(candidates, "or"))")
    case .unknownSection(let name, let nearest):
      Words(
        "there is no section “\(name)”",
        help: (nearest.map { "did you mean \($0)? " } ?? "")
          + "sections are declared in portal.yaml")
    case .unknownMeasure(let name, let nearest):
      Words(
        "there is no measure “\(name)”",
        help: (nearest.map { "did you mean \($0)? " } ?? "")
          + "measures are declared in measures.yaml")
    case .wantsOneKey(let keys):
      Words(
        "one of these keys is wanted here, and no more: \(list(keys))",
        help: "keep one of them and take the others away")
    case .unknownTag(let name, let nearest):
      Words(
        "no item has the tag “\(name)”",
        help: nearest.map { "did you mean \($0)?" } ?? "nothing is shown until an item has it")
    case .unknownTopic(let name, let nearest):
      Words(
        "there is no topic “\(name)”",
        help: (nearest.map { "did you mean \($0)? " } ?? "")
          + "topics are declared in topics.yaml")
    case .unknownItem(let path, let nearest):
      Words(
        "there is no item “\(path)”",
        help: nearest.map { "did you mean \($0)?" }
          ?? "write the path of its file, such as items/2024/2024-04-09-giao-ban.md")
    case .hiddenItem(let path):
      Words(
        "“\(path)” is not published and is left out",
        help: "it is a draft, not yet due, or expired; it comes in when it is published")
    case .brokenLink(let url, let nearest):
      Words(
        "the link leads nowhere: there is no \(url)",
        help: nearest.map { "did you mean \($0)?" }
          ?? "write the address of a page, with a slash at its end, or put the file into static/")
    case .linkToHidden(let url, let file):
      Words(
        "the link leads to an item that is not published: \(url)",
        help: "publish \(file), or take the link out until then")
    case .missingAnchor(let anchor, let page, let nearest):
      Words(
        "nothing in \(page) has the id “\(anchor)”",
        help: nearest.map { "did you mean #\($0)?" }
          ?? "ids are made of headings: “Kết quả” has the id ket-qua")
    case .unknownDocument(let symbol, let nearest):
      Words(
        "the register has no document \(symbol)",
        help: (nearest.map { "did you mean \($0)? " } ?? "") + "add it to documents.yaml")
    case .unregisteredDocument(let symbol), .unregisteredCitation(let symbol):
      Words(
        "\(symbol) is not in the register; its page shows no more than items say",
        help: "add it to documents.yaml with its date, issuer and title")
    case .ambiguousDocument(let symbol, let candidates):
      Words(
        "several documents have the symbol \(symbol)",
        help: "write one of \(list(candidates, "or"))")
    case .ambiguousCitation(let text, let candidates):
      Words(
        "“\(text)” may be any of \(candidates.joined(separator: ", ")); it is not linked",
        help: "give the date of issue in the text, or name the document under documents:")
    case .unknownCitation(let symbol):
      Words(
        "\(symbol) has no date here and is not in the register; it is not linked",
        help: "add it to documents.yaml, or give its date of issue in the text")
    case .otherDate(let symbol, let here, let there):
      Words(
        "\(symbol) is dated \(here) here and \(there) in the register; it is not linked",
        help: "correct the date, or add the other document to documents.yaml with an id of its own")
    case .documentTypes(let symbol, let here, let there):
      Words(
        "\(symbol) is called “\(here)” here and “\(there)” elsewhere",
        help: "correct one of the two; the register decides what its page says")
    case .documentDates(let symbol, let here, let there):
      Words(
        "\(symbol) is dated \(here) here and \(there) elsewhere",
        help: "correct one of the two; the register decides what its page says")
    case .unknownOriginal(let address, let nearest):
      Words(
        "nothing that could be translated stands at “\(address)”",
        help: (nearest.map { "did you mean \($0)? " } ?? "")
          + "write the original's address on the portal, as /tin/2024/04/09/ten-bai/")
    case .translationOfItself:
      Words(
        "the text is a translation of itself",
        help: "write the address of the original, or leave translation-of out of the original")
    case .translationOfTranslation(let original):
      Words(
        "what this is a translation of is a translation itself",
        help: "name the original of both: translation-of: \(original)")
    case .repeatedLanguage(let language):
      Words(
        "the original or another translation of it is in the language “\(language)” already",
        help:
          "add language: with the tag of this text's own, as language: en, or keep one of the two")
    case .duplicateID(let id):
      Words("two entries have the id “\(id)”", help: "give one of them another id:")
    case .duplicateName(let name):
      Words("\(name) is named twice", help: "keep one of the two")
    case .parentLoop(let ids):
      Words(
        "the agency is above itself: \(ids.joined(separator: " → "))", help: "take out one parent:")
    case .collision(let address):
      Words(
        "two things would stand at \(address)",
        help: "change the slug, the title or the file name of one of them")
    case .fileIsFolder(let address):
      Words("\(address) would be a file and a folder at once", help: "rename one of the two")
    case .outsideRoot:
      Words("the link leads out of the portal's folder", help: "copy the file in")
    case .linkLoop:
      Words("the link leads back to a folder that it is in", help: "remove the link")
    case .danglingLink:
      Words("the link leads to nothing", help: "remove it, or put the file where it points")
    case .notAFile:
      Words(
        "this is neither a file nor a folder and was left alone", help: "remove it from the content"
      )
    case .unreadable(let reason):
      Words(
        "the file cannot be read: \(reason)", help: SystemWords.remedy(reason, .reading, .en))
    case .changedWhileRead:
      Words("the file changed while it was read", help: "build again")
    case .hiddenFile:
      Words(
        "hidden and backup files are not published",
        help: "rename the file if readers should get it")
    case .unreadableName:
      Words("the file's name is not UTF-8, or has a control character", help: "rename the file")
    case .noSettings:
      Words(
        "the portal has no settings",
        help: "write Content/portal.yaml with at least title: and base-url:")
    case .badBaseURL(let url):
      Words(
        "“\(url)” is not an address that the portal can have",
        help:
          "write it as https://tuyengiao.example.vn: the host in ASCII and no path, as the portal stands at its root"
      )
    case .badOffset(let text):
      Words("“\(text)” is not a time zone that is known here", help: "write the offset, as +07:00")
    case .securityContact(let text):
      Words(
        "“\(text)” is no contact for security.txt",
        help: "write mailto:name@example.vn, tel:+84-… or https://…")
    case .securityExpires(let day):
      Words(
        "security.txt expires on \(day)",
        help: "see that the contact still answers, and write a later day, at most a year from now")
    case .securityExpired(let day):
      Words(
        "security.txt expired on \(day), and nobody relies on it any more",
        help: "see that the contact still answers, and write a later day, at most a year from now")
    case .noWords(let language):
      Words(
        "the templates have no words in the language \(language)",
        help: "write Templates/strings/\(language).yaml, or choose another language: in portal.yaml"
      )
    case .missingWords(let key, let language):
      Words(
        "the words of \(language) lack “\(key)”",
        help: "add \(key): … to Templates/strings/\(language).yaml")
    case .badPathWord(let key, let word):
      Words(
        "“\(word)” cannot be part of addresses (\(key))",
        help: "use letters a–z, digits and hyphens")
    }
  }
}
