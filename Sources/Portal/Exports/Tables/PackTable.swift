import Governance
import PolicyData

extension Tables {
  static let packs = Table(
    "packs", of: PackRow.self,
    "A row for each policy pack that at least one stack of its organization must pass.",
    columns: [
      .text("organization", "The pack’s organization.", \.organization),
      .text("pack", "The pack’s name, unique in its organization.", \.pack.name),
      .text("displayName", "Its name for people, where it has another.") {
        $0.pack.displayName.isEmpty ? nil : $0.pack.displayName
      },
      .number("stacks", "Stacks that must pass it.", \.pack.stackCount),
      .number("productionStacks", "Of these, labelled as production.", \.productionStacks),
      .text("newestInUse", "The newest version that a stack runs.", \.pack.newestInUse?.text),
      .text(
        "newestPublished",
        "The newest version that is published; missing where the organization’s packs could not be read.",
        \.pack.newestPublished?.text),
      .list("versions", "Versions in use, newest first.") { $0.pack.versions.map(\.text) },
      .number("oldStacks", "Stacks that run an older version than the newest in use.") {
        PackText.oldStacks($0.pack)
      },
      .number("configurations", "How many different configurations it runs with.", \.pack.variants.count),
      .number(
        "policies", "Policies that are known: published by its author, or named by a configuration.",
        \.pack.policies.count),
      .number(
        "stoppingPolicies", "Of these, able to stop a deployment on at least one stack.", \.stoppingPolicies),
      .page("The pack’s page") {
        SitePath.pack(organization: $0.organization, pack: $0.pack.name).description
      },
    ]
  ) { organization in
    organization.packs.count
  } rows: { organization in
    organization.packs.map { PackRow(organization: organization.name, pack: $0) }
  }
}

/// A pack in its table.
struct PackRow {
  let organization: String
  let pack: Pack

  var productionStacks: Int {
    Set(pack.uses.lazy.map(\.stack).filter(\.isProduction).map(ObjectIdentifier.init)).count
  }

  var stoppingPolicies: Int {
    pack.policies.count { $0.preventative.mandatory + $0.preventative.remediate > 0 }
  }
}
