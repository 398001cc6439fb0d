import Governance
import History
import PolicyData
import Portal

/// What is known of the nights, folded one after the other, oldest first: from notes where a night has them, else
/// from the night itself.
struct NightFold {
  private let notes: [NightNote: [Int: String]]
  private let noted: [NightNote: Set<Int>]
  private var figures: [NightFigures] = []
  private var changes: [RecordedChanges] = []
  private var states = StateHistory()

  /// - Parameter unread: which nights have a note of a kind that is left out of `notes`.
  init(_ notes: [NightNote: [Int: String]], unread: [NightNote: Set<Int>] = [:]) {
    self.notes = notes
    noted = notes.mapValues { Set($0.keys) }.merging(unread) { $1 }
  }

  func isNoted(_ night: Int) -> Bool {
    NightNote.allCases.allSatisfy { noted[$0]?.contains(night) == true }
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

  /// A night that says what the one before it said.
  /// - Parameter figures: of one of the same days, of which the changes do not count.
  /// - Returns: as below.
  mutating func add(
    _ night: RecordedNight, after before: RecordedNight, _ figures: [NightFigures.Figure: Int]
  ) -> [NightNote: String] {
    let counts = figures.merging([.weakened: 0, .strengthened: 0, .neutral: 0]) { $1 }
    return add(
      NightFigures(night: night.finished, values: counts),
      RecordedChanges(night: night.finished, before: before.finished, changes: []),
      NightSummary(night: night.finished, isWhole: false, stacks: [:]), number: night.number)
  }

  /// A night that is there in full.
  /// - Returns: the notes that are to be kept of it; none where they are kept already.
  mutating func add(
    _ site: Site, before: Site?, remembered: Site? = nil, number: Int
  ) -> [NightNote: String] {
    let summary = Started { NightSummary(of: site) }
    let changes = before.map { Changes(from: $0, to: site, remembered: remembered) }
    let news = states.news(in: summary.value)
    return add(
      NightFigures(of: site, changes: changes), RecordedChanges(changes, night: site.finished), news,
      number: number)
  }

  private mutating func add(
    _ figures: NightFigures, _ changes: RecordedChanges, _ news: NightSummary, number: Int
  ) -> [NightNote: String] {
    states.add(news)
    self.figures.append(figures)
    self.changes.append(changes)
    if isNoted(number) { return [:] }
    return [
      .figures: figures.json.compactText, .changes: changes.json.compactText, .states: news.text,
    ]
  }

  /// - Parameter site: of the last night; nil where nobody looks at its stacks.
  func history(of site: Site?) -> EditionHistory {
    EditionHistory(
      figures: figures, changes: changes.reversed(),
      sinces: site.map { StackSinces(states, of: $0) } ?? .unknown)
  }

  private func json(_ note: NightNote, _ night: Int) -> JSONValue? {
    // What is no JSON was not written by us: the night goes without.
    notes[note]?[night].flatMap { try? JSONParser.parse(Array($0.utf8)) }
  }
}
