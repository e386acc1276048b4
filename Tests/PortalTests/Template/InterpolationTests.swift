import Testing

@testable import Portal

@Suite struct InterpolationTests {
  static let cases: [DrawnCase] = [
    DrawnCase("no tag", "Cổng tin {của} {tỉnh}.\n", draws: "Cổng tin {của} {tỉnh}.\n"),
    DrawnCase("empty", "", draws: ""),
    DrawnCase("a name", "Kính gửi {{office}}!\n", ["office": "Ban"], draws: "Kính gửi Ban!\n"),
    DrawnCase("escaped", "{{x}}\n", ["x": "< & > \" '"], draws: "&lt; &amp; &gt; &quot; &#39;\n"),
    DrawnCase("three braces", "{{{x}}}\n", ["x": "< & > \" '"], draws: "< & > \" '\n"),
    DrawnCase("ampersand", "{{&x}}\n", ["x": "< & > \" '"], draws: "< & > \" '\n"),
    DrawnCase("integer", "có {{n}} tin", ["n": 12], draws: "có 12 tin"),
    DrawnCase("integer, three braces", "có {{{n}}} tin", ["n": 12], draws: "có 12 tin"),
    DrawnCase("integer, ampersand", "có {{&n}} tin", ["n": 12], draws: "có 12 tin"),
    DrawnCase("decimal", "đạt {{p}}%", ["p": "97,55"], draws: "đạt 97,55%"),
    DrawnCase("decimal, three braces", "đạt {{{p}}}%", ["p": "97,55"], draws: "đạt 97,55%"),
    DrawnCase("decimal, ampersand", "đạt {{&p}}%", ["p": "97,55"], draws: "đạt 97,55%"),
    DrawnCase("nothing", "[{{lead}}]", ["lead": nil], draws: "[]"),
    DrawnCase("nothing, three braces", "[{{{lead}}}]", ["lead": nil], draws: "[]"),
    DrawnCase("nothing, ampersand", "[{{&lead}}]", ["lead": nil], draws: "[]"),
    DrawnCase(
      "a name that one element lacks", "{{#rows}}[{{lead}}]{{/rows}}",
      ["rows": [["lead": "a"], ["title": "b"]]], draws: "[a][]"),
    DrawnCase(
      "a name that one element lacks, three braces", "{{#rows}}[{{{lead}}}]{{/rows}}",
      ["rows": [["lead": "a"], ["title": "b"]]], draws: "[a][]"),
    DrawnCase(
      "a name that one element lacks, ampersand", "{{#rows}}[{{&lead}}]{{/rows}}",
      ["rows": [["lead": "a"], ["title": "b"]]], draws: "[a][]"),
    DrawnCase(
      "dotted name as a section", "{{section.name}} = {{#section}}{{name}}{{/section}}",
      ["section": ["name": "Khoa giáo"]], draws: "Khoa giáo = Khoa giáo"),
    DrawnCase(
      "dotted name, three braces", "{{{section.name}}} = {{#section}}{{{name}}}{{/section}}",
      ["section": ["name": "A & B"]], draws: "A & B = A & B"),
    DrawnCase(
      "dotted name, ampersand", "{{&section.name}} = {{#section}}{{&name}}{{/section}}",
      ["section": ["name": "A & B"]], draws: "A & B = A & B"),
    DrawnCase(
      "dotted name of six parts", "{{a.b.c.d.e.f}}",
      ["a": ["b": ["c": ["d": ["e": ["f": "sâu"]]]]]], draws: "sâu"),
    DrawnCase(
      "dotted name through a record that is not there",
      "{{#rows}}[{{image.url}}]{{/rows}}",
      ["rows": [["image": ["url": "a.jpg"]], ["title": "không ảnh"]]], draws: "[a.jpg][]"),
    DrawnCase(
      "later parts are not looked for further out", "[{{a.b.name}}]",
      ["a": ["b": ["name": nil]], "b": ["name": "sai"], "name": "sai"], draws: "[]"),
    DrawnCase(
      "the first part is looked for further out", "{{#a}}{{b.c}}{{/a}}",
      ["a": ["d": "x"], "b": ["c": "đúng"]], draws: "đúng"),
    DrawnCase(
      "the first part that is found decides", "[{{#a}}{{b.c}}{{/a}}]",
      ["a": ["b": ["c": nil]], "b": ["c": "sai"]], draws: "[]"),
    DrawnCase("the whole data", "Chào {{.}}!\n", "tỉnh", draws: "Chào tỉnh!\n"),
    DrawnCase("the whole data, escaped", "{{.}}", "<\"&>", draws: "&lt;&quot;&amp;&gt;"),
    DrawnCase("the whole data, three braces", "{{{.}}}", "<\"&>", draws: "<\"&>"),
    DrawnCase("the whole data, ampersand", "{{&.}}", "<\"&>", draws: "<\"&>"),
    DrawnCase("the whole data, a number", "{{.}} tin", 28, draws: "28 tin"),
    DrawnCase("blanks around", "| {{x}} |", ["x": "+"], draws: "| + |"),
    DrawnCase("blanks around three braces", "| {{{x}}} |", ["x": "+"], draws: "| + |"),
    DrawnCase("blanks around an ampersand", "| {{&x}} |", ["x": "+"], draws: "| + |"),
    DrawnCase("alone on a line", "  {{x}}\n", ["x": "+"], draws: "  +\n"),
    DrawnCase("three braces alone on a line", "  {{{x}}}\n", ["x": "+"], draws: "  +\n"),
    DrawnCase("ampersand alone on a line", "  {{&x}}\n", ["x": "+"], draws: "  +\n"),
    DrawnCase("blanks inside", "|{{  x }}|", ["x": "+"], draws: "|+|"),
    DrawnCase("blanks inside three braces", "|{{{  x }}}|", ["x": "+"], draws: "|+|"),
    DrawnCase("blanks inside an ampersand", "|{{&  x }}|", ["x": "+"], draws: "|+|"),
    DrawnCase("line ends inside", "|{{\n  x\r\n}}|", ["x": "+"], draws: "|+|"),
    DrawnCase("one after another", "{{a}}{{b}}{{a}}", ["a": 1, "b": 2], draws: "121"),
    DrawnCase("a name of other letters", "{{tiêu-đề}}", ["tiêu-đề": "x"], draws: "x"),
    DrawnCase("a name of digits and marks", "{{base-url_2}}", ["base-url_2": "x"], draws: "x"),
    DrawnCase("data with tags is not read again", "{{{a}}}", ["a": "{{b}}"], draws: "{{b}}"),
    DrawnCase("data with line ends", "  {{a}}\n", ["a": "1\n2"], draws: "  1\n2\n"),
    DrawnCase(
      "a text is not escaped twice", "{{a}}", ["a": .text("A & B")], draws: "A &amp; B"),
    DrawnCase(
      "an open name", "{{extra.màu}}", ["extra": .open(["màu": "xanh & đỏ"])],
      draws: "xanh &amp; đỏ"),
    DrawnCase(
      "an open name of nothing", "[{{extra.b}}]", ["extra": .open(["a": "x"])], draws: "[]"),
    DrawnCase(
      "an open name with a dot", "{{extra.a.b}}", ["extra": .open(["a.b": "x"])], draws: "x"),
    DrawnCase(
      "an open name in a record", "{{item.extra.a}}{{item.extra.b}}",
      ["item": ["extra": .open(["a": "x", "b": "y"])]], draws: "xy"),
    DrawnCase("braces beside a tag", "{ {{a}} }", ["a": "x"], draws: "{ x }"),
    DrawnCase(
      "the innermost of equal names", "{{a}}{{#b}}{{a}}{{/b}}", ["a": 1, "b": ["a": 2]], draws: "12"
    ),
  ]

  @Test(arguments: cases) func draws(_ test: DrawnCase) throws { try test.check() }
}
