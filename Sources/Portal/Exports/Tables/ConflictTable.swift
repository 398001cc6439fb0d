import Governance
import PolicyData

extension Tables {
  static let conflicts = Table(
    "conflicts", of: Conflict.self,
    "A row for each pack that a stack’s groups ask for in different versions or configurations. Organizations whose groups could not be read have no row.",
    columns: Column.stackNames { $0.stack },
    [
      .text("pack", "The policy pack’s name.", \.assignment.pack.name),
      .text("mode", "When it runs, as in `assignments`.", \.assignment.mode.word),
      .text("disagreement", "What they disagree on: `version` or `configuration`.", \.disagreement.word),
      .text("version", "The version in force, as its author calls it.", \.assignment.pack.knownVersion),
      .list("groups", "Groups whose version and configuration is in force; empty where it is none of theirs.")
      {
        $0.attribution.winners.map(\.group)
      },
      .list("overruledGroups", "Groups that ask for something else.") { $0.attribution.losers.map(\.group) },
      .list("overruledVersions", "The versions that those ask for, in the same order.") {
        $0.attribution.losers.map(\.pack.versionText)
      },
      .page("The pack on the stack’s page") {
        "\(SitePath.stack($0.stack.reference))#\(PackView.anchor(of: $0.assignment))"
      },
    ]
  ) { site in site.organizations.flatMap(\.conflicts) }
}

extension Conflict {}
