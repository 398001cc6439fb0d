import Governance
import PolicyData

extension Column {
  /// Which stack a row is about, the same fields in every table.
  static func stackNames(_ stack: @escaping @Sendable (Row) -> Stack?) -> ColumnGroup<Row> {
    [
      .text("organization", "The stack’s organization.") { stack($0)?.reference.organization },
      .text("project", "The stack’s project.") { stack($0)?.reference.project },
      .text("stack", "The stack’s own name; with organization and project it is unique.") {
        stack($0)?.reference.stack
      },
      .text("environment", "Its environment, by the labels of `site.json`.") {
        stack($0)?.labels.environment
      },
    ]
  }
}
