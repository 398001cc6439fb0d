import Governance
import PolicyData

extension Tables {
  static let organizations = Table(
    "organizations", of: Organization.self,
    "A row for each organization: how many of its stacks are guarded. Stacks that could not be observed count in no other number.",
    columns: [
      .text("organization", "The organization’s name.", \.name),
      .number("stacks", "Its stacks in this portal.", \.coverage.all.stacks),
      .number(
        "protected", "Stacks where at least one policy can stop a deployment.", \.coverage.all.protected),
      .number("unprotected", "Stacks where nothing can stop a deployment.", \.coverage.all.unprotected),
      .number(
        "undecided", "Stacks where that hangs on packs’ defaults or modes that are not known.",
        \.coverage.all.undecided),
      .number("notObserved", "Stacks that could not be observed.", \.coverage.all.unknown),
      .number(
        "productionStacks", "Stacks that `site.json` labels as production; the next four are of these.",
        \.coverage.production.stacks),
      .number("productionProtected", "Protected ones.", \.coverage.production.protected),
      .number("productionUnprotected", "Unprotected ones.", \.coverage.production.unprotected),
      .number("productionUndecided", "Undecided ones.", \.coverage.production.undecided),
      .number("productionNotObserved", "Ones that could not be observed.", \.coverage.production.unknown),
      .number(
        "onOldVersions",
        "Stacks with a pack in an older version than another stack of the organization runs.",
        \.coverage.onOldVersions),
      .number("packs", "Packs that at least one of the stacks must pass.", \.packs.count),
      .number("groups", "Policy groups that are known.", \.groups.count),
      .boolean(
        "groupsRead",
        "Whether its policy groups could be read: where not, which group brings which pack is missing."
      ) {
        $0.told?.groups.value != nil
      },
      .boolean(
        "packsRead",
        "Whether its list of packs could be read: where not, the newest published versions are missing."
      ) {
        $0.told?.packs.value != nil
      },
    ],
    Column.levels("preventative", counting: "Policies times stacks, in packs that run before deployments,") {
      $0.coverage.preventativeLevels
    },
    Column.levels(
      "audit", counting: "Policies times stacks, in packs that look afterwards or whose mode is unclear,"
    ) {
      $0.coverage.auditLevels
    },
    [
      .text("badge", "The organization’s badge, relative to the site’s root.") {
        BadgePath.organization($0.name)
      },
      .page("The organization’s page") { SitePath.organization($0.name).description },
    ],
    rows: \.organizations)
}
