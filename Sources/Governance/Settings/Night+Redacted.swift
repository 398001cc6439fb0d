package import PolicyData

extension Night {
  /// The night without parameter values that look like secrets: this is what is shown, and what is kept. Whatever
  /// comes after the fetch sees no others.
  package var redacted: Night {
    var redactor = Redactor()
    return Night(
      service: service, started: started, finished: finished, stacks: stacks.map { redactor.redacted($0) },
      unmatchedPatterns: unmatchedPatterns, organizations: organizations.map { redactor.redacted($0) })
  }
}

/// Rewrites each distinct pack and configuration once, and hands out one object for it.
private struct Redactor {
  private var pool = PackPool()
  private var packs: [RequiredPolicyPack: RequiredPolicyPack] = [:]
  private var configurations: [PolicyPackConfiguration: PolicyPackConfiguration] = [:]

  mutating func redacted(_ stack: ObservedStack) -> ObservedStack {
    guard case .observed(let policies) = stack.observation else { return stack }
    let packs: RequiredPacks =
      switch policies.requiredPacks {
      case .byMode(let preventative, let audit):
        .byMode(preventative: preventative.map { redacted($0) }, audit: audit.map { redacted($0) })
      case .together(let packs): .together(packs.map { redacted($0) })
      }
    return ObservedStack(
      reference: stack.reference, summary: stack.summary,
      observation: .observed(StackPolicies(groups: policies.groups, requiredPacks: packs)))
  }

  mutating func redacted(_ organization: OrganizationPolicies) -> OrganizationPolicies {
    guard case .told(let groups) = organization.groups else { return organization }
    let redacted = groups.map { group in
      PolicyGroup(
        summary: group.summary, members: group.members,
        appliedPacks: group.appliedPacks.map { self.redacted($0) })
    }
    return OrganizationPolicies(
      name: organization.name, groups: .told(redacted), packs: organization.packs,
      versions: organization.versions, scores: organization.scores)
  }

  private mutating func redacted(_ pack: RequiredPolicyPack) -> RequiredPolicyPack {
    if let found = packs[pack] { return found }
    let redacted = pool.unique(
      RequiredPolicyPack(
        name: pack.name, version: pack.version, versionTag: pack.versionTag, displayName: pack.displayName,
        configuration: redacted(pack.configuration), environments: pack.environments))
    packs[pack] = redacted
    return redacted
  }

  private mutating func redacted(_ configuration: PolicyPackConfiguration) -> PolicyPackConfiguration {
    if let found = configurations[configuration] { return found }
    let entries = configuration.entries.map { entry in
      PolicyPackConfiguration.Entry(
        policy: entry.policy, level: entry.level,
        parameters: entry.parameters.map { parameter in
          JSONValue.Member(
            parameter.key, Redaction.redacted(parameter.value, key: parameter.key) ?? Redaction.placeholder)
        })
    }
    let redacted = pool.unique(
      entries == configuration.entries ? configuration : PolicyPackConfiguration(entries: entries))
    configurations[configuration] = redacted
    return redacted
  }
}
