import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("policy-portal serve --watch", .timeLimit(.minutes(2)))
struct ServeTests {
  let program: Program

  init() throws { program = try Program() }

  @Test("a change of a template shows without a restart; a broken one is told, and the old site stays")
  func template() async throws {
    try writeNotFoundPage("First")
    try program.write(#"{ "stacks": ["initech/*/*"], "theme": "mine" }"#)
    try await watching { preview in
      #expect(try await preview.page("404.html").contains("<h1>First</h1>"))

      try writeNotFoundPage("Second")
      try await preview.shows("<h1>Second</h1>", at: "404.html")
      try await preview.says("rebuilt ")

      try writeNotFoundPage("Third {{/open}}")
      try await preview.says(
        "mine/templates/404.mustache:3:11: 'open' is closed here, but 'main' is open")
      #expect(try await preview.page("404.html").contains("<h1>Second</h1>"))

      try writeNotFoundPage("Fourth")
      try await preview.shows("<h1>Fourth</h1>", at: "404.html")
    }
  }

  @Test("a change of site.json shows without a new fetch, and is published where it says")
  func configuration() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"], "title": "First title" }"#)
    try await watching { preview in
      try program.write(#"{ "stacks": ["initech/*/*"], "titel": "Second title" }"#)
      try await preview.says("site.json:1:30: titel: unknown key, did you mean 'title'?")
      #expect(try await preview.page("index.html").contains("First title"))

      try program.replace(#"{ "stacks": ["initech/*/*"], "title": "Second title", "output": "elsewhere" }"#)
      try await preview.shows("Second title", at: "index.html")
      #expect(try program.text("public/index.html").contains("First title"))
      #expect(try program.text("elsewhere/index.html").contains("Second title"))
      #expect(try preview.fetches == 1)
    }
  }

  @Test("a theme that site.json names later is watched from then on, and a file that is taken away counts")
  func laterTheme() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    try await watching { preview in
      try program.write(#"{ "stacks": ["initech/*/*"], "theme": "mine" }"#)
      try await preview.says("cannot read the theme 'mine': there is no such folder")
      try writeNotFoundPage("Mine")
      try program.write("body {}", to: "mine/assets/mine.css")
      try await preview.shows("<h1>Mine</h1>", at: "404.html")
      try FileManager.default.removeItem(at: program.folder.appending(path: "mine/templates/404.mustache"))
      try await preview.shows("No such page", at: "404.html")
      #expect(try preview.fetches == 1)
    }
  }

  @Test("other stacks are fetched; where that fails, the site that stands is served on")
  func otherStacks() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    try await watching { preview in
      try program.write(#"{ "stacks": ["acme/no-such-project/*"] }"#)
      try await preview.says("cannot publish: no stack matches 'acme/no-such-project/*'")
      #expect(try await preview.page("organizations/initech.html").contains("initech"))

      try program.write(#"{ "stacks": ["globex/*/*"] }"#)
      try await preview.shows("globex", at: "index.html")
    }
  }

  @Test("pages reload by a script that no published file holds, and that is not served without --watch")
  func reloadScript() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    let script = "<script src=\"/.preview/reload.js\""
    try await watching { preview in
      for path in ["index.html", "404.html", "no/such/page.html"] {
        let page = try await preview.page(path)
        #expect(page.contains(script) && page.contains("connect-src 'self';"), "\(path)")
        #expect(page.contains("</html>"))
      }
      #expect(try await preview.page(".preview/reload.js").contains("new EventSource("))
      let asset = "assets/portal.css"
      let served = try await preview.page(asset)
      #expect(try program.text("public/\(asset)") == served)
      for file in try program.files where file.hasSuffix(".html") {
        let page = try program.text(file)
        #expect(!page.contains(".preview") && !page.contains("connect-src"), "\(file)")
      }
    }
    try await serving("--port", "0") { preview in
      let served = try await preview.page("index.html")
      #expect(try program.text("public/index.html") == served)
      #expect(try await preview.page(".preview/reload.js").contains("No such page"))
    }
  }

  @Test("a page that waits is told when another site has been published")
  func event() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"], "title": "First title" }"#)
    try await watching { preview in
      let page = try await preview.page("index.html")
      let generation = try #require(page.firstMatch(of: /data-generation="([0-9]+)"/)?.output.1)
      async let event = preview.page(".preview/events?generation=\(generation)")
      try program.write(#"{ "stacks": ["initech/*/*"], "title": "Second title" }"#)
      #expect(try await event.contains("data: reload"))
      #expect(try await preview.page("index.html").contains("Second title"))
      #expect(
        try await preview.page(".preview/events").contains("data: reload"), "who shows nothing is behind")
    }
  }

  @Test("a port that is taken, and one that does not exist, are told with the way out")
  func port() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    try await watching { preview in
      let port = try #require(preview.root.port)
      let taken = try await program.run("serve", "--port", "\(port)")
      #expect(taken.status == 1)
      #expect(
        taken.errors == """
          policy-portal: error: cannot listen on 127.0.0.1:\(port): the port is in use
          try: --port 0, which takes a free one

          """)
    }
    #expect(try await program.run("serve", "--port", "65536").status == 64)
  }

  @Test(
    "what build refuses to build, the watch refuses to start with", arguments: ["{", #"{ "stacks": [] }"#])
  func wrongStart(text: String) async throws {
    try program.write(text)
    let outcome = try await program.run("serve", "--watch", "--port", "0")
    #expect(outcome.status == 78 && outcome.output.isEmpty, "\(outcome.errors)")
  }

  private func writeNotFoundPage(_ heading: String) throws {
    try program.write(
      "{{<page}}\n{{$main}}\n<h1>\(heading)</h1>\n{{/main}}\n{{/page}}\n", to: "mine/templates/404.mustache")
  }

  private func watching(_ body: (Preview) async throws -> Void) async throws {
    try await serving("--watch", "--port", "0", body: body)
  }

  /// Ends the server as Ctrl-C does: that is no failure.
  private func serving(_ arguments: String..., body: (Preview) async throws -> Void) async throws {
    let running = try program.start(["serve"] + arguments)
    do {
      try await running.says("stop with Ctrl-C")
      let address = try running.outputSoFar.trimmingCharacters(in: .newlines)
      try await body(Preview(running: running, root: try #require(URL(string: address))))
    } catch {
      kill(running.identifier, SIGINT)
      throw error
    }
    kill(running.identifier, SIGINT)
    #expect(try await running.outcome().status == 0)
  }
}

/// A preview that is being served.
private struct Preview {
  let running: Running
  let root: URL

  func page(_ path: String) async throws -> String {
    let url = try #require(URL(string: path, relativeTo: root))
    let (data, response) = try await URLSession.shared.data(from: url)
    let head = try #require(response as? HTTPURLResponse)
    #expect(head.value(forHTTPHeaderField: "Cache-Control") == "no-store")
    return String(decoding: data, as: UTF8.self)
  }

  /// Waits until a page shows some words.
  func shows(_ words: String, at path: String) async throws {
    try await wait("\(path) to show '\(words)'") { try await page(path).contains(words) }
  }

  /// Waits until the program says some words.
  func says(_ words: String) async throws {
    try await wait("'\(words)'") { try running.errorsSoFar.contains(words) }
  }

  /// Gives up after 20 seconds, as a person would.
  private func wait(_ what: String, until isSo: () async throws -> Bool) async throws {
    for _ in 0..<400 {
      if try await isSo() { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("waited in vain for \(what); the program said:\n\(try running.errorsSoFar)")
  }

  /// How often the service was asked for the list of stacks.
  var fetches: Int {
    get throws { try running.errorsSoFar.ranges(of: "listing the stacks of").count }
  }
}

extension Program {
  /// As many editors write: another file, and then its name.
  fileprivate func replace(_ text: String) throws {
    let file = folder.appending(path: "site.json")
    try Data(text.utf8).write(to: file, options: .atomic)
  }
}
