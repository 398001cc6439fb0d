import Governance
import Testing

@Suite("Semantic versions")
struct SemanticVersionTests {
  @Test("versions are in the order of semver.org")
  func order() throws {
    let texts = [
      "0.0.1", "1.0.0-0", "1.0.0-2", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
      "1.0.0-beta",
      "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.4", "1.4.2", "v1.9.0", "1.10.0",
      "2.3.0-rc.1",
      "2.3.0", "2026.01.15", "2026.2.1", "99999999999999999999999.0.0",
    ]
    let versions = try texts.map { try #require(SemanticVersion($0)) }
    for (index, version) in versions.enumerated() {
      #expect(
        versions[..<index].allSatisfy { $0 < version && $0 != version && !(version < $0) }, "\(texts[index])")
    }
  }

  @Test(
    "several spellings are one version",
    arguments: [
      ("1.4", "1.4.0"), ("v1.4.2", "1.4.2"), ("1.4.2+build.5", "1.4.2"), ("1.4.2-rc.1+5", "1.4.2-rc.1"),
      ("2026.01.05", "2026.1.5"),
    ])
  func same(one: String, other: String) throws {
    #expect(try #require(SemanticVersion(one)) == #require(SemanticVersion(other)))
  }

  @Test(
    "what is none is not guessed at",
    arguments: [
      "", "v", "1", "v12", "1.", ".1", "1..2", "1.2.3.4", "1.2.x", "latest", "1.2.3-", "1.2.3-a..b", "1.2.3+",
      "1.2.3-ä", "-1.2.3", "+1.2", "1.2.3 ", "١.٢.٣", "V1.2.3", "1.2.3-rc_1", "vv1.2.3",
    ])
  func refused(text: String) {
    #expect(SemanticVersion(text) == nil)
  }
}
