import Foundation
import PulumiSimulator
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("policy-portal build")
struct BuildTests {
  let program: Program

  init() throws { program = try Program() }

  @Test("the sample is published without a token, and twice the same")
  func sample() async throws {
    try program.write(#"{ "stacks": ["globex/*/*", "initech/*/*"] }"#)
    let first = try await program.run("build")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == "\(program.folder.path)/public/index.html\n")
    #expect(first.errors.contains("published ") && first.errors.contains("27 stacks"))
    let files = try program.files.filter { $0.hasSuffix(".html") }
    let bytes = try files.map(program.text)
    #expect(files.count > 40)
    #expect(try await program.run("build", "--quiet").errors.isEmpty)
    #expect(try program.files.filter { $0.hasSuffix(".html") } == files)
    #expect(try files.map(program.text) == bytes)
    #expect(try program.files.filter { $0.hasPrefix(".") }.isEmpty)
    #expect(bytes.allSatisfy { !$0.contains("SECRET") && !$0.contains("pul-") })
  }

  @Test("where the archive has lost what it noted of a night, that night is built as a whole again")
  func lostNotes() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    #expect(try await program.run("build", "--fetch-only").status == 0)
    func copy(_ name: String, to other: String) throws {
      let file = program.folder.appending(path: other)
      if FileManager.default.fileExists(atPath: file.path) { try FileManager.default.removeItem(at: file) }
      try FileManager.default.copyItem(at: program.folder.appending(path: name), to: file)
    }
    try copy("history.sqlite", to: "copy.sqlite")
    for _ in 1...2 { #expect(try await program.run("build", "--offline").status == 0) }
    let overview = try program.text("public/index.html")
    try copy("copy.sqlite", to: "history.sqlite")
    let outcome = try await program.run("build", "--offline")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try program.text("public/index.html") == overview)
  }

  @Test("a stack that is not found does not stop the others: exit code 2, and its page says why")
  func partly() async throws {
    try program.write(#"{ "stacks": ["acme/ghost/*", "initech/*/*", "acme/typo/*"] }"#)
    let outcome = try await program.run("build")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("policy-portal: warning: acme/ghost/decommissioned: "))
    #expect(outcome.errors.contains("policy-portal: warning: the pattern 'acme/typo/*' matches no stack"))
    #expect(try program.text("public/stacks/acme/ghost/decommissioned.html").contains("404 (Not Found)"))
    #expect(try program.text("public/index.html").contains("acme/typo/*"))
  }

  @Test("where nothing can be fetched, nothing is published: exit code 1, and the old site stands")
  func nothing() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    #expect(try await program.run("build").status == 0)
    let before = try program.text("public/index.html")
    try program.write(#"{ "stacks": ["acme/ghost/decommissioned"] }"#)
    let outcome = try await program.run("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot publish: none of 1 stacks could be observed\n"))
    #expect(try program.text("public/index.html") == before)
  }

  @Test(
    "a wrong configuration is told with its place, and publishes nothing: exit code 78",
    arguments: [
      (#"{ "stakcs": ["a/b/c"] }"#, "site.json:1:3: stakcs: unknown key, did you mean 'stacks'?"),
      (#"{ "stacks": ["acme/prod"] }"#, "site.json:1:14: stacks[0]: "),
      (#"{ "stacks": ["a/b/c"], }"#, "site.json:1:24: "),
      (#"{ "stacks": ["a/b/c"], "token": "pul-abc" }"#, "PULUMI_ACCESS_TOKEN"),
      (#"{ "stacks": ["a/b/c"], "source": { "url": "s3://bucket" } }"#, "s3"),
      (
        #"{ "stacks": ["a/b/c"], "theme": "nowhere" }"#,
        "cannot read the theme 'nowhere': there is no such folder"
      ),
      (#"{ "stacks": ["initech/*/*"], "output": "." }"#, "cannot publish"),
    ])
  func wrong(text: String, message: String) async throws {
    try program.write(text)
    let outcome = try await program.run("build")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!outcome.errors.contains("pul-abc"))
    #expect(try program.files == ["site.json"])
  }

  @Test("no file, no token, no service: each says what to do next")
  func missing() async throws {
    #expect(try await program.run("build").errors.contains("try: policy-portal init ORGANIZATION"))
    try program.write(#"{ "source": { "url": "http://127.0.0.1:9" }, "stacks": ["acme/shop/prod"] }"#)
    let noToken = try await program.run("build")
    #expect(noToken.status == 1 && noToken.errors.contains("PULUMI_ACCESS_TOKEN"), "\(noToken.errors)")
    #expect(try await program.run("bulid").status == 64)
  }

  @Test("a folder that is not ours is refused, never emptied")
  func foreign() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    try program.write("mine", to: "public/thesis.txt")
    let outcome = try await program.run("build")
    #expect(outcome.status == 78, "\(outcome.errors)")
    #expect(try program.text("public/thesis.txt") == "mine")
  }

  @Test("a mistake in a theme's template is told with file, line and column, before any request")
  func theme() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"], "theme": "mine" }"#)
    try program.write("<p>\n  {{#open}}\n</p>", to: "mine/templates/404.mustache")
    let outcome = try await program.run("build")
    #expect(outcome.status == 78)
    #expect(
      outcome.errors.contains("mine/templates/404.mustache:2:3: 'open' is opened here and never closed"))
    #expect(!outcome.errors.contains("listing"))
  }

  @Test("a log collector gets JSON, a line each")
  func json() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    let lines = try await program.run("build", "--log-format", "json").errors.split(separator: "\n")
    #expect(lines.count >= 2)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
      #expect(object?["level"] == "info" && object?["message"]?.isEmpty == false)
    }
  }
}

@Suite("policy-portal and a service over HTTP")
struct ServiceTests {
  let program: Program

  init() throws { program = try Program() }

  private func served(
    _ world: World = .sample, faults: [Fault] = [], _ body: @Sendable (String) async throws -> Void
  ) async throws {
    try await SimulatorServer.with(Simulator(world, faults: faults)) { try await body($0) }
  }

  @Test("init writes a site.json that check and build accept")
  func initializes() async throws {
    let (program, token) = (program, ["PULUMI_ACCESS_TOKEN": "secret-token"])
    try await served { address in
      let initialized = try await program.run("init", "initech", "--url", address, environment: token)
      #expect(initialized.status == 0, "\(initialized.errors)")
      let checked = try await program.run("check", environment: token)
      #expect(checked.status == 0, "\(checked.errors)")
      #expect(checked.errors.contains("theme: good, tried on") && checked.errors.contains("you are ada"))
      #expect(try program.files == ["site.json"])
      let built = try await program.run("build", environment: token)
      #expect(built.status == 0, "\(built.errors)")
      let again = try await program.run("init", "initech", "--url", address, environment: token)
      #expect(again.status == 1 && again.errors.contains("cannot write 'site.json': it exists"))
      #expect(![initialized, checked, built].contains { $0.errors.contains("secret-token") })
    }
  }

  @Test("a token that is not accepted says what to do, and is not shown")
  func wrongToken() async throws {
    var world = World.sample
    world.token = "the-right-one"
    let program = program
    try await served(world) { address in
      try program.write(#"{ "source": { "url": "\#(address)" }, "stacks": ["initech/*/*"] }"#)
      let outcome = try await program.run("build", environment: ["PULUMI_ACCESS_TOKEN": "the-wrong-one"])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("401") && outcome.errors.contains("try: "), "\(outcome.errors)")
      #expect(!outcome.errors.contains("the-wrong-one"))
    }
  }

  @Test("links lead to the console that site.json names, scheme and path included")
  func console() async throws {
    let program = program
    try await served { address in
      try program.write(
        """
        { "source": { "url": "\(address)", "console": "https://corp.example:8443/pulumi" }, "stacks": ["initech/*/*"] }
        """)
      let outcome = try await program.run("build", environment: ["PULUMI_ACCESS_TOKEN": "t"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let page = try program.text("public/stacks/initech/api/prod.html")
      #expect(page.contains("href=\"https://corp.example:8443/pulumi/initech/api/prod\""))
    }
  }

  @Test(
    "an interrupted build ends at once, and leaves the old site and no rubbish", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) async throws {
    let program = program
    try await served(faults: [Fault(.latency(.seconds(30)), below: "/api/stacks/")]) { address in
      try program.write(#"{ "source": { "url": "\#(address)" }, "stacks": ["initech/*/*"] }"#)
      let running = try program.start(["build"], environment: ["PULUMI_ACCESS_TOKEN": "t"])
      // The list of stacks comes at once; what is asked then takes longer than anybody waits.
      try await running.says("listing")
      kill(running.identifier, signal)
      let outcome = try await running.outcome()
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("interrupted; nothing was published, the old site stands"),
        "\(outcome.errors)")
      #expect(try program.files == ["site.json"])
    }
  }
}

@Suite("policy-portal's other verbs")
struct VerbTests {
  let program: Program

  init() throws { program = try Program() }

  @Test("serve shows the site on loopback, with its content types and its 404 page")
  func serves() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    #expect(try await program.run("serve").errors.contains("try: policy-portal build"))
    #expect(try await program.run("build").status == 0)
    let running = try program.start(["serve", "--port", "0"])
    defer { kill(running.identifier, SIGTERM) }
    try await running.says("stop with Ctrl-C")
    let root = try #require(URL(string: try running.outputSoFar.trimmingCharacters(in: .newlines)))
    for (path, type) in [
      ("", "text/html"), ("index.html", "text/html"), ("assets/portal.css", "text/css"),
      ("assets/portal.js", "text/javascript"),
    ] {
      let response = try await fetch(root.appending(path: path))
      #expect(response.status == 200 && response.type.hasPrefix(type), "\(path): \(response)")
    }
    let missing = try await fetch(root.appending(path: "stacks/no/such/page.html"))
    #expect(missing.status == 404 && missing.text.contains("No such page"))
    #expect(missing.text.contains("href=\"/assets/portal.css\""))
    #expect(try running.errorsSoFar == "serving public; stop with Ctrl-C\n")
  }

  private func fetch(_ url: URL) async throws -> (status: Int, type: String, text: String) {
    let (data, response) = try await URLSession.shared.data(from: url)
    let head = try #require(response as? HTTPURLResponse)
    let type = head.value(forHTTPHeaderField: "Content-Type") ?? ""
    return (head.statusCode, type, String(decoding: data, as: UTF8.self))
  }

  @Test("every verb explains itself", arguments: ["build", "serve", "init", "check", "simulate"])
  func helps(verb: String) async throws {
    let outcome = try await program.run(verb, "--help")
    #expect(
      outcome.status == 0 && outcome.output.contains("OVERVIEW: ") && outcome.output.contains("USAGE: "))
  }

  @Test("init --schema prints a JSON Schema")
  func schema() async throws {
    let outcome = try await program.run("init", "--schema")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("https://json-schema.org/draft/2020-12/schema"))
  }
}
