import Foundation
import HTTPTypes
import PulumiSimulator
import Testing

/// Several nights, through the whole program.
@Suite("policy-portal over several nights")
struct HistoryTests {
  let program: Program

  init() throws { program = try Program() }

  private func build(
    _ world: World = .sample, _ faults: [Fault] = [], staleAfter: Int = 7
  ) async throws -> Program.Outcome {
    try await SimulatorServer.with(Simulator(world, faults: faults)) { address in
      try program.write(
        #"{ "source": { "url": "\#(address)" }, "stacks": ["acme/checkout/*"], "staleAfter": \#(staleAfter) }"#
      )
      let running = try program.start(["build"], environment: ["PULUMI_ACCESS_TOKEN": "t"])
      return try await running.outcome()
    }
  }

  private var withoutProdEU: World {
    var world = World.sample
    world.organizations[0].stacks.removeAll { $0.project == "checkout" && $0.name == "prod-eu" }
    return world
  }

  @Test("a stack that is not answered for is shown as of its last good night: exit code 2")
  func outage() async throws {
    #expect(try await build().status == 0)
    let outcome = try await build(
      .sample, [Fault(.status(.forbidden), below: "/api/stacks/acme/checkout/prod-eu")])
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("0 could not be observed and 1 are shown as of an earlier night"))
    let page = try program.text("public/stacks/acme/checkout/prod-eu.html")
    #expect(page.contains("<b>All of this is as of ") && page.contains("net-guard"))
    #expect(try program.text("public/index.html").contains("Older data"))
  }

  private func rows(_ page: String) -> [Substring] {
    page.split(separator: "\n").filter { $0.hasPrefix("<tr") }
  }

  @Test("what an organization does not answer is shown as of its last good night: exit code 2")
  func organizationOutage() async throws {
    _ = try await build()
    let frameworks = try program.text("public/frameworks.html")
    let outcome = try await build(.sample, [Fault(.body("no JSON"), below: "/api/orgs/acme/")])
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("acme: its groups could not be read tonight"))
    #expect(try program.text("public/index.html").contains("has groups and packs that are shown as of"))
    #expect(try rows(program.text("public/frameworks.html")) == rows(frameworks))
    #expect(try program.text("public/changes.html").contains("Nothing changed since"))
    #expect(try await build().status == 0)
  }

  @Test("what a stack lost while nobody could look is told when it is observed again")
  func lostInAnOutage() async throws {
    _ = try await build(staleAfter: 0)
    let path = "/api/stacks/acme/checkout/prod-eu"
    #expect(try await build(.sample, [Fault(.body("no JSON"), below: path)], staleAfter: 0).status == 2)
    var world = World.sample
    for index in world.organizations[0].groups.indices { world.organizations[0].groups[index].members = [] }
    _ = try await build(world, staleAfter: 0)
    let changes = try program.text("public/changes.html")
    #expect(changes.contains("Was observed again"))
    #expect(changes.contains("Nothing can stop a deployment any more"))
  }

  @Test("a stack that is gone has a page that says so, and counts in no figure")
  func removed() async throws {
    _ = try await build()
    let outcome = try await build(withoutProdEU)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains(": 3 stacks, "))
    #expect(
      try program.text("public/stacks/acme/checkout/prod-eu.html").contains("<b>This stack is gone.</b>"))
    #expect(try program.text("public/organizations/acme.html").contains("id=\"removed\""))
  }

  @Test("without a service, --offline builds from the archive")
  func offline() async throws {
    _ = try await build()
    let before = try program.text("public/stacks/acme/checkout/prod-eu.html")
    try FileManager.default.removeItem(at: program.folder.appending(path: "public"))
    let outcome = try await program.run("build", "--offline")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try program.text("public/stacks/acme/checkout/prod-eu.html") == before)
  }

  @Test("the portal as it was in an earlier night")
  func asOf() async throws {
    _ = try await build()
    _ = try await build(withoutProdEU)
    let outcome = try await program.run("build", "--as-of", "1", "--to", "old")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try !program.text("old/stacks/acme/checkout/prod-eu.html").contains("This stack is gone"))
    #expect(try program.text("public/stacks/acme/checkout/prod-eu.html").contains("This stack is gone"))
  }

  @Test("no night before the first: what to do is told")
  func nothingRecorded() async throws {
    try program.write(#"{ "stacks": ["acme/checkout/*"] }"#)
    let outcome = try await program.run("build", "--offline")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "cannot find the night 'latest': no night is recorded yet\ntry: policy-portal build"))
  }

  @Test("the archive holds no secret")
  func secrets() async throws {
    try program.write(#"{ "stacks": ["*/*/*"] }"#)
    _ = try await program.run("build")
    let bytes = try Data(contentsOf: program.folder.appending(path: "history.sqlite"))
    for secret in ["SECRET", "packLocation", "pul-0000", "not-a-real-password"] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
  }

  @Test("where site.json asks the sample for other stacks, that is another night, a second later")
  func otherStacksOfTheSample() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    _ = try await program.run("build")
    try program.write(#"{ "stacks": ["globex/*/*"] }"#)
    for _ in 1...2 { #expect(try await program.run("build").status == 0) }
    #expect(try program.text("public/index.html").contains("globex"))
    #expect(
      try await program.run("history").output.split(separator: "\n").suffix(2).map {
        $0.split(separator: "\t")[1]
      } == ["2026-11-24T02:14:00Z", "2026-11-24T02:14:01Z"])
  }

  @Test("what eight machines fetch is, merged, the portal that one would have made, byte for byte")
  func shards() async throws {
    try await SimulatorServer.with(Simulator(.sample)) { address in
      let token = ["PULUMI_ACCESS_TOKEN": "t"]
      func use(_ archive: String) throws {
        try program.write(
          #"{ "source": { "url": "\#(address)" }, "stacks": ["acme/*/*"], "history": "\#(archive)" }"#)
      }
      try use("whole.sqlite")
      #expect(try await program.run("build", "--fetch-only", environment: token).status == 0)
      for shard in 1...8 {
        try use("shard-\(shard).sqlite")
        let outcome = try await program.run(
          "build", "--fetch-only", "--shard", "\(shard)/8", environment: token)
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "public").path))

      try use("merged.sqlite")
      let archives = (1...8).map { "shard-\($0).sqlite" }
      let missing = try await program.start(["history", "merge"] + archives.dropLast()).outcome()
      #expect(missing.status == 1 && missing.errors.contains("these are not the 7 shards of one division"))
      #expect(try await program.start(["history", "merge"] + archives).outcome().status == 0)
      var pages: [[String: String]] = []
      for archive in ["whole.sqlite", "merged.sqlite"] {
        try use(archive)
        let outcome = try await program.run("build", "--offline")
        #expect(outcome.status == 2, "one stack of the sample does not answer: \(outcome.errors)")
        let files = try program.files.filter { file in
          file.hasPrefix("public/")
            && [".html", ".json", ".csv", ".js", ".svg"].contains(where: file.hasSuffix)
        }
        pages.append(Dictionary(try files.map { ($0, try program.text($0)) }) { $1 })
      }
      // The clock does not stand still: what names the night differs, and nothing else.
      let naming = [
        "index.html", "changes", "trends.html", "data/index", "data/nights", "feed.atom", "night.js",
      ]
      #expect(pages[0].keys.sorted() == pages[1].keys.sorted())
      for (path, page) in pages[0] where !naming.contains(where: { path.hasPrefix("public/\($0)") }) {
        #expect(page == pages[1][path], "\(path)")
      }
    }
  }

  @Test("pages of stacks, packs and policies say since when it is so")
  func since() async throws {
    try program.write(#"{ "stacks": ["acme/checkout/*"] }"#)
    _ = try await program.run("build")
    let stack = try program.text("public/stacks/acme/checkout/prod-eu.html")
    #expect(stack.contains("Protected since 15 November 2026 at least"))
    #expect(
      stack.contains("<dt>24 November 2026</dt><dd><span><a href=\"#p-pci-dss-aws\">pci-dss-aws</a> 1.4.0"))
    #expect(stack.contains("<td>15 November 2026 or earlier</td>"))
    let pack = try program.text("public/packs/acme/pci-dss-aws.html")
    #expect(pack.contains("<td>24 November 2026</td>"))
    let new = try program.text("public/policies/acme/pci-dss-aws/audit-log-history.html")
    #expect(new.contains("2026-11-24T02:14Z\">24 November 2026</time>") && new.contains("is new: mandatory"))
    let old = try program.text("public/policies/acme/pci-dss-aws/key-custodians.html")
    #expect(old.contains("As it is since 15 November 2026 at least"))
  }

  @Test("nights that site.json keeps are published below as-of, and pruning leaves their records")
  func kept() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"], "keep": ["2026-11-20"] }"#)
    let outcome = try await program.run("build")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try program.text("public/changes.html").contains("href=\"as-of/2026-11-19/index.html\""))
    let page = try program.text("public/as-of/2026-11-19/index.html")
    #expect(page.contains("19 November 2026") && !page.contains("24 November 2026"))

    _ = try await program.run("history", "prune", "--older-than", "1")
    #expect(
      try await program.run("history").output.split(separator: "\n").map { $0.split(separator: "\t")[1] } == [
        "2026-11-19T02:14:00Z", "2026-11-23T02:14:00Z", "2026-11-24T02:14:00Z",
      ])
    #expect(try await program.run("build", "--offline").errors.contains("nothing new"))
  }

  @Test("the sample is recorded once, however often it is built")
  func sampleStandsStill() async throws {
    try program.write(#"{ "stacks": ["initech/*/*"] }"#)
    _ = try await program.run("build")
    let first = try await program.run("history").output
    _ = try await program.run("build")
    #expect(try await program.run("history").output == first)
    #expect(first.hasSuffix("2026-11-24T02:14:00Z\t9 stacks\n"))
  }
}

extension HistoryTests {
  @Test(
    "pruning leaves trends, changes, and the night that a removed stack is shown as of; the next build goes on"
  )
  func pruned() async throws {
    try program.write(#"{ "stacks": ["acme/*/*"] }"#)
    _ = try await program.run("build")
    let before = try program.text("public/trends.html")
    let outcome = try await program.run("history", "prune", "--older-than", "2")
    #expect(outcome.errors.contains("forgot 5 nights, 4 are left"), "\(outcome.errors)")
    #expect(try await program.run("build").status == 2)  // one stack of the sample is never found
    #expect(
      try program.text("public/stacks/acme/checkout/load-test.html").contains("<b>This stack is gone.</b>"))
    #expect(try program.text("public/trends.html") == before)
  }

  @Test("the difference of two nights, weakenings first, for people, machines and chats")
  func diff() async throws {
    try program.write(#"{ "stacks": ["acme/*/*"] }"#)
    _ = try await program.run("build")
    let text = try await program.run("history", "diff")
    #expect(text.output.contains("Weakened") && text.output.contains("shop-search/prod"), "\(text.errors)")
    let json = try await program.run("history", "diff", "2026-11-15", "latest", "--format", "json")
    #expect(json.output.contains("\"schemaVersion\":1"))
    let post = try await program.run("history", "diff", "previous", "latest", "--format", "markdown")
    #expect(post.output.contains("shop"))
    #expect(try await program.run("history", "diff", "2020-01-01", "latest").status == 1)
  }
}
