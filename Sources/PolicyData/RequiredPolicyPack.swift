/// A policy pack that a stack must pass (`AppRequiredPolicy`), or that a group applies (`AppPolicyPackMetadata`).
///
/// The service also sends where the pack's source can be downloaded. That is a signed URL, a secret: no type here
/// has a place for it.
package struct RequiredPolicyPack: Hashable, Sendable {
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

extension RequiredPolicyPack {
  /// Nil without a name: everything else may be missing.
  package init?(_ json: JSONValue, pool: inout ConfigurationPool) {
    guard let name = json["name"]?.string else { return nil }
    self.init(
      name: name, version: json["version"]?.integer,
      versionTag: json["versionTag"]?.string ?? "", displayName: json["displayName"]?.string ?? "",
      configuration: pool.configuration(json["config"]),
      environments: (json["environments"]?.array ?? []).compactMap(\.string).sorted())
  }
}
