import PolicyData

/// Turns the observations of one organization into stacks, with one ``PackRules`` for each distinct version and
/// configuration, and one ``PackAssignment`` for each distinct one.
struct Merge {
  private var labels: LabelPool
  private let catalog: PackCatalog
  /// Nil where the organization's groups could not be read.
  private let groups: [String: PolicyGroup]?
  private let scores: [String: [StackScores.PackScore]]?
  private var nextOrdinal: Int
  private var rules: [RulesKey: PackRules] = [:]
  private var known: [AssignmentKey: PackAssignment] = [:]
  private var sourceNumbers: [[String]?: Int] = [:]

  private struct AssignmentKey: Hashable {
    let pack: RequiredPolicyPack
    let mode: AssignmentMode
    let isAlsoAudited: Bool
    let sources: Int
  }

  /// The groups that may bring a stack's packs of one mode.
  private struct Sources {
    /// Stacks of the same groups have the same.
    let number: Int
    /// Nil where the organization's groups could not be read.
    let groups: [PolicyGroup]?
  }

  private struct RulesKey: Hashable {
    let configuration: PolicyPackConfiguration
    /// Nil where the version's policies are not known: then the configuration decides alone.
    let version: PackVersion?

    struct PackVersion: Hashable {
      let pack: String
      let number: Int
    }
  }

  /// - Parameter ordinal: of the first stack.
  init(labels: [LabelRule], told: OrganizationPolicies?, catalog: PackCatalog, from ordinal: Int) {
    nextOrdinal = ordinal
    self.labels = LabelPool(labels)
    self.catalog = catalog
    groups = told?.groups.value.map { groups in
      Dictionary(groups.map { ($0.summary.name, $0) }) { first, _ in first }
    }
    scores = told?.scores?.value.map { scores in
      Dictionary(scores.map { ("\($0.project)/\($0.stack)", $0.scores) }) { first, _ in first }
    }
  }

  /// A stack as it is tonight, or, where the service does not answer for it, as it was last seen.
  mutating func stack(_ observed: ObservedStack, lastKnown: LastKnown?, patience: Patience) -> Stack {
    guard case .failed(let failure) = observed.observation, let lastKnown else { return stack(observed) }
    let earlier = ObservedStack(
      reference: observed.reference, summary: observed.summary, observation: .observed(lastKnown.policies))
    if failure.kind == .notFound {
      return lastKnown.nightsSince <= patience.removedFor
        ? stack(earlier, removal: Removal(lastSeen: lastKnown.night, isListed: failure.status != nil))
        : stack(observed)
    }
    guard lastKnown.nightsSince <= patience.staleAfter else { return stack(observed) }
    return stack(
      earlier, outage: Outage(failure: failure, asOf: lastKnown.night, nights: lastKnown.nightsSince))
  }

  mutating func stack(
    _ observed: ObservedStack, outage: Outage? = nil, removal: Removal? = nil
  ) -> Stack {
    let reference = observed.reference
    defer { nextOrdinal += 1 }
    return Stack(
      reference: reference, ordinal: nextOrdinal, labels: labels.labels(of: reference),
      lastUpdate: observed.summary?.lastUpdate, resourceCount: observed.summary?.resourceCount,
      knowledge: knowledge(observed.observation), outage: outage, removal: removal,
      scores: scores.map { $0["\(reference.project)/\(reference.stack)"] ?? [] })
  }

  private mutating func knowledge(_ observation: Observation) -> Stack.Knowledge {
    switch observation {
    case .failed(let failure): return .unknown(failure)
    case .observed(let policies):
      let assignments = assignments(policies)
      return .known(
        StackGuard(
          groups: policies.groups, assignments: assignments,
          protection: Protection(groups: policies.groups, assignments: assignments)))
    }
  }

  private mutating func assignments(_ policies: StackPolicies) -> [PackAssignment] {
    var found: [PackAssignment] = []
    switch policies.requiredPacks {
    case .together(let packs):
      let mode = AssignmentMode(ofPacksFrom: policies.groups)
      let sources = sources(of: mode, policies.groups)
      found = packs.map { assignment($0, mode, from: sources) }
    case .byMode(let preventative, let audit):
      let both = Set(preventative).intersection(audit)
      let sources = sources(of: .preventative, policies.groups)
      found = preventative.map {
        assignment($0, .preventative, from: sources, isAlsoAudited: both.contains($0))
      }
      if audit.count > both.count {
        let sources = self.sources(of: .audit, policies.groups)
        found += audit.filter { !both.contains($0) }.map { assignment($0, .audit, from: sources) }
      }
    }
    return found.inOrder
  }

  private mutating func sources(of mode: AssignmentMode, _ summaries: [PolicyGroupSummary]) -> Sources {
    let bringing = groups.map { groups in
      summaries.filter { mode.canComeFrom($0.mode) }.compactMap { groups[$0.name] }
    }
    let names = bringing?.map(\.summary.name)
    let number = sourceNumbers[names] ?? sourceNumbers.count
    sourceNumbers[names] = number
    return Sources(number: number, groups: bringing)
  }

  private mutating func assignment(
    _ pack: RequiredPolicyPack, _ mode: AssignmentMode, from sources: Sources, isAlsoAudited: Bool = false
  ) -> PackAssignment {
    let key = AssignmentKey(
      pack: pack, mode: mode, isAlsoAudited: isAlsoAudited, sources: sources.number)
    if let found = known[key] { return found }
    let assignment = PackAssignment(
      pack: pack, mode: mode, isAlsoAudited: isAlsoAudited, rules: rules(of: pack),
      attribution: sources.groups.map { Attribution(of: pack, among: $0) })
    known[key] = assignment
    return assignment
  }

  private mutating func rules(of pack: RequiredPolicyPack) -> PackRules {
    let version = catalog.version(pack.version, of: pack.name)
    let key = RulesKey(
      configuration: pack.configuration,
      version: version.flatMap { _ in pack.version.map { .init(pack: pack.name, number: $0) } })
    let found = rules[key] ?? PackRules(pack.configuration, version: version)
    rules[key] = found
    return found
  }
}

extension [PackAssignment] {
  /// Each pack once a mode. The service tells one version of each, the newest (pulumi-cloud-api.md, section 10). Where a
  /// service told more, a page would have two places of one name, and no site would be published.
  fileprivate var inOrder: [PackAssignment] {
    let sorted = sorted {
      ($0.mode.order, $0.pack.name, $1.pack.version ?? .min)
        < ($1.mode.order, $1.pack.name, $0.pack.version ?? .min)
    }
    let firsts = sorted.indices.filter { index in
      guard index > 0 else { return true }
      let (one, before) = (sorted[index], sorted[index - 1])
      return one.pack.name != before.pack.name || one.mode.order != before.mode.order
    }
    return firsts.count == sorted.count ? sorted : firsts.map { sorted[$0] }
  }
}

extension AssignmentMode {
  fileprivate var order: Int {
    switch self {
    case .preventative, .untold: 0
    case .unclear: 1
    case .audit: 2
    }
  }

  fileprivate func canComeFrom(_ mode: PolicyGroupMode?) -> Bool {
    switch self {
    case .preventative, .untold: mode != .audit
    case .audit: mode == .audit
    case .unclear: true
    }
  }
}
