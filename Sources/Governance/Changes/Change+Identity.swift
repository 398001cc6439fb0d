import PolicyData

/// The identity of a change in feeds: a text that is the same in every run, and differs where changes differ.
extension Change {
  /// Safe in a URL. It names neither the night nor the stacks.
  package var id: String { ([kind] + content).map(\.escaped).joined(separator: "/") }

  private var kind: String {
    switch self {
    case .stackAppeared: "stack-appeared"
    case .stackVanished: "stack-vanished"
    case .becameUnknown: "became-unknown"
    case .knownAgain: "known-again"
    case .groupJoined: "group-joined"
    case .groupLeft: "group-left"
    case .packRequired: "pack-required"
    case .packDropped: "pack-dropped"
    case .packMoved: "pack-moved"
    case .versionChanged(let change, _, _): "version-\(change.step.rawValue)"
    case .levelChanged: "level-changed"
    case .policyDisabled: "policy-disabled"
    case .policyEnabled: "policy-enabled"
    case .policyAdded: "policy-added"
    case .policyRemoved: "policy-removed"
    case .parametersChanged: "parameters-changed"
    case .requirementBroken: "requirement-broken"
    case .requirementMet: "requirement-met"
    case .protectionLost: "protection-lost"
    case .protectionGained: "protection-gained"
    }
  }

  private var content: [String] {
    switch self {
    case .stackAppeared(let groups, let protection): (protection?.identity ?? ["unobserved"]) + groups
    case .stackVanished(let reason): [reason.rawValue]
    case .becameUnknown(let kind, let status): [kind.identity] + (status.map { [String($0)] } ?? [])
    case .knownAgain: []
    case .groupJoined(let group, let mode, let effect), .groupLeft(let group, let mode, let effect):
      [group, effect.rawValue] + (mode?.identity ?? [])
    case .packRequired(let pack, let mode), .packDropped(let pack, let mode):
      [pack.pack, mode.rawText] + pack.version.identity
    case .packMoved(let pack, let from, let to): [pack, from.rawText, to.rawText]
    case .versionChanged(let change, let mode, let effect):
      [change.pack, mode.rawText] + change.from.identity + change.to.identity + [effect.rawValue]
    case .levelChanged(let place, let from, let to): place.identity + from.identity + to.identity
    case .policyDisabled(let place, let level), .policyEnabled(let place, let level),
      .policyAdded(let place, let level), .policyRemoved(let place, let level):
      place.identity + level.identity
    case .parametersChanged(let place, let names): place.identity + names
    case .requirementBroken(let requirement, let reason): [reason.rawValue] + requirement.identity
    case .requirementMet(let requirement): requirement.identity
    case .protectionLost(let protection), .protectionGained(let protection): protection.identity
    }
  }
}
