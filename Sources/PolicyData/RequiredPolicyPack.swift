/// A policy pack that a stack must pass (`AppRequiredPolicy`), or that a group applies (`AppPolicyPackMetadata`).
///
/// The service also sends where the pack's source can be downloaded. That is a signed URL, a secret: no type here
/// has a place for it.
///
/// A reference to an immutable value: thousands of stacks must pass the same, of which each exists once (``PackPool``).
package final class RequiredPolicyPack: Sendable {
  /// Unique in its organization.
  package let name: String
  /// The service's running number of the pack's version, 1, 2, 3…; nil where the answer has none.
  package let version: Int?
  /// The author's version, mostly semantic; may be empty.
  package let versionTag: String
  /// Often empty.
  package let displayName: String
  package let configuration: PolicyPackConfiguration
  /// References to ESC environments, sorted, whose settings the answer does not contain and which may change levels.
  package let environments: [String]

  package init(
    name: String, version: Int?, versionTag: String = "", displayName: String = "",
    configuration: PolicyPackConfiguration = .none, environments: [String] = []
  ) {
    self.name = name
    self.version = version
    self.versionTag = versionTag
    self.displayName = displayName
    self.configuration = configuration
    self.environments = environments
  }
}

extension RequiredPolicyPack: Hashable {
  package static func == (left: RequiredPolicyPack, right: RequiredPolicyPack) -> Bool {
    left === right
      || (left.name == right.name && left.version == right.version && left.versionTag == right.versionTag
        && left.displayName == right.displayName && left.configuration == right.configuration
        && left.environments == right.environments)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(version)
    hasher.combine(configuration)
  }
}

extension PackPool {
  /// Nil without a name: everything else may be missing.
  package mutating func pack(_ json: JSONValue) -> RequiredPolicyPack? {
    guard let name = json["name"]?.string else { return nil }
    return unique(
      RequiredPolicyPack(
        name: name, version: json["version"]?.integer,
        versionTag: json["versionTag"]?.string ?? "", displayName: json["displayName"]?.string ?? "",
        configuration: configuration(json["config"]),
        environments: (json["environments"]?.array ?? []).compactMap(\.string).sorted()))
  }
}
