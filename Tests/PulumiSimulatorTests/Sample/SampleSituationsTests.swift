import PolicyData
import PulumiSimulator
import Testing

/// What makes the sample worth looking at: the situations that a portal must explain.
@Suite("The sample world's situations")
struct SampleSituationsTests {
  private static func packs(_ stack: String, mode: String = "preventative") -> [JSONValue] {
    let answer = Simulator(.sample).get("/api/stacks/\(stack)/policypacks?mode=\(mode)").json
    return answer?["requiredPolicies"]?.array ?? []
  }

  private static func pack(_ name: String, of stack: String) -> JSONValue? {
    packs(stack).first { $0["name"]?.string == name }
  }

  @Test(
    "production stacks that nothing guards",
    arguments: ["acme/warehouse-sync/prod", "globex/port-logistics/prod-asia"])
  func unguarded(stack: String) {
    #expect(Self.packs(stack).isEmpty && Self.packs(stack, mode: "audit").isEmpty)
  }

  @Test(
    "production stacks that are only watched",
    arguments: ["acme/shop-search/prod", "globex/pipeline-monitor/prod"])
  func onlyAudited(stack: String) {
    #expect(Self.packs(stack).isEmpty && !Self.packs(stack, mode: "audit").isEmpty)
  }

  @Test("a production stack that is only advised")
  func onlyAdvised() {
    let levels = Self.packs("acme/legacy-sites/prod").map { $0["config"] }
    #expect(levels == [["all": ["enforcementLevel": "advisory"]]])
  }

  @Test("every production stack of initech is guarded by mandatory policies")
  func initech() {
    for stack in ["app", "api", "website", "reports"] {
      let packs = Self.packs("initech/\(stack)/prod")
      #expect(packs.count == 4)
      #expect(packs.allSatisfy { $0["config"]?["all"]?["enforcementLevel"] == "mandatory" })
    }
  }

  @Test(
    "groups that disagree on a version: the newest wins",
    arguments: [
      ("acme/payments/prod", "pci-dss-aws", 3), ("acme/checkout/prod-eu", "net-guard", 12),
      ("globex/fleet-tracking/prod-us", "k8s-restricted", 3),
    ])
  func versions(stack: String, pack: String, version: Int) {
    #expect(Self.pack(pack, of: stack)?["version"]?.integer == version)
  }

  @Test("groups that disagree on a configuration: the one changed last wins")
  func configurations() {
    let config = Self.pack("data-encryption", of: "acme/data-lake/prod")?["config"]
    #expect(config?["search-encryption"]?["enforcementLevel"] == "disabled")
    #expect(
      Self.pack("org-baseline", of: "globex/grid-control/prod")?["config"]?["all"]?["enforcementLevel"]
        == "mandatory")
  }

  @Test("the AI pack is configured as in the founding document")
  func continuousPolicy() throws {
    let pack = try #require(
      Self.packs("acme/shop-search/prod", mode: "audit").first { $0["name"] == "continuous-policy" })
    #expect(pack["version"] == 3 && pack["versionTag"] == "0.0.3")
    let rules = pack["config"]?["continuous-policy"]?["policies"]
    #expect(
      rules == [
        [
          "assertion": ["operator": "eq", "value": 0], "label": "No node12 Lambdas", "mode": "ai",
          "query": "nodejs version 12",
        ]
      ])
  }

  @Test("one group has no stacks, and one pack is in no group")
  func deadWeight() throws {
    let acme = try SampleWorldTests.organization("acme")
    let empty = acme.groups.filter { $0.members.isEmpty && $0.accounts.isEmpty }
    #expect(empty.map(\.name) == ["M&A onboarding"])
    let applied = Set(acme.groups.flatMap(\.packs).map(\.name))
    #expect(acme.packs.map(\.name).filter { !applied.contains($0) } == ["iam-least-privilege"])
  }

  @Test("versions without a tag, with a prerelease tag, and with environments are in use")
  func versionKinds() {
    #expect(Self.pack("cost-guardrails", of: "acme/shop-web/dev")?["versionTag"] == "")
    #expect(Self.pack("cost-guardrails", of: "acme/shop-web/dev")?["config"] == nil)
    #expect(Self.pack("net-guard", of: "acme/payments/prod")?["versionTag"] == "2.3.0-rc.1")
    #expect(Self.pack("net-guard", of: "acme/payments/prod")?["environments"] == ["governance/net@stable"])
  }

  @Test("secrets stand in settings, a level is unknown, an entry has none")
  func settings() {
    let secrets = Self.pack("secrets-hygiene", of: "acme/shop-web/prod-eu")?["config"]?[
      "no-secrets-in-environment"]
    #expect(secrets?["webhookToken"]?.string?.hasPrefix("pul-") == true)
    #expect(secrets?["webhook"]?.string?.contains("@hooks.acme.example") == true)
    let benchmark = Self.pack("cis-aws", of: "acme/shop-web/prod-eu")?["config"]
    #expect(benchmark?["ebs-encryption"]?["enforcementLevel"] == "blocking")
    let retention = Self.pack("org-baseline", of: "acme/shop-web/prod-eu")?["config"]?["log-retention"]
    #expect(retention == ["minimumDays": 180])
  }

  @Test("hostile text is in a description and in a link")
  func hostileText() throws {
    let pack = try #require(
      try SampleWorldTests.organization("acme").packs.first { $0.name == "org-baseline" })
    let policy = try #require(pack.newest?.policies.first { $0.name == "no-inline-scripts" })
    #expect(
      policy.description.contains("<script>") && policy.description.contains("\"")
        && policy.description.contains("&"))
    #expect(policy.url.hasPrefix("javascript:"))
  }
}
