import Governance
import PolicyData

/// One table of the data: what its rows are, and its fields. Everything that is written about it comes from here.
struct Table: Sendable {
  let name: String
  /// A sentence or two in Markdown: what a row is, and what is left out.
  let meaning: String
  let fields: [Field]
  let scope: PageScope
  /// In the model's order. Cheap to make: rows wait until they are written.
  let sections: @Sendable (Edition) -> [TableSection]

  /// About the site as a whole.
  init<Row: Sendable>(
    _ name: String, of: Row.Type, _ meaning: String, columns: ColumnGroup<Row>...,
    rows: @escaping @Sendable (Site) -> [Row]
  ) {
    self.init(name, meaning, scope: .site, groups: columns) { columns, edition in
      let site = edition.site
      return [TableSection(columns, count: { rows(site).count }, rows: { rows(site) })]
    }
  }

  /// About one organization after the other.
  init<Row: Sendable>(
    _ name: String, of: Row.Type, _ meaning: String, columns: ColumnGroup<Row>...,
    count: @escaping @Sendable (Organization) -> Int, rows: @escaping @Sendable (Organization) -> [Row]
  ) {
    self.init(name, meaning, scope: .site, groups: columns) { columns, edition in
      edition.site.organizations.map { organization in
        TableSection(
          of: organization.name, columns, count: { count(organization) }, rows: { rows(organization) })
      }
    }
  }

  init<Row: Sendable>(
    _ name: String, _ meaning: String, scope: PageScope, columns: ColumnGroup<Row>...,
    sections: @escaping @Sendable ([ColumnGroup<Row>], Edition) -> [TableSection]
  ) {
    self.init(name, meaning, scope: scope, groups: columns, sections: sections)
  }

  private init<Row: Sendable>(
    _ name: String, _ meaning: String, scope: PageScope, groups: [ColumnGroup<Row>],
    sections: @escaping @Sendable ([ColumnGroup<Row>], Edition) -> [TableSection]
  ) {
    self.name = name
    self.meaning = meaning
    self.scope = scope
    fields = groups.flatMap(\.columns).map(\.field)
    self.sections = { sections(groups, $0) }
  }
}

extension Table {
  /// A part of this many rows weighs some five megabytes as JSON: an editor, a spreadsheet or a browser opens it at
  /// once.
  static let partLimit = 10_000

  /// One, but for long tables.
  func parts(rows count: Int) -> [TablePart] {
    guard count > Self.partLimit else {
      return [TablePart(csv: "data/\(name).csv", json: "data/\(name).json", rows: 0..<count)]
    }
    return stride(from: 0, to: count, by: Self.partLimit).enumerated().map { index, start in
      let path = "data/\(name)/\(index + 1)"
      let rows = start..<min(start + Self.partLimit, count)
      return TablePart(csv: "\(path).csv", json: "\(path).json", rows: rows)
    }
  }

  func count(_ edition: Edition) -> Int { edition.rowCounts(of: self).reduce(0, +) }

  func files(of edition: Edition) -> [GeneratedFiles] {
    let sections = sections(edition)
    let writers = sections.map { $0.writer() }
    let parts = parts(rows: count(edition))
    let isWhole = parts.count == 1 || scope.isNight
    return parts.map { part in
      let shown = part.sections(of: edition.rowCounts(of: self))
      return GeneratedFiles(
        paths: [part.csv, part.json],
        scope: isWhole ? scope : part.scope(showing: shown.map { sections[$0.section] })
      ) {
        var text = TableText(self, of: edition, rows: part.rows.count)
        for (section, rows) in shown { writers[section](rows, &text) }
        text.end()
        return [text.csv, text.json]
      }
    }
  }
}

extension Edition {
  /// How every file of data begins: `{"schemaVersion":1,…`. Only the list of all tables names the night: a table without
  /// news stays the same file.
  /// - Parameter table: nil for the list of all tables.
  func appendHead(table: String? = nil, to bytes: inout [UInt8]) {
    bytes += "{\"schemaVersion\":\(Exports.schemaVersion)".utf8
    let night = table == nil ? Timestamp.text(site.finished) : nil
    let texts = [("table", table), ("night", night), ("source", source)]
    for case (let key, let text?) in texts {
      bytes += ",\"\(key)\":".utf8
      JSONText.append(text, to: &bytes)
    }
  }
}
