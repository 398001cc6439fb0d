import Foundation
import Governance
import PolicyData

/// Pairs and rows of small nights for tests, a line each.
enum ChangeWorld {
  static func site(
    _ night: Int = 1, _ stacks: [ObservedStack], told: [OrganizationPolicies] = [],
    rules: SiteRules = SiteRules()
  ) -> Site {
    Site(
      Night(
        service: "https://api.pulumi.com", started: date(night), finished: date(night), stacks: stacks,
        organizations: told), rules: rules)
  }

  static func date(_ night: Int) -> Date {
    Date(timeIntervalSince1970: 1_790_000_000 + Double(night) * 86_400)
  }

  /// What changed on `acme/shop/prod`, between two nights that know its packs' policies.
  static func changes(
    from before: ObservedStack?, to after: ObservedStack?, told: OrganizationPolicies? = nil,
    toldAfter: OrganizationPolicies?? = .none
  ) -> [Change] {
    let old = site(1, before.map { [$0] } ?? [], told: told.map { [$0] } ?? [])
    let new = site(2, after.map { [$0] } ?? [], told: (toldAfter ?? told).map { [$0] } ?? [])
    return Changes(from: old, to: new).groups.map(\.change)
  }

  static func unavailable(_ name: String, _ kind: ObservationFailure.Kind = .service, _ status: Int? = 503)
    -> ObservedStack
  {
    let failure = ObservationFailure(kind: kind, status: status, reason: "GET \(name) failed", attempts: 3)
    return ObservedStack(reference: reference(name), observation: .failed(failure))
  }
}

func place(
  _ policy: String? = "p", _ mode: PackFacts.Mode = .preventative, after previous: PackFacts.Mode? = nil
) -> PolicyPlace {
  PolicyPlace(pack: "guard", policy: policy, mode: mode, previousMode: previous)
}

func own(_ level: EnforcementLevel?) -> EffectiveLevel { EffectiveLevel(level, .ownEntry) }
func forAll(_ level: EnforcementLevel?) -> EffectiveLevel { EffectiveLevel(level, .allPolicies) }
func byDefault(_ level: EnforcementLevel?) -> EffectiveLevel { EffectiveLevel(level, .packDefault) }

func found(_ number: Int?, _ tag: String? = nil) -> FoundVersion {
  FoundVersion(number: number, tag: tag ?? number.map { "\($0).0.0" } ?? "")
}

func versioned(_ pack: String = "guard", _ number: Int = 1) -> VersionedPack {
  VersionedPack(pack: pack, version: found(number))
}

func step(_ old: Int, _ new: Int) -> VersionChange {
  VersionChange(pack: "guard", from: found(old), to: found(new))
}
