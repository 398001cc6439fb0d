import Foundation
import Governance
import PolicyData
import Portal
import Testing

@Suite("News of a few stacks")
struct StackNewsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func stack(_ name: String, version: Int = 1, _ level: String) -> ObservedStack {
    let pack = Sample.pack("p", version: version, ["all": ["enforcementLevel": .string(level)]])
    return Sample.stack("shop", name, preventative: [pack])
  }

  /// - Returns: the stacks that got new pages. The archive tells of `prod` only.
  private func changedStacks(
    night: Int, _ stacks: [ObservedStack], outages: [OrganizationOutage] = []
  ) async throws -> [String] {
    let difference = NightDifference(stacks: [Sample.stack("shop", "prod").reference])
    let news = NightNews(number: night, finished: Sample.night(night)) { _, _ in difference }
    let edition = Sample.edition(stacks, night: Sample.night(night), outages: outages)
    let report = try await edition.publish(to: folder.output, mode: .incremental, news: news)
    return report.changed.filter { $0.hasPrefix("stacks/") }
  }

  private let prod = "stacks/acme/shop/prod.html"
  private let dev = "stacks/acme/shop/dev.html"

  @Test("a stack of which nothing is told keeps its page, as long as nothing else that it shows changes")
  func oneStack() async throws {
    let before = [stack("prod", "advisory"), stack("dev", "advisory")]
    #expect(try await changedStacks(night: 1, before) == [dev, prod])
    let after = [stack("prod", "mandatory"), stack("dev", "disabled")]
    #expect(try await changedStacks(night: 2, after) == [prod])
    // Now the other's version is old.
    let newer = [stack("prod", version: 2, "mandatory"), stack("dev", "disabled")]
    #expect(try await changedStacks(night: 3, newer) == [dev, prod])
  }

  @Test("policies keep their pages where stacks must pass their pack as before, and no others do")
  func policies() async throws {
    func stacks(_ levels: (p: String, q: String)) -> [ObservedStack] {
      let packs = [("p", levels.p), ("q", levels.q)].map {
        Sample.pack($0, ["rule": ["enforcementLevel": .string($1)]])
      }
      return ["prod", "dev"].map { Sample.stack("shop", $0, preventative: packs) }
    }
    // Labels are no news that the archive tells of: of what is made again, they change the bytes.
    func changedPolicies(
      night: Int, _ stacks: [ObservedStack], labels: [LabelRule], difference: NightDifference
    ) async throws -> [String] {
      let news = NightNews(number: night, finished: Sample.night(night)) { _, _ in difference }
      let edition = Sample.edition(stacks, labels: labels, night: Sample.night(night))
      return try await edition.publish(to: folder.output, mode: .incremental, news: news)
        .changed.filter { $0.hasPrefix("policies/") }
    }
    let (p, q) = ("policies/acme/p/rule.html", "policies/acme/q/rule.html")
    let told = NightDifference(stacks: Set(stacks(("", "")).map(\.reference)))
    let labels = [Sample.production]
    #expect(
      try await changedPolicies(
        night: 1, stacks(("advisory", "advisory")), labels: labels, difference: told) == [p, q])
    let everything = try #require(
      StackPattern("*/*/*").map { LabelRule(patterns: [$0], labels: Sample.production.labels) })
    #expect(
      try await changedPolicies(
        night: 2, stacks(("mandatory", "advisory")), labels: [everything], difference: told) == [p])
    let unknown = NightDifference(stacks: told.stacks, organizations: ["acme"])
    #expect(
      try await changedPolicies(
        night: 3, stacks(("mandatory", "advisory")), labels: [everything], difference: unknown) == [q])
  }

  @Test(
    "no stack keeps its page in an outage of its organization, nor when that is over or outlasts the patience"
  )
  func outage() async throws {
    let outage = OrganizationOutage(
      organization: "acme",
      failure: ObservationFailure(kind: .service, status: 503, reason: "503", attempts: 4),
      asOf: Sample.night(1))
    func dev(_ level: String) -> [ObservedStack] { [stack("prod", "advisory"), stack("dev", level)] }
    #expect(try await changedStacks(night: 1, dev("advisory")) == [self.dev, prod])
    #expect(try await changedStacks(night: 2, dev("disabled"), outages: [outage]).contains(self.dev))
    #expect(try await changedStacks(night: 3, dev("mandatory"), outages: [outage]).contains(self.dev))
    #expect(try await changedStacks(night: 4, dev("advisory")).contains(self.dev))
    #expect(try await changedStacks(night: 5, dev("disabled")).isEmpty)
  }
}
