import Templates
import Testing

@Suite("Templates")
struct TemplateTests {
  @Test(
    "tags do what Mustache says",
    arguments: [
      ("variables", "a{{x}}b{{&m}}c{{{m}}}", "a&lt;b<i>1</i>c<i>1</i>"),
      ("markup is never escaped twice", "{{m}}", "<i>1</i>"),
      ("numbers", "{{n}} {{#n}}yes{{/n}}", "0 yes"),
      ("dotted names", "{{o.p.q}}", "deep"), ("a part of nothing is nothing", "[{{nothing.a.b}}]", "[]"),
      ("sections over lists", "{{#l}}<{{.}}>{{/l}}", "<1><2>"),
      ("sections over objects", "{{#o}}{{p.q}}{{/o}}", "deep"),
      ("sections over text", "{{#x}}[{{.}}]{{/x}}", "[&lt;]"),
      (
        "false sections", "{{#no}}a{{/no}}{{#none}}b{{/none}}{{#nothing}}c{{/nothing}}{{#empty}}d{{/empty}}",
        ""
      ),
      (
        "inverted sections", "{{^no}}a{{/no}}{{^none}}b{{/none}}{{^nothing}}c{{/nothing}}{{^l}}d{{/l}}", "abc"
      ),
      ("outer names stay visible", "{{#o}}{{n}}{{/o}}", "0"),
      ("comments", "a{{! note }}b\n {{! alone }}\nc", "ab\nc"),
      ("delimiters", "{{=<% %>=}}<% n %>{{n}}<%={{ }}=%>{{n}}", "0{{n}}0"),
      ("tags alone on a line take the line", "a\n  {{#l}}\n{{.}}\n  {{/l}}\nb", "a\n1\n2\nb"),
      ("partials", "{{>p}}", "(0)"), ("indented partials", "a\n  {{>lines}}\nb", "a\n  1\n  2\nb"),
      ("parents", "{{<frame}}{{$title}}mine{{/title}}{{/frame}}", "[mine|body]"),
      ("parents without blocks", "{{<frame}}{{/frame}}", "[title|body]"),
    ])
  func renders(name: String, template: String, expected: String) throws {
    let library = try TemplateLibrary(sources: [TemplateSource(name: "i", file: "i", text: "<i>{{x}}</i>")])
    let value: Value = [
      "x": "<", "m": .markup(try library.template("i").markup(of: ["x": "1"])), "n": 0,
      "o": ["p": ["q": "deep"]],
      "l": ["1", "2"], "no": false, "none": [], "nothing": .absent, "empty": "",
    ]
    let partials = [
      "p": "({{n}})", "lines": "1\n2\n", "frame": "[{{$title}}title{{/title}}|{{$body}}body{{/body}}]",
    ]
    #expect(try render(template, value, partials: partials) == expected, "\(name)")
  }

  @Test("a template that calls itself follows its data, and no further than the bound")
  func recursion() throws {
    let tree: Value = ["name": "a", "nodes": [["name": "b", "nodes": []]]]
    #expect(
      try render("{{>tree}}", tree, partials: ["tree": "{{name}}<{{#nodes}}{{>tree}}{{/nodes}}>"]) == "a<b<>>"
    )
    #expect(throws: TemplateError.self) { try render("{{>loop}}", partials: ["loop": "{{>loop}}"]) }
  }
}
