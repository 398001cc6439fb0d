import PolicyData

/// `GET /api/stacks/{o}/{p}/{s}/policypacks`: what a stack must pass.
extension World {
  /// Without a mode, the preventative packs: those that a deployment runs.
  func packsAnswer(of reference: StackReference, mode: String?) -> Answer {
    let mode = mode ?? "preventative"
    guard ["audit", "preventative"].contains(mode) else { return .badRequest("invalid mode '\(mode)'") }
    guard let (stack, organization) = self.stack(reference) else { return .notFound("stack '\(reference)'") }
    let packs = organization.requiredPacks(of: stack, mode: PolicyGroupMode(mode))
    // Go leaves the member out where the list is empty.
    guard !packs.isEmpty else { return .json([:]) }
    return .json(["requiredPolicies": .array(packs.map { $0.required(in: organization) })])
  }
}

extension World.Organization {
  /// Each pack once: of several versions the newest, of one version with several configurations that of the
  /// group that was changed last; configurations are never merged (pulumi-cloud-api.md, section 10).
  func requiredPacks(of stack: World.Stack, mode: PolicyGroupMode) -> [World.AppliedPack] {
    // A group of an old server has no mode: preventative is all there was.
    let groups = groups(of: stack).filter { ($0.mode ?? .preventative) == mode }
    let candidates = groups.flatMap { group in
      group.packs.map { (pack: $0, lastModified: group.lastModified) }
    }
    let winners = Dictionary(grouping: candidates, by: \.pack.name).compactMapValues { rivals in
      rivals.max { ($0.pack.version, $0.lastModified) < ($1.pack.version, $1.lastModified) }?.pack
    }
    return winners.values.sorted { $0.name < $1.name }
  }
}

extension World.AppliedPack {
  /// The location is what makes this answer dangerous: whoever has it can download the pack. The word in it
  /// lets a test look for it in everything that is published.
  fileprivate func required(in organization: World.Organization) -> JSONValue {
    let location = "https://packs.example.com/\(organization.name)/\(name)/\(version).tgz?X-Signature=SECRET"
    return .object(members: facts(in: organization) + [.init("packLocation", .string(location))])
  }
}
