package import PolicyData

package import struct Foundation.Date

/// What a night means: the site model. Total and pure: merging never throws, reads no clock and does no I/O; what
/// does not fit becomes something to attend to, on a page.
package struct Site: Sendable {
  /// The service's URL.
  package let service: String
  package let started: Date
  package let finished: Date
  /// By name.
  package let organizations: [Organization]
  package let coverage: Coverage
  /// By name and version. Worked out when somebody asks: who compares nights does not.
  package var frameworks: [Framework] { knownFrameworks.value }
  /// In the order of site.json.
  package let requirements: [RequirementResult]
  /// Expired ones first.
  package let exceptions: [ExceptionResult]
  /// Worst first. As above.
  package var attention: [Attention] { knownAttention.value }
  /// By organization.
  package let outages: [OrganizationOutage]
  private let knownFrameworks: Once<[Framework]>
  private let knownAttention: Once<[Attention]>

  /// - Parameter lastKnown: of stacks that this night does not tell of, what earlier nights told.
  /// - Parameter outages: of the night's organizations, those that are completed from earlier nights.
  /// - Parameter known: organizations of another night's site, by the same rules, of which this night says exactly what
  ///   that one said.
  package init(
    _ night: Night, rules: SiteRules = SiteRules(), lastKnown: [StackReference: LastKnown] = [:],
    outages: [OrganizationOutage] = [], known: [Organization] = []
  ) {
    self.outages = outages
    service = night.service
    started = night.started
    finished = night.finished
    let told = Dictionary(night.organizations.map { ($0.name, $0) }) { first, _ in first }
    let vanished = Self.vanished(from: night, lastKnown, rules.patience)
    let observed = Self.byOrganization(
      vanished.isEmpty ? night.stacks : (night.stacks + vanished).sorted { $0.reference < $1.reference })
    let ordinals = observed.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    let known = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
    let organizations = Array(observed.indices).mapOnAllCores { index in
      let stacks = observed[index]
      let name = stacks[stacks.startIndex].reference.organization
      if let known = known[name], known.begins(at: ordinals[index]) { return known }
      return Organization(
        name: name, observed: stacks, from: ordinals[index], told: told[name], rules: rules,
        lastKnown: lastKnown)
    }
    self.organizations = organizations
    coverage = Coverage(sum: organizations.map(\.coverage))
    knownFrameworks = Once { Framework.all(in: organizations) }
    let isAsked = !rules.requirements.isEmpty || !rules.exceptions.isEmpty
    let subjects = isAsked ? organizations.flatMap(\.stacks).map(RequirementSubject.init) : []
    let (requirements, exceptions) = Requirements.evaluate(
      rules.requirements, exceptions: rules.exceptions, subjects: subjects, on: Day(night.finished))
    (self.requirements, self.exceptions) = (requirements, exceptions)
    let patterns = night.unmatchedPatterns
    knownAttention = Once {
      Attention.list(
        of: organizations, unmatchedPatterns: patterns, requirements: requirements, exceptions: exceptions,
        outages: outages)
    }
  }

  package var stacks: [Stack] { organizations.flatMap(\.stacks) }

  /// - Parameter stacks: in the order of their references.
  private static func byOrganization(_ stacks: [ObservedStack]) -> [ArraySlice<ObservedStack>] {
    let starts = stacks.indices.filter { index in
      index == 0 || stacks[index].reference.organization != stacks[index - 1].reference.organization
    }
    return zip(starts, starts.dropFirst() + [stacks.endIndex]).map { stacks[$0..<$1] }
  }

  /// Stacks that were there, and that this night's lists do not hold any more.
  private static func vanished(
    from night: Night, _ lastKnown: [StackReference: LastKnown], _ patience: Patience
  ) -> [ObservedStack] {
    let seen = Set(night.stacks.map(\.reference))
    let gone = ObservationFailure(
      kind: .notFound, status: nil, reason: "the list of stacks does not hold it any more", attempts: 1)
    return lastKnown.filter { !seen.contains($0.key) && $0.value.nightsSince <= patience.removedFor }.keys
      .sorted()
      .map { ObservedStack(reference: $0, observation: .failed(gone)) }
  }
}

extension Organization {
  /// Whether its stacks have their ordinals from this one on.
  fileprivate func begins(at ordinal: Int) -> Bool {
    [stacks.first, removed.first].compactMap { $0?.ordinal }.min() == ordinal
  }

  fileprivate convenience init(
    name: String, observed: ArraySlice<ObservedStack>, from ordinal: Int, told: OrganizationPolicies?,
    rules: SiteRules,
    lastKnown: [StackReference: LastKnown]
  ) {
    let catalog = PackCatalog(told)
    var merge = Merge(labels: rules.labels, told: told, catalog: catalog, from: ordinal)
    let stacks = observed.map { stack in
      merge.stack(stack, lastKnown: lastKnown[stack.reference], patience: rules.patience)
    }.sorted { $0.reference < $1.reference }
    self.init(
      name: name, stacks: stacks.filter { $0.removal == nil }, removed: stacks.filter { $0.removal != nil },
      told: told, catalog: catalog)
  }
}
