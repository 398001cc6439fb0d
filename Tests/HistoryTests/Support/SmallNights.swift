import Foundation
import PolicyData

/// Small nights for tests, a line each. Night 0 finished on 2026-09-21, night 1 a day later.
func night(
  _ day: Int = 0, _ stacks: ObservedStack..., unmatched: [StackPattern] = [],
  told: [OrganizationPolicies] = []
) -> Night {
  let start = Date(timeIntervalSince1970: 1_790_000_000 + Double(day) * 86_400)
  return Night(
    service: "https://api.pulumi.com", started: start, finished: start + 60, stacks: stacks,
    unmatchedPatterns: unmatched, organizations: told)
}

func stack(
  _ name: String, groups: [PolicyGroupSummary] = [], _ packs: RequiredPolicyPack...
) -> ObservedStack {
  ObservedStack(
    reference: reference(name),
    observation: .observed(
      StackPolicies(groups: groups, requiredPacks: .byMode(preventative: packs, audit: []))))
}

func failed(_ name: String, reason: String = "no answer") -> ObservedStack {
  ObservedStack(
    reference: reference(name),
    observation: .failed(ObservationFailure(kind: .transport, status: nil, reason: reason, attempts: 4)))
}

func reference(_ name: String) -> StackReference {
  StackReference(organization: "acme", project: "shop", stack: name)
}

func pack(_ name: String = "guard", version: Int = 1, setting configuration: JSONValue? = nil)
  -> RequiredPolicyPack
{
  RequiredPolicyPack(
    name: name, version: version, versionTag: "\(version).0.0",
    configuration: PolicyPackConfiguration(configuration))
}

func group(_ name: String, stacks: Int? = nil) -> PolicyGroupSummary {
  PolicyGroupSummary(name: name, mode: .preventative, entityType: "stacks", stackCount: stacks)
}

func level(_ text: String) -> JSONValue { ["enforcementLevel": .string(text)] }

extension ObservedStack {
  var policies: StackPolicies? {
    if case .observed(let policies) = observation { policies } else { nil }
  }
}
