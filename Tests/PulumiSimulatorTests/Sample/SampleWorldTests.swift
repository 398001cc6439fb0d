import PolicyData
import PulumiSimulator
import Testing

@Suite("The sample world")
struct SampleWorldTests {
  static let organizations = World.sample.organizations

  static func organization(_ name: String) throws -> World.Organization {
    try #require(organizations.first { $0.name == name })
  }

  @Test(
    "three organizations of the promised sizes", arguments: [("acme", 37), ("globex", 18), ("initech", 9)])
  func sizes(name: String, stacks: Int) throws {
    #expect(try Self.organization(name).stacks.count == stacks)
  }

  @Test("twelve packs, each of two to four versions and, but for the AI pack, at least eight policies")
  func packs() {
    var newest: [String: World.Pack] = [:]
    for pack in Self.organizations.flatMap(\.packs)
    where pack.versions.count >= newest[pack.name]?.versions.count ?? 0 {
      newest[pack.name] = pack
    }
    #expect(newest.count == 12)
    for pack in newest.values {
      #expect((2...4).contains(pack.versions.count), "\(pack.name)")
      let count = pack.newest?.policies.count ?? 0
      #expect(pack.name == "continuous-policy" ? count == 1 : (8...40).contains(count), "\(pack.name)")
    }
  }

  @Test("names are unique where the service keeps them unique")
  func unique() {
    for organization in Self.organizations {
      #expect(Set(organization.stacks.map(\.member)).count == organization.stacks.count)
      #expect(Set(organization.groups.map(\.name)).count == organization.groups.count)
      #expect(Set(organization.packs.map(\.name)).count == organization.packs.count)
      for version in organization.packs.flatMap(\.versions) {
        #expect(Set(version.policies.map(\.name)).count == version.policies.count)
      }
    }
  }

  @Test("every applied pack and every configured policy exists")
  func references() throws {
    for organization in Self.organizations {
      for (group, applied) in organization.groups.flatMap({ group in group.packs.map { (group, $0) } }) {
        let pack = try #require(organization.packs.first { $0.name == applied.name }, "\(applied.name)")
        let version = try #require(
          pack.version(applied.version), "\(group.name): \(applied.name) \(applied.version)")
        // The misspelt one is there for the portal to show.
        let known = Set(version.policies.map(\.name) + ["all", "volume-encrypton"])
        let configured = (applied.configuration?.members ?? []).map(\.key)
        #expect(known.isSuperset(of: configured), "\(group.name): \(applied.name)")
      }
    }
  }

  @Test("every configured parameter is one that its policy declares")
  func parameters() throws {
    for organization in Self.organizations {
      for applied in organization.groups.flatMap(\.packs) {
        let policies =
          organization.packs.first { $0.name == applied.name }?.version(applied.version)?.policies ?? []
        for policy in policies {
          let set = (applied.configuration?[policy.name]?.members ?? []).map(\.key)
          let known = Set(policy.parameters.map(\.key) + ["enforcementLevel"])
          #expect(known.isSuperset(of: set), "\(applied.name): \(policy.name)")
        }
      }
    }
  }

  @Test("a newer version keeps the older one's policies, and may add some and raise their defaults")
  func versions() throws {
    for pack in Self.organizations.flatMap(\.packs) {
      for (older, newer) in zip(pack.versions, pack.versions.dropFirst()) {
        #expect(newer.number == older.number + 1, "\(pack.name)")
        #expect(newer.policies.map(\.name).starts(with: older.policies.map(\.name)), "\(pack.name)")
      }
    }
    let tagging = try #require(try Self.organization("acme").packs.first { $0.name == "tagging" })
    #expect(tagging.versions.map { $0.policies[0].level } == [.advisory, .mandatory, .mandatory])
    #expect(tagging.versions.map(\.policies.count) == [4, 7, 9])
  }

  @Test("every policy is described")
  func descriptions() {
    for policy in Self.organizations.flatMap(\.packs).flatMap(\.versions).flatMap(\.policies) {
      #expect(policy.description.count >= 15 && policy.description.hasSuffix("."), "\(policy.name)")
    }
  }

  @Test(
    "names that no file system likes are in it",
    arguments: [
      "Mobile.App/prod.eu", "Mobile.App/Prod.EU", "legacy-sites/con", "legacy-sites/_edge",
      "feature-previews/-preview",
      "feature-previews/index",
    ])
  func awkwardNames(name: String) throws {
    #expect(try Self.organization("acme").stacks.contains { "\($0.project)/\($0.name)" == name })
  }

  @Test("one stack's name is as long as a name may be")
  func longestName() throws {
    #expect(try Self.organization("acme").stacks.map(\.name.utf8.count).max() == 100)
  }

  @Test("one stack is listed and gone")
  func removed() throws {
    let removed = Self.organizations.flatMap(\.stacks).filter(\.isRemoved)
    #expect(removed.map { "\($0.project)/\($0.name)" } == ["ghost/decommissioned"])
    #expect(removed.map(\.isListed) == [true])
  }
}
