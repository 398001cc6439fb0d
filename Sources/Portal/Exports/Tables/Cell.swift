/// One value of a table.
enum Cell: Equatable {
  /// Nothing is known, or there is nothing of the kind: null in JSON, empty in CSV.
  case missing
  case text(String)
  case number(Int)
  case boolean(Bool)
  case list([String])
}

/// What kind of value a field has, in the words of the documentation.
enum FieldType: String {
  case text, number, boolean, list, date
}
