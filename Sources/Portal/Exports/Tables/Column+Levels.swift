import Governance

extension Column {
  /// How many policies, or policies times stacks, stand at each level.
  /// - Parameter prefix: what the fields' names begin with, where a table counts twice.
  static func levels(
    _ prefix: String = "", counting what: String, _ counts: @escaping @Sendable (Row) -> LevelCounts?
  ) -> ColumnGroup<Row> {
    ColumnGroup(
      levels.map { level in
        let name = prefix.isEmpty ? level.name : prefix + level.name.capitalizingFirst
        return .number(name, "\(what) \(level.meaning).") { counts($0).map(level.count) }
      })
  }

  private static var levels: [(name: String, meaning: String, count: @Sendable (LevelCounts) -> Int)] {
    [
      ("mandatory", "at level `mandatory`", \.mandatory), ("remediate", "at level `remediate`", \.remediate),
      ("advisory", "at level `advisory`", \.advisory), ("disabled", "at level `disabled`", \.disabled),
      ("unknownLevel", "at a level that Pulumi does not know", \.other),
      ("packDefault", "at their pack’s own default, where that is not known", \.packDefault),
    ]
  }
}
