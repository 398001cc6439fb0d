import Foundation
import Governance
import History
import Portal

extension NightArchive {
  /// The way to a night that says what an earlier one said, from notes alone. What was never noted of the nights since
  /// then is noted now.
  /// - Parameter figures: of the earlier night.
  /// - Returns: with the number of nights since then; nil where the nights before it are not noted.
  func quietHistory(
    of recorded: RecordedNight, since earlier: Int, _ figures: [NightFigures.Figure: Int]
  ) throws -> (history: EditionHistory, newNights: Int)? {
    let nights = try nights.filter { $0.number <= recorded.number }
    var fold = try NightFold(
      [.figures: archive.notes(.figures), .changes: archive.notes(.changes)],
      unread: [.states: archive.nights(with: .states)])
    var newNights = 0
    for number in fold.numbers(with: nights, upTo: recorded.number) {
      if number > earlier { newNights += 1 }
      if fold.isNoted(number) && (number <= earlier || number < recorded.number) {
        fold.add(number)
        continue
      }
      guard number > earlier, let night = nights.first(where: { $0.number == number }),
        let before = nights.last(where: { $0.number < number })
      else { return nil }
      let fresh = fold.add(night, after: before, figures)
      if !fresh.isEmpty { try note(fresh, of: number) }
    }
    let history = fold.history(of: nil)
    if newNights == 0 {
      // The night before may have been pruned since: then there is another one to compare with.
      let before = nights.last { $0.number < recorded.number }?.finished
      guard history.changes.first?.before.map(RecordedChanges.seconds) == before.map(RecordedChanges.seconds)
      else { return nil }
    }
    return (history, newNights)
  }
}
