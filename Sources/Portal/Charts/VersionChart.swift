import Governance
import Templates

/// Which versions of packs run: the newest in use first. The table of versions, or of packs, has the same numbers.
enum VersionChart {
  private static let limit = 12

  /// One pack, a segment a version.
  static func value(of pack: Pack) -> Value {
    guard pack.versions.count > 1 else { return .absent }
    return BarChart(
      id: "version-chart", title: "Versions of \(pack.name) in use",
      description: pack.versions.map { "\($0.text): \(NumberText.count($0.stacks.count, "stack"))." }
        .joined(separator: " "),
      legend: [("sk", "newest in use"), ("so", "older")], bars: [bar(pack, name: pack.name)]
    ).value
  }

  /// The packs of an organization that run in more than one version, the most required first.
  static func value(of organization: Organization) -> Value {
    let packs = organization.packs.filter { $0.versions.count > 1 }.prefix(limit)
    return BarChart(
      id: "skew-chart", title: "Version skew in \(organization.name)",
      description: packs.map { pack in
        "\(pack.name): "
          + pack.versions.map { "\($0.text) on \($0.stacks.count)" }.joined(separator: ", ") + "."
      }.joined(separator: " "),
      legend: [("sk", "newest in use"), ("so", "older")], bars: packs.map { bar($0, name: $0.name) }
    ).value
  }

  private static func bar(_ pack: Pack, name: String) -> BarChart.Bar {
    let newest = pack.newestInUse?.stacks.count ?? 0
    return BarChart.Bar(
      name: name,
      note: "\(NumberText.grouped(newest)) of \(NumberText.grouped(pack.stackCount)) on the newest in use",
      segments: pack.versions.map { version in
        BarChart.Segment(
          fill: version.isNewestInUse ? "sk" : "so", count: version.stacks.count,
          label: "\(version.text): \(NumberText.grouped(version.stacks.count))")
      })
  }
}
