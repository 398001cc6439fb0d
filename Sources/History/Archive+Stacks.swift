import GRDB
package import PolicyData

extension Archive {
  /// The stacks that did not answer in a night, and of which something was known in some night before it, sorted.
  /// - Parameter earliest: what was known in no night from this one on does not count.
  package func stacksMissing(in night: Int, knownSince earliest: Int) throws(ArchiveError) -> [StackReference]
  {
    try stacks(
      """
      WHERE p.since < :night AND ifnull(p.until, :night) >= :earliest AND p.stack NOT IN (
        SELECT q.stack FROM stack_policies q
        WHERE q.since <= :night AND ifnull(q.until, :night) >= :night AND q.stack NOT IN (
          SELECT f.stack FROM stack_failure f WHERE f.since <= :night AND ifnull(f.until, :night) >= :night))
      """, ["night": night, "earliest": earliest])
  }

  /// The stacks of which something was known in a night, sorted: those that answered then or had answered before.
  package func stacksKnown(in night: Int) throws(ArchiveError) -> [StackReference] {
    try stacks("WHERE p.since <= :night AND ifnull(p.until, :night) >= :night", ["night": night])
  }

  private func stacks(_ clause: String, _ arguments: StatementArguments) throws(ArchiveError)
    -> [StackReference]
  {
    try reading { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT o.name, s.project, s.name
          FROM stack_policies p JOIN stack s ON s.id = p.stack JOIN organization o ON o.id = s.organization
          \(clause)
          """, arguments: arguments)
      return try rows.map { try StackReference($0, from: 0) }.sorted()
    }
  }
}
