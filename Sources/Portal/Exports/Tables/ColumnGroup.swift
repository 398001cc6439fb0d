/// Fields of a table that stand beside each other.
struct ColumnGroup<Row>: Sendable {
  let columns: [Column<Row>]
  /// What alone decides on the cells of a row, in one section; nil where each row has its own.
  let subject: (@Sendable (Row) -> ObjectIdentifier)?

  /// Cells that are the same for all rows of a section with this object: they are made once for all of them. A pack that
  /// stacks must pass has 20 cells, and 40 stacks.
  static func shared(
    by subject: @escaping @Sendable (Row) -> AnyObject, _ groups: ColumnGroup...
  ) -> ColumnGroup {
    ColumnGroup(columns: groups.flatMap(\.columns)) { ObjectIdentifier(subject($0)) }
  }
}

extension ColumnGroup: ExpressibleByArrayLiteral {
  init(arrayLiteral columns: Column<Row>...) { self.init(columns) }

  init(_ columns: [Column<Row>]) { self.init(columns: columns, subject: nil) }
}

extension ColumnGroup {
  func append(_ row: Row, to text: inout TableText) {
    let write = { (text: inout TableText) in
      for column in columns { text.append(column.cell(row)) }
    }
    if let subject { text.append(sharedBy: subject(row), write) } else { write(&text) }
  }
}
