import Governance
import Templates

extension Direction {
  /// The kind of a change in one word.
  var word: String {
    switch self {
    case .weakened: "Weakened"
    case .strengthened: "Tightened"
    case .neutral: "Neutral"
    }
  }

  /// For texts without pictures: an arrow down, an arrow up, a ring.
  var sign: String {
    switch self {
    case .weakened: "↓"
    case .strengthened: "↑"
    case .neutral: "○"
    }
  }

  /// What it means, for readers who see these words for the first time.
  var meaning: String {
    switch self {
    case .weakened: "A policy lost force, or something that guarded a stack was taken away."
    case .strengthened: "A policy gained force, or something that guards a stack was added."
    case .neutral: "Neither more nor less force than before."
    }
  }

  /// Templates draw it; the word carries the meaning.
  var value: Value {
    .object(Members(Self.allCases.map { ($0.rawValue, .flag($0 == self)) }))
  }
}
