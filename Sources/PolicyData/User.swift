/// Whose token this is: enough for a "who am I", and no more.
package struct User: Hashable, Sendable {
  package let login: String
  package let organizations: [String]

  package init(login: String, organizations: [String]) {
    self.login = login
    self.organizations = organizations
  }
}

extension User {
  package init?(_ json: JSONValue) {
    guard let login = json["githubLogin"]?.string else { return nil }
    self.init(
      login: login,
      organizations: (json["organizations"]?.array ?? []).compactMap { $0["githubLogin"]?.string }.sorted())
  }
}
