import Foundation
import Governance
import PolicyData
import Testing

@testable import Portal
@testable import Templates

@Suite("What may be taken over unseen")
struct UnchangedScopesTests {
  private let key = FingerprintKey(low: 1, high: 2)
  private let same = Fingerprint(low: 3, high: 4)
  private let other = Fingerprint(low: 5, high: 6)

  private func night(
    _ number: Int, _ history: EditionHistory, packs: [PackName: Fingerprint] = [:],
    tableParts: [String: Fingerprint] = [:]
  ) -> ShownNight {
    ShownNight(
      number: number, finished: ChangeSample.date(number), common: same,
      changes: key.fingerprint(
        of: history.changes.first {
          RecordedChanges.seconds($0.night) == RecordedChanges.seconds(ChangeSample.date(number))
        }), unsettled: [], frames: ["acme": same], packs: packs, tableParts: tableParts)
  }

  private func news(_ difference: NightDifference) -> NightNews {
    NightNews(number: 2, finished: ChangeSample.date(2)) { _, _ in difference }
  }

  private func frame(version: Int) throws -> Fingerprint {
    let site = ChangeSample.site(
      1, [ChangeSample.shop("prod", ChangeSample.guardPack("advisory", version: version))])
    let organization = try #require(site.organizations.first)
    return PackFrame(try #require(organization.packs.first), in: organization).fingerprint(key: key)
  }

  @Test("a part of a table, where it holds the same rows and no organization of them has news")
  func tableParts() throws {
    let edition = ChangeSample.edition(ChangeSample.after, history: EditionHistory())
    let unchanged = try UnchangedScopes(
      since: night(1, edition.history, tableParts: ["same": same, "moved": same]),
      night(2, edition.history, tableParts: ["same": same, "moved": other, "new": other]), edition,
      news(NightDifference(organizations: ["globex"])), key: key)
    #expect(unchanged.contains(.tablePart("same", of: ["acme"])))
    #expect(!unchanged.contains(.tablePart("same", of: ["acme", "globex"])))
    #expect(!unchanged.contains(.tablePart("moved", of: ["acme"])))
    #expect(!unchanged.contains(.tablePart("new", of: ["acme"])))
  }

  @Test("policies of a pack, unless stacks must pass it in another way, or a change tells of it")
  func packs() throws {
    let name = { PackName(organization: "acme", pack: $0) }
    let difference = NightDifference(stacks: Set(ChangeSample.after.map(\.reference)))
    for history in [EditionHistory(), ChangeSample.history([ChangeSample.weakened])] {
      let edition = ChangeSample.edition(ChangeSample.after, history: history)
      let unchanged = try UnchangedScopes(
        since: night(1, history, packs: [name("guard"): same, name("net"): same, name("iam"): same]),
        night(2, history, packs: [name("guard"): same, name("net"): other, name("iam"): same]), edition,
        news(difference), key: key)
      // The change is one of the pack `guard`.
      #expect(unchanged.contains(.pack(name("guard"))) == history.changes.isEmpty)
      #expect(unchanged.contains(.pack(name("iam"))))
      #expect(!unchanged.contains(.pack(name("net"))) && !unchanged.contains(.pack(name("new"))))
    }
  }

  @Test("a pack in another version is required in another way; the service may number it as it likes")
  func versions() throws {
    #expect(try frame(version: 1) == frame(version: 1))
    #expect(try frame(version: 1) != frame(version: 2))
    #expect(try frame(version: -1) != frame(version: 1))
    let stacks = [ChangeSample.shop("prod", ChangeSample.guardPack("advisory", version: -1))]
    let organization = try #require(ChangeSample.site(1, stacks).organizations.first)
    #expect(OrganizationFrame(organization, asOf: nil).fingerprint(key: key) != same)
  }
}
