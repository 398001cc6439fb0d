import Foundation
import Governance
import PolicyData

/// Small nights for tests, a line each.
func night(
  _ stacks: ObservedStack..., unmatched: [StackPattern] = [], told: OrganizationPolicies...
) -> Night {
  let moment = Date(timeIntervalSince1970: 1_790_000_000)
  return Night(
    service: "https://api.pulumi.com", started: moment, finished: moment, stacks: stacks,
    unmatchedPatterns: unmatched, organizations: told)
}

func stack(
  _ name: String, groups: [PolicyGroupSummary] = [], preventative: [RequiredPolicyPack] = [],
  audit: [RequiredPolicyPack] = []
) -> ObservedStack {
  observed(name, groups: groups, .byMode(preventative: preventative, audit: audit))
}

func observed(_ name: String, groups: [PolicyGroupSummary] = [], _ packs: RequiredPacks) -> ObservedStack {
  ObservedStack(
    reference: reference(name), observation: .observed(StackPolicies(groups: groups, requiredPacks: packs)))
}

func failed(_ name: String, status: Int = 404) -> ObservedStack {
  let failure = ObservationFailure(kind: .notFound, status: status, reason: "not found", attempts: 1)
  return ObservedStack(reference: reference(name), observation: .failed(failure))
}

func reference(_ name: String) -> StackReference {
  StackReference(name) ?? StackReference(organization: "acme", project: "shop", stack: name)
}

func group(_ name: String, _ mode: PolicyGroupMode? = .preventative) -> PolicyGroupSummary {
  PolicyGroupSummary(name: name, mode: mode, entityType: "stacks")
}

func pack(_ name: String = "guard", version: Int = 1, setting configuration: JSONValue? = nil)
  -> RequiredPolicyPack
{
  RequiredPolicyPack(
    name: name, version: version, versionTag: "\(version).0.0",
    configuration: PolicyPackConfiguration(configuration))
}

/// What an organization tells: its groups with their packs, and the versions of packs with their policies.
func told(
  _ name: String = "acme", groups: [PolicyGroup] = [], versions: [PolicyPackVersion] = [],
  unused: [PolicyPackListing] = []
) -> OrganizationPolicies {
  let listings = Dictionary(grouping: versions, by: \.name).map { name, versions in
    PolicyPackListing(name: name, versions: versions.compactMap(\.version), versionTags: [])
  }
  return OrganizationPolicies(
    name: name, groups: .told(groups), packs: .told(listings + unused),
    versions: versions.compactMap { version in
      version.version.map { .init(pack: version.name, version: $0, answer: .told(version)) }
    })
}

func version(_ number: Int, of pack: String = "guard", _ policies: Policy...) -> PolicyPackVersion {
  PolicyPackVersion(name: pack, version: number, versionTag: "\(number).0.0", policies: policies)
}

/// - Parameter control: such as `CIS/5.2`.
func policy(_ name: String, _ level: EnforcementLevel?, control: String? = nil) -> Policy {
  let parts = control?.split(separator: "/").map(String.init)
  return Policy(
    name: name, displayName: "", description: "", defaultLevel: level, severity: nil,
    framework: parts.map { .init(name: $0[0], version: "", reference: $0[1], specification: "") }, tags: [],
    remediationSteps: "", url: "", parameters: [], requiredParameters: [])
}

func details(_ group: PolicyGroupSummary, stacks: [String] = [], _ packs: RequiredPolicyPack...)
  -> PolicyGroup
{
  PolicyGroup(
    summary: group, members: stacks.map { .init(project: "shop", stack: $0) }, appliedPacks: packs)
}

func level(_ text: String) -> JSONValue { ["enforcementLevel": .string(text)] }

extension Site {
  func stack(_ name: String) -> Stack? { stacks.first { $0.reference == GovernanceTests.reference(name) } }
  func protection(_ name: String) -> Protection? { stack(name)?.stackGuard?.protection }
}
