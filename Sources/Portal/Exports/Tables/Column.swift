import Governance

import struct Foundation.Date

/// A field of a table: CSV, JSON and documentation are made from it.
struct Column<Row>: Sendable {
  let field: Field
  let cell: @Sendable (Row) -> Cell

  static func text(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> String?
  ) -> Column {
    Column(field: Field(name: name, type: .text, meaning: meaning)) { value($0).map(Cell.text) ?? .missing }
  }

  static func number(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Column {
    Column(field: Field(name: name, type: .number, meaning: meaning)) {
      value($0).map(Cell.number) ?? .missing
    }
  }

  static func boolean(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> Bool?
  ) -> Column {
    Column(field: Field(name: name, type: .boolean, meaning: meaning)) {
      value($0).map(Cell.boolean) ?? .missing
    }
  }

  static func list(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> [String]?
  ) -> Column {
    Column(field: Field(name: name, type: .list, meaning: meaning)) { value($0).map(Cell.list) ?? .missing }
  }

  static func date(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> Date?
  ) -> Column {
    Column(field: Field(name: name, type: .date, meaning: meaning)) { row in
      value(row).map { .text(Timestamp.text($0)) } ?? .missing
    }
  }

  static func day(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> Day
  ) -> Column {
    Column(field: Field(name: name, type: .date, meaning: meaning)) { .text(value($0).description) }
  }

  /// Every row has one.
  static func page(_ meaning: String, _ path: @escaping @Sendable (Row) -> String) -> Column {
    .text("page", "\(meaning), relative to the site’s root.", path)
  }
}

/// A field as it is documented.
struct Field: Sendable {
  /// Stable: readers depend on it.
  let name: String
  let type: FieldType
  /// A sentence or two in Markdown.
  let meaning: String
}
