/// How much of the policies' parameters is published.
package enum ParameterDisplay: String, Hashable, Sendable, CaseIterable {
  /// Names and values, without values that look like secrets.
  case redacted
  /// Names only.
  case names
  case hidden
}
