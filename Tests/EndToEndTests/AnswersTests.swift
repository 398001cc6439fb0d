import Foundation
import HTTPTypes
import PulumiSimulator
import Testing

/// Through the whole program: what the organizations tell, with a token that may read them and one that may not.
@Suite("What the packs say")
struct AnswersTests {
  let program: Program

  init() throws { program = try Program() }

  private func build(_ faults: [Fault] = [], keys: String = "") async throws -> Program.Outcome {
    try await SimulatorServer.with(Simulator(.sample, faults: faults)) { address in
      try program.write(#"{ "source": { "url": "\#(address)" }, "stacks": ["acme/checkout/*"]\#(keys) }"#)
      return try await program.run("build", environment: ["PULUMI_ACCESS_TOKEN": "t"])
    }
  }

  @Test("a policy's page tells what it checks, where it is in force, and whom it would newly stop")
  func policy() async throws {
    #expect(try await build().status == 0)
    let page = try program.text("public/policies/acme/net-guard/no-open-ssh.html")
    for words in [
      "SSH is not open to the world.", "critical", "CIS AWS Foundations Benchmark 3.0.0, 5.2", "allowedCidrs",
      "setting for all", "Already stopped", "If it were mandatory everywhere",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test("a stack's page names the group that brings a pack, and who is overruled")
  func attribution() async throws {
    _ = try await build()
    let page = try program.text("public/stacks/acme/checkout/prod-eu.html")
    #expect(page.contains("Of several versions, the newest is in force."))
    #expect(page.contains("Overruled: <a href=\"../../../groups/acme/~network=20=2f=20edge.html\">"))
    #expect(try program.text("public/upkeep.html").contains("prod-eu"))
  }

  @Test(
    "a token that may not read the organization: pages say so, everything else stands, and the exit code is 0"
  )
  func unread() async throws {
    let outcome = try await build([Fault(.status(.forbidden), below: "/api/orgs/")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("acme: its groups are not available with this token"))
    let upkeep = try program.text("public/upkeep.html")
    #expect(upkeep.contains("<strong>Not available with this token.</strong> acme: its groups are"))
    let stack = try program.text("public/stacks/acme/checkout/prod-eu.html")
    #expect(stack.contains("can stop a deployment") && !stack.contains("Brought by"))
    #expect(try program.files.contains { $0.hasPrefix("public/policies/acme/net-guard/") })
  }

  @Test("scores are asked for only where site.json wants them")
  func scores() async throws {
    _ = try await build()
    #expect(try !program.text("public/stacks/acme/checkout/prod-eu.html").contains("id=\"scores\""))
    _ = try await build(keys: #", "scores": true"#)
    #expect(try program.text("public/stacks/acme/checkout/prod-eu.html").contains("id=\"scores\""))
  }

  @Test("a sitemap is there only where the address of the portal is stated")
  func sitemap() async throws {
    _ = try await build()
    #expect(try !program.files.contains("public/sitemap.xml"))
    _ = try await build(keys: #", "baseURL": "https://policies.acme.example/portal""#)
    #expect(
      try program.text("public/sitemap.xml").contains(
        "<loc>https://policies.acme.example/portal/stacks/acme/checkout/prod-eu.html</loc>"))
  }
}
