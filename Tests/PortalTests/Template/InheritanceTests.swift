import Testing

@testable import Portal

@Suite struct InheritanceTests {
  static let cases: [DrawnCase] = [
    DrawnCase("a block on its own", "{{$t}}Trang chủ{{/t}}\n", draws: "Trang chủ\n"),
    DrawnCase("a block with a name", "{{$t}}tin {{n}}{{/t}}\n", ["n": 28], draws: "tin 28\n"),
    DrawnCase(
      "a block with three braces", "{{$t}}tin {{{n}}}{{/t}}\n", ["n": "<b>"], draws: "tin <b>\n"),
    DrawnCase(
      "a block with a section", "{{$t}}tin {{#s}}{{n}}{{/s}}.{{/t}}\n", ["s": ["n": 1]],
      draws: "tin 1.\n"),
    DrawnCase(
      "a block with an inverted section", "{{$t}}tin {{^s}}{{n}}{{/s}}.{{/t}}\n",
      ["n": 1, "s": nil], draws: "tin 1.\n"),
    DrawnCase(
      "data with tags in a block", "{{$t}}{{#s}}{{n}}{{/s}}{{/t}}\n", ["s": ["n": "{{x}}"]],
      draws: "{{x}}\n"),
    DrawnCase(
      "a parent's block", "{{<f}}{{/f}}\n", parts: ["f": "{{$t}}mặc định{{/t}}"], draws: "mặc định"),
    DrawnCase(
      "a block given to a parent", "{{<f}}{{$t}}của trang{{/t}}{{/f}}",
      parts: ["f": "({{$t}}mặc định{{/t}})"], draws: "(của trang)"),
    DrawnCase(
      "data of a block's name", "{{<f}}{{$t}}của trang{{/t}}{{/f}}", ["t": "dữ liệu"],
      parts: ["f": "{{$t}}mặc định{{/t}}"], draws: "của trang"),
    DrawnCase(
      "data of the name of a block that is not given", "{{<f}}{{/f}}", ["t": "dữ liệu"],
      parts: ["f": "{{$t}}mặc định{{/t}}"], draws: "mặc định"),
    DrawnCase(
      "a parent within a line", "tin {{<f}}{{$t}}a{{/t}}{{/f}}", parts: ["f": "{{$t}}b{{/t}}"],
      draws: "tin a"),
    DrawnCase(
      "two parents on a line",
      "tin {{<f}}{{$t}}một{{/t}}{{/f}} {{<f}}{{$t}}hai{{/t}}{{/f}}\n",
      parts: ["f": "|{{$t}}x{{/t}}{{$u}} y{{/u}}|"], draws: "tin |một y| |hai y|\n"),
    DrawnCase(
      "a block of several lines", "{{<f}}{{$t}}\na\n\nb\n{{/t}}{{/f}}",
      parts: ["f": "{{$t}}x{{/t}}"], draws: "a\n\nb\n"),
    DrawnCase(
      "a line keeps its indentation and its end", "{{<f}}{{$t}}của trang{{/t}}{{/f}}",
      parts: ["f": "a:\n  {{$t}}mặc định{{/t}}\nb\n"], draws: "a:\n  của trang\nb\n"),
    DrawnCase(
      "one of two blocks", "{{<f}}{{$u}}hai{{/u}}{{/f}}",
      parts: ["f": "{{$t}}một{{/t}}, {{$u}}x{{/u}}"], draws: "một, hai"),
    DrawnCase(
      "as a part", "{{>f}}|{{<f}}{{/f}}", parts: ["f": "{{$t}}mặc định{{/t}}"],
      draws: "mặc định|mặc định"),
    DrawnCase(
      "parents in one another come to an end", "{{<f}}{{$a}}x{{/a}}{{/f}}",
      parts: [
        "f": "{{$a}}f{{/a}}, {{$b}}{{<g}}{{/g}}{{/b}}",
        "g": "{{$a}}g{{/a}}, {{<f}}{{$b}}hết{{/b}}{{/f}}",
      ], draws: "x, x, x, hết"),
    DrawnCase(
      "the outermost block wins", "{{<a}}{{$t}}trang{{/t}}{{/a}}",
      parts: [
        "a": "{{<b}}{{$t}}a{{/t}}{{/b}}", "b": "{{<c}}{{$t}}b{{/t}}{{/c}}", "c": "{{$t}}c{{/t}}",
      ], draws: "trang"),
    DrawnCase(
      "the outermost that gives the block wins", "{{<a}}{{/a}}",
      parts: [
        "a": "{{<b}}{{$t}}a{{/t}}{{/b}}", "b": "{{<c}}{{$t}}b{{/t}}{{/c}}", "c": "{{$t}}c{{/t}}",
      ], draws: "a"),
    DrawnCase(
      "text beside the blocks", "{{<f}} bỏ qua {{$t}}có{{/t}} bỏ qua {{/f}}",
      parts: ["f": "{{$t}}x{{/t}}"], draws: "có"),
    DrawnCase(
      "text and no block", "{{<f}} bỏ qua {{/f}}", parts: ["f": "{{$t}}x{{/t}}"], draws: "x"),
    DrawnCase(
      "names are those of where the block is put", "{{<f}}{{$t}}tin {{n}}{{/t}}{{/f}}",
      ["n": "ngoài", "s": ["n": "trong"]], parts: ["f": "{{#s}}{{$t}}{{/t}}{{/s}}"],
      draws: "tin trong"),
    DrawnCase(
      "a parent alone on a line", "a\n  {{<f}}{{/f}}\nb\n", parts: ["f": "1\n2\n"],
      draws: "a\n  1\n  2\nb\n"),
    DrawnCase(
      "a block alone on a line", "{{<f}}{{$t}}\n1\n2{{/t}}\n{{/f}}\n",
      parts: ["f": "a\n  {{$t}}{{/t}}\nb\n"], draws: "a\n  1\n  2\nb\n"),
    DrawnCase(
      "a block's own indentation is taken away", "{{<f}}{{$t}}\n    1\n      2\n{{/t}}{{/f}}\n",
      parts: ["f": "a\n  {{$t}}\n  {{/t}}\nb\n"], draws: "a\n  1\n    2\nb\n"),
    DrawnCase(
      "a block is indented as what it stands for", "{{<f}}{{$t}}\n1\n2\n{{/t}}{{/f}}\n",
      parts: ["f": "a\n{{$t}}\n    mặc định\n{{/t}}\nb\n"], draws: "a\n    1\n    2\nb\n"),
    DrawnCase(
      "a block in a block", "{{<g}}{{$u}}\n3\n{{/u}}{{/g}}\n",
      parts: [
        "g": "{{<f}}{{$t}}\n  1\n  {{$u}}\n    2\n  {{/u}}\n{{/t}}{{/f}}\n", "f": "{{$t}}x{{/t}}",
      ], draws: "1\n  3\n"),
    DrawnCase(
      "a page, its frame and lines of their own",
      "{{<f}}\n{{$t}}\n<p>a</p>\n{{/t}}\n{{/f}}\n",
      parts: ["f": "<main>\n  {{$t}}\n  {{/t}}\n</main>\n"],
      draws: "<main>\n  <p>a</p>\n</main>\n"),
    DrawnCase(
      "a page, its frame and indented lines", "{{<f}}\n  {{$t}}\n    <p>a</p>\n  {{/t}}\n{{/f}}\n",
      parts: ["f": "<main>\n{{$t}}{{/t}}\n</main>\n"], draws: "<main>\n<p>a</p>\n</main>\n"),
    DrawnCase(
      "a short block where there were lines", "{{<f}}{{$t}}a{{/t}}{{/f}}",
      parts: ["f": "1\n  {{$t}}\n  x\n  {{/t}}\n2\n"], draws: "1\n  a\n2\n"),
    DrawnCase(
      "an empty block where there were lines", "{{<f}}{{$t}}{{/t}}{{/f}}",
      parts: ["f": "1\n  {{$t}}\n  x\n  {{/t}}\n2\n"], draws: "1\n2\n"),
    DrawnCase(
      "an empty block where there was a line", "{{<f}}{{$t}}{{/t}}{{/f}}",
      parts: ["f": "1\n  {{$t}}x{{/t}}\n2\n"], draws: "1\n2\n"),
    DrawnCase(
      "an empty block that is not given", "{{<f}}{{/f}}", parts: ["f": "1\n  {{$t}}{{/t}}\n2\n"],
      draws: "1\n2\n"),
    DrawnCase(
      "lines where there was a word", "{{<f}}{{$t}}\n  a\n  b\n{{/t}}{{/f}}",
      parts: ["f": "({{$t}}x{{/t}})\n"], draws: "(a\nb\n)\n"),
    DrawnCase(
      "a block in a list", "{{<f}}{{$t}}[{{.}}]{{/t}}{{/f}}", ["r": ["a", "b"]],
      parts: ["f": "{{#r}}{{$t}}{{.}}{{/t}}{{/r}}"], draws: "[a][b]"),
    DrawnCase(
      "one block in two places", "{{<f}}{{$t}}a{{/t}}{{/f}}",
      parts: ["f": "<title>{{$t}}x{{/t}}</title><h1>{{$t}}y{{/t}}</h1>"],
      draws: "<title>a</title><h1>a</h1>"),
    DrawnCase(
      "a block of a part in the frame", "{{<f}}{{$t}}a{{/t}}{{/f}}",
      parts: ["f": "[{{>p}}]", "p": "{{$t}}x{{/t}}"], draws: "[a]"),
    DrawnCase(
      "a parent in a block given to a parent",
      "{{<f}}{{$t}}{{<f}}{{$t}}a{{/t}}{{/f}}{{/t}}{{/f}}", parts: ["f": "({{$t}}x{{/t}})"],
      draws: "((a))"),
    DrawnCase(
      "a block is not given to the parts in it", "{{<f}}{{$t}}{{>p}}{{/t}}{{/f}}",
      parts: ["f": "({{$t}}x{{/t}})", "p": "[{{$t}}y{{/t}}]"], draws: "([y])"),
    DrawnCase(
      "a part in a block is indented with it", "{{<f}}{{$t}}\n  {{>p}}\n{{/t}}{{/f}}",
      parts: ["f": "a\n    {{$t}}\n    {{/t}}\n", "p": "1\n2\n"], draws: "a\n    1\n    2\n"),
    DrawnCase(
      "a frame in an indented part", "  {{>p}}\n",
      parts: ["p": "{{<f}}{{$t}}\nb\n{{/t}}{{/f}}\n", "f": "a\n  {{$t}}\n  x\n  {{/t}}\n"],
      draws: "  a\n    b\n"),
    DrawnCase(
      "comments beside the blocks", "{{<f}}\n{{! chú thích }}\n{{$t}}a{{/t}}\n{{/f}}\n",
      parts: ["f": "({{$t}}x{{/t}})\n"], draws: "(a)\n"),
    DrawnCase(
      "a block whose opening tag is alone and whose closing tag is not",
      "{{<f}}{{$t}}a{{/t}}{{/f}}", parts: ["f": "1\n{{$t}}\nx\n{{/t}} 2\n"], draws: "1\na 2\n"),
    DrawnCase(
      "lines that end as on Windows", "{{<f}}\r\n{{$t}}\r\na\r\n{{/t}}\r\n{{/f}}\r\n",
      parts: ["f": "1\r\n{{$t}}x{{/t}}\r\n2\r\n"], draws: "1\r\na\r\n2\r\n"),
  ]

  @Test(arguments: cases) func draws(_ test: DrawnCase) throws { try test.check() }
}
