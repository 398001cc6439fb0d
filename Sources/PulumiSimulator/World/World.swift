import PolicyData

package import struct Foundation.Date

/// Everything that the simulated service knows: a plain value, which tests change as they like.
package struct World: Sendable {
  /// The world's own clock. It stands still, so that pages made from it are the same bytes every time.
  package var now: Date
  /// The only token that is accepted; nil for any that is not empty.
  package var token: String?
  package var user: User
  package var organizations: [Organization]

  /// Whose token it is.
  package struct User: Sendable {
    package var login: String
    package var organizations: [String]

    package init(login: String, organizations: [String]) {
      self.login = login
      self.organizations = organizations
    }
  }

  /// Without a user, one who is a member of every organization.
  package init(
    now: Date = World.start, token: String? = nil, user: User? = nil, organizations: [Organization] = []
  ) {
    self.now = now
    self.token = token
    self.user = user ?? User(login: "casey", organizations: organizations.map(\.name))
    self.organizations = organizations
  }

  /// 24 November 2026, 02:14 UTC.
  package static let start = Date(timeIntervalSince1970: 1_795_486_440)
}

extension World {
  func organization(_ name: String) -> Organization? { organizations.first { $0.name == name } }

  /// Nil also for a removed stack: the service does not tell the two apart.
  func stack(_ reference: StackReference) -> (stack: Stack, organization: Organization)? {
    guard let organization = organization(reference.organization),
      let stack = organization.stacks.first(where: { $0.matches(reference) }), !stack.isRemoved
    else { return nil }
    return (stack, organization)
  }
}
