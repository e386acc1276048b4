import Testing

@testable import Portal

/// Comments, delimiters and parts.
@Suite struct TagTests {
  static let comments: [DrawnCase] = [
    DrawnCase("within a line", "28{{! chú thích }}-NQ", draws: "28-NQ"),
    DrawnCase("over several lines", "28{{!\n  một\n  hai\n}}-NQ\n", draws: "28-NQ\n"),
    DrawnCase("alone on a line", "a\n{{! chú thích }}\nb\n", draws: "a\nb\n"),
    DrawnCase("indented", "a\n  {{! chú thích }}\nb\n", draws: "a\nb\n"),
    DrawnCase("line ends as on Windows", "|\r\n{{! chú thích }}\r\n|", draws: "|\r\n|"),
    DrawnCase("on the first line", "  {{! chú thích }}\n!", draws: "!"),
    DrawnCase("on the last line", "!\n  {{! chú thích }}", draws: "!\n"),
    DrawnCase("several lines alone", "a\n{{!\nmột\nhai\n}}\nb\n", draws: "a\nb\n"),
    DrawnCase("several lines alone, indented", "a\n  {{!\n    một\n  }}\nb\n", draws: "a\nb\n"),
    DrawnCase("at the end of a line", "  28 {{! 19 }}\n", draws: "  28 \n"),
    DrawnCase("blanks around", "28 {{! chú thích }} 19", draws: "28  19"),
    DrawnCase("as a name", ">{{! a }}<", ["a": 1, "! a": 2, "!a": 3], draws: "><"),
    DrawnCase("with tags in it", "a{{! {{b} {{{c }}d", draws: "ad"),
    DrawnCase("empty", "a{{!}}b", draws: "ab"),
  ]

  @Test(arguments: comments) func drawsNoComment(_ test: DrawnCase) throws { try test.check() }

  static let delimiters: [DrawnCase] = [
    DrawnCase("two marks", "{{=<% %>=}}(<%a%>)", ["a": "x"], draws: "(x)"),
    DrawnCase("one character", "({{=[ ]=}}[a])", ["a": "x"], draws: "(x)"),
    DrawnCase(
      "in and after sections",
      "{\n{{#a}}\n  {{b}}\n  |b|\n{{/a}}\n\n{{= | | =}}\n|#a|\n  {{b}}\n  |b|\n|/a|\n}\n",
      ["a": true, "b": "x"], draws: "{\n  x\n  |b|\n\n  {{b}}\n  x\n}\n"),
    DrawnCase(
      "in and after inverted sections",
      "{\n{{^a}}\n  {{b}}\n  |b|\n{{/a}}\n\n{{= | | =}}\n|^a|\n  {{b}}\n  |b|\n|/a|\n}\n",
      ["a": false, "b": "x"], draws: "{\n  x\n  |b|\n\n  {{b}}\n  x\n}\n"),
    DrawnCase(
      "a part begins with the usual ones", "[{{>p}}]\n{{= | | =}}\n[|>p|]\n", ["a": "x"],
      parts: ["p": ".{{a}}."], draws: "[.x.]\n[.x.]\n"),
    DrawnCase(
      "a part's do not stay", "[{{>p}}]\n[.{{a}}. .|a|.]\n", ["a": "x"],
      parts: ["p": ".{{a}}. {{= | | =}}.|a|."], draws: "[.x. .x.]\n[.x. .|a|.]\n"),
    DrawnCase("blanks around", "| {{=@ @=}} |", draws: "|  |"),
    DrawnCase("at the end of a line", " | {{=@ @=}}\n", draws: " | \n"),
    DrawnCase("alone on a line", "a\n{{=@ @=}}\nb\n", draws: "a\nb\n"),
    DrawnCase("indented", "a\n  {{=@ @=}}\nb\n", draws: "a\nb\n"),
    DrawnCase("line ends as on Windows", "|\r\n{{= @ @ =}}\r\n|", draws: "|\r\n|"),
    DrawnCase("on the first line", "  {{=@ @=}}\n=", draws: "="),
    DrawnCase("on the last line", "=\n  {{=@ @=}}", draws: "=\n"),
    DrawnCase("blanks inside", "|{{= @   @ =}}|", draws: "||"),
    DrawnCase("there and back", "{{=<% %>=}}{{a}}<%={{ }}=%>{{a}}", ["a": "x"], draws: "{{a}}x"),
    DrawnCase("of two bytes", "{{=« »=}}«a» {{a}}", ["a": "x"], draws: "x {{a}}"),
    DrawnCase(
      "with every mark", "{{=<% %>=}}<%#s%><%&a%><%{a}%><%/s%><%^t%><%>p%><%/t%><%!c%>",
      ["s": true, "t": false, "a": "<"], parts: ["p": "!"], draws: "<<!"),
  ]

  @Test(arguments: delimiters) func drawsWithDelimiters(_ test: DrawnCase) throws {
    try test.check()
  }

  static let parts: [DrawnCase] = [
    DrawnCase("a text", "[{{>p}}]", parts: ["p": "phần"], draws: "[phần]"),
    DrawnCase("an empty one", "[{{>p}}]", parts: ["p": ""], draws: "[]"),
    DrawnCase(
      "names of where it is", "[{{>p}}]", ["a": "x"], parts: ["p": "*{{a}}*"], draws: "[*x*]"),
    DrawnCase(
      "names of the section it is in", "{{#r}}{{>p}}{{/r}}", ["a": 0, "r": [["a": 1], ["a": 2]]],
      parts: ["p": "<{{a}}>"], draws: "<1><2>"),
    DrawnCase(
      "itself, as deep as the data", "{{>p}}",
      ["n": "a", "in": [["n": "b", "in": []], ["n": "c", "in": [["n": "d", "in": []]]]]],
      parts: ["p": "{{n}}<{{#in}}{{>p}}{{/in}}>"], draws: "a<b<>c<d<>>>"),
    DrawnCase(
      "a part in a part", "{{>p}}", ["a": 1, "b": 2],
      parts: ["p": "({{a}} {{>parts/q}})", "parts/q": "{{b}}!"], draws: "(1 2!)"),
    DrawnCase("blanks around", "| {{>p}} |", parts: ["p": "\t|\t"], draws: "| \t|\t |"),
    DrawnCase(
      "at the end of a line", "  {{a}}  {{> p}}\n", ["a": "|"], parts: ["p": ">\n>"],
      draws: "  |  >\n>\n"),
    DrawnCase("line ends as on Windows", "|\r\n{{>p}}\r\n|", parts: ["p": ">"], draws: "|\r\n>|"),
    DrawnCase("on the first line", "  {{>p}}\n>", parts: ["p": ">\n>"], draws: "  >\n  >>"),
    DrawnCase("on the last line", ">\n  {{>p}}", parts: ["p": ">\n>"], draws: ">\n  >\n  >"),
    DrawnCase(
      "each of its lines is indented, those of the data are not", "<\n {{>p}}\n>\n",
      ["a": "+\n+"], parts: ["p": "|\n{{{a}}}\n|\n"], draws: "<\n |\n +\n+\n |\n>\n"),
    DrawnCase("blanks inside", "|{{> p }}|", parts: ["p": "="], draws: "|=|"),
    DrawnCase(
      "indentation of a part in a part", "  {{>p}}\n",
      parts: ["p": "1\n  {{>q}}\n3\n", "q": "2\n2\n"],
      draws: "  1\n    2\n    2\n  3\n"),
    DrawnCase(
      "indentation around sections", "  {{>p}}\n", ["t": ["a", "b"]],
      parts: ["p": "<ul>\n{{#t}}\n  <li>{{.}}\n{{/t}}\n</ul>\n"],
      draws: "  <ul>\n    <li>a\n    <li>b\n  </ul>\n"),
    DrawnCase(
      "indentation with tabs and empty lines", "\t{{>p}}\n", parts: ["p": "1\n\n2\n"],
      draws: "\t1\n\t\n\t2\n"),
    DrawnCase(
      "byte order marks", "\u{FEFF}{{! chú thích }}\n[{{>p}}]", ["a": true],
      parts: ["p": "\u{FEFF}{{#a}}\nx{{/a}}"], draws: "[x]"),
    DrawnCase(
      "twice on a line", "{{>p}}{{>p}}\n", parts: ["p": "x"], draws: "xx\n"),
  ]

  @Test(arguments: parts) func drawsParts(_ test: DrawnCase) throws { try test.check() }
}
