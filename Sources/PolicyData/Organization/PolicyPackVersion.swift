/// One version of a pack with its policies (`AppGetPolicyPackResponse`). It never changes once published.
package struct PolicyPackVersion: Hashable, Sendable {
  package let name: String
  package let displayName: String
  package let version: Int?
  package let versionTag: String
  /// Each name once.
  package let policies: [Policy]

  package init(name: String, displayName: String = "", version: Int?, versionTag: String, policies: [Policy])
  {
    self.name = name
    self.displayName = displayName
    self.version = version
    self.versionTag = versionTag
    self.policies = policies.once { $0.name }
  }
}

extension PolicyPackVersion {
  package init?(_ json: JSONValue) {
    guard let name = json["name"]?.string else { return nil }
    self.init(
      name: name, displayName: json["displayName"]?.string ?? "", version: json["version"]?.integer,
      versionTag: json["versionTag"]?.string ?? "",
      policies: (json["policies"]?.array ?? []).compactMap(Policy.init))
  }
}
