import Governance
import PolicyData

extension Tables {
  static let behind = Table(
    "behind", of: BehindRow.self,
    "A row for each stack and each pack that it runs in an old version: older than the newest published, or where the organization’s packs could not be read, than the newest in use.",
    columns: Column.stackNames { $0.stack },
    [
      .text("pack", "The policy pack’s name.", \.behind.pack.name),
      .text("version", "The version that the stack runs.", \.behind.version),
      .text("newest", "The newest version.", \.behind.newest),
      .boolean("isNewestInUse", "Whether some stack runs the newest version.") { !$0.behind.isNewestUnused },
      .list(
        "heldBy", "Groups that ask for the old version; missing where groups could not be read.",
        \.behind.heldBy),
      .page("The versions on the pack’s page") {
        "\(SitePath.pack(organization: $0.stack.reference.organization, pack: $0.behind.pack.name))#versions"
      },
    ]
  ) { organization in
    organization.behind.reduce(0) { $0 + $1.stacks.count }
  } rows: { organization in
    organization.behind.flatMap { behind in behind.stacks.map { BehindRow(stack: $0, behind: behind) } }
  }
}

/// A stack behind the newest version of a pack, in its table.
struct BehindRow {
  let stack: Stack
  let behind: Behind
}
