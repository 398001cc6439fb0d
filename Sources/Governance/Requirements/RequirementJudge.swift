import PolicyData

/// Finds what stacks lack of one requirement. It remembers its verdicts: versions are few, stacks are many.
struct RequirementJudge {
  private let requirement: Requirement
  private var verdicts: [FoundVersion: VersionFloor.Verdict] = [:]

  init(_ requirement: Requirement) { self.requirement = requirement }

  /// Where a stack must pass the pack twice, what comes closer counts.
  mutating func shortfalls(in packs: [PackFacts]) -> [Shortfall] {
    var closest: [Shortfall]?
    for pack in packs where pack.name == requirement.pack {
      let found = shortfalls(of: pack)
      if found.isEmpty { return [] }
      if closest.map({ found.distance < $0.distance }) ?? true { closest = found }
    }
    return closest ?? [.packMissing]
  }

  private mutating func shortfalls(of pack: PackFacts) -> [Shortfall] {
    let version = versionShortfall(pack.version)
    return [modeShortfall(pack.mode), version, levelShortfall(pack.policies)].compactMap(\.self)
  }

  private func modeShortfall(_ mode: PackFacts.Mode) -> Shortfall? {
    switch (requirement.mode, mode) {
    case (nil, _), (.preventative, .preventative), (.audit, .audit): nil
    case (.preventative, .audit): .auditOnly
    case (.audit, .preventative): .preventativeOnly
    case (_, .unclear): .undecided(.mode)
    }
  }

  private mutating func versionShortfall(_ found: FoundVersion) -> Shortfall? {
    guard let wanted = requirement.atLeast else { return nil }
    let verdict = verdicts[found] ?? wanted.verdict(on: found)
    verdicts[found] = verdict
    guard verdict != .reached else { return nil }
    return .versionBelow(found: found, wanted: wanted, isComparable: verdict == .below)
  }

  private func levelShortfall(_ policies: PolicyFacts) -> Shortfall? {
    guard let policy = requirement.policy else { return packShortfall(policies) }
    switch policies.standing(of: policy) {
    case .missing: return .policyMissing
    case .named(let level): return policyShortfall(policy, at: level)
    case .unnamed(let level): return policyShortfall(policy, at: level) ?? .undecided(.policyList)
    }
  }

  /// A policy without a wanted level has to run, at any level.
  private func policyShortfall(_ policy: String, at found: EnforcementLevel?) -> Shortfall? {
    let wanted = requirement.level ?? .advisory
    guard let found else { return wanted == .disabled ? nil : .undecided(.packDefault) }
    guard found.isWeaker(than: wanted) else { return nil }
    return found == .disabled ? .policyDisabled : .levelWeaker(policy: policy, found: found, wanted: wanted)
  }

  private func packShortfall(_ policies: PolicyFacts) -> Shortfall? {
    guard let wanted = requirement.level, policies.strongest.isWeaker(than: wanted) else { return nil }
    return policies.hasUntold
      ? .undecided(.packDefault) : .levelWeaker(policy: nil, found: policies.strongest, wanted: wanted)
  }
}

extension [Shortfall] {
  /// A pack in the wrong mode is further away than one in the right mode, whatever else it lacks.
  fileprivate var distance: Int {
    switch first {
    case .auditOnly, .preventativeOnly: 20 + count
    case .undecided(.mode): 10 + count
    default: count
    }
  }
}
