import Governance

extension ByteWriter {
  mutating func append(_ overview: Overview?) {
    append(overview == nil ? 0 : 1)
    guard let overview else { return }
    append(overview.facts)
    append(overview.organizations)
    append(overview.index)
    append(overview.rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    append(overview.sections)
    append(NightFigures.Figure.allCases.map { ($0.rawValue, overview.figures[$0] ?? 0) })
    append(overview.outcome)
  }

  private mutating func append(_ facts: SiteFacts) {
    append(facts.coverage)
    append(facts.organizations)
    for flag in [facts.hasProduction, facts.hasManyOrganizations, facts.hasFrameworks] {
      append(flag ? 1 : 0)
    }
    append(facts.searchPieces)
  }

  private mutating func append(_ outcome: Outcome) {
    append(outcome.coverage)
    append(outcome.brokenRequirements.count)
    for broken in outcome.brokenRequirements {
      append(broken.title)
      append(broken.matched)
      append(broken.failing)
    }
    append(outcome.brokenCount)
    append(outcome.staleOrganizations)
  }

  private mutating func append(_ tally: Coverage.Tally) {
    for count in [
      tally.stacks, tally.protected, tally.unprotected, tally.undecided, tally.unknown, tally.stale,
    ] { append(count) }
  }

  private mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts { append(text) }
  }

  private mutating func append(_ counts: [(name: String, count: Int)]) {
    append(counts.count)
    for (name, count) in counts {
      append(name)
      append(count)
    }
  }
}

extension ByteReader {
  mutating func overview() throws(End) -> Overview? {
    guard try flag() else { return nil }
    let (facts, organizations, index) = (try facts(), try texts(), try members())
    let (rows, sections, figures) = (try counts(), try value(), try counts())
    return Overview(
      facts: facts, organizations: organizations, index: index, rows: rows, sections: sections,
      figures: Dictionary(
        figures.compactMap { name, count in NightFigures.Figure(rawValue: name).map { ($0, count) } }
      ) { first, _ in first },
      outcome: try outcome())
  }

  private mutating func facts() throws(End) -> SiteFacts {
    SiteFacts(
      coverage: try tally(), organizations: try texts(), hasProduction: try flag(),
      hasManyOrganizations: try flag(), hasFrameworks: try flag(), searchPieces: try integer())
  }

  private mutating func outcome() throws(End) -> Outcome {
    let coverage = try tally()
    let broken = try list { (reader) throws(End) in
      Outcome.BrokenRequirement(
        title: try reader.text(), matched: try reader.integer(), failing: try reader.integer())
    }
    return Outcome(
      coverage: coverage, brokenRequirements: broken, brokenCount: try integer(),
      staleOrganizations: try integer())
  }

  private mutating func tally() throws(End) -> Coverage.Tally {
    Coverage.Tally(
      stacks: try integer(), protected: try integer(), unprotected: try integer(),
      undecided: try integer(), unknown: try integer(), stale: try integer())
  }

  private mutating func counts() throws(End) -> [String: Int] {
    let pairs = try list { (reader) throws(End) in (try reader.text(), try reader.integer()) }
    return Dictionary(pairs) { first, _ in first }
  }

  private mutating func texts() throws(End) -> [String] {
    try list { (reader) throws(End) in try reader.text() }
  }

  private mutating func flag() throws(End) -> Bool { try number() != 0 }

  private mutating func integer() throws(End) -> Int { Int(truncatingIfNeeded: try number()) }
}
