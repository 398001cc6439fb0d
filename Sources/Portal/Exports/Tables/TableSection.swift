import Governance
import PolicyData

/// Rows of a table that are about one organization, or all rows where they are about several.
struct TableSection: Sendable {
  let organization: String?
  let count: @Sendable () -> Int
  /// What writes some of the rows, in both forms: making a cell costs more than writing it twice. It keeps the rows for
  /// as long as it is kept.
  let writer: @Sendable () -> Writer
  typealias Writer = @Sendable (_ rows: Range<Int>, _ text: inout TableText) -> Void

  init<Row: Sendable>(
    of organization: String? = nil, _ columns: [ColumnGroup<Row>], count: @escaping @Sendable () -> Int,
    rows: @escaping @Sendable () -> [Row]
  ) {
    self.organization = organization
    self.count = count
    writer = {
      let rows = Once(rows)
      return { range, text in
        text.beginSection()
        for row in rows.value[range] {
          text.beginRow()
          for group in columns { group.append(row, to: &text) }
          text.endRow()
        }
      }
    }
  }
}
