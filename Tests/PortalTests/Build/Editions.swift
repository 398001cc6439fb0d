import Foundation
import Governance
import PolicyData
import Portal
import Templates

/// Small editions of the portal, of nights made by hand.
enum Sample {
  static let night = Date(timeIntervalSince1970: 1_795_486_440)

  static func edition(
    _ stacks: [ObservedStack], labels: [LabelRule] = [production], night: Date = night,
    version: String = "0.0.0", kept: [KeptNight] = [], day: Day? = nil, outages: [OrganizationOutage] = [],
    told: [OrganizationPolicies] = []
  ) -> Edition {
    Edition(
      site: Site(
        Night(service: "s", started: night, finished: night, stacks: stacks, organizations: told),
        rules: SiteRules(labels: labels), outages: outages),
      title: "Policy portal", parameters: .redacted, source: "https://api.pulumi.com", isSample: false,
      version: version, kept: kept, day: day, console: { "https://app.pulumi.com/\($0.organization)" })
  }

  /// A number of nights after the first.
  static func night(_ number: Int) -> Date { night.addingTimeInterval(TimeInterval(number) * 86_400) }

  static let production = LabelRule(
    patterns: [StackPattern("*/*/prod*")].compactMap(\.self),
    labels: StackLabels(environment: "production", owner: "Shop team", contact: "shop@acme.example"))

  static func pack(_ name: String, version: Int = 1, _ configuration: JSONValue, environments: [String] = [])
    -> RequiredPolicyPack
  {
    RequiredPolicyPack(
      name: name, version: version, versionTag: "\(version).0.0", displayName: "Pack <\(name)>",
      configuration: PolicyPackConfiguration(configuration), environments: environments)
  }

  static let baseline = pack(
    "org-baseline",
    [
      "all": ["enforcementLevel": "advisory"],
      "no-open-ssh": ["enforcementLevel": "mandatory", "ports": [22]],
      "tags": ["enforcementLevel": "blocking", "webhookToken": "pul-SECRET-SECRET-SECRET"],
      "off": ["enforcementLevel": "disabled"],
    ], environments: ["governance/net@stable"])

  static func stack(
    _ project: String, _ name: String, organization: String = "acme", groups: [PolicyGroupSummary] = [group],
    preventative: [RequiredPolicyPack] = [baseline], audit: [RequiredPolicyPack] = []
  ) -> ObservedStack {
    let reference = StackReference(organization: organization, project: project, stack: name)
    return ObservedStack(
      reference: reference,
      summary: StackSummary(reference: reference, lastUpdate: night, resourceCount: 1_234),
      observation: .observed(
        StackPolicies(groups: groups, requiredPacks: .byMode(preventative: preventative, audit: audit))))
  }

  static let group = PolicyGroupSummary(
    name: "default-policy-group", isOrganizationDefault: true, mode: .preventative, entityType: "stacks",
    stackCount: 41, accountCount: 0, enabledPolicyPackCount: 1)

  static func failed(_ project: String, _ name: String) -> ObservedStack {
    ObservedStack(
      reference: StackReference(organization: "acme", project: project, stack: name),
      observation: .failed(
        ObservationFailure(
          kind: .service, status: 504, reason: "GET /api/stacks/acme/… answered 504 (Gateway Timeout)",
          attempts: 4)))
  }

  /// Every kind of state on one site.
  static var everything: [ObservedStack] {
    [
      stack("shop", "prod"), stack("shop", "dev", preventative: [pack("org-baseline", version: 2, [:])]),
      stack(
        "shop", "both", audit: [pack("org-baseline", version: 2, ["all": ["enforcementLevel": "mandatory"]])]),
      stack("legacy", "prod", groups: [], preventative: []), failed("ghost", "prod"),
      stack("shop", "watched", preventative: [], audit: [baseline]),
    ]
  }
}

extension Edition {
  func publish(
    to output: URL, theme: Theme? = nil, mode: BuildMode = .full, configuration: String = "",
    news: NightNews? = nil
  ) async throws -> BuildReport {
    let theme = try theme ?? Theme()
    let build = try SiteBuild(
      Pages(self, library: theme.library), news: news, theme: theme, configuration: Array(configuration.utf8),
      workers: 2)
    return try await build.publish(to: output, mode: mode)
  }
}
