import Foundation
import PolicyData
import Portal
import Testing

@Suite("Many nights")
struct RandomNightsTests {
  private let quick: TemporaryFolder
  private let whole: TemporaryFolder

  init() throws {
    quick = try TemporaryFolder()
    whole = try TemporaryFolder()
  }

  @Test(
    "whatever happens, a site built on the last one is, file for file, the one that is built as a whole",
    arguments: zip(1...3, [false, true, true]))
  func sameBytes(seed: UInt64, hasArchive: Bool) async throws {
    let theme = try Theme()
    var world = RandomWorld(seed: seed)
    for night in 1...20 {
      let place = "seed \(seed), night \(night), after \(world.happen())"
      for folder in [quick, whole] { try world.meddle(with: folder) }
      let before = try quick.published
      let news = hasArchive ? world.news : nil
      let report = try await publish(world, theme, .incremental, to: quick, news: news)
      _ = try await publish(world, theme, .full, to: whole)
      let (site, expected) = try (quick.published, whole.published)
      let differing = site.changed(since: expected) + site.deleted(since: expected)
      #expect(differing.isEmpty, "\(place)")
      #expect(report.deleted == site.deleted(since: before), "\(place)")
      guard !world.hasLostManifest else { continue }
      #expect(report.changed == site.changed(since: before), "\(place)")
      let same = site.files.keys.filter { site.files[$0] == before.files[$0] }
      #expect(same.count == report.carriedOver && Set(same).isDisjoint(with: report.changed), "\(place)")
    }
  }

  private func publish(
    _ world: RandomWorld, _ theme: Theme, _ mode: BuildMode, to folder: TemporaryFolder,
    news: NightNews? = nil
  ) async throws -> BuildReport {
    let edition = Sample.edition(
      world.stacks, labels: world.labels, night: Sample.night(world.night), version: world.version)
    return try await edition.publish(
      to: folder.output, theme: theme, mode: mode, configuration: world.configuration, news: news)
  }
}

/// A few stacks, and what happens to them from night to night.
struct RandomWorld {
  private var chance: Chance
  private(set) var stacks: [ObservedStack] = []
  private(set) var labels = [Sample.production]
  private(set) var night = 0
  private(set) var version = "1"
  private(set) var configuration = "{}"
  private var accident = Accident.none
  /// What is not as it was the night before.
  private var difference = NightDifference()

  var news: NightNews {
    NightNews(number: night, finished: Sample.night(night)) { [difference] _, _ in difference }
  }

  /// What may happen between two nights. Most nights, little does.
  private enum Event: CaseIterable {
    case nothing, appears, vanishes, fails, level, packVersion, group, parameter, laterThatNight, labels,
      program
    case siteFile
  }

  /// What may befall a published site.
  private enum Accident: CaseIterable { case none, nothing, quiet, overviewEdited, pageEdited, manifestLost }

  var hasLostManifest: Bool { accident == .manifestLost }

  init(seed: UInt64) {
    chance = Chance(state: seed)
    for _ in 0..<6 { appear() }
  }

  /// - Returns: what has happened, for messages.
  mutating func happen() -> String {
    night += 1
    accident = night == 1 ? .none : Accident.allCases.randomElement(using: &chance) ?? .none
    let count = Int.random(in: 1...3, using: &chance)
    let events = (0..<count).compactMap { _ in Event.allCases.randomElement(using: &chance) }
    let (stacks, labels) = (stacks, labels)
    for event in events { apply(event) }
    difference = NightDifference(
      stacks: Set(Set(stacks).symmetricDifference(self.stacks).map(\.reference)),
      organizations: labels.count == self.labels.count ? [] : Set(Self.organizations))
    return "\(accident), \(events)"
  }

  /// Lets the accident befall one site.
  func meddle(with folder: TemporaryFolder) throws {
    switch accident {
    case .none, .nothing, .quiet: break
    case .overviewEdited: try folder.write("edited", to: "public/index.html")
    case .pageEdited: try folder.write("<p>edited</p>", to: "public/upkeep.html")
    case .manifestLost: try FileManager.default.removeItem(at: folder.url.appending(path: ".public.manifest"))
    }
  }

  private mutating func apply(_ event: Event) {
    switch event {
    case .nothing: break
    case .appears: appear()
    case .vanishes: if let index = stacks.indices.randomElement(using: &chance) { stacks.remove(at: index) }
    case .fails:
      replace { reference, _ in
        let failed = Sample.failed(reference.project, reference.stack)
        return ObservedStack(reference: reference, observation: failed.observation)
      }
    case .level, .packVersion, .group, .parameter: replace { $1.stack($0) }
    case .laterThatNight: night -= 1
    case .labels: labels = labels.isEmpty ? [Sample.production] : []
    case .program: version = version == "1" ? "2" : "1"
    case .siteFile: configuration += " "
    }
  }

  private static let organizations = ["acme", "globex"]

  private mutating func appear() {
    let name = ["prod", "dev", "Prod", "test", "a b", "ä"].randomElement(using: &chance) ?? "prod"
    let project = ["shop", "web", "api"].randomElement(using: &chance) ?? "shop"
    let organization = Self.organizations.randomElement(using: &chance) ?? "acme"
    let new = chance.stack(StackReference(organization: organization, project: project, stack: name))
    if !stacks.contains(where: { $0.reference == new.reference }) { stacks.append(new) }
  }

  private mutating func replace(_ new: (StackReference, inout Chance) -> ObservedStack) {
    guard let index = stacks.indices.randomElement(using: &chance) else { return }
    stacks[index] = new(stacks[index].reference, &chance)
  }
}

/// The same every time (SplitMix64).
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// With packs, levels, versions, groups and parameters drawn by lot.
  mutating func stack(_ reference: StackReference) -> ObservedStack {
    let packs = ["net", "iam", "tags"].filter { _ in Bool.random(using: &self) }.map { pack($0) }
    let audits = Bool.random(using: &self) ? [pack("net")] : []
    let groups = ["default-policy-group", "strict", "lax"].filter { _ in Bool.random(using: &self) }.map {
      PolicyGroupSummary(name: $0, mode: .preventative)
    }
    return Sample.stack(
      reference.project, reference.stack, groups: groups, preventative: packs, audit: audits)
  }

  private mutating func pack(_ name: String) -> RequiredPolicyPack {
    let levels = ["advisory", "mandatory", "remediate", "disabled"]
    var configuration: [JSONValue.Member] = []
    for policy in ["all", "open-ssh", "owner", "<b>"] where Bool.random(using: &self) {
      let level = levels.randomElement(using: &self) ?? "advisory"
      let settings: JSONValue = [
        "enforcementLevel": .string(level), "ports": [.string("\(Int.random(in: 1...3, using: &self))")],
      ]
      configuration.append(JSONValue.Member(policy, settings))
    }
    return Sample.pack(name, version: Int.random(in: 1...3, using: &self), .object(members: configuration))
  }
}
