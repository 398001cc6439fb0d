import Governance
import History
import PolicyData
import Portal

/// What is known of the nights, folded one after the other, oldest first: from notes where a night has them, else
/// from the night itself.
struct NightFold {
  private let notes: [NightNote: [Int: String]]
  private var figures: [NightFigures] = []
  private var changes: [RecordedChanges] = []
  private var states = StateHistory()

  init(_ notes: [NightNote: [Int: String]]) { self.notes = notes }

  func isNoted(_ night: Int) -> Bool {
    NightNote.allCases.allSatisfy { notes[$0]?[night] != nil }
  }

  /// Of all nights there is something to tell of, oldest first: notes outlive nights that are pruned.
  func numbers(with nights: [RecordedNight], upTo last: Int) -> [Int] {
    Set(nights.map(\.number) + (notes[.figures] ?? [:]).keys).filter { $0 <= last }.sorted()
  }

  /// A night whose notes are there. A note that cannot be read, of a later version perhaps, leaves its part out.
  mutating func add(_ night: Int) {
    if let figures = json(.figures, night).flatMap(NightFigures.init) { self.figures.append(figures) }
    if let changes = json(.changes, night).flatMap(RecordedChanges.init) { self.changes.append(changes) }
    if let states = json(.states, night).flatMap(NightSummary.init) { self.states.add(states) }
  }

  /// A night that is there in full.
  /// - Returns: the notes that are to be kept of it; none where they are kept already.
  mutating func add(_ site: Site, before: Site?, remembered: Site? = nil, number: Int) -> [NightNote: String]
  {
    let changes = before.map { Changes(from: $0, to: site, remembered: remembered) }
    let summary = NightSummary(of: site)
    let news = states.news(in: summary)
    states.add(news)
    let figures = NightFigures(of: site, changes: changes)
    let recorded = RecordedChanges(changes, night: site.finished)
    self.figures.append(figures)
    self.changes.append(recorded)
    if isNoted(number) { return [:] }
    return [
      .figures: figures.json.compactText, .changes: recorded.json.compactText, .states: news.text,
    ]
  }

  var history: EditionHistory {
    EditionHistory(figures: figures, changes: changes.reversed(), states: states)
  }

  private func json(_ note: NightNote, _ night: Int) -> JSONValue? {
    // What is no JSON was not written by us: the night goes without.
    notes[note]?[night].flatMap { try? JSONParser.parse(Array($0.utf8)) }
  }
}
