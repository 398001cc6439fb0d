import Foundation
import Testing

@Suite("Rules that a build must keep")
struct RulesTests {
  let program: Program

  init() throws { program = try Program() }

  private func site(_ requirement: String, exceptions: String = "[]") -> String {
    """
    { "stacks": ["initech/*/*"], "exceptions": \(exceptions),
      "requirements": [{ "title": "Everything is guarded", \(requirement), "fail": true }] }
    """
  }

  @Test("a broken requirement that must hold: published, exit code 2, and the stacks are told")
  func broken() async throws {
    try program.write(site(#""stacks": "initech/*/*", "pack": "no-such-pack""#))
    let outcome = try await program.run("build")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains(
        "policy-portal: warning: requirement 'Everything is guarded' is not met by 9 of 9 stacks, see requirements.html\n"
      ))
    let page = try program.text("public/requirements.html")
    #expect(page.contains("need not pass the pack") && page.contains("9 fail"))
    #expect(try program.text("public/data/requirements.csv").contains("Everything is guarded"))
  }

  @Test("a requirement that is about no stack is broken, too")
  func aboutNothing() async throws {
    try program.write(site(#""stacks": "initech/typo/*", "pack": "org-baseline""#))
    let outcome = try await program.run("build")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("requirement 'Everything is guarded' is about no stack"))
  }

  @Test("an exception that has not expired satisfies it")
  func excepted() async throws {
    let exceptions = """
      [{ "stacks": "initech/*/*", "pack": "no-such-pack", "reason": "r", "owner": "o", "expires": "2026-11-24" }]
      """
    try program.write(site(#""stacks": "initech/*/*", "pack": "no-such-pack""#, exceptions: exceptions))
    #expect(try await program.run("build").status == 0)
    #expect(try program.text("public/requirements.html").contains("last day"))
  }

  @Test(
    "coverage below what is asked for: published, exit code 2",
    arguments: [("100", Int32(2)), ("50", 0), ("101", 64)])
  func coverage(percent: String, status: Int32) async throws {
    try program.write(#"{ "stacks": ["globex/*/*"] }"#)
    let outcome = try await program.run("build", "--fail-under", percent)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains("observed stacks are protected, fewer than 100 %") == (status == 2))
  }
}
