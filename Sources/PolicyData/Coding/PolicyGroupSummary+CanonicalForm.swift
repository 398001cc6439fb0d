extension PolicyGroupSummary: CanonicalForm {
  package func write(to json: inout CanonicalJSON) {
    json.object {
      $0.member("accounts", accountCount)
      $0.member("entityType", entityType)
      if isOrganizationDefault {
        $0.key("isDefault")
        $0.value(true)
      }
      $0.member("mode", mode?.description)
      $0.member("name", name)
      $0.member("packs", enabledPolicyPackCount)
      $0.member("stacks", stackCount)
    }
  }

  package init(canonical json: JSONValue) throws(DocumentError) {
    self.init(
      name: try json.required("name", \.string),
      isOrganizationDefault: try json.optional("isDefault", \.bool) ?? false,
      mode: try json.optional("mode", \.string).map(PolicyGroupMode.init),
      entityType: try json.optional("entityType", \.string),
      stackCount: try json.optional("stacks", \.integer),
      accountCount: try json.optional("accounts", \.integer),
      enabledPolicyPackCount: try json.optional("packs", \.integer))
  }
}
