import Foundation
import Governance
import PolicyData
import Portal
import Testing

/// What readers find on pages. Whole pages change with the design; these sentences and links must not.
@Suite("What pages say")
struct PageTextTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func page(_ path: String, of stacks: [ObservedStack]) async throws -> String {
    _ = try await Sample.edition(stacks).publish(to: folder.output)
    return try folder.text("public/\(path)")
  }

  @Test("the founding document's two answers: the AI policy is a rule in words, and can stop a deployment")
  func founding() async throws {
    let groups = try JSONParser.parse(
      #"{"policyGroups":[{"name":"continuous-policy","isOrgDefault":false,"numStacks":1,"numEnabledPolicyPacks":1}]}"#
        .utf8)
    let packs = try JSONParser.parse(
      """
      {"requiredPolicies":[{"name":"continuous-policy","version":3,"versionTag":"0.0.3","displayName":"",
      "packLocation":"REDACTED","config":{"all":{"enforcementLevel":"mandatory"},"continuous-policy":{
      "enforcementLevel":"mandatory","policies":[{"assertion":{"operator":"eq","value":0},"label":"No node12 Lambdas",
      "mode":"ai","query":"nodejs version 12"}]}}}]}
      """.utf8)
    var pool = PackPool()
    let required = (packs["requiredPolicies"]?.array ?? []).compactMap { pool.pack($0) }
    let stack = ObservedStack(
      reference: StackReference(organization: "acme", project: "shop", stack: "prod"),
      observation: .observed(
        StackPolicies(
          groups: (groups["policyGroups"]?.array ?? []).compactMap(PolicyGroupSummary.init),
          requiredPacks: .together(required))))
    let text = try await page("stacks/acme/shop/prod.html", of: [stack])
    #expect(
      text.contains(
        "<strong>1 policy from 1 pack, and every other policy of 1 pack, can stop a deployment.</strong>"))
    #expect(text.contains("<b>No node12 Lambdas</b>"))
    #expect(text.contains("Asks <q>nodejs version 12</q>, answer must be = 0"))
    #expect(text.contains("<span class=\"ver\">0.0.3</span>"))
    #expect(text.contains("The service does not tell modes."))
    #expect(!text.contains("REDACTED"))
  }

  @Test("a stack's page tells levels, where they come from, parameters and limits")
  func stackPage() async throws {
    let text = try await page("stacks/acme/shop/prod.html", of: Sample.everything)
    for words in [
      "<strong>1 policy from 1 pack can stop a deployment.</strong>", ">production</bdi></span>", "1,234",
      "<td class=\"lv m\">mandatory</td><td>own setting</td>", "<dt>ports</dt><dd>22</dd>",
      "<dt>webhookToken</dt><dd class=\"wh\">withheld</dd>", "all other policies", "setting for all",
      "ESC environments may change this at run time:", "governance/net@stable", "1 level unknown to Pulumi:",
      "<a href=\"https://app.pulumi.com/acme\" rel=\"noreferrer\">", "<a href=\"mailto:shop@acme.example\"",
      "href=\"../../../policies/acme/org-baseline/no-open-ssh.html\"",
      "href=\"../../../groups/acme/default-policy-group.html\"",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("solid signs can stop a deployment, outlined ones only watch")
  func signs() async throws {
    let strict = "<td class=\"lv m\">mandatory</td>"
    let guarded = try await page("stacks/acme/shop/prod.html", of: Sample.everything)
    #expect(guarded.contains(strict) && !guarded.contains("lv m au"))
    let watched = try folder.text("public/stacks/acme/shop/watched.html")
    #expect(watched.contains("<td class=\"lv m au\">mandatory</td>") && !watched.contains(strict))
  }

  @Test("the four empties are four different things")
  func empties() async throws {
    let stacks = Sample.everything
    #expect(
      try await page("stacks/acme/legacy/prod.html", of: stacks).contains(
        "It belongs to no policy group and must pass no policy pack."))
    let failed = try folder.text("public/stacks/acme/ghost/prod.html")
    #expect(
      failed.contains("Nothing is known about what guards this stack.")
        && failed.contains("504 (Gateway Timeout)"))
    #expect(!failed.contains("unprotected"))
    let undecided = try folder.text("public/stacks/acme/shop/dev.html")
    #expect(undecided.contains("it hangs on what the packs do by default"))
    #expect(
      try folder.text("public/stacks/acme/shop/watched.html").contains("Its one pack only looks afterwards."))
  }

  @Test("every number has its denominator, and the overview counts what it leaves out")
  func overview() async throws {
    let text = try await page("index.html", of: Sample.everything)
    #expect(
      text.contains("<strong>1 of 2 production stacks has nothing that can stop a bad deployment.</strong>"))
    #expect(text.contains("1 stack could not be observed."))
    #expect(text.contains("<b>5</b> of 6 stacks observed"))
  }

  @Test("whom a mandatory policy would newly stop stands on its page once")
  func reach() async throws {
    let text = try await page("policies/acme/org-baseline/off.html", of: Sample.everything)
    #expect(text.contains("<span class=\"lv d\">disabled</span> <a href=\"#v-3\">on 2 stacks</a>"))
    #expect(text.components(separatedBy: "stacks/acme/shop/prod.html").count == 2)
  }
}
