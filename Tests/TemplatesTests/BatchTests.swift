import Templates
import Testing

@Suite("Pages in pieces")
struct BatchTests {
  @Test(
    "batches hold all pieces in their order, however many there are", arguments: [0, 1, 31, 32, 33, 64, 100])
  func order(count: Int) throws {
    let library = try TemplateLibrary(sources: [
      TemplateSource(name: "page", file: "page.mustache", text: "<p>{{#all}}-{{.}}{{/all}}</p>"),
      TemplateSource(name: "part", file: "part.mustache", text: "{{.}}"),
    ])
    let part = try library.template("part")
    let parts = try (0..<count).map { Value.markup(try part.markup(of: .text("part \($0)"))) }
    var rendering = Rendering()
    try library.template("page").render(["all": .list(parts)], into: &rendering)
    #expect(rendering.insertions.count == count)
    var bytes: [UInt8] = []
    rendering.forEachBatch { for piece in $0 { bytes += piece } }
    #expect(bytes == rendering.whole)
  }
}
