import Governance
import PolicyData
import Testing

@Suite("What needs attention")
struct AttentionTests {
  private static let production = LabelRule(
    patterns: [StackPattern("*/*/prod*")].compactMap(\.self), labels: StackLabels(environment: "production"))

  private func kinds(_ site: Site) -> [String] {
    site.attention.map {
      switch $0 {
      case .unprotected(let stack, _): "unprotected \(stack.reference.stack)"
      case .unknown(let stacks, _): "unknown \(stacks.count)"
      case .stale(let stacks, _): "stale \(stacks.count)"
      case .staleOrganization(let outage): "stale \(outage.organization)"
      case .brokenRequirement(let result): "broken \(result.requirement.title)"
      case .expiredException(let result, let stacks): "expired \(result.exception.pack) \(stacks)"
      case .conflict(let pack, let stacks, _): "conflict \(pack.name) \(stacks.count)"
      case .unmatchedPattern(let pattern): "pattern \(pattern)"
      case .unknownLevel(let level, let policy, _, _): "level \(policy)=\(level)"
      case .oldVersion(let pack, let version, _): "old \(pack.name) \(version.text)"
      }
    }
  }

  @Test("unprotected production comes first, then what is not known, then patterns, levels and versions")
  func order() throws {
    let site = Site(
      night(
        stack("prod"), failed("gone"), failed("lost"), stack("dev"),
        stack("a", preventative: [pack(version: 1, setting: ["p": level("block")])]),
        stack("b", preventative: [pack(version: 2)]),
        unmatched: [try #require(StackPattern("acme/typo/*"))]),
      rules: SiteRules(labels: [Self.production]))
    #expect(
      kinds(site) == [
        "unprotected prod", "unknown 2", "pattern acme/typo/*", "level p=block", "old guard 1.0.0",
      ])
  }

  @Test("where no stack is labelled as production, every unprotected stack is listed")
  func withoutProduction() {
    #expect(kinds(Site(night(stack("dev")))) == ["unprotected dev"])
    #expect(
      kinds(Site(night(stack("dev"), stack("prod")), rules: SiteRules(labels: [Self.production]))) == [
        "unprotected prod"
      ])
  }

  @Test("later label rules win, label by label")
  func labels() throws {
    let shop = LabelRule(
      patterns: [try #require(StackPattern("acme/shop/*"))],
      labels: StackLabels(environment: "test", owner: "Shop"))
    let site = Site(night(stack("prod")), rules: SiteRules(labels: [shop, Self.production]))
    #expect(site.stack("prod")?.labels == StackLabels(environment: "production", owner: "Shop"))
  }

  @Test("a broken requirement that must hold stands before what is not known, another behind it")
  func requirements() throws {
    let all = [try #require(StackPattern("acme/*/*"))]
    let past = try #require(Day("2020-01-31"))
    let rules = SiteRules(
      requirements: [
        Requirement(title: "soft", patterns: all, pack: "guard"),
        Requirement(title: "hard", patterns: all, pack: "guard", fails: true),
      ],
      exceptions: [PolicyException(patterns: all, pack: "guard", reason: "r", owner: "o", expires: past)])
    #expect(
      kinds(Site(night(stack("a"), failed("gone")), rules: rules)) == [
        "broken hard", "unknown 1", "broken soft", "expired guard 1", "unprotected a",
      ])
  }

  @Test("groups that disagree are one line a pack")
  func conflicts() {
    let one = group("one"), two = group("two")
    let site = Site(
      night(
        stack("a", groups: [one, two], preventative: [pack(version: 2)]),
        stack("b", groups: [one, two], preventative: [pack(version: 2)]),
        told: told(groups: [details(one, pack(version: 1)), details(two, pack(version: 2))])))
    #expect(kinds(site).first == "conflict guard 2")
  }
}
