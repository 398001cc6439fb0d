import GRDB
package import PolicyData

extension Archive {
  /// The stacks that answered in some night from this one on, sorted.
  package func stacksObserved(since night: Int) throws(ArchiveError) -> [StackReference] {
    try stacks("WHERE ifnull(p.until, :night) >= :night", night)
  }

  /// The stacks of which something was known in a night, sorted: those that answered then or had answered before.
  package func stacksKnown(in night: Int) throws(ArchiveError) -> [StackReference] {
    try stacks("WHERE p.since <= :night AND ifnull(p.until, :night) >= :night", night)
  }

  private func stacks(_ clause: String, _ night: Int) throws(ArchiveError) -> [StackReference] {
    try reading { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT o.name, s.project, s.name
          FROM stack_policies p JOIN stack s ON s.id = p.stack JOIN organization o ON o.id = s.organization
          \(clause)
          """, arguments: ["night": night])
      return try rows.map { try StackReference($0, from: 0) }.sorted()
    }
  }
}
