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
      labels: [Self.production])
    #expect(
      kinds(site) == [
        "unprotected prod", "unknown 2", "pattern acme/typo/*", "level p=block", "old guard 1.0.0",
      ])
  }

  @Test("where no stack is labelled as production, every unprotected stack is listed")
  func withoutProduction() {
    #expect(kinds(Site(night(stack("dev")))) == ["unprotected dev"])
    #expect(
      kinds(Site(night(stack("dev"), stack("prod")), labels: [Self.production])) == ["unprotected prod"])
  }

  @Test("later label rules win, label by label")
  func labels() throws {
    let shop = LabelRule(
      patterns: [try #require(StackPattern("acme/shop/*"))],
      labels: StackLabels(environment: "test", owner: "Shop"))
    let site = Site(night(stack("prod")), labels: [shop, Self.production])
    #expect(site.stack("prod")?.labels == StackLabels(environment: "production", owner: "Shop"))
  }
}
