package import PolicyData

/// What was last known of a stack before nights in which it could not be observed.
package struct LastGood: Hashable, Sendable {
  /// The last night in which the stack answered.
  package let night: RecordedNight
  package let policies: StackPolicies
}
