import Foundation
import Governance
import PolicyData
import Templates

@testable import Portal

/// Nights and their changes, a line each.
enum ChangeSample {
  /// The first is 23 November 2026, 02:14 UTC.
  static func date(_ night: Int) -> Date { Sample.night + Double(night - 2) * 86_400 }

  static func site(
    _ night: Int, _ stacks: [ObservedStack], rules: SiteRules = SiteRules(labels: [Sample.production])
  )
    -> Site
  {
    Site(
      Night(service: "https://api.pulumi.com", started: date(night), finished: date(night), stacks: stacks),
      rules: rules)
  }

  /// What changed from each night to the next.
  static func nights(_ nights: [ObservedStack]...) -> [Changes] {
    let sites = nights.enumerated().map { site($0.offset + 1, $0.element) }
    return zip(sites, sites.dropFirst()).map { Changes(from: $0, to: $1) }
  }

  /// Of the last night.
  static func edition(
    _ stacks: [ObservedStack], night: Int = 2, history: [Changes], baseURL: String? = nil
  ) -> Edition {
    edition(stacks, night: night, history: self.history(history), baseURL: baseURL)
  }

  static func edition(
    _ stacks: [ObservedStack], night: Int = 2, history: EditionHistory, baseURL: String? = nil
  ) -> Edition {
    Edition(
      site: site(night, stacks), title: "Policy portal", parameters: .redacted,
      source: "https://api.pulumi.com", isSample: false, version: "0.0.0", baseURL: baseURL,
      history: history, console: { _ in nil })
  }

  static func history(_ nights: [Changes]) -> EditionHistory {
    EditionHistory(changes: nights.map { RecordedChanges($0) }.sorted { $0.night > $1.night })
  }

  static func guardPack(_ level: String, version: Int = 1, name: String = "guard") -> RequiredPolicyPack {
    Sample.pack(
      name, version: version,
      ["all": ["enforcementLevel": "advisory"], "p": ["enforcementLevel": .string(level)]])
  }

  static func shop(_ stack: String, _ packs: RequiredPolicyPack...) -> ObservedStack {
    Sample.stack("shop", stack, preventative: packs)
  }

  /// A policy is weakened on two stacks, and one of them is gone in the night after. A third stack appears.
  static var before: [ObservedStack] {
    [shop("prod", guardPack("mandatory")), shop("dev", guardPack("mandatory"))]
  }
  static var after: [ObservedStack] {
    [
      shop("prod", guardPack("advisory")), shop("dev", guardPack("advisory")),
      shop("test", guardPack("mandatory")),
    ]
  }
  static var last: [ObservedStack] { after.filter { $0.reference.stack != "dev" } }

  static var weakened: Changes { nights(before, after)[0] }
}

extension Changes {
  /// Every hostile name in every place of a change, and nothing on the night before.
  static var hostile: Changes {
    let stacks = ExportSample.hostileNames.map { name in
      Sample.stack(
        name, name, organization: name, groups: [PolicyGroupSummary(name: name, mode: PolicyGroupMode(name))],
        preventative: [Sample.pack(name, [name: ["enforcementLevel": .string(name), name: .string(name)]])])
    }
    let bare = ExportSample.hostileNames.map {
      Sample.stack($0, $0, organization: $0, groups: [], preventative: [Sample.pack($0, [:])])
    }
    return ChangeSample.nights(bare, stacks)[0]
  }
}

extension Template {
  func text(of value: Value) throws -> String {
    String(decoding: try markup(of: value).bytes, as: UTF8.self)
  }
}
