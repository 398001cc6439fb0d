package import PolicyData

/// One difference between two nights, without the stack: what many stacks share is told once.
///
/// An `effect` is what came with it in the levels and packs of the same stack. By itself a group or a newer
/// version says nothing about force: a group can bring exceptions, and a version can bring milder defaults.
package enum Change: Hashable, Sendable {
  /// - Parameter protection: nil where the stack could not be observed yet.
  case stackAppeared(groups: [String], protection: Protection?)
  case stackVanished(Disappearance)
  /// Only that: what changed while nobody could look is not told as a change of its packs.
  case becameUnknown(ObservationFailure.Kind, status: Int?)
  case knownAgain

  case groupJoined(String, mode: PolicyGroupMode?, effect: Direction)
  case groupLeft(String, mode: PolicyGroupMode?, effect: Direction)

  case packRequired(VersionedPack, PackFacts.Mode)
  case packDropped(VersionedPack, PackFacts.Mode)
  /// From one mode to another. Policies that keep their level are not listed one by one.
  case packMoved(pack: String, from: PackFacts.Mode, to: PackFacts.Mode)
  case versionChanged(VersionChange, PackFacts.Mode, effect: Direction)

  case levelChanged(PolicyPlace, from: EffectiveLevel, to: EffectiveLevel)
  case policyDisabled(PolicyPlace, from: EffectiveLevel)
  case policyEnabled(PolicyPlace, to: EffectiveLevel)
  /// By another version of the pack.
  case policyAdded(PolicyPlace, EffectiveLevel)
  case policyRemoved(PolicyPlace, EffectiveLevel)
  /// Names alone, sorted: values may be secrets. Of settings that are no object, one empty name.
  case parametersChanged(PolicyPlace, names: [String])

  case requirementBroken(Requirement, RequirementBreak)
  case requirementMet(Requirement)

  /// It was certain that something can stop a deployment, and is no longer.
  case protectionLost(to: Protection)
  case protectionGained(from: Protection)
}

extension Change {
  /// Why a stack is gone.
  package enum Disappearance: String, Hashable, Sendable {
    /// The service answers that there is no such stack, or no access to it (404).
    case notFound
    /// Neither the service nor site.json lists it any more.
    case notListed
  }

  /// Why a stack does not meet a requirement that it met, or that did not concern it.
  package enum RequirementBreak: String, Hashable, Sendable {
    case stackChanged
    case stackAppeared
    case exceptionExpired
  }
}
