import Templates
import Testing

@Suite("Errors in templates")
struct TemplateErrorTests {
  @Test(
    "every problem has its place, its line and a way out",
    arguments: [
      (
        "<h1>{{stakc}}</h1>",
        "main.mustache:1:5: unknown name 'stakc', did you mean 'stack'?\n    <h1>{{stakc}}</h1>\n        ^"
      ),
      (
        "a\n {{#o}}{{nmae}}{{/o}}",
        "main.mustache:2:8: unknown name 'nmae', did you mean 'name'?\n     {{#o}}{{nmae}}{{/o}}\n           ^"
      ),
      (
        "{{o.nmae}}",
        "main.mustache:1:1: unknown name 'o.nmae', did you mean 'o.name'?\n    {{o.nmae}}\n    ^"
      ),
      ("{{zzz}}", "main.mustache:1:1: unknown name 'zzz'\n    {{zzz}}\n    ^"),
      ("{{#zzz}}{{/zzz}}", "main.mustache:1:1: unknown name 'zzz'\n    {{#zzz}}{{/zzz}}\n    ^"),
      ("{{^zzz}}{{/zzz}}", "main.mustache:1:1: unknown name 'zzz'\n    {{^zzz}}{{/zzz}}\n    ^"),
      ("é{{#stack}}", "main.mustache:1:2: 'stack' is opened here and never closed\n    é{{#stack}}\n     ^"),
      ("{{/stack}}", "main.mustache:1:1: 'stack' is closed here, but not open\n    {{/stack}}\n    ^"),
      (
        "{{#o}}{{/stack}}{{/o}}",
        "main.mustache:1:7: 'stack' is closed here, but 'o' is open\n    {{#o}}{{/stack}}{{/o}}\n          ^"
      ),
      ("{{stack", "main.mustache:1:1: this tag is not closed\n    {{stack\n    ^"),
      ("{{ }}", "main.mustache:1:1: this tag has no name\n    {{ }}\n    ^"),
      (
        "{{=a=}}",
        "main.mustache:1:1: cannot use 'a' as delimiters: two words without '=' should stand here\n    {{=a=}}\n    ^"
      ),
      (
        "{{>partail}}",
        "main.mustache:1:1: there is no template 'partail', did you mean 'partial'?\n    {{>partail}}\n    ^"
      ),
      (
        "{{<nowhere}}{{/nowhere}}",
        "main.mustache:1:1: there is no template 'nowhere'\n    {{<nowhere}}{{/nowhere}}\n    ^"
      ),
      ("{{o}}", "main.mustache:1:1: cannot show 'o': it is an object, not text\n    {{o}}\n    ^"),
      ("{{list}}", "main.mustache:1:1: cannot show 'list': it is a list, not text\n    {{list}}\n    ^"),
      ("{{flag}}", "main.mustache:1:1: cannot show 'flag': it is a flag, not text\n    {{flag}}\n    ^"),
      (
        "{{{stack}}}",
        "main.mustache:1:1: cannot show 'stack' unescaped: only markup may stay as it is; write two braces\n    {{{stack}}}\n    ^"
      ),
      ("{{>partial}}", "partial.mustache:2:1: unknown name 'inside'\n    {{inside}}\n    ^"),
      (
        "{{>loop}}",
        "loop.mustache:1:1: templates call each other more than 100 levels deep\n    {{>loop}}\n    ^"
      ),
    ])
  func explains(template: String, message: String) {
    let value: Value = ["stack": "s", "o": ["name": "n"], "list": ["a"], "flag": true]
    do {
      _ = try render(template, value, partials: ["partial": "x\n{{inside}}", "loop": "{{>loop}}"])
      Issue.record("nothing was wrong")
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test("all problems of all templates are told at once")
  func tellsAll() throws {
    let sources = [
      TemplateSource(name: "a", file: "a.mustache", text: "{{#x}}\n{{>gone}}"),
      TemplateSource(name: "b", file: "b.mustache", text: "{{"),
    ]
    let errors = #expect(throws: TemplateErrors.self) { try TemplateLibrary(sources: sources) }
    let places = try #require(errors).all.map { "\($0.file):\($0.place?.line ?? 0)" }
    #expect(places == ["a.mustache:1", "a.mustache:2", "b.mustache:1"])
  }

  @Test("a template that is asked for by a wrong name is answered with the nearest")
  func noTemplate() throws {
    let library = try TemplateLibrary(sources: [TemplateSource(name: "stack", file: "s", text: "")])
    let error = #expect(throws: TemplateError.self) { try library.template("stak") }
    #expect(error?.description == "there is no template 'stak', did you mean 'stack'?")
  }

  @Test("of a long line, what is around the place is shown")
  func shortens() {
    let line = String(repeating: "x", count: 200) + "{{zzz}}" + String(repeating: "y", count: 200)
    do { _ = try render(line) } catch {
      let lines = "\(error)".split(separator: "\n")
      #expect(lines[1].count < 120 && lines[1].contains("{{zzz}}"))
      let mark = lines[2].count - 1
      #expect(Array(lines[1])[mark...].starts(with: "{{zzz}}"))
    }
  }
}
