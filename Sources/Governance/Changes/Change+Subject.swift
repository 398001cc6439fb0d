extension Change {
  /// The pack that it is about, in the stacks' organization.
  package var pack: String? {
    switch self {
    case .packRequired(let pack, _), .packDropped(let pack, _): pack.pack
    case .packMoved(let pack, _, _): pack
    case .versionChanged(let change, _, _): change.pack
    default: place?.pack
    }
  }

  /// The policy that it is about, or the settings of every policy that has none of its own.
  package var place: PolicyPlace? {
    switch self {
    case .levelChanged(let place, _, _), .policyDisabled(let place, _), .policyEnabled(let place, _),
      .policyAdded(let place, _), .policyRemoved(let place, _), .parametersChanged(let place, _):
      place
    default: nil
    }
  }

  package var policyGroup: String? {
    switch self {
    case .groupJoined(let group, _, _), .groupLeft(let group, _, _): group
    default: nil
    }
  }

  package var requirement: Requirement? {
    switch self {
    case .requirementBroken(let requirement, _), .requirementMet(let requirement): requirement
    default: nil
    }
  }

  /// What lists are sorted by: the pack, group or requirement; empty for changes of a stack itself.
  var name: String { pack ?? policyGroup ?? requirement?.title ?? "" }
}
