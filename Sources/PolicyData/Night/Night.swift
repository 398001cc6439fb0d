package import struct Foundation.Date

/// What the service said in one night's run: facts, no judgement. A plain value, without I/O and without a clock.
package struct Night: Hashable, Sendable {
  /// The service's URL, such as `https://api.pulumi.com`.
  package let service: String
  package let started: Date
  package let finished: Date
  /// Sorted by reference, each stack once.
  package let stacks: [ObservedStack]
  /// Patterns of the configuration that no stack answered to: mostly typing errors, so they must be seen.
  package let unmatchedPatterns: [StackPattern]
  /// What the organizations of these stacks told, sorted by name. One that is missing was not asked.
  package let organizations: [OrganizationPolicies]

  package init(
    service: String, started: Date, finished: Date, stacks: [ObservedStack],
    unmatchedPatterns: [StackPattern] = [], organizations: [OrganizationPolicies] = []
  ) {
    self.service = service
    self.started = started
    self.finished = finished
    self.stacks = stacks.sorted { $0.reference < $1.reference }
    self.unmatchedPatterns = unmatchedPatterns
    self.organizations = organizations.sorted { $0.name < $1.name }
  }
}

extension Night {
  /// Whenever and wherever it was asked.
  package func saysTheSame(as other: Night) -> Bool {
    stacks == other.stacks && organizations == other.organizations
      && unmatchedPatterns == other.unmatchedPatterns
  }

  /// The same, at another time.
  package func finishing(at date: Date) -> Night {
    Night(
      service: service, started: min(started, date), finished: date, stacks: stacks,
      unmatchedPatterns: unmatchedPatterns, organizations: organizations)
  }
}

/// One stack, and what could be learned about it.
package struct ObservedStack: Hashable, Sendable {
  package let reference: StackReference
  /// Nil where the stack was named in full and so never looked up in the list of stacks.
  package let summary: StackSummary?
  package let observation: Observation

  package init(reference: StackReference, summary: StackSummary? = nil, observation: Observation) {
    self.reference = reference
    self.summary = summary
    self.observation = observation
  }
}

/// A stack's policies, or why they are not known. The two are never mixed: half an answer is a failure.
package enum Observation: Hashable, Sendable {
  case observed(StackPolicies)
  case failed(ObservationFailure)
}

/// What guards a stack.
package struct StackPolicies: Hashable, Sendable {
  /// Sorted by name, each once.
  package let groups: [PolicyGroupSummary]
  package let requiredPacks: RequiredPacks

  package init(groups: [PolicyGroupSummary], requiredPacks: RequiredPacks) {
    // Lists in order stay what they are: stacks of the same groups share one.
    let isSorted = zip(groups, groups.dropFirst()).allSatisfy { $0.name < $1.name }
    self.groups = isSorted ? groups : groups.once { $0.name }.sorted { $0.name < $1.name }
    self.requiredPacks = requiredPacks
  }
}

/// The packs a stack must pass. The answer carries no mode, so each mode is asked for by itself; a service that
/// does not know the parameter gives one list, and then the groups' modes must tell (pulumi-cloud-api.md, section 3).
package enum RequiredPacks: Hashable, Sendable {
  case byMode(preventative: [RequiredPolicyPack], audit: [RequiredPolicyPack])
  case together([RequiredPolicyPack])
}
