/// What a policy group sets for the policies of a pack: levels and parameters, by policy name.
///
/// Thousands of stacks share a few dozen configurations. Each distinct one exists once (``PackPool``), so
/// this is a reference to an immutable value: copies cost nothing, and equality is mostly a pointer comparison.
package final class PolicyPackConfiguration: Hashable, Sendable {
  /// Sorted by policy name; `all` is the reserved entry that sets the level of every policy.
  package let entries: [Entry]
  private let contentHash: Int

  /// One policy's settings. A null or missing entry, and an empty object, set nothing.
  package struct Entry: Hashable, Sendable {
    package let policy: String
    /// Nil where the entry sets no level; unknown levels are kept, as written.
    package let level: EnforcementLevel?
    /// Every member but the level. Of an entry that is no object, the value itself under an empty name.
    package let parameters: [JSONValue.Member]

    package init(policy: String, level: EnforcementLevel?, parameters: [JSONValue.Member]) {
      self.policy = policy
      self.level = level
      self.parameters = parameters
    }
  }

  package static let none = PolicyPackConfiguration(entries: [])

  package init(entries: [Entry]) {
    self.entries = entries
    var hasher = Hasher()
    hasher.combine(entries)
    contentHash = hasher.finalize()
  }

  package static func == (left: PolicyPackConfiguration, right: PolicyPackConfiguration) -> Bool {
    left === right || (left.contentHash == right.contentHash && left.entries == right.entries)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(contentHash) }
}

extension PolicyPackConfiguration {
  package static let reservedEntry = "all"

  /// The level set for every policy without one of its own.
  package var levelForAll: EnforcementLevel? { entry(of: Self.reservedEntry)?.level }

  /// The entries of single policies: all but `all`.
  package var policies: [Entry] { entries.filter { $0.policy != Self.reservedEntry } }

  package func entry(of policy: String) -> Entry? { entries.first { $0.policy == policy } }
}

extension PolicyPackConfiguration {
  /// - Parameter json: a map from policy name to settings; anything else sets nothing.
  ///   A bare string is the shorthand for a level that local configuration files use: the service's write path
  ///   does not expand it, so it can come back (pulumi-cloud-api.md, section 5).
  package convenience init(_ json: JSONValue?) {
    self.init(entries: (json?.members ?? []).compactMap { Entry(policy: $0.key, settings: $0.value) })
  }
}

extension PolicyPackConfiguration.Entry {
  fileprivate init?(policy: String, settings: JSONValue) {
    switch settings {
    case .null: return nil
    case .string(let level): self.init(policy: policy, level: EnforcementLevel(level), parameters: [])
    case .object(let members):
      guard !members.isEmpty else { return nil }
      self.init(
        policy: policy, level: Self.level(settings["enforcementLevel"]),
        parameters: members.filter { $0.key != "enforcementLevel" })
    default: self.init(policy: policy, level: nil, parameters: [JSONValue.Member("", settings)])
    }
  }

  /// A level that is no string is an error for the Pulumi CLI; here it is shown as it is, and flagged as unknown.
  private static func level(_ json: JSONValue?) -> EnforcementLevel? {
    switch json {
    case nil: nil
    case .string(let text)?: EnforcementLevel(text)
    case let other?: .unknown(other.compactText)
    }
  }
}
