/// Which nights stay published for good, as evidence with an address of their own.
package enum KeptNights: Hashable, Sendable {
  /// The last night of a day.
  case day(Day)
  /// The last night of each month that is over.
  case monthly
  /// The last night of each quarter that is over.
  case quarterly
}

extension KeptNights {
  /// The days among those given, each of which has a night, that are kept.
  /// - Parameter today: its own month and quarter are not over.
  package func days(among nights: [Day], today: Day) -> Set<Day> {
    switch self {
    case .day(let day): nights.contains(day) ? [day] : []
    case .monthly: Self.last(of: nights, today: today) { "\($0.description.prefix(7))" }
    case .quarterly:
      Self.last(of: nights, today: today) { day in
        let month = Int(day.description.dropFirst(5).prefix(2)) ?? 1
        return "\(day.description.prefix(4))-\((month - 1) / 3)"
      }
    }
  }

  private static func last(of nights: [Day], today: Day, period: (Day) -> String) -> Set<Day> {
    let periods = Dictionary(grouping: nights, by: period)
    return Set(periods.filter { $0.key != period(today) }.compactMap { $0.value.max() })
  }
}
