import Foundation
import GRDB
import PolicyData

/// Reads one night, or what was known before it, inside a transaction of the caller's.
struct NightReader {
  let database: Database
  private var contents: ContentReader
  private var decoder = DocumentDecoder()
  private var known: [PoliciesKey: StackPolicies] = [:]
  /// By the number of their organization's content.
  private var usual: [Int64: UsualSummaries] = [:]

  private struct PoliciesKey: Hashable {
    let content: Int64
    /// The content of the stack's organization.
    let organization: Int64
  }

  init(_ database: Database) throws {
    self.database = database
    contents = try ContentReader(database)
  }

  /// Nil where no such night is recorded.
  mutating func night(_ number: Int) throws -> Night? {
    try night(number) { (reader, organizations) in
      (try reader.stacks(number, organizations), try reader.organizationPolicies(organizations))
    }
  }

  /// - Parameter read: what the night says, by what its organizations told.
  mutating func night(
    _ number: Int,
    _ read: (inout NightReader, [String: Int64]) throws -> ([ObservedStack], [OrganizationPolicies])
  ) throws -> Night? {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT service, started, finished, unmatched FROM recorded_night WHERE number = ?",
        arguments: [number])
    else { return nil }
    let (stacks, organizations) = try read(&self, organizations(number))
    return Night(
      service: NameText.name(try row.decode(atIndex: 0)),
      started: Date(timeIntervalSinceReferenceDate: try row.decode(atIndex: 1)),
      finished: Date(timeIntervalSinceReferenceDate: try row.decode(atIndex: 2)),
      stacks: stacks, unmatchedPatterns: try Self.patterns(try row.decode(atIndex: 3)),
      organizations: organizations)
  }
}

extension NightReader {
  /// What the organizations told in a night, without its stacks.
  mutating func organizationPolicies(_ night: Int) throws -> [OrganizationPolicies] {
    try organizationPolicies(organizations(night)).sorted { $0.name < $1.name }
  }

  /// - Parameter contents: by the organizations' names.
  mutating func organizationPolicies(_ contents: [String: Int64]) throws -> [OrganizationPolicies] {
    try contents.compactMap { name, id in
      try decoder.organization(name, try self.contents.document(id))
    }
  }

  private func organizations(_ night: Int) throws -> [String: Int64] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT o.name, t.content FROM organization o JOIN organization_state t ON t.organization = o.id
        WHERE t.since <= :night AND ifnull(t.until, :night) >= :night
        """, arguments: ["night": night])
    return Dictionary(
      try rows.map { (NameText.name(try $0.decode(atIndex: 0)), try $0.decode(Int64.self, atIndex: 1)) }
    ) { first, _ in first }
  }

  /// - Parameters:
  ///   - organizations: what they told.
  ///   - condition: of SQL, for the row `s` of a stack.
  mutating func stacks(
    _ night: Int, _ organizations: [String: Int64], where condition: String = "TRUE",
    _ arguments: [String: Int] = [:]
  ) throws -> [ObservedStack] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT o.name, s.project, s.name, p.content, f.content, m.stack, m.last_update, m.resources, c.body, c.parts
        FROM stack s
        JOIN organization o ON o.id = s.organization
        LEFT JOIN stack_policies p
          ON p.stack = s.id AND p.since <= :night AND ifnull(p.until, :night) >= :night
        LEFT JOIN content c ON c.id = p.content
        LEFT JOIN stack_failure f
          ON f.stack = s.id AND f.since <= :night AND ifnull(f.until, :night) >= :night
        LEFT JOIN stack_summary m
          ON m.stack = s.id AND m.since <= :night AND ifnull(m.until, :night) >= :night
        WHERE (p.stack IS NOT NULL OR f.stack IS NOT NULL) AND \(condition)
        """, arguments: StatementArguments(arguments.merging(["night": night]) { $1 }))
    var stacks: [ObservedStack] = []
    while let row = try rows.next() { stacks.append(try stack(row, organizations)) }
    return stacks
  }

  private mutating func stack(_ row: Row, _ organizations: [String: Int64]) throws -> ObservedStack {
    let reference = try StackReference(row, from: 0)
    return ObservedStack(
      reference: reference, summary: try StackSummary(reference, row, from: 5),
      observation: try observation(row, organizations[reference.organization]))
  }

  /// A failure of this night goes before what was known from nights before.
  private mutating func observation(_ row: Row, _ organization: Int64?) throws -> Observation {
    if let failure = try row.decode(Int64?.self, atIndex: 4) {
      return .failed(try contents.document(failure).value())
    }
    let content = try row.decode(Int64.self, atIndex: 3)
    return .observed(
      try policies(content, organization) { (contents) throws in
        try contents.document(in: row, at: 8)
      })
  }

  mutating func policies(_ content: Int64, _ organization: Int64?) throws -> StackPolicies {
    try policies(content, organization) { (contents) throws in try contents.document(content) }
  }

  /// Many stacks are guarded by the same.
  private mutating func policies(
    _ content: Int64, _ organization: Int64?, read: (inout ContentReader) throws -> Document
  ) throws -> StackPolicies {
    guard let organization else { throw DocumentError(problem: "a stack without its organization") }
    let key = PoliciesKey(content: content, organization: organization)
    if let known = known[key] { return known }
    let policies = try decoder.policies(try read(&contents), where: try usualSummaries(organization))
    known[key] = policies
    return policies
  }

  private mutating func usualSummaries(_ organization: Int64) throws -> UsualSummaries {
    if let known = usual[organization] { return known }
    let summaries = try decoder.usualSummaries(try contents.document(organization))
    usual[organization] = summaries
    return summaries
  }

  private static func patterns(_ text: String) throws -> [StackPattern] {
    do throws(JSONError) {
      return (try JSONParser.parse(text.utf8).array ?? []).compactMap { $0.string.flatMap(StackPattern.init) }
    } catch {
      throw DocumentError(problem: "a text that is not JSON")
    }
  }
}

extension StackSummary {
  /// Nil where the list of stacks was not asked.
  fileprivate init?(_ reference: StackReference, _ row: Row, from index: Int) throws {
    guard try row.decode(Int64?.self, atIndex: index) != nil else { return nil }
    self.init(
      reference: reference,
      lastUpdate: try row.decode(Double?.self, atIndex: index + 1).map(
        Date.init(timeIntervalSinceReferenceDate:)),
      resourceCount: try row.decode(Int?.self, atIndex: index + 2))
  }
}
