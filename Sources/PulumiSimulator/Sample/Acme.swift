import Foundation
import PolicyData

/// A shop that grew: many projects, many groups, and production stacks that fell between them.
extension World.Organization {
  static let acme: World.Organization = {
    var acme = World.Organization(name: "acme", stacks: acmeStacks)
    acme.packs = [
      .backupRetention, .cisAWS, .continuousPolicy, .costGuardrails, .dataEncryption, .iamLeastPrivilege,
      .netGuard, .orgBaseline, .pciDSSAWS, .secretsHygiene, .tagging,
    ]
    acme.groups = acme.defaultGroups + acme.productionGroups + acme.auditGroups + acme.otherGroups
    return acme
  }()
}

private let acmeStacks: [World.Stack] =
  project("shop-web", ["dev": 64, "staging": 118, "prod-eu": 214, "prod-us": 209])
  + project("shop-api", ["dev": 71, "staging": 133, "prod-eu": 240, "prod-us": 236])
  + project("shop-catalog", ["dev": 22, "staging": 48, "prod": 95])
  + project("shop-search", ["dev": 17, "prod": 58])
  + project("checkout", ["dev": 35, "staging": 77, "prod-eu": 141, "prod-us": 139])
  + project("payments", ["dev": 29, "staging": 66, "prod": 127])
  + project("data-lake", ["dev": 41, "staging": 82, "prod": 388])
  + project("platform-network", ["shared": 156, "prod": 302])
  + project("warehouse-sync", ["dev": 9, "prod": 33])
  + project("Mobile.App", ["dev": 12, "prod.eu": 44, "Prod.EU": 45])
  + project("legacy-sites", ["con": 6, "_edge": 19, "prod": 72])
  + project("feature-previews", ["-preview": 8, "index": 8, longName: 8])
  + [removed]

/// As long as a name may be: a robot made it from a branch.
private let longName = String(
  "review-".padded(to: 100, with: "remove-the-old-cart-from-the-mobile-checkout-"))

/// The list still shows it, and everything else answers 404.
private let removed = World.Stack(
  project: "ghost", name: "decommissioned", lastUpdate: World.start.addingTimeInterval(-400 * 86_400),
  resourceCount: 0, isRemoved: true)

extension String {
  fileprivate func padded(to length: Int, with filling: String) -> Substring {
    (self + String(repeating: filling, count: length / filling.count + 1)).prefix(length - 1) + "x"
  }
}
