import Templates

/// A template and its partials, rendered to text.
func render(
  _ template: String, _ value: Value = [:], partials: [String: String] = [:], strictness: Strictness = .strict
) throws -> String {
  let sources =
    [TemplateSource(name: "main", file: "main.mustache", text: template)]
    + partials.map { TemplateSource(name: $0.key, file: "\($0.key).mustache", text: $0.value) }
  let library = try TemplateLibrary(sources: sources, strictness: strictness)
  var rendering = Rendering()
  try library.template("main").render(value, into: &rendering)
  return String(decoding: rendering.whole, as: UTF8.self)
}
