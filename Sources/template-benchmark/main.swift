// swift run -c release template-benchmark
//
// Renders a page like a stack's: 37 KB, 875 variables, a partial a row, escaping in some cells. The reference is
// hummingbird's swift-mustache 2.1.1, which needs 2.2 ms for such a page on a 2-core machine.

import Templates

let referenceMilliseconds = 2.2

let page = """
  <!DOCTYPE html>
  <html><head><title>{{title}}</title></head><body><h1>{{title}}</h1>
  {{#packs}}
  <section id="{{anchor}}"><h2>{{name}} <span>{{version}}</span></h2><table><thead><tr><th>Policy</th><th>Level</th><th>Decided by</th><th>Parameters</th></tr></thead><tbody>
  {{#policies}}
  {{>row}}
  {{/policies}}
  </tbody></table></section>
  {{/packs}}
  </body></html>

  """

let row = """
  <tr id="{{anchor}}" class="row"><th scope="row"><a href="{{path}}">{{name}}</a></th><td><span class="lv {{class}}">{{level}}</span></td><td>{{origin}}</td><td>{{#note}}<span class="note">{{note}}</span>{{/note}}{{^note}}<span class="nil">–</span>{{/note}}</td></tr>

  """

func policy(_ number: Int) -> Value {
  [
    "anchor": .text("p-pack.policy-\(number)"),
    "path": .text("../../../packs/acme/net-guard.html#r-policy-\(number)"),
    "name": .text("no-public-access-to-storage-\(number)"), "class": "m", "level": "mandatory",
    "origin": "own setting", "note": number.isMultiple(of: 3) ? "size < 3 & region = \"eu\"" : .absent,
  ]
}

let packs: [Value] = (0..<6).map { pack in
  [
    "anchor": .text("p-\(pack)"), "name": .text("net-guard-\(pack)"), "version": "2.3.0-rc.1",
    "policies": .list((0..<22).map { policy(pack * 22 + $0) }),
  ]
}
let value: Value = ["title": "acme/shop/prod", "packs": .list(packs)]

let library = try TemplateLibrary(sources: [
  TemplateSource(name: "page", file: "page.mustache", text: page),
  TemplateSource(name: "row", file: "row.mustache", text: row),
])
let template = try library.template("page")

/// The best of five means over many rounds: the machine is noisy, and noise only ever adds.
func measure(_ template: Template, _ value: Value) throws -> (time: Duration, size: Int) {
  let rounds = 2_000
  var rendering = Rendering()
  var best = Duration.seconds(1_000)
  for _ in 0..<5 {
    let time = try ContinuousClock().measure {
      for _ in 0..<rounds {
        rendering.removeAll()
        try template.render(value, into: &rendering)
      }
    }
    best = min(best, time / rounds)
  }
  return (best, rendering.count)
}

let (best, size) = try measure(template, value)
let milliseconds = Double(best.components.attoseconds) / 1e15
let variables = 2 + 6 * 3 + 6 * 22 * 6 + 6 * 22 / 3
print(
  """
  page: \(size) bytes, \(variables) variables
  a page: \(milliseconds) ms (\(Int(1_000 / milliseconds)) pages/s, \(Int(Double(size) / milliseconds / 1_000)) MB/s)
  reference: \(referenceMilliseconds) ms, \(Int(referenceMilliseconds / milliseconds)) times as long
  """)
