/// What may be taken over from the site before without making it again.
struct UnchangedScopes: Sendable {
  /// Nil where nothing is known.
  private let changed: Set<String>?

  static let none = UnchangedScopes(changed: nil)

  private init(changed: Set<String>?) { self.changed = changed }

  init(since last: ShownNight?, _ shown: ShownNight, _ news: NightNews) throws {
    guard let last, last.common == shown.common,
      let changed = try news.changedSince(last.number, last.finished)
    else {
      self = .none
      return
    }
    self.changed = changed.union(last.unsettled).union(shown.unsettled)
  }

  func contains(_ scope: PageScope) -> Bool {
    guard let changed else { return false }
    return switch scope {
    case .night: false
    case .site: changed.isEmpty
    case .organization(let name): !changed.contains(name)
    }
  }
}
