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
  /// Worst first.
  package let attention: [Attention]

  package init(_ night: Night, labels: [LabelRule] = []) {
    service = night.service
    started = night.started
    finished = night.finished
    var merge = Merge(labels: labels)
    let stacks = night.stacks.map { merge.stack($0) }
    organizations = Dictionary(grouping: stacks, by: \.reference.organization)
      .map { Organization(name: $0.key, stacks: $0.value) }
      .sorted { $0.name < $1.name }
    coverage = Coverage(sum: organizations.map(\.coverage))
    attention = Attention.list(of: organizations, unmatchedPatterns: night.unmatchedPatterns)
  }

  package var stacks: [Stack] { organizations.flatMap(\.stacks) }
}

/// Turns observations into stacks, with one ``PackRules`` for each distinct configuration.
private struct Merge {
  let labels: [LabelRule]
  private var rules: [PolicyPackConfiguration: PackRules] = [:]

  init(labels: [LabelRule]) { self.labels = labels }

  mutating func stack(_ observed: ObservedStack) -> Stack {
    Stack(
      reference: observed.reference, labels: StackLabels(of: observed.reference, rules: labels),
      lastUpdate: observed.summary?.lastUpdate, resourceCount: observed.summary?.resourceCount,
      knowledge: knowledge(observed.observation))
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
      found = packs.map { assignment($0, mode) }
    case .byMode(let preventative, let audit):
      let both = Set(preventative).intersection(audit)
      found =
        preventative.map { assignment($0, .preventative, isAlsoAudited: both.contains($0)) }
        + audit.filter { !both.contains($0) }.map { assignment($0, .audit) }
    }
    return found.sorted { ($0.mode.order, $0.pack.name) < ($1.mode.order, $1.pack.name) }
  }

  private mutating func assignment(
    _ pack: RequiredPolicyPack, _ mode: AssignmentMode, isAlsoAudited: Bool = false
  ) -> PackAssignment {
    let found = rules[pack.configuration] ?? PackRules(pack.configuration)
    rules[pack.configuration] = found
    return PackAssignment(pack: pack, mode: mode, isAlsoAudited: isAlsoAudited, rules: found)
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
}
