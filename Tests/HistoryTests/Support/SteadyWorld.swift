import Foundation
import PolicyData

/// An organization of the usual size and shape, of which one part in a hundred changes from night to night.
///
/// To 100 stacks it has 10 packs of 10 policies each, unless told otherwise, and 5 groups; a stack has 3
/// groups and 5 packs.
struct SteadyWorld {
  /// Each version of each pack, made once: a year of nights is slow otherwise.
  private var published: [[PolicyPackVersion]]
  private var chance = Chance(7)
  private var day = 0
  private var stacks: [Stack]
  /// The newest version of each pack.
  private var packs: [PackHistory]
  private var nextName: Int

  struct Stack {
    let name: Int
    var groups: [Int]
    /// Pack and version.
    var packs: [(pack: Int, version: Int)]
    var update: Int
    var score: Int
    var isFailing = false
  }

  struct PackHistory {
    /// For each version, for each policy, in which version its text was last changed.
    var versions: [[Int]]
    /// Which edition of the configuration the groups use.
    var configuration = 0
  }

  init(stacks count: Int, policies policyCount: Int = 10) {
    packs = Array(
      repeating: PackHistory(versions: [Array(repeating: 1, count: policyCount)]), count: max(5, count / 10))
    nextName = count
    stacks = []
    published = []
    for pack in packs.indices { published.append([version(pack, packs[pack].versions[0], number: 1)]) }
    for name in 0..<count { stacks.append(newStack(name)) }
  }

  private mutating func newStack(_ name: Int) -> Stack {
    let packs = Array(packs.indices.shuffled(using: &chance).prefix(5).sorted())
    return Stack(
      name: name, groups: [0, 1 + name % groupCount, 1 + (name * 7 + 1) % groupCount],
      packs: packs.map { ($0, self.packs[$0].versions.count) }, update: 0, score: 50)
  }

  private var groupCount: Int { max(2, packs.count / 2) }
}

extension SteadyWorld {
  /// A hundredth of the stacks, packs and configurations changes; one stack in two hundred fails.
  mutating func nextDay() {
    day += 1
    for index in stacks.indices {
      stacks[index].isFailing = chance.once(in: 200)
      if chance.once(in: 100) { changeStack(index) }
    }
    for index in packs.indices where chance.once(in: 100) { publish(index) }
    for index in packs.indices where chance.once(in: 100) { packs[index].configuration += 1 }
  }

  private mutating func changeStack(_ index: Int) {
    switch chance.below(5) {
    case 0: stacks[index].update = day
    case 1: stacks[index].score = chance.below(101)
    case 2: stacks[index].groups[2] = 1 + chance.below(groupCount)
    case 3:
      let place = chance.below(5)
      stacks[index].packs[place].version = packs[stacks[index].packs[place].pack].versions.count
    default:
      stacks[index] = newStack(nextName)
      nextName += 1
    }
  }

  /// A new version of a pack changes two of its policies.
  private mutating func publish(_ index: Int) {
    var policies = packs[index].versions[packs[index].versions.count - 1]
    for _ in 0..<2 { policies[chance.below(policies.count)] = packs[index].versions.count + 1 }
    packs[index].versions.append(policies)
    published[index].append(version(index, policies, number: packs[index].versions.count))
  }
}

extension SteadyWorld {
  var night: Night {
    let start = Date(timeIntervalSince1970: 1_790_000_000 + Double(day) * 86_400)
    let configurations = packs.indices.map(configuration)
    let members = Dictionary(
      grouping: stacks.flatMap { stack in Set(stack.groups).map { ($0, stack) } }, by: \.0)
    let groups = (0...groupCount).map { summary($0, count: members[$0]?.count ?? 0) }
    return Night(
      service: "https://api.pulumi.com", started: start, finished: start + 240.5,
      stacks: stacks.map { observed($0, groups, configurations) },
      organizations: [
        OrganizationPolicies(
          name: "acme",
          groups: .told(
            groups.indices.map { index in
              PolicyGroup(
                summary: groups[index],
                members: (members[index] ?? []).map {
                  .init(project: project($0.1), stack: "stack-\($0.1.name)")
                },
                appliedPacks: [required(index % packs.count, version: 1, configurations)])
            }),
          packs: .told(
            packs.indices.map { index in
              let versions = Array(1...packs[index].versions.count)
              return PolicyPackListing(
                name: "pack-\(index)", versions: versions, versionTags: versions.map { "\($0).0.0" })
            }),
          versions: packs.indices.flatMap(versionsInUse),
          scores: .told(stacks.map(scores)))
      ])
  }

  private func observed(
    _ stack: Stack, _ groups: [PolicyGroupSummary], _ configurations: [PolicyPackConfiguration]
  ) -> ObservedStack {
    let reference = StackReference(
      organization: "acme", project: project(stack), stack: "stack-\(stack.name)")
    let packs = stack.packs.map { required($0.pack, version: $0.version, configurations) }
    let policies = StackPolicies(
      groups: Set(stack.groups).sorted().map { groups[$0] },
      requiredPacks: .byMode(preventative: Array(packs.prefix(4)), audit: Array(packs.dropFirst(4))))
    let failure = ObservationFailure(
      kind: .service, status: 504, reason: "GET /api/stacks/\(reference)/policygroups answered 504",
      attempts: 4)
    return ObservedStack(
      reference: reference,
      summary: StackSummary(
        reference: reference,
        lastUpdate: Date(timeIntervalSince1970: 1_780_000_000 + Double(stack.update) * 86_400),
        resourceCount: 40 + stack.update),
      observation: stack.isFailing ? .failed(failure) : .observed(policies))
  }

  private func project(_ stack: Stack) -> String { "project-\(stack.name % 97)" }

  private func required(
    _ pack: Int, version: Int, _ configurations: [PolicyPackConfiguration]
  ) -> RequiredPolicyPack {
    RequiredPolicyPack(
      name: "pack-\(pack)", version: version, versionTag: "\(version).0.0",
      displayName: "Pack number \(pack)",
      configuration: configurations[pack])
  }

  private func summary(_ group: Int, count: Int) -> PolicyGroupSummary {
    PolicyGroupSummary(
      name: group == 0 ? "default-policy-group" : "group-\(group)", isOrganizationDefault: group == 0,
      mode: .preventative, entityType: "stacks", stackCount: count, enabledPolicyPackCount: 1)
  }

  private func scores(_ stack: Stack) -> StackScores {
    StackScores(
      project: project(stack), stack: "stack-\(stack.name)",
      scores: stack.packs.map { .init(pack: "pack-\($0.pack)", score: .percent(stack.score)) })
  }

  private func configuration(_ pack: Int) -> PolicyPackConfiguration {
    PolicyPackConfiguration(
      .object(
        members: packs[pack].versions[0].indices.map { policy in
          JSONValue.Member(
            "policy-\(policy)-of-pack-\(pack)",
            [
              "enforcementLevel": policy < packs[pack].configuration ? "mandatory" : "advisory",
              "allowedValues": ["eu-central-1", "eu-west-1"],
            ])
        }))
  }

  private func versionsInUse(_ pack: Int) -> [OrganizationPolicies.VersionAnswer] {
    Set([1, published[pack].count]).sorted().map { version in
      .init(pack: "pack-\(pack)", version: version, answer: .told(published[pack][version - 1]))
    }
  }

  private func version(_ pack: Int, _ editions: [Int], number: Int) -> PolicyPackVersion {
    PolicyPackVersion(
      name: "pack-\(pack)", version: number, versionTag: "\(number).0.0",
      policies: editions.enumerated().map { policy(pack, $0, edition: $1) })
  }

  private func policy(_ pack: Int, _ number: Int, edition: Int) -> Policy {
    Policy(
      name: "policy-\(number)-of-pack-\(pack)", displayName: "Policy \(number)",
      description: String(repeating: "Checks that resource \(number) is as it should be. ", count: 6),
      defaultLevel: .advisory, severity: "high",
      framework: .init(
        name: "CIS AWS", version: "3.0", reference: "\(number).\(edition)",
        specification: "A control of the standard"),
      tags: ["aws", "storage"],
      remediationSteps: String(repeating: "Change it, edition \(edition). ", count: 5),
      url: "https://example.com/policies/\(pack)/\(number)",
      parameters: [.init("allowedValues", ["type": "array", "items": ["type": "string"]])],
      requiredParameters: [])
  }
}
