import HTTPTypes
import PolicyData
import PulumiAPI
import PulumiSimulator
import Testing

@Suite("Organizations on the simulator")
struct OrganizationsOnSimulatorTests {
  private func acme(_ cloud: SimulatedCloud, _ patterns: String..., scores: Bool = false) async throws
    -> OrganizationPolicies
  {
    let night = try await cloud.direct().observe(patterns.map(pattern), scores: scores)
    return try #require(night.organizations.first { $0.name == "acme" })
  }

  @Test("the sample's organizations tell everything, but what cloud accounts must pass")
  func sample() async throws {
    let night = try await SimulatedCloud(.sample).direct().observe([.everything], scores: true)
    #expect(night.organizations.map(\.name) == ["acme", "globex", "initech"])
    for organization in night.organizations {
      let world = try #require(World.sample.organizations.first { $0.name == organization.name })
      let groups = world.groups.filter { $0.entityType != "accounts" }.map(\.name).sorted()
      #expect(organization.groups.value?.map(\.summary.name) == groups)
      #expect(organization.packs.value?.map(\.name) == world.packs.map(\.name).sorted())
      #expect(organization.versions.allSatisfy { $0.answer.value?.policies.isEmpty == false })
      #expect(
        organization.scores?.value?.map { "\($0.project)/\($0.stack)" }.sorted()
          == world.stacks.filter { !$0.isRemoved }.map { "\($0.project)/\($0.name)" }.sorted())
    }
  }

  @Test("the versions of acme are those in use and the newest, each asked for once")
  func versions() async throws {
    let cloud = SimulatedCloud(.sample)
    let acme = try await acme(cloud, "acme/*/*")
    #expect(
      acme.versions.map { "\($0.pack) \($0.version)" } == [
        "backup-retention 2", "cis-aws 2", "cis-aws 3", "continuous-policy 3", "cost-guardrails 4",
        "data-encryption 2", "net-guard 11", "net-guard 12", "org-baseline 1", "org-baseline 2",
        "org-baseline 3", "pci-dss-aws 2", "pci-dss-aws 3", "secrets-hygiene 1", "secrets-hygiene 2",
        "tagging 1", "tagging 3",
      ])
    let asked = cloud.simulator.log.paths.filter { $0.hasPrefix("/api/orgs/") }
    #expect(asked.count == Set(asked).count)
    #expect(asked.count { $0.contains("/versions/") } == acme.versions.count)
  }

  @Test("a stack of initech has the scores that the service counts")
  func scores() async throws {
    let night = try await SimulatedCloud(.sample).direct().observe([pattern("initech/app/dev")], scores: true)
    let scores = try #require(night.organizations.first?.scores?.value)
    let app = try #require(scores.first { $0.project == "app" && $0.stack == "dev" })
    #expect(app.scores.map(\.pack) == ["cis-aws", "k8s-restricted", "org-baseline", "secrets-hygiene"])
    #expect(app.scores.map { $0.score == .notApplicable } == [true, true, false, false])
  }

  @Test("the scores of many stacks come in pages, each asked for once")
  func pagesOfScores() async throws {
    let cloud = SimulatedCloud(.wide(stacks: 2500))
    #expect(try await cloud.direct().scores(in: "acme").count == 2500)
    #expect(cloud.simulator.log.requests.map(\.method) == [.post, .post, .post])
  }

  @Test("no issue, violation or result of a resource is ever asked for")
  func noIssues() async throws {
    let cloud = SimulatedCloud(.sample)
    _ = try await cloud.direct().observe([.everything], scores: true)
    let results = cloud.simulator.log.paths.filter { $0.contains("policyresults") }
    #expect(
      results.sorted() == ["acme", "globex", "initech"].map { "/api/orgs/\($0)/policyresults/compliance" })
  }

  @Test("the function and the served simulator tell the same, and no more is under way than may be")
  func sameAnswers() async throws {
    let direct = try await SimulatedCloud(.sample).direct().observe([pattern("acme/*/prod")], scores: true)
    var cloud = SimulatedCloud(.sample, faults: [Fault(.latency(.milliseconds(1)), below: "/api/orgs/")])
    cloud.limits.concurrentRequests = 3
    let served = try await cloud.served { try await $0.observe([pattern("acme/*/prod")], scores: true) }
    #expect(direct.organizations == served.organizations)
    #expect(cloud.simulator.log.mostAtOnce <= 3)
  }

  @Test("a token that may read stacks and no organization still brings a night")
  func forbidden() async throws {
    let cloud = SimulatedCloud(.sample, faults: [Fault(.status(.forbidden), below: "/api/orgs/")])
    let night = try await cloud.served { try await $0.observe([pattern("acme/shop-web/*")], scores: true) }
    #expect(night.stacks.allSatisfy { if case .observed = $0.observation { true } else { false } })
    let acme = try #require(night.organizations.first)
    #expect(acme.groups.failure?.kind == .forbidden && acme.packs.failure?.kind == .forbidden)
    #expect(acme.scores?.failure?.kind == .forbidden)
    #expect(!acme.versions.isEmpty && acme.versions.allSatisfy { $0.answer.failure?.kind == .forbidden })
    #expect(
      acme.scores?.failure?.reason == "POST /api/orgs/acme/policyresults/compliance answered 403 (Forbidden)")
  }

  @Test("a group that is deleted meanwhile is left out; one that may not be read hides all")
  func groups() async throws {
    let path = "/api/orgs/acme/policygroups/PCI%20scope%20%28US%29"
    let deleted = SimulatedCloud(.sample, faults: [Fault(.status(.notFound), below: path)])
    let names = try await acme(deleted, "acme/payments/prod").groups.value?.map(\.summary.name)
    #expect(names?.contains("PCI scope (US)") == false && names?.contains("PCI scope (EU)") == true)
    let refused = SimulatedCloud(.sample, faults: [Fault(.status(.forbidden), below: path)])
    #expect(try await acme(refused, "acme/payments/prod").groups.failure?.reason.contains(path) == true)
  }

  @Test("an answer about another version is not taken for this one")
  func anotherVersion() async throws {
    let path = "/api/orgs/acme/policypacks/net-guard/versions/12"
    let body = #"{"name":"net-guard","version":11,"policies":[]}"#
    let cloud = SimulatedCloud(.sample, faults: [Fault(.body(body), below: path)])
    let versions = try await acme(cloud, "acme/payments/prod").versions.filter { $0.pack == "net-guard" }
    #expect(versions.map(\.version) == [11, 12])
    #expect(versions.map { $0.answer.failure?.kind } == [nil, .answer])
    #expect(
      versions.last?.answer.failure?.reason == "GET \(path) did not answer the pack version asked for")
  }

  @Test("the question for scores is asked again, also over the network, and follows the service")
  func posts() async throws {
    let path = "/api/orgs/acme/policyresults/compliance"
    let faults = [
      Fault(.status(.serviceUnavailable), attempts: 2, below: path),
      Fault(.dropped, attempts: 1, below: path),
    ]
    let cloud = SimulatedCloud(.small(), faults: faults)
    #expect(try await cloud.served { try await $0.scores(in: "acme") }.count == 1)
    #expect(cloud.simulator.log.attempts(path) == 3)
    let redirect = Fault(.redirect(to: "\(path)?moved", .temporaryRedirect)) { $0 == path }
    let moved = SimulatedCloud(.small(), faults: [redirect])
    #expect(try await moved.served { try await $0.scores(in: "acme") }.count == 1)
    #expect(moved.simulator.log.requests.map(\.method) == [.post, .post])
  }
}
