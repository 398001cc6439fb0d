package import PolicyData

/// A stack as requirements see it.
package struct RequirementSubject: Hashable, Sendable {
  package let reference: StackReference
  /// The packs that the stack must pass, a pack twice where it runs in both modes; nil where the stack could not be
  /// observed.
  package let packs: [PackFacts]?

  package init(reference: StackReference, packs: [PackFacts]?) {
    self.reference = reference
    self.packs = packs
  }
}
