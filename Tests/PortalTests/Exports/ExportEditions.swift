import Foundation
import Governance
import PolicyData
import Portal

/// Editions with a row in every table.
enum ExportSample {
  static func edition(
    _ stacks: [ObservedStack], told: [OrganizationPolicies] = [], rules: SiteRules = rules
  ) -> Edition {
    let night = Night(
      service: "s", started: Sample.night, finished: Sample.night, stacks: stacks, organizations: told)
    return Edition(
      site: Site(night, rules: rules), title: "Policy portal", parameters: .redacted, source: "https://x",
      isSample: false, version: "0.0.0", console: { _ in nil })
  }

  static var full: Edition { edition(stacks, told: [told]) }

  /// Two groups disagree on `prod`, one holds `dev` behind, `bare` has nothing, and `ghost` is not known.
  static var stacks: [ObservedStack] {
    [
      Sample.stack("shop", "prod", groups: [slow, fast], preventative: [guardPack(2)]),
      Sample.stack("shop", "dev", groups: [slow], preventative: [guardPack(1)]),
      Sample.stack("shop", "bare", groups: [], preventative: []), Sample.failed("shop", "ghost"),
      Sample.stack("shop", "unsure", preventative: [Sample.pack("other", [:])]),
    ]
  }

  static func guardPack(_ version: Int) -> RequiredPolicyPack {
    Sample.pack(
      "guard", version: version, ["ssh": ["enforcementLevel": version == 1 ? "advisory" : "mandatory"]])
  }

  static let slow = PolicyGroupSummary(name: "slow", mode: .preventative)
  static let fast = PolicyGroupSummary(name: "fast", mode: .preventative)

  static var told: OrganizationPolicies {
    let versions = [1, 2].map { number in
      OrganizationPolicies.VersionAnswer(
        pack: "guard", version: number,
        answer: .told(
          PolicyPackVersion(name: "guard", version: number, versionTag: "\(number).0.0", policies: [ssh])))
    }
    return OrganizationPolicies(
      name: "acme",
      groups: .told([
        PolicyGroup(summary: slow, members: [], appliedPacks: [guardPack(1)]),
        PolicyGroup(summary: fast, members: [], appliedPacks: [guardPack(2)]),
      ]), packs: .told([PolicyPackListing(name: "guard", versions: [1, 2], versionTags: [])]),
      versions: versions)
  }

  static let ssh = Policy(
    name: "ssh", displayName: "No open SSH", description: "", defaultLevel: .advisory, severity: "high",
    framework: .init(name: "CIS", version: "3.0", reference: "5.2", specification: "No open ports"), tags: [],
    remediationSteps: "", url: "", parameters: [], requiredParameters: [])

  static var rules: SiteRules {
    let everywhere = [StackPattern.everything], nowhere = [StackPattern("acme/none/*")].compactMap(\.self)
    let exception = PolicyException(
      patterns: [StackPattern("*/*/bare")].compactMap(\.self), pack: "guard", reason: "=later",
      owner: "Shop team",
      expires: Day(Sample.night))
    return SiteRules(
      labels: [Sample.production],
      requirements: [
        Requirement(
          title: "Guarded", patterns: everywhere, pack: "guard", atLeast: VersionFloor("2.0.0"),
          level: .mandatory,
          fails: true),
        Requirement(title: "Nobody", patterns: nowhere, pack: "guard"),
      ], exceptions: [exception])
  }

  static let hostileNames = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r\n", "\"quoted\", \"x", "a;b", "\u{FF1D}1",
    "\u{7}bell",
    "\u{202E}rtl", "👩‍👩‍👧", "</script><b>", "日本", "'", "a\nb", "nul\0", "", "=\u{301}", "&amp;", "\\", "\u{2028}",
  ]

  static var hostile: Edition {
    let stacks = hostileNames.map { name in
      Sample.stack(
        name, name, organization: name, groups: [PolicyGroupSummary(name: name, mode: PolicyGroupMode(name))],
        preventative: [
          Sample.pack(
            name, ["all": ["enforcementLevel": .string(name)], name: ["enforcementLevel": .string(name)]])
        ])
    }
    let labels = hostileNames.compactMap { name in
      StackPattern("\(name)/*/*").map {
        LabelRule(patterns: [$0], labels: StackLabels(environment: name, owner: name, contact: name))
      }
    }
    return edition(stacks, rules: SiteRules(labels: labels))
  }
}

extension Exports {
  /// Every file by itself.
  var files: [(path: String, bytes: [UInt8])] { all.flatMap { Array(zip($0.paths, $0.contents())) } }

  /// Empty where there is no such file.
  func bytes(_ path: String) -> [UInt8] {
    for made in all {
      if let index = made.paths.firstIndex(of: path) { return made.contents()[index] }
    }
    return []
  }

  func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

  func rows(_ table: String) throws -> [JSONValue] {
    try JSONParser.parse(bytes("data/\(table).json"))["rows"]?.array ?? []
  }
}
