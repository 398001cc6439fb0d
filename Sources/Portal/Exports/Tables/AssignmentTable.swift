import Governance
import PolicyData

extension Tables {
  static let assignments = Table(
    "assignments", of: AssignmentRow.self,
    "A row for each pack that a stack must pass. Stacks that must pass none, and stacks that could not be observed, have no row: `stacks` tells them apart. Levels are as configured.",
    columns: Column.stackNames { $0.stack },
    .shared(
      by: \.assignment,
      [
        .text("pack", "The policy pack’s name.", \.assignment.pack.name),
        .text(
          "mode",
          "When it runs: `preventative` (before a deployment), `audit` (afterwards), `not told` (counts as preventative) or `unclear`.",
          \.assignment.mode.word),
        .boolean("isAlsoAudited", "Whether an audit group requires the same.", \.assignment.isAlsoAudited),
        .text("version", "The version in force, as its author calls it.", \.assignment.pack.knownVersion),
        .number("versionNumber", "The service’s running number of that version.", \.assignment.pack.version),
        .text(
          "newestInUse", "The newest version that a stack of the organization runs.",
          \.pack?.newestInUse?.text),
        .text(
          "newestPublished",
          "The newest version that is published; missing where the organization’s packs could not be read.",
          \.pack?.newestPublished?.text),
        .boolean("isOld", "Whether another stack of the organization runs a newer version.", \.isOld),
        .list(
          "groups",
          "Policy groups of the stack that bring this version and configuration; missing where groups could not be read."
        ) { $0.assignment.attribution?.winners.map(\.group) },
        .list(
          "overruledGroups",
          "Groups that ask for another version or configuration; missing where groups could not be read."
        ) {
          $0.assignment.attribution?.losers.map(\.group)
        },
        .boolean(
          "canStop",
          "Whether it can stop a deployment; missing where that hangs on its defaults or on an unclear mode.",
          \.assignment.canStop),
        .number("stoppingPolicies", "Listed policies that can stop a deployment; missing where `canStop` is.")
        {
          $0.assignment.canStop == nil ? nil : $0.assignment.stopping.count
        },
        .boolean(
          "stopsOthers",
          "Whether every policy that is not listed can stop a deployment, too; missing where `canStop` is."
        ) { $0.assignment.canStop == nil ? nil : $0.assignment.stopsWithAllOthers },
      ],
      Column.levels(counting: "Listed policies", \.assignment.rules.counts),
      [
        .boolean("hasESCEnvironments", "Whether ESC environments may change levels at run time.") {
          !$0.assignment.pack.environments.isEmpty
        }
      ]),
    [
      .page("The pack on the stack’s page") {
        "\(SitePath.stack($0.stack.reference))#\(PackView.anchor(of: $0.assignment))"
      }
    ]
  ) { organization in
    organization.stacks.reduce(0) { $0 + ($1.stackGuard?.assignments.count ?? 0) }
  } rows: { organization in
    organization.stacks.flatMap { stack in
      (stack.stackGuard?.assignments ?? []).map {
        AssignmentRow(stack: stack, assignment: $0, pack: organization.pack(named: $0.pack.name))
      }
    }
  }
}

/// A required pack in its table.
struct AssignmentRow {
  let stack: Stack
  let assignment: PackAssignment
  let pack: Pack?

  var isOld: Bool { pack?.isOld(assignment.pack) ?? false }
}
