import Governance
import PolicyData
import Templates

/// What may be taken over from the site before without making it again.
struct UnchangedScopes: Sendable {
  /// Nil where nothing is known.
  private let changed: Changed?

  private struct Changed {
    let organizations: Set<String>
    /// Of those organizations, the ones of whose stacks each can be taken over by itself.
    let framed: Set<String>
    /// Those that stacks must pass as before. Of organizations that count days or nights there is none.
    let alikePacks: Set<PackName>
    let stacks: Set<StackReference>
    /// Those of the same rows, as far as no organization has news.
    let alikeParts: Set<String>
  }

  static let none = UnchangedScopes(changed: nil)

  private init(changed: Changed?) { self.changed = changed }

  init(
    since last: ShownNight?, _ shown: ShownNight, _ edition: Edition, _ news: NightNews, key: FingerprintKey
  ) throws {
    guard let last, last.common == shown.common,
      key.fingerprint(of: edition.history.changes(of: last)) == last.changes,
      let difference = try news.difference(last.number, last.finished)
    else {
      self = .none
      return
    }
    let unsettled = last.unsettled.union(shown.unsettled)
    let restless = difference.organizations.union(edition.site.outages.map(\.organization))
    let told = edition.history.changes.filter { $0.night > last.finished }.flatMap(\.changes)
    changed = Changed(
      organizations: difference.touchedOrganizations.union(unsettled),
      framed: Set(shown.frames.keys.filter { shown.frames[$0] == last.frames[$0] }).subtracting(restless),
      alikePacks: Set(
        shown.packs.keys.filter {
          shown.packs[$0] == last.packs[$0] && !unsettled.contains($0.organization)
        }
      ).subtracting(told.compactMap(\.packName)),
      stacks: difference.stacks.union(edition.site.unsettledStacks).union(told.flatMap(\.stacks)),
      alikeParts: Set(shown.tableParts.keys.filter { shown.tableParts[$0] == last.tableParts[$0] }))
  }

  func contains(_ scope: PageScope) -> Bool {
    guard let changed else { return false }
    return switch scope {
    case .night: false
    case .site: changed.organizations.isEmpty
    case .organization(let name): !changed.organizations.contains(name)
    case .tablePart(let path, let organizations):
      changed.organizations.isDisjoint(with: organizations) && changed.alikeParts.contains(path)
    case .pack(let pack):
      !changed.organizations.contains(pack.organization)
        || changed.framed.contains(pack.organization) && changed.alikePacks.contains(pack)
    case .stack(let stack): contains(stack.reference, changed)
    }
  }

  private func contains(_ stack: StackReference, _ changed: Changed) -> Bool {
    guard changed.organizations.contains(stack.organization) else { return true }
    return changed.framed.contains(stack.organization) && !changed.stacks.contains(stack)
  }
}

extension EditionHistory {
  /// As the archive tells them. When the night was published they may have been others: it was built again with another
  /// `site.json`, or compared with another night, since nights were pruned.
  fileprivate func changes(of shown: ShownNight) -> RecordedChanges? {
    changes.first { RecordedChanges.seconds($0.night) == RecordedChanges.seconds(shown.finished) }
  }
}
