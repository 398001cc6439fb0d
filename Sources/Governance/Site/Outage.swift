package import PolicyData

package import struct Foundation.Date

/// A stack that the service did not answer for tonight, and that is shown as it was last seen.
package struct Outage: Hashable, Sendable {
  package let failure: ObservationFailure
  /// When the last night that observed it ended.
  package let asOf: Date
  /// Without an answer in a row, this one included.
  package let nights: Int
}

/// A stack that was there, and is gone.
package struct Removal: Hashable, Sendable {
  /// When the last night that observed it ended.
  package let lastSeen: Date
  /// Whether it is still listed, and the service answers that there is no such stack.
  let isListed: Bool
}
