package import struct Foundation.Date

/// What was known of a stack before the service stopped answering for it, or before it was gone.
package struct LastKnown: Hashable, Sendable {
  package let policies: StackPolicies
  /// When the last night that observed it ended.
  package let night: Date
  /// How many nights have passed since, this one included.
  package let nightsSince: Int

  package init(policies: StackPolicies, night: Date, nightsSince: Int) {
    self.policies = policies
    self.night = night
    self.nightsSince = nightsSince
  }
}
