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
    of organization: String? = nil, _ columns: [Column<Row>], count: @escaping @Sendable () -> Int,
    rows: @escaping @Sendable () -> [Row]
  ) {
    self.organization = organization
    self.count = count
    writer = {
      let rows = Once(rows)
      return { range, text in
        for row in rows.value[range] {
          text.beginRow()
          for column in columns { text.append(column.cell(row)) }
          text.endRow()
        }
      }
    }
  }
}

/// Some rows of a table, and the two files that hold them.
struct TablePart: Sendable {
  let csv: String
  let json: String
  let rows: Range<Int>

  /// - Parameter sections: those that it shows.
  func scope(showing sections: [TableSection]) -> PageScope {
    let organizations = sections.compactMap(\.organization)
    return organizations.count == sections.count ? .tablePart(csv, of: organizations) : .site
  }

  /// What of each section stands in it.
  /// - Parameter counts: how many rows each section has.
  func sections(of counts: [Int]) -> [(section: Int, rows: Range<Int>)] {
    var start = 0
    return counts.enumerated().compactMap { number, count in
      let own = (start..<start + count).clamped(to: rows)
      defer { start += count }
      return own.isEmpty ? nil : (number, own.lowerBound - start..<own.upperBound - start)
    }
  }
}
