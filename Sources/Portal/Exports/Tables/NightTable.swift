import Governance

extension Tables {
  static let nights = Table(
    "nights",
    "A row for each night, oldest first: what the trends show. Nights that were pruned are among them, nights without a run are not.",
    scope: .night,
    columns: [
      .date("night", "When it ended.", \.night),
      figure("stacks", .stacks, "Stacks of the portal."),
      figure("observed", .observed, "Stacks of which something was known, also as of an earlier night."),
      figure("protected", .protected, "Stacks where at least one policy could stop a deployment."),
      figure("unprotected", .unprotected, "Stacks where nothing could."),
      figure("undecided", .undecided, "Stacks where that hung on what was not known."),
      figure("notObserved", .unknown, "Stacks of which nothing was known."),
      figure("stale", .stale, "Stacks that were shown as of an earlier night."),
      figure("productionStacks", .production, "Stacks labelled as production of which something was known."),
      figure("productionProtected", .productionProtected, "Protected ones of them."),
      figure("productionUnprotected", .productionUnprotected, "Unprotected ones of them."),
      figure(
        "onOldVersions", .onOldVersions,
        "Stacks with a pack in an older version than another stack of their organization ran."),
      figure("mandatory", .mandatory, "Policies times stacks, in packs that run before deployments."),
      figure("remediate", .remediate, "The same."), figure("advisory", .advisory, "The same."),
      figure("disabled", .disabled, "The same."),
      figure("packDefault", .packDefault, "The same, where the default is not known."),
      figure("auditPolicies", .auditPolicies, "Policies times stacks, in packs that look afterwards."),
      figure("requirements", .requirements, "Requirements of `site.json`."),
      figure("requirementsHolding", .requirementsHolding, "Those that held."),
      figure("weakened", .weakened, "Changes since the night before that took force away."),
      figure("tightened", .strengthened, "Changes that gave force."),
      figure("neutral", .neutral, "Other changes."),
    ]
  ) { (columns: [ColumnGroup<NightFigures>], edition: Edition) in
    let nights = edition.history.figures
    return [TableSection(columns, count: { nights.count }) { nights }]
  }

  private static func figure(
    _ name: String, _ figure: NightFigures.Figure, _ meaning: String
  ) -> Column<NightFigures> {
    .number(name, meaning) { $0[figure] }
  }
}
