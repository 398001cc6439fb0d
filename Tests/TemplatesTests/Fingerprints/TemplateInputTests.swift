import Templates
import Testing

@Suite("What a rendering depends on")
struct TemplateInputTests {
  private func fingerprint(
    _ template: String, _ value: Value, partials: [String: String] = [:]
  ) throws -> Fingerprint {
    let sources =
      [TemplateSource(name: "main", file: "main.mustache", text: template)]
      + partials.map { TemplateSource(name: $0.key, file: $0.key, text: $0.value) }
    let key = FingerprintKey(low: 1, high: 2)
    let input = TemplateInput(try TemplateLibrary(sources: sources).template("main"), key: key)
    return input.fingerprint(of: value) { key.fingerprint(of: $0.bytes) }
  }

  @Test("the same template and the same value are the same input, whatever the order of names")
  func same() throws {
    let names = (0..<50).map { "n\($0)" }
    let text = names.map { "{{\($0)}}" }.joined()
    let forth = Value.object(Dictionary(uniqueKeysWithValues: names.map { ($0, .text($0)) }))
    let back = Value.object(Dictionary(uniqueKeysWithValues: names.reversed().map { ($0, .text($0)) }))
    #expect(try fingerprint(text, forth) == fingerprint(text, back))
  }

  @Test(
    "whatever a template can see is input",
    arguments: [
      (["a": "x"], ["a": "y"]), (["a": "x"], [:]), (["a": "x"], ["b": "x"]), (["a": ""], ["a": .absent]),
      (["a": true], ["a": false]), (["a": 1], ["a": 2]), (["a": 1], ["a": "1"]), (["a": []], ["a": .absent]),
      (["a": ["x", "y"]], ["a": ["y", "x"]]), (["a": ["x", "y"]], ["a": ["xy"]]),
      (["a": [["b": "x"]]], ["a": [["b": "y"]]]), (["a": ["b": "x"]], ["a": ["b": "y"]]),
      (["a": "x", "b": "yz"], ["a": "xy", "b": "z"]), (["a": [], "b": [[]]], ["a": [[]], "b": []]),
      (["a": ["c": "x"]], ["a": ["c": "y"]]),
    ] as [(Value, Value)])
  func seen(one: Value, other: Value) throws {
    let text = "{{#a}}{{b}}{{/a}}{{^b}}{{a.c}}{{/b}}"
    #expect(try fingerprint(text, one) != fingerprint(text, other))
  }

  @Test("a name that no text asks for is no input, however deep it stands")
  func unseen() throws {
    let one: Value = ["a": [["b": "x", "time": "02:14"]], "time": "02:14"]
    let other: Value = ["a": [["b": "x", "time": "02:15"]], "time": ["02:15"], "more": 1]
    #expect(try fingerprint("{{#a}}{{b}}{{/a}}", one) == fingerprint("{{#a}}{{b}}{{/a}}", other))
  }

  @Test(
    "what partials, parents and blocks ask for is input",
    arguments: [
      "{{>p}}", "{{<p}}{{$b}}{{time}}{{/b}}{{/p}}", "{{<p}}{{/p}}", "{{#a}}{{^a}}{{>q}}{{/a}}{{/a}}",
      "{{$x}}{{time}}{{/x}}",
    ])
  func called(text: String) throws {
    let partials = ["p": "{{$b}}{{/b}}{{>q}}", "q": "{{>p2}}", "p2": "{{x.time}}"]
    let one: Value = ["x": ["time": "1"], "time": "1", "a": true]
    let other: Value = ["x": ["time": "2"], "time": "2", "a": true]
    #expect(try fingerprint(text, one, partials: partials) != fingerprint(text, other, partials: partials))
  }

  @Test("the text of a template and of what it calls is input; that of others is not")
  func texts() throws {
    let here = try fingerprint("{{>p}}", [:], partials: ["p": "x", "q": "x"])
    #expect(try here == fingerprint("{{>p}}", [:], partials: ["p": "x", "q": "y"]))
    #expect(try here != fingerprint("{{>p}}", [:], partials: ["p": "y", "q": "x"]))
    #expect(try here != fingerprint("{{>p}} ", [:], partials: ["p": "x", "q": "x"]))
  }

  @Test("markup counts by its bytes")
  func markup() throws {
    let library = try TemplateLibrary(sources: [TemplateSource(name: "m", file: "m", text: "<b>{{x}}</b>")])
    func piece(_ x: Value) throws -> Value { ["a": .markup(try library.template("m").markup(of: ["x": x]))] }
    #expect(try fingerprint("{{a}}", piece("1")) == fingerprint("{{a}}", piece("1")))
    #expect(try fingerprint("{{a}}", piece("1")) != fingerprint("{{a}}", piece("2")))
  }
}
