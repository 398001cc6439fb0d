/// A time whose last night stays published for good, as evidence, once the time is over.
package enum KeptPeriod: Hashable, Sendable {
  /// All time up to the end of a day.
  case until(Day)
  case everyMonth
  case everyQuarter
}

extension Sequence<KeptPeriod> {
  /// The days whose last nights are kept, oldest first.
  ///
  /// Never the latest of the days: another night may end on it, and no period that it lies in is over.
  /// - Parameter days: on which recorded nights ended.
  /// - Parameter published: days whose nights are published already. They stay, whatever is recorded now: nights can be
  ///   pruned, and a portal can be built as of an earlier night.
  package func days(among days: some Sequence<Day>, published: [Day] = []) -> [Day] {
    let past = Set(days).union(published).sorted()
    guard let latest = past.last else { return [] }
    let staying = Set(flatMap { $0.lastDays(of: past, before: .latest) }).intersection(published)
    return staying.union(flatMap { $0.lastDays(of: past, before: latest) }).sorted()
  }
}

extension KeptPeriod {
  fileprivate func lastDays(of days: [Day], before latest: Day) -> [Day] {
    switch self {
    case .until(let day): day < latest ? days.last { $0 <= day }.map { [$0] } ?? [] : []
    case .everyMonth: Self.lastDays(of: days, before: latest) { $0.month }
    case .everyQuarter: Self.lastDays(of: days, before: latest) { $0.month / 3 }
    }
  }

  private static func lastDays(of days: [Day], before latest: Day, in period: (Day) -> Int) -> [Day] {
    Dictionary(days.map { (period($0), $0) }) { max($0, $1) }.values.filter { period($0) < period(latest) }
  }
}
