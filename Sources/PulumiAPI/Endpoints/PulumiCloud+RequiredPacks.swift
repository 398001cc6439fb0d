package import PolicyData

/// The packs a stack must pass. An answer does not say in which mode its packs run, so each mode is asked for that the
/// stack's groups have: a mode's packs come from groups of that mode (pulumi-cloud-api.md, section 3). Most stacks have
/// groups of one, and take two requests instead of three.
extension PulumiCloud {
  /// The stack's groups tell the modes where a service does not.
  package func requiredPacks(
    of stack: StackReference, groups: [PolicyGroupSummary]
  ) async throws(APIError) -> RequiredPacks {
    try await requiredPacks(of: stack, groups: groups, pool: SharedPacks())
  }

  func requiredPacks(
    of stack: StackReference, groups: [PolicyGroupSummary], pool: SharedPacks
  ) async throws(APIError) -> RequiredPacks {
    let modes = Set(groups.map(\.mode))
    do throws(APIError) {
      let preventative = modes == [.audit] ? [] : try await packs(of: stack, mode: .preventative, pool: pool)
      let audit = modes == [.preventative] ? [] : try await packs(of: stack, mode: .audit, pool: pool)
      return Self.attribute(preventative: preventative, audit: audit, groups: groups)
    } catch .status(_, let problem) where problem.status == 400 {  // a service that refuses the parameter
      return .together(try await packs(of: stack, mode: nil, pool: pool))
    }
  }

  /// A service that ignores the parameter gives one list twice; then the groups' modes tell whose it is.
  ///
  /// With groups of both modes, equal lists may be meant: they stay as they came.
  static func attribute(
    preventative: [RequiredPolicyPack], audit: [RequiredPolicyPack], groups: [PolicyGroupSummary]
  ) -> RequiredPacks {
    guard !preventative.isEmpty, preventative == audit else {
      return .byMode(preventative: preventative, audit: audit)
    }
    let modes = Set(groups.compactMap(\.mode))
    if modes == [.preventative] { return .byMode(preventative: preventative, audit: []) }
    if modes == [.audit] { return .byMode(preventative: [], audit: audit) }
    if modes.isSuperset(of: [.preventative, .audit]) {
      return .byMode(preventative: preventative, audit: audit)
    }
    return .together(preventative)
  }

  private func packs(
    of stack: StackReference, mode: PolicyGroupMode?, pool: SharedPacks
  ) async throws(APIError) -> [RequiredPolicyPack] {
    let endpoint = try Endpoint(
      "stacks", stack.organization, stack.project, stack.stack, "policypacks",
      query: mode.map { [("mode", $0.description)] } ?? [])
    return try await session.get(endpoint).list("requiredPolicies", of: "a pack with a 'name'") { json in
      pool.withLock { $0.pack(json) }
    }.sorted { ($0.name, $0.version ?? 0) < ($1.name, $1.version ?? 0) }
  }
}
