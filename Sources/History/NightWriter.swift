import Foundation
import GRDB
import PolicyData

/// Writes one night, inside a transaction of the caller's.
struct NightWriter {
  private let database: Database
  private let number: Int
  private var subjects: Subjects
  private var contents: ContentWriter
  private var encoder = DocumentEncoder()

  private init(_ database: Database) throws {
    self.database = database
    // The latest night is never pruned, so a number is never used twice.
    number = 1 + (try Int.fetchOne(database, sql: "SELECT max(number) FROM recorded_night") ?? 0)
    subjects = try Subjects(database)
    contents = try ContentWriter(database)
  }

  static func record(_ night: Night, in database: Database) throws -> RecordedNight {
    var writer = try NightWriter(database)
    let recorded = try writer.recordNight(night)
    let byOrganization = Dictionary(grouping: night.stacks, by: \.reference.organization)
    let usual = byOrganization.mapValues { UsualSummaries(among: $0.lazy.compactMap(\.policies)) }
    try writer.recordStacks(night.stacks, usual)
    try writer.recordOrganizations(night.organizations, usual)
    return recorded
  }
}

extension NightWriter {
  private func recordNight(_ night: Night) throws -> RecordedNight {
    let failed = night.stacks.count { $0.policies == nil }
    let recorded = RecordedNight(
      number: number, started: night.started, finished: night.finished, stackCount: night.stacks.count,
      failedCount: failed)
    let unmatched = JSONValue.array(night.unmatchedPatterns.map { .string($0.description) }).compactText
    try database.execute(
      sql: "INSERT INTO recorded_night VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        number, NameText.column(night.service), night.started.timeIntervalSinceReferenceDate,
        night.finished.timeIntervalSinceReferenceDate, night.stacks.count, failed, unmatched,
      ])
    return recorded
  }

  private mutating func recordStacks(_ stacks: [ObservedStack], _ usual: [String: UsualSummaries]) throws {
    var policies: [Int64: IntervalTable.State] = [:], failures = policies, summaries = policies
    for stack in stacks {
      let id = try subjects.stack(stack.reference)
      switch stack.observation {
      case .observed(let known):
        let usual = usual[stack.reference.organization] ?? .none
        policies[id] = try state(encoder.document(of: known, where: usual))
      case .failed(let failure): failures[id] = try state(Document(failure))
      }
      summaries[id] = stack.summary?.state
    }
    try IntervalTable.stackPolicies.record(
      policies, lasting: Set(failures.keys), night: number, in: database)
    try IntervalTable.stackFailure.record(failures, night: number, in: database)
    try IntervalTable.stackSummary.record(summaries, night: number, in: database)
  }

  private mutating func recordOrganizations(
    _ organizations: [OrganizationPolicies], _ usual: [String: UsualSummaries]
  ) throws {
    let asked = Dictionary(organizations.map { ($0.name, $0) }) { first, _ in first }
    var states: [Int64: IntervalTable.State] = [:]
    for name in Set(asked.keys).union(usual.keys).sorted() {
      let document = encoder.document(of: asked[name], usual: usual[name] ?? .none)
      states[try subjects.organization(name)] = try state(document)
    }
    try IntervalTable.organizationState.record(states, night: number, in: database)
  }

  private mutating func state(_ document: Document) throws -> IntervalTable.State {
    [try contents.id(of: document).databaseValue]
  }
}

extension ObservedStack {
  fileprivate var policies: StackPolicies? {
    if case .observed(let policies) = observation { policies } else { nil }
  }
}

extension StackSummary {
  fileprivate var state: IntervalTable.State {
    [
      lastUpdate?.timeIntervalSinceReferenceDate.databaseValue ?? .null,
      resourceCount?.databaseValue ?? .null,
    ]
  }
}
