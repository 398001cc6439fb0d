package import Governance
package import PolicyData

/// An earlier night that stays published for good, as the portal's pages lead to it.
package struct KeptNight: Sendable {
  package let day: Day
  /// Those with a page there, as far as it is known.
  package let stacks: Set<StackReference>

  package init(day: Day, stacks: Set<StackReference>) {
    self.day = day
    self.stacks = stacks
  }
}
