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
