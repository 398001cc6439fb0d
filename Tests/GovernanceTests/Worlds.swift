import Foundation
import Governance
import PolicyData

/// Small nights for tests, a line each.
func night(_ stacks: ObservedStack..., unmatched: [StackPattern] = []) -> Night {
  let moment = Date(timeIntervalSince1970: 1_790_000_000)
  return Night(
    service: "https://api.pulumi.com", started: moment, finished: moment, stacks: stacks,
    unmatchedPatterns: unmatched)
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

func level(_ text: String) -> JSONValue { ["enforcementLevel": .string(text)] }

extension Site {
  func stack(_ name: String) -> Stack? { stacks.first { $0.reference == GovernanceTests.reference(name) } }
  func protection(_ name: String) -> Protection? { stack(name)?.stackGuard?.protection }
}
