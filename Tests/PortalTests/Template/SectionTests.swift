import Testing

@testable import Portal

@Suite struct SectionTests {
  static let cases: [DrawnCase] = [
    DrawnCase("a flag that is set", "{{#draft}}nháp{{/draft}}", ["draft": true], draws: "nháp"),
    DrawnCase("a flag that is not", "[{{#draft}}nháp{{/draft}}]", ["draft": false], draws: "[]"),
    DrawnCase("nothing", "[{{#lead}}có{{/lead}}]", ["lead": nil], draws: "[]"),
    DrawnCase("an empty text", "[{{#lead}}có{{/lead}}]", ["lead": ""], draws: "[]"),
    DrawnCase("a text", "{{#lead}}<p>{{lead}}</p>{{/lead}}", ["lead": "x"], draws: "<p>x</p>"),
    DrawnCase("a record", "{{#a}}{{b}}{{/a}}", ["a": ["b": "x"]], draws: "x"),
    DrawnCase(
      "names further out", "{{#in}}{{out}}, {{both}}, {{far.name}}{{/in}}",
      ["out": 1, "both": 0, "in": ["both": 2], "far": ["name": 3]], draws: "1, 2, 3"),
    DrawnCase("the text itself", "{{#x}}{{.}} = {{x}}{{/x}}", ["x": "28"], draws: "28 = 28"),
    DrawnCase("HTML itself", "{{#x}}{{.}} {{{.}}}{{/x}}", ["x": "<b>"], draws: "&lt;b&gt; <b>"),
    DrawnCase(
      "a list in a list in a list",
      "{{#years}}{{#months}}{{year.short}}/{{month}}:{{#days}}{{year.long}}-{{month}}-{{day}};{{/days}}{{/months}}{{/years}}",
      [
        "years": [
          [
            "year": ["short": "24", "long": "2024"],
            "months": [["month": "4", "days": [["day": "8"], ["day": "9"]]]],
          ]
        ]
      ], draws: "24/4:2024-4-8;2024-4-9;"),
    DrawnCase(
      "records within records, lines of their own",
      """
      {{#a}}
      {{one}}
      {{#b}}
      {{one}}{{two}}
      {{#c.d}}
      {{one}}{{two}}{{three}}
      {{#four}}
      {{one}}{{two}}{{three}}{{four}}{{.}}
      {{/four}}
      {{one}}{{two}}{{three}}
      {{/c.d}}
      {{one}}{{two}}
      {{/b}}
      {{one}}
      {{/a}}

      """,
      ["a": ["one": 1], "b": ["two": 2], "c": ["d": ["three": 3, "four": 4]]],
      draws: "1\n12\n123\n12344\n123\n12\n1\n"),
    DrawnCase(
      "a list", "{{#rows}}<{{n}}>{{/rows}}", ["rows": [["n": 1], ["n": 2]]], draws: "<1><2>"),
    DrawnCase("a list of none", "[{{#rows}}<{{n}}>{{/rows}}]", ["rows": []], draws: "[]"),
    DrawnCase(
      "twice one flag",
      "{{#a}}\n- một\n{{/a}}\n- {{b}}\n{{#a}}\n- ba\n{{/a}}\n", ["a": true, "b": "hai"],
      draws: "- một\n- hai\n- ba\n"),
    DrawnCase(
      "a flag in itself, set", "1 {{#a}}2 {{#a}}3{{/a}} 4{{/a}} 5", ["a": true], draws: "1 2 3 4 5"),
    DrawnCase(
      "a flag in itself, not set", "1 {{#a}}2 {{#a}}3{{/a}} 4{{/a}} 5", ["a": false],
      draws: "1  5"),
    DrawnCase("plain texts", "{{#tags}}({{.}}){{/tags}}", ["tags": ["a", "b"]], draws: "(a)(b)"),
    DrawnCase("plain numbers", "{{#tags}}({{.}}){{/tags}}", ["tags": [1, 2]], draws: "(1)(2)"),
    DrawnCase(
      "plain decimals", "{{#t}}({{.}}){{/t}}", ["t": ["1,1", "2,2"]], draws: "(1,1)(2,2)"),
    DrawnCase(
      "lists in a list", "{{#t}}[{{#.}}{{.}}{{/.}}]{{/t}}", ["t": [["a", "b"], ["c"], []]],
      draws: "[ab][c][]"),
    DrawnCase("plain texts, escaped", "{{#t}}{{.}}{{/t}}", ["t": ["&", "<"]], draws: "&amp;&lt;"),
    DrawnCase("plain texts, three braces", "{{#t}}{{{.}}}{{/t}}", ["t": ["&", "<"]], draws: "&<"),
    DrawnCase("plain texts, ampersand", "{{#t}}{{&.}}{{/t}}", ["t": ["&", "<"]], draws: "&<"),
    DrawnCase(
      "the whole data, a list", "{{#.}}({{n}}){{/.}}", [["n": 1], ["n": 2]], draws: "(1)(2)"),
    DrawnCase(
      "plain texts that may be empty", "{{#t}}[{{#.}}{{.}}{{/.}}]{{/t}}",
      ["t": [.text("a"), .text("")]], draws: "[a][]"),
    DrawnCase("the record itself", "{{#a}}{{#.}}{{b}}{{/.}}{{/a}}", ["a": ["b": 1]], draws: "1"),
    DrawnCase("dotted, set", "{{#a.b.c}}có{{/a.b.c}}", ["a": ["b": ["c": true]]], draws: "có"),
    DrawnCase(
      "dotted, not set", "[{{#a.b.c}}có{{/a.b.c}}]", ["a": ["b": ["c": false]]], draws: "[]"),
    DrawnCase(
      "dotted, through a record that is not there",
      "{{#rows}}[{{#a.b}}{{c}}{{/a.b}}]{{/rows}}",
      ["rows": [["a": ["b": ["c": 1]]], ["a": ["x": 0]], ["x": 0]]], draws: "[1][][]"),
    DrawnCase(
      "dotted, a list", "{{#site.menu}}{{name}};{{/site.menu}}",
      ["site": ["menu": [["name": "a"], ["name": "b"]]]], draws: "a;b;"),
    DrawnCase(
      "dotted, a list in a record that may not be there",
      "{{#rows}}[{{#a.b}}{{.}}{{/a.b}}]{{/rows}}",
      ["rows": [["a": ["b": ["x", "y"]]], ["c": 0], ["a": ["b": ["z"]]]]], draws: "[xy][][z]"),
    DrawnCase(
      "blanks around", " | {{#a}}\t|\t{{/a}} | \n", ["a": true], draws: " | \t|\t | \n"),
    DrawnCase(
      "blanks inside", " | {{#a}} {{! ghi chú }}\n {{/a}} | \n", ["a": true],
      draws: " |  \n  | \n"),
    DrawnCase(
      "indented, within lines", " {{#a}}một{{/a}}\n {{#a}}hai{{/a}}\n", ["a": true],
      draws: " một\n hai\n"),
    DrawnCase(
      "lines of their own", "| a\n{{#a}}\n|\n{{/a}}\n| b\n", ["a": true], draws: "| a\n|\n| b\n"),
    DrawnCase(
      "indented lines of their own", "| a\n  {{#a}}\n|\n \t{{/a}}  \n| b\n", ["a": true],
      draws: "| a\n|\n| b\n"),
    DrawnCase(
      "lines that end as on Windows", "|\r\n{{#a}}\r\n{{/a}}\r\n|", ["a": true],
      draws: "|\r\n|"),
    DrawnCase(
      "alone on the first line", "  {{#a}}\n#{{/a}}\n/", ["a": true], draws: "#\n/"),
    DrawnCase(
      "alone on the last line", "#{{#a}}\n/\n  {{/a}}", ["a": true], draws: "#\n/\n"),
    DrawnCase("blanks in the tags", "|{{# a }}={{/ a }}|", ["a": true], draws: "|=|"),
    DrawnCase(
      "an open field of some", "{{#extra}}có{{/extra}}", ["extra": .open(["a": "x"])],
      draws: "có"),
    DrawnCase(
      "an open field of none", "[{{#extra}}có{{/extra}}]", ["extra": .open([:])], draws: "[]"),
    DrawnCase(
      "an open name", "[{{#extra.a}}{{.}}{{/extra.a}}{{#extra.b}}{{.}}{{/extra.b}}]",
      ["extra": .open(["a": "x"])], draws: "[x]"),
    DrawnCase(
      "a list in itself", "{{#t}}{{n}}{{#t}}{{n}}{{/t}} {{/t}}",
      ["t": [["n": 1], ["n": 2]]], draws: "112 212 "),
  ]

  @Test(arguments: cases) func draws(_ test: DrawnCase) throws { try test.check() }

  static let inverted: [DrawnCase] = [
    DrawnCase("a flag that is not set", "{{^a}}không{{/a}}", ["a": false], draws: "không"),
    DrawnCase("a flag that is set", "[{{^a}}không{{/a}}]", ["a": true], draws: "[]"),
    DrawnCase("nothing", "{{^a}}không{{/a}}", ["a": nil], draws: "không"),
    DrawnCase("a text", "[{{^a}}không{{/a}}]", ["a": "x"], draws: "[]"),
    DrawnCase("an empty text", "{{^a}}không{{/a}}", ["a": ""], draws: "không"),
    DrawnCase("a record", "[{{^a}}không{{/a}}]", ["a": ["b": 1]], draws: "[]"),
    DrawnCase(
      "a record that is not there", "{{#t}}[{{^a}}không{{/a}}]{{/t}}",
      ["t": [["a": ["b": 1]], ["c": 1]]], draws: "[][không]"),
    DrawnCase("a list", "[{{^a}}không{{/a}}]", ["a": [["n": 1]]], draws: "[]"),
    DrawnCase("a list of none", "{{^a}}không{{/a}}", ["a": []], draws: "không"),
    DrawnCase(
      "a list that may be empty", "{{#t}}[{{^a}}không{{/a}}]{{/t}}",
      ["t": [["a": [1]], ["a": []]]], draws: "[][không]"),
    DrawnCase(
      "twice one flag", "{{^a}}\n- một\n{{/a}}\n- {{b}}\n{{^a}}\n- ba\n{{/a}}\n",
      ["a": false, "b": "hai"], draws: "- một\n- hai\n- ba\n"),
    DrawnCase(
      "a flag in itself, not set", "1 {{^a}}2 {{^a}}3{{/a}} 4{{/a}} 5", ["a": false],
      draws: "1 2 3 4 5"),
    DrawnCase(
      "a flag in itself, set", "1 {{^a}}2 {{^a}}3{{/a}} 4{{/a}} 5", ["a": true], draws: "1  5"),
    DrawnCase(
      "names are looked for as outside", "{{#t}}{{^b}}{{a}}{{/b}}{{/t}}",
      ["t": [["a": "x", "b": nil]]], draws: "x"),
    DrawnCase("dotted, set", "[{{^a.b.c}}không{{/a.b.c}}]", ["a": ["b": ["c": true]]], draws: "[]"),
    DrawnCase(
      "dotted, not set", "{{^a.b.c}}không{{/a.b.c}}", ["a": ["b": ["c": false]]],
      draws: "không"),
    DrawnCase(
      "dotted, through a record that is not there", "{{#t}}[{{^a.b}}không{{/a.b}}]{{/t}}",
      ["t": [["a": ["b": 1]], ["c": 1]]], draws: "[][không]"),
    DrawnCase(
      "dotted, a list in a record that is not there", "{{#t}}[{{^a.b}}không{{/a.b}}]{{/t}}",
      ["t": [["a": ["b": [1]]], ["c": 1], ["a": ["b": []]]]], draws: "[][không][không]"),
    DrawnCase(
      "blanks around", " | {{^a}}\t|\t{{/a}} | \n", ["a": false], draws: " | \t|\t | \n"),
    DrawnCase(
      "blanks inside", " | {{^a}} {{! ghi chú }}\n {{/a}} | \n", ["a": false],
      draws: " |  \n  | \n"),
    DrawnCase(
      "indented, within lines", " {{^a}}một{{/a}}\n {{^a}}hai{{/a}}\n", ["a": false],
      draws: " một\n hai\n"),
    DrawnCase(
      "lines of their own", "| a\n{{^a}}\n|\n{{/a}}\n| b\n", ["a": false],
      draws: "| a\n|\n| b\n"),
    DrawnCase(
      "indented lines of their own", "| a\n  {{^a}}\n|\n  {{/a}}\n| b\n", ["a": false],
      draws: "| a\n|\n| b\n"),
    DrawnCase(
      "lines that end as on Windows", "|\r\n{{^a}}\r\n{{/a}}\r\n|", ["a": false],
      draws: "|\r\n|"),
    DrawnCase("alone on the first line", "  {{^a}}\n^{{/a}}\n/", ["a": false], draws: "^\n/"),
    DrawnCase("alone on the last line", "^{{^a}}\n/\n  {{/a}}", ["a": false], draws: "^\n/\n"),
    DrawnCase("blanks in the tags", "|{{^ a }}={{/ a }}|", ["a": false], draws: "|=|"),
    DrawnCase("the record itself", "[{{#a}}{{^.}}không{{/.}}{{/a}}]", ["a": ["b": 1]], draws: "[]"),
    DrawnCase(
      "an open field and an open name", "{{^e.a}}1{{/e.a}}{{^e.b}}2{{/e.b}}{{^e}}3{{/e}}",
      ["e": .open(["a": "x"])], draws: "2"),
  ]

  @Test(arguments: inverted) func drawsInverted(_ test: DrawnCase) throws { try test.check() }
}
