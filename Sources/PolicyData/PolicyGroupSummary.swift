/// A policy group as its stacks see it (`AppPolicyGroupSummary`). Old answers have neither mode nor entity type.
package struct PolicyGroupSummary: Hashable, Sendable {
  /// Unique in its organization; free text.
  package let name: String
  /// True for both default groups, of stacks and of accounts.
  package let isOrganizationDefault: Bool
  package let mode: PolicyGroupMode?
  /// `stacks` or `accounts`, an open set.
  package let entityType: String?
  package let stackCount: Int?
  package let accountCount: Int?
  package let enabledPolicyPackCount: Int?

  package init(
    name: String, isOrganizationDefault: Bool = false, mode: PolicyGroupMode? = nil,
    entityType: String? = nil,
    stackCount: Int? = nil, accountCount: Int? = nil, enabledPolicyPackCount: Int? = nil
  ) {
    self.name = name
    self.isOrganizationDefault = isOrganizationDefault
    self.mode = mode
    self.entityType = entityType
    self.stackCount = stackCount
    self.accountCount = accountCount
    self.enabledPolicyPackCount = enabledPolicyPackCount
  }
}

extension PolicyGroupSummary {
  package init?(_ json: JSONValue) {
    guard let name = json["name"]?.string else { return nil }
    self.init(
      name: name, isOrganizationDefault: json["isOrgDefault"]?.bool ?? false,
      mode: json["mode"]?.nonEmptyString.map(PolicyGroupMode.init),
      entityType: json["entityType"]?.nonEmptyString, stackCount: json["numStacks"]?.integer,
      accountCount: json["numAccounts"]?.integer,
      enabledPolicyPackCount: json["numEnabledPolicyPacks"]?.integer)
  }
}

extension JSONValue {
  /// The service writes `""` where it knows nothing.
  package var nonEmptyString: String? { string.flatMap { $0.isEmpty ? nil : $0 } }
}
