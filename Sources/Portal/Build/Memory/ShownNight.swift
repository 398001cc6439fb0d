package import Foundation
import Governance
import PolicyData
import Templates

/// Which night a site shows, and what the next build has to know of it.
struct ShownNight: Hashable, Sendable {
  let number: Int
  let finished: Date
  /// Of what the pages of all organizations can change with: see ``Edition/common``.
  let common: Fingerprint
  /// Organizations whose pages change by themselves: they count the nights of an outage or the days of an exception,
  /// or show what is gone for a while.
  let unsettled: Set<String>

  init(number: Int, finished: Date, common: Fingerprint, unsettled: Set<String>) {
    self.number = number
    self.finished = finished
    self.common = common
    self.unsettled = unsettled
  }

  init(_ news: NightNews, _ pages: Pages, key: FingerprintKey) {
    self.init(
      number: news.number, finished: pages.edition.site.finished,
      common: key.fingerprint(of: Array(pages.common.joined(separator: "\u{0}").utf8)),
      unsettled: pages.edition.unsettled)
  }
}

/// What is new since an earlier night, as far as the archive can tell.
package struct NightNews: Sendable {
  let number: Int
  let changedSince: @Sendable (_ number: Int, _ finished: Date) throws -> Set<String>?

  /// - Parameters:
  ///   - number: the night's.
  ///   - changedSince: the organizations of which something is other than in an earlier night; nil where that night is
  ///     not known any more.
  package init(
    number: Int, changedSince: @escaping @Sendable (_ number: Int, _ finished: Date) throws -> Set<String>?
  ) {
    self.number = number
    self.changedSince = changedSince
  }
}

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

extension Edition {
  var unsettled: Set<String> {
    let organizations = site.organizations.filter { organization in
      !organization.removed.isEmpty
        || organization.stacks.contains { $0.stackGuard == nil || $0.outage != nil }
    }
    let excepted = site.exceptions.flatMap(\.stacks).map(\.organization)
    // No organization has this name: it stands for what no stack is excepted from.
    let idle = site.exceptions.isEmpty ? [] : [""]
    return Set(organizations.map(\.name) + site.outages.map(\.organization) + excepted + idle)
  }
}

extension Pages {
  /// What pages of one organization show of all others, in texts: navigation, kept nights, and with which night the
  /// archive begins.
  var common: [String] {
    let site = edition.site
    let first = edition.history.figures.first.map { "\(Timestamp.text($0.night))" }
    let names = site.organizations.count <= Navigation.limit ? site.organizations.map(\.name) : []
    let counts = [
      "\(SearchIndex.pieces(edition))", "\(site.frameworks.isEmpty)",
      "\(site.coverage.production.stacks == 0)",
      "\(site.organizations.count > Navigation.limit)",
    ]
    let kept = edition.kept.map { "\($0.day)" }
    return [[first ?? ""], names, counts, kept].map { $0.joined(separator: "\u{1}") }
  }
}
