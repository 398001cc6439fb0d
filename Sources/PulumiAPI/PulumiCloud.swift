package import PolicyData

/// Pulumi Cloud, as far as it tells about policies: the only HTTP client of the product.
///
/// It reads and never writes, sends the token to one service only, and asks no more than ``Limits`` allow.
/// Every call either gives the whole answer or throws; what cannot be understood is an error, never an empty
/// list. The service promises no order, so lists come sorted.
package struct PulumiCloud: Sendable {
  package let service: ServiceURL
  package let limits: Limits
  let session: Session

  package init(
    service: ServiceURL, token: AccessToken, transport: Transport, limits: Limits = Limits(),
    pacing: Pacing = .system, userAgent: String = "policy-portal"
  ) {
    self.service = service
    self.limits = limits
    session = Session(
      service: service, token: token, transport: transport, limits: limits, pacing: pacing,
      userAgent: userAgent)
  }
}

extension PulumiCloud {
  /// Up to now.
  package var traffic: Traffic { session.counter.traffic }

  /// Whose token this is.
  package func user() async throws(APIError) -> User {
    try await session.get(Endpoint("user")).value("a user with a 'githubLogin'", User.init)
  }

  /// The groups a stack is a member of.
  package func policyGroups(of stack: StackReference) async throws(APIError) -> [PolicyGroupSummary] {
    try await groups(Endpoint("stacks", stack.organization, stack.project, stack.stack, "policygroups"))
  }

  func groups(_ endpoint: Endpoint) async throws(APIError) -> [PolicyGroupSummary] {
    try await session.get(endpoint).list("policyGroups", of: "a group with a 'name'", PolicyGroupSummary.init)
      .sorted { $0.name < $1.name }
  }
}
