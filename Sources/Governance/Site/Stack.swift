package import PolicyData

package import struct Foundation.Date

/// A stack, what our labels say of it, and what is known of its policies.
///
/// A reference to an immutable value: packs, versions, configurations and groups all list their stacks, and a
/// copy of a structure of this size counts references to eight parts.
package final class Stack: Sendable {
  package let reference: StackReference
  /// Its place among all stacks of the site, removed ones among them: no two have the same.
  package let ordinal: Int
  private let sharedLabels: SharedLabels
  package let lastUpdate: Date?
  package let resourceCount: Int?
  package let knowledge: Knowledge
  private let absence: Absence?
  /// Pulumi's compliance scores by pack; nil where they were not asked for or could not be read.
  package let scores: [StackScores.PackScore]?

  package enum Knowledge: Sendable {
    case known(StackGuard)
    indirect case unknown(ObservationFailure)
  }

  /// Nearly no stack has one: it stands by itself.
  private indirect enum Absence: Sendable {
    case outage(Outage)
    case removal(Removal)
  }

  init(
    reference: StackReference, ordinal: Int, labels: SharedLabels, lastUpdate: Date?, resourceCount: Int?,
    knowledge: Knowledge, outage: Outage? = nil, removal: Removal? = nil,
    scores: [StackScores.PackScore]? = nil
  ) {
    self.reference = reference
    self.ordinal = ordinal
    sharedLabels = labels
    self.lastUpdate = lastUpdate
    self.resourceCount = resourceCount
    self.knowledge = knowledge
    absence = outage.map { .outage($0) } ?? removal.map { .removal($0) }
    self.scores = scores
  }

  package var labels: StackLabels { sharedLabels.labels }
  package var isProduction: Bool { sharedLabels.isProduction }

  /// Set where what is known is of an earlier night.
  package var outage: Outage? {
    guard case .outage(let outage) = absence else { return nil }
    return outage
  }

  /// Set where it is gone: what is known is of the night that last saw it.
  package var removal: Removal? {
    guard case .removal(let removal) = absence else { return nil }
    return removal
  }

  package var stackGuard: StackGuard? {
    guard case .known(let stackGuard) = knowledge else { return nil }
    return stackGuard
  }

  /// Of ``stackGuard``, without its lists: every row of every table asks for it.
  package var protection: Protection? {
    guard case .known(let stackGuard) = knowledge else { return nil }
    return stackGuard.protection
  }

  package var failure: ObservationFailure? {
    guard case .unknown(let failure) = knowledge else { return nil }
    return failure
  }
}

/// What guards a stack: its groups, the packs it must pass, and what follows from them.
package struct StackGuard: Sendable {
  package let groups: [PolicyGroupSummary]
  /// What runs before deployments first, then by name.
  package let assignments: [PackAssignment]
  package let protection: Protection
}
