import PolicyData

/// The one place that says which changes weaken.
extension Change {
  package var direction: Direction {
    switch self {
    case .stackAppeared, .stackVanished, .becameUnknown, .knownAgain: .neutral
    case .groupJoined(_, _, let effect), .groupLeft(_, _, let effect): effect
    case .packRequired: .strengthened
    case .packDropped: .weakened
    case .packMoved(_, let from, let to): Direction(from: from, to: to)
    // An old version is a step back, whatever its levels say.
    case .versionChanged(let change, _, let effect): change.step == .down ? .weakened : effect
    case .levelChanged(let place, let from, let to): Direction(of: place, from: from.level, to: to.level)
    case .policyDisabled(let place, let from): Direction(of: place, from: from.level, to: .disabled)
    case .policyEnabled(let place, let to): Direction(of: place, from: .disabled, to: to.level)
    case .policyAdded(let place, let level): Direction(of: place, from: .disabled, to: level.level)
    case .policyRemoved(let place, let level): Direction(of: place, from: level.level, to: .disabled)
    case .parametersChanged: .neutral
    case .requirementBroken, .protectionLost: .weakened
    case .requirementMet, .protectionGained: .strengthened
    }
  }
}

extension Direction {
  /// From before deployments to afterwards, policies lose force at any level. What the service does not tell
  /// weakens nothing.
  fileprivate init(from old: PackFacts.Mode, to new: PackFacts.Mode) {
    switch (old, new) {
    case (.preventative, .audit): self = .weakened
    case (.audit, .preventative): self = .strengthened
    default: self = .neutral
    }
  }

  /// Where a policy runs before and after, a mode weighs more than a level: an advisory policy before
  /// deployments is seen before the damage, a mandatory one in audit is not.
  fileprivate init(of place: PolicyPlace, from old: EnforcementLevel?, to new: EnforcementLevel?) {
    let byMode = Direction(from: place.previousMode, to: place.mode)
    let (old, new) = (old.counted, new.counted)
    if byMode != .neutral, old != .disabled, new != .disabled {
      self = byMode
    } else if old.isWeaker(than: new) {
      self = .strengthened
    } else {
      self = new.isWeaker(than: old) ? .weakened : .neutral
    }
  }
}

extension EnforcementLevel? {
  /// A level that Pulumi does not know runs nothing. A default that is not known counts in the middle:
  /// leaving `mandatory` to it takes a guarantee away, and leaving `disabled` to it gives a chance.
  fileprivate var counted: EnforcementLevel {
    switch self {
    case nil: .advisory
    case .unknown?: .disabled
    case let level?: level
    }
  }
}
