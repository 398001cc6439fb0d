import Foundation
import PolicyData

/// Nights in which everything occurs that the types allow, small enough that all of it occurs often: stacks
/// come and go and fail, packs and groups change, organizations refuse to answer, names are hostile.
struct RandomNights {
  private var chance: Chance
  private static let names = [
    "a", "b", "prod", "Prod", "a\0b", "a\\0b", #"quote " and \"#, "line\nbreak", "\u{1F6A2}", "*", "..", "",
  ]

  init(seed: UInt64) { chance = Chance(seed) }

  mutating func next() -> Night {
    let start = Date(timeIntervalSinceReferenceDate: Double.random(in: 0...1e9, using: &chance))
    let references = Set((0..<chance.below(9)).map { _ in reference() })
    return Night(
      service: "https://api.example.com", started: start,
      finished: start + Double.random(in: 0...900, using: &chance),
      stacks: references.sorted().map { observed($0) },
      unmatchedPatterns: chance.some(
        [StackPattern.everything, StackPattern("acme/ghost/*") ?? .everything], upTo: 2),
      organizations: chance.some(["acme", "globex", "nobody"], upTo: 3).sorted().map { organization($0) })
  }

  private mutating func name() -> String { Self.names[chance.below(Self.names.count)] }
  private mutating func count() -> Int? { chance.once(in: 3) ? nil : chance.below(3) }

  private mutating func list<Element>(_ element: (inout RandomNights) -> Element) -> [Element] {
    (0..<chance.below(4)).map { _ in element(&self) }
  }

  private mutating func reference() -> StackReference {
    StackReference(
      organization: chance.one(of: "acme", "globex"), project: chance.one(of: "shop", "a\0b"), stack: name())
  }
}

extension RandomNights {
  private mutating func observed(_ reference: StackReference) -> ObservedStack {
    let update =
      chance.once(in: 2) ? nil : Date(timeIntervalSinceReferenceDate: Double(chance.below(9)) + 0.1)
    let summary = StackSummary(reference: reference, lastUpdate: update, resourceCount: count())
    return ObservedStack(
      reference: reference, summary: chance.once(in: 4) ? nil : summary,
      observation: chance.once(in: 4) ? .failed(failure()) : .observed(policies()))
  }

  private mutating func failure() -> ObservationFailure {
    let kinds: [ObservationFailure.Kind] = [
      .unauthorized, .forbidden, .notFound, .rateLimited, .service, .transport, .answer,
    ]
    return ObservationFailure(
      kind: kinds[chance.below(kinds.count)], status: count(), reason: name(), attempts: chance.below(5))
  }

  private mutating func policies() -> StackPolicies {
    let groups = list { $0.group() }
    return StackPolicies(
      groups: groups,
      requiredPacks: chance.once(in: 3)
        ? .together(list { $0.pack() }) : .byMode(preventative: list { $0.pack() }, audit: list { $0.pack() })
    )
  }

  private mutating func group() -> PolicyGroupSummary {
    PolicyGroupSummary(
      name: chance.one(of: "default", "team", name()), isOrganizationDefault: chance.once(in: 3),
      mode: chance.one(of: nil, .preventative, .audit, .unknown("later")),
      entityType: chance.one(of: nil, "stacks", "accounts"), stackCount: count(), accountCount: count(),
      enabledPolicyPackCount: count())
  }

  private mutating func pack() -> RequiredPolicyPack {
    RequiredPolicyPack(
      name: name(), version: count(), versionTag: chance.one(of: "", "1.0.0"),
      displayName: chance.one(of: "", "Guard"),
      configuration: configuration(), environments: list { $0.name() }.sorted())
  }

  private mutating func configuration() -> PolicyPackConfiguration {
    PolicyPackConfiguration(
      chance.once(in: 4) ? nil : .object(members: list { .init($0.name(), $0.settings()) }))
  }

  private mutating func settings() -> JSONValue {
    chance.one(
      of: "mandatory", 5, [], ["": 1, "enforcementLevel": "odd"], ["zone": json(), "enforcementLevel": 7])
  }

  private mutating func json() -> JSONValue {
    chance.one(
      of: .null, true, .number("1.0"), .number("-0e7"), .string(name()), [1, [], [:]], ["k": ["\u{7F}": ""]])
  }
}

extension RandomNights {
  private mutating func organization(_ name: String) -> OrganizationPolicies {
    OrganizationPolicies(
      name: name, groups: answer { random in random.list { $0.details() } },
      packs: answer { random in random.list { $0.listing() } }, versions: list { $0.version() },
      scores: chance.once(in: 3) ? nil : answer { random in random.list { $0.scores() } })
  }

  private mutating func answer<Value>(_ told: (inout RandomNights) -> Value) -> Answer<Value> {
    chance.once(in: 4) ? .unavailable(failure()) : .told(told(&self))
  }

  private mutating func details() -> PolicyGroup {
    PolicyGroup(
      summary: group(), members: list { .init(project: $0.name(), stack: $0.name()) },
      appliedPacks: list { $0.pack() })
  }

  private mutating func listing() -> PolicyPackListing {
    PolicyPackListing(
      name: name(), displayName: name(), versions: list { $0.chance.below(9) },
      versionTags: list { $0.name() })
  }

  private mutating func version() -> OrganizationPolicies.VersionAnswer {
    .init(
      pack: name(), version: chance.below(9),
      answer: answer { random in
        PolicyPackVersion(
          name: random.name(), displayName: random.name(), version: random.count(), versionTag: random.name(),
          policies: random.list { $0.policy() })
      })
  }

  private mutating func policy() -> Policy {
    Policy(
      name: name(), displayName: name(), description: name(),
      defaultLevel: chance.one(of: nil, .mandatory, .remediate, .advisory, .disabled, .unknown("odd")),
      severity: chance.one(of: nil, "", "high"),
      framework: chance.once(in: 2)
        ? nil : .init(name: name(), version: name(), reference: name(), specification: name()),
      tags: list { $0.name() }, remediationSteps: name(), url: name(),
      parameters: JSONValue.object(members: list { .init($0.name(), $0.json()) }).members ?? [],
      requiredParameters: list { $0.name() })
  }

  private mutating func scores() -> StackScores {
    StackScores(
      project: name(), stack: name(),
      scores: list {
        .init(pack: $0.name(), score: $0.chance.one(of: .percent(50), .notApplicable, .configurationError))
      })
  }
}
