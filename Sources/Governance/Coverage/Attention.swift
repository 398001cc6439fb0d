package import PolicyData

/// What somebody should look at, worst first.
package enum Attention: Sendable {
  /// Nothing can stop a bad deployment; production first.
  case unprotected(Stack, Protection.Reason)
  /// Stacks that could not be observed, for one reason.
  case unknown([Stack], ObservationFailure)
  /// Stacks that are shown as of an earlier night, for one reason.
  case stale([Stack], Outage)
  /// What an organization itself tells is shown as of an earlier night.
  case staleOrganization(OrganizationOutage)
  /// Stacks do not meet a requirement of our own, or it is about no stack.
  case brokenRequirement(RequirementResult)
  /// An exception that holds no more, and whose stacks still do not meet what they were excepted from.
  case expiredException(ExceptionResult, stacks: Int)
  /// A pattern of the configuration that matches no stack.
  case unmatchedPattern(StackPattern)
  /// A level that the Pulumi CLI would refuse.
  case unknownLevel(level: String, policy: String, pack: Pack, organization: String)
  /// Stacks whose groups ask for different versions or configurations of a pack.
  case conflict(Pack, stacks: [Stack], organization: String)
  /// Stacks behind the newest version in use.
  case oldVersion(Pack, Pack.VersionInUse, organization: String)
}

extension Attention {
  static func list(
    of organizations: [Organization], unmatchedPatterns: [StackPattern], requirements: [RequirementResult],
    exceptions: [ExceptionResult], outages: [OrganizationOutage]
  ) -> [Attention] {
    let stacks = organizations.flatMap(\.stacks)
    let unprotected = stacks.compactMap { stack -> (Stack, Protection.Reason)? in
      guard case .unprotected(let reason)? = stack.protection else { return nil }
      return (stack, reason)
    }
    let hasProduction = stacks.contains(where: \.isProduction)
    return unprotected.filter { $0.0.isProduction }.map { .unprotected($0, $1) }
      + requirements.filter { $0.isBroken && $0.requirement.fails }.map { .brokenRequirement($0) }
      + unknown(stacks)
      + stale(stacks)
      + outages.map { .staleOrganization($0) }
      + requirements.filter { $0.isBroken && !$0.requirement.fails }.map { .brokenRequirement($0) }
      + expired(exceptions, requirements)
      + unmatchedPatterns.map { .unmatchedPattern($0) }
      + organizations.flatMap(unknownLevels)
      + organizations.flatMap(conflicts)
      + organizations.flatMap(oldVersions)
      + (hasProduction ? [] : unprotected.map { .unprotected($0, $1) })
  }

  private static func unknown(_ stacks: [Stack]) -> [Attention] {
    struct Cause: Hashable {
      let kind: ObservationFailure.Kind
      let status: Int?
    }
    let failed = stacks.compactMap { stack in stack.failure.map { (stack, $0) } }
    let causes = Dictionary(grouping: failed) { Cause(kind: $0.1.kind, status: $0.1.status) }
    return causes.values.compactMap { members in members.first.map { (members.map(\.0), $0.1) } }
      .sorted { $0.0[0].reference < $1.0[0].reference }
      .map { .unknown($0, $1) }
  }

  private static func stale(_ stacks: [Stack]) -> [Attention] {
    struct Cause: Hashable {
      let kind: ObservationFailure.Kind
      let status: Int?
    }
    let late = stacks.compactMap { stack in stack.outage.map { (stack, $0) } }
    let causes = Dictionary(grouping: late) { Cause(kind: $0.1.failure.kind, status: $0.1.failure.status) }
    return causes.values.map { members in
      (members.map(\.0), members.map(\.1).min { $0.asOf < $1.asOf } ?? members[0].1)
    }.sorted { $0.0[0].reference < $1.0[0].reference }.map { .stale($0, $1) }
  }

  private static func expired(
    _ exceptions: [ExceptionResult], _ requirements: [RequirementResult]
  ) -> [Attention] {
    let failing = requirements.flatMap(\.failing)
    return exceptions.filter(\.isExpired).compactMap { exception in
      let stacks = Set(failing.filter { $0.expiredException == exception.index }.map(\.reference)).count
      return stacks == 0 ? nil : .expiredException(exception, stacks: stacks)
    }
  }

  private static func unknownLevels(_ organization: Organization) -> [Attention] {
    organization.packs.flatMap { pack -> [Attention] in
      let rules = Set(pack.variants.flatMap(\.rules.withUnknownLevel).map { [$0.policy, $0.level.text] })
      return rules.sorted { $0.lexicographicallyPrecedes($1) }.map { rule in
        .unknownLevel(level: rule[1], policy: rule[0], pack: pack, organization: organization.name)
      }
    }
  }

  private static func conflicts(_ organization: Organization) -> [Attention] {
    let packs = Dictionary(grouping: organization.conflicts, by: \.assignment.pack.name)
    return packs.sorted { $0.key < $1.key }.compactMap { name, conflicts in
      organization.pack(named: name).map {
        .conflict($0, stacks: conflicts.map(\.stack), organization: organization.name)
      }
    }
  }

  private static func oldVersions(_ organization: Organization) -> [Attention] {
    organization.packs.flatMap { pack in
      pack.versions.filter { !$0.isNewestInUse && $0.number != nil && pack.newestInUse != nil }
        .map { .oldVersion(pack, $0, organization: organization.name) }
    }
  }
}
