/// Metadata (24 to 42).
extension FaultItem {
  static let frontMatter: [FaultItem] = [
    FaultItem(24, "none", "Chỉ có chữ.\n", "1:1 error frontmatter.missing"),
    FaultItem(
      24, "no end", "---\ntitle: Tin §\ndate: 2024-03-01\nMột.\n", "1:1 error frontmatter.unclosed"),
    FaultItem(
      24, "a rule in the text", "---\ntitle: Tin §\ndate: 2024-03-01\n---\nA\n\n---\n\nB\n"),
    FaultItem(24, "TOML", "+++\ntitle = \"A\"\n+++\n", "1:1 error frontmatter.missing"),
    .fields(25, "a quotation mark that is not closed", "summary: \"a", "5:1 error yaml.syntax"),
    .fields(25, "a colon in a text", "summary: a: b", "4:11 error yaml.syntax"),
    .fields(25, "a bracket that is not closed", "tags: [a, b", "5:1 error yaml.syntax"),
    .fields(25, "indented for nothing", "  tags: [a]", "4:7 error yaml.syntax"),
    .fields(26, "a field twice", "tags: [a]\ntags: [b]", "5:1 error meta.duplicate < 4:1"),
    .fields(26, "in both languages", "tags: [a]\nthẻ: [b]", "5:1 error meta.duplicate < 4:1"),
    .fields(27, "a slip of the pen", "tittle: A", "4:1 error meta.unknown"),
    .fields(27, "a field that is not known", "weight: \"10\"", "4:1 error meta.unknown"),
    .fields(27, "free fields", "extra: {weight: \"10\", tittle: A}"),
    .fields(28, "a capital letter", "Tags: [a]", "4:1 error meta.unknown"),
    .fields(28, "in Vietnamese", "Thẻ: [a]\nGHIM: true\ncơ quan: [btg]"),
    .fields(
      29, "of another type", "tags: a\nsummary: [a]\npinned: yes\nsource: {a: b}\nauthors: 1",
      "4:7 error meta.type", "5:10 error meta.type", "6:9 error meta.type",
      "7:9 error meta.missing", "7:10 error meta.unknown", "8:10 error meta.type"),
    FaultItem(29, "a list", "---\ntitle: [A]\ndate: 2024-03-01\n---\n", "2:8 error meta.type"),
    FaultItem(
      29, "nothing", "---\ntitle: null\ndate: ~\n---\n", "2:8 error meta.missing",
      "3:7 error meta.missing"),
    .fields(30, "an anchor", "extra: &a {x: 1}", "4:8 error yaml.refused"),
    .fields(30, "an alias", "extra: *a", "4:8 error yaml.refused"),
    .fields(30, "an alias of itself", "extra: &a [*a]", "4:8 error yaml.refused"),
    .fields(30, "a merge", "extra: {<<: *a}", "4:13 error yaml.refused"),
    .fields(30, "a tag", "extra: {x: !!binary YQ==}", "4:12 error yaml.refused"),
    .fields(
      30, "a billion laughs",
      "extra:\n  a: &a [lol, lol]\n" + "bcdefghij".map { "  \($0): [*a, *a]\n" }.joined(),
      "5:6 error yaml.refused"),
    .fields(
      30, "a thousand lists in one another",
      "extra: " + String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000),
      "4:39 error yaml.limit"),
    .fields(
      30, "a megabyte of one value",
      "extra: {x: \"" + String(repeating: "a", count: 1_000_000) + "\"}", "1:1 error yaml.limit"),
    .fields(
      30, "ten thousand values", "tags: [" + String(repeating: "a, ", count: 10_000) + "]",
      "4:29987 error yaml.limit"),
    .date(31, "31/02/2024", "3:7 error date.invalid"),
    .date(31, "2024-13-01", "3:7 error date.invalid"),
    .date(31, "30/02", "3:7 error date.invalid"),
    .date(31, "29/02/2023", "3:7 error date.invalid"),
    .date(31, "2024-2-3", "3:7 error date.invalid"),
    .date(31, "2024-03-01T00:60", "3:7 error date.invalid"),
    .date(31, "2024-03-01T24:00", "3:7 error date.invalid"),
    .date(31, "01/03/24", "3:7 error date.invalid"),
    .date(31, "20240-03-01", "3:7 error date.invalid"),
    .date(32, "03/04/2024"),
    .date(32, "04/23/2024", "3:7 error date.invalid"),
    .date(33, "2024-03-01T10:00Z"),
    .date(33, "2024-03-01T10:00+7"),
    .date(33, "2024-03-01T10:00+25:00", "3:7 error date.invalid"),
    .date(34, "2027-01-01"),
    .fields(
      35, "changed before it was there", "updated: 2024-02-29", "4:10 error date.order < 3:7"),
    .fields(35, "gone before it was there", "expires: 2024-02-29", "4:10 error date.order < 3:7"),
    .fields(
      36, "names that no register has",
      "agencies: [btgg]\nsection: khoa-giaoo\nfigures: [{measure: lopp, value: 1, period: 2024}]",
      "4:12 error ref.unknown", "5:10 error ref.unknown", "6:21 error ref.unknown"),
    .fields(
      36, "a document that is not in the register", "documents: [99-NQ/TW (2019)]",
      "4:13 warning ref.unregistered"),
  ]

  static let addresses: [FaultItem] = [
    .fields(37, "an address that another one has, the first", "slug: hai-tin"),
    .fields(
      37, "an address that another one has", "slug: hai-tin", "4:7 error path.collision < 4:7"),
    .fields(38, "names that fold to one, the first", "slug: da-lat"),
    FaultItem(
      38, "names that fold to one", "---\ntitle: Đà Lạt\ndate: 2024-03-01\n---\n",
      "2:8 error path.collision < 4:7"),
    .fields(39, "a way out", "slug: ../../etc/x", "4:7 error path.unsafe"),
    .fields(39, "from the root", "slug: /abs", "4:7 error path.unsafe"),
    .fields(39, "with a slash", "slug: a/b", "4:7 error path.unsafe"),
    .fields(39, "a dot", "slug: .", "4:7 error path.unsafe"),
    .fields(39, "a device of Windows", "slug: con", "4:7 error path.unsafe"),
    FaultItem(
      39, "a title that is one", "---\ntitle: Nul\ndate: 2024-03-01\n---\n",
      "2:8 error path.unsafe"),
    .fields(
      39, "300 bytes", "slug: " + String(repeating: "a", count: 300),
      "4:7 error path.toolong"),
    .fields(
      39, "an old address elsewhere", "aliases: [\"https://evil.vn/x\", //evil.vn, ../x]",
      "4:11 error path.unsafe", "4:32 error path.unsafe", "4:43 error path.unsafe"),
    .fields(
      39, "an old address that is a page's", "aliases: [/lien-he/]",
      "4:11 error path.collision < 2:8"),
    .fields(
      39, "an old address that is the item's own",
      "slug: chinh-no\naliases: [/tin/2024/03/01/chinh-no/]", "5:11 error path.collision < 4:7"),
    .fields(
      39, "an old address twice", "aliases: [/x/y/, /x/y]",
      "4:18 error register.duplicate < 4:11"),
    FaultItem(
      40, "a title of 400 characters",
      "---\ntitle: § \(String(repeating: "ế", count: 400))\ndate: 2024-03-01\n---\n",
      "2:8 warning title.long"),
    FaultItem(40, "a title of markup", "---\ntitle: \"<b>§</b> &amp;\"\ndate: 2024-03-01\n---\n"),
  ]

  static let figures: [FaultItem] = [
    .figure(42, "nhiều", "period: 2024", "5:33 error number.invalid"),
    .figure(42, "\"1.234,5\"", "period: 2024", "5:33 error number.invalid"),
    .figure(42, "\"1,234.5\"", "period: 2024", "5:33 error number.invalid"),
    .figure(42, "-5", "period: 2024", "5:33 error number.invalid"),
    .figure(42, "NaN", "period: 2024", "5:33 error number.invalid"),
    .figure(
      42, String(repeating: "4", count: 40), "period: 2024", "5:33 error number.invalid"),
    .figure(42, "12", "id: a", "5:11 error figure.period"),
    .figure(42, "12", "period: 2024, as-of: 2024-01-01", "5:11 error figure.period"),
    .figure(42, "12", "period: 2024-03/2024-01", "5:45 error period.invalid"),
    .figure(42, "12", "period: 2024-Q5", "5:45 error period.invalid"),
    .figure(42, "12", "period: 2024, part-of: x", "5:60 error figure.part"),
    .figure(42, "12", "period: 2024, id: a, part-of: a", "5:67 error figure.part"),
    .figure(
      42, "12",
      "period: 2024, id: a, part-of: b}, {measure: lop, value: 2, period: 2023, id: b, part-of: a",
      "5:67 error figure.part"),
    .figure(42, "12", "period: 2024, quote: 55 lớp", "5:58 error figure.quote"),
    .figure(42, "12", "period: 2024, quote: 12 lớp"),
  ]
}
