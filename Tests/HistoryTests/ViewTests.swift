import Foundation
import GRDB
import PolicyData
import Testing

@testable import History

@Suite("The views that users query")
struct ViewTests {
  private static let queries: [(sql: String, rows: [String])] = [
    (
      "SELECT * FROM night",
      [
        "1|2026-09-21|2026-09-21T14:13:20Z|2026-09-21T14:14:20Z|https://api.pulumi.com|2|0",
        "2|2026-09-22|2026-09-22T14:13:20Z|2026-09-22T14:14:20Z|https://api.pulumi.com|2|1",
        "3|2026-09-23|2026-09-23T14:13:20Z|2026-09-23T14:14:20Z|https://api.pulumi.com|1|0",
      ]
    ),
    (
      "SELECT * FROM stack_state ORDER BY night, stack",
      [
        "1|2026-09-21|acme|shop|dev|observed|||0|0|1||",
        "1|2026-09-21|acme|shop|prod|observed|||2|2|1|2026-09-20T00:00:00Z|40",
        "2|2026-09-22|acme|shop|dev|failed|transport|no answer|||1||",
        "2|2026-09-22|acme|shop|prod|observed|||2|2|1|2026-09-20T00:00:00Z|40",
        "3|2026-09-23|acme|shop|prod|observed|||1|1|3||",
      ]
    ),
    (
      "SELECT night, stack, mode, pack, version, version_tag, configuration, environments FROM required_pack",
      [
        #"1|prod|preventative|guard|1|1.0.0|{"p":{"enforcementLevel":"mandatory"}}|"#,
        #"1|prod|audit|watch|4||{}|["net/prod"]"#,
        #"2|prod|preventative|guard|1|1.0.0|{"p":{"enforcementLevel":"mandatory"}}|"#,
        #"2|prod|audit|watch|4||{}|["net/prod"]"#,
        "3|prod||guard|2|2.0.0|{}|",
      ]
    ),
    (
      "SELECT night, stack, policy_group FROM stack_group ORDER BY night, policy_group",
      ["1|prod|default", "1|prod|team", "2|prod|default", "2|prod|team", "3|prod|team"]
    ),
    (
      "SELECT night, stack, pack, version, mode, policy, level FROM configured_level",
      ["1|prod|guard|1|preventative|p|mandatory", "2|prod|guard|1|preventative|p|mandatory"]
    ),
  ]

  @Test("tell what was recorded", arguments: queries)
  func views(sql: String, rows: [String]) throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(at: folder.file)
    for night in Self.nights { try archive.record(night) }
    try archive.close()
    #expect(try Self.rows(sql, in: folder) == rows)
  }

  private static var nights: [Night] {
    let prod = ObservedStack(
      reference: reference("prod"),
      summary: StackSummary(
        reference: reference("prod"), lastUpdate: Date(timeIntervalSince1970: 1_789_862_400),
        resourceCount: 40),
      observation: .observed(
        StackPolicies(
          groups: [group("team"), group("default")],
          requiredPacks: .byMode(
            preventative: [pack(setting: ["p": level("mandatory")])],
            audit: [RequiredPolicyPack(name: "watch", version: 4, environments: ["net/prod"])]))))
    let later = ObservedStack(
      reference: reference("prod"),
      observation: .observed(
        StackPolicies(groups: [group("team")], requiredPacks: .together([pack(version: 2)]))))
    return [night(0, prod, stack("dev")), night(1, prod, failed("dev")), night(2, later)]
  }

  /// As sqlite3 prints them.
  private static func rows(_ sql: String, in folder: TemporaryFolder) throws -> [String] {
    try DatabaseQueue(path: folder.file).read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map {
          String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0).map(String.init) ?? ""
        }
        .joined(separator: "|")
      }
    }
  }
}
