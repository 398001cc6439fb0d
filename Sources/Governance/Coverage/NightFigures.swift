package import PolicyData

package import struct Foundation.Date

/// The figures of one night: small enough to be kept for every night, so that a trend never reads whole nights again.
package struct NightFigures: Hashable, Sendable {
  /// When the night ended.
  package let night: Date
  package let values: [Figure: Int]

  package enum Figure: String, CaseIterable, Sendable {
    case stacks, observed, protected, unprotected, undecided, unknown, stale
    case production, productionProtected, productionUnprotected
    case onOldVersions
    case mandatory, remediate, advisory, disabled, packDefault, otherLevels, auditPolicies
    case requirements, requirementsHolding
    case weakened, strengthened, neutral
  }

  package init(night: Date, values: [Figure: Int]) {
    self.night = night
    self.values = values
  }

  package subscript(figure: Figure) -> Int { values[figure] ?? 0 }
}

extension NightFigures {
  /// - Parameter changes: since the night before; nil for the first.
  package init(of site: Site, changes: Changes?) {
    let (all, production) = (site.coverage.all, site.coverage.production)
    let levels = site.coverage.preventativeLevels
    let directions = Dictionary(grouping: changes?.groups ?? [], by: \.direction).mapValues(\.count)
    self.init(
      night: site.finished,
      values: [
        .stacks: all.stacks, .observed: all.observed, .protected: all.protected,
        .unprotected: all.unprotected,
        .undecided: all.undecided, .unknown: all.unknown, .stale: all.stale, .production: production.observed,
        .productionProtected: production.protected, .productionUnprotected: production.unprotected,
        .onOldVersions: site.coverage.onOldVersions, .mandatory: levels.mandatory,
        .remediate: levels.remediate,
        .advisory: levels.advisory, .disabled: levels.disabled, .packDefault: levels.packDefault,
        .otherLevels: levels.other, .auditPolicies: site.coverage.auditLevels.total,
        .requirements: site.requirements.count,
        .requirementsHolding: site.requirements.count { !$0.isBroken },
        .weakened: directions[.weakened] ?? 0, .strengthened: directions[.strengthened] ?? 0,
        .neutral: directions[.neutral] ?? 0,
      ])
  }
}

extension NightFigures {
  /// Seconds since 1970, and the figures by name. What a later version adds counts as zero in older nights.
  package var json: JSONValue {
    let members = Figure.allCases.map { JSONValue.Member($0.rawValue, .number(String(self[$0]))) }
    let seconds = JSONValue.number(String(Int(night.timeIntervalSince1970)))
    return .object(members: [JSONValue.Member("night", seconds)] + members)
  }

  package init?(_ json: JSONValue) {
    guard let seconds = json["night"]?.integer else { return nil }
    let pairs = Figure.allCases.compactMap { figure in
      json[figure.rawValue]?.integer.map { (figure, $0) }
    }
    self.init(
      night: Date(timeIntervalSince1970: Double(seconds)),
      values: Dictionary(pairs) { first, _ in first })
  }
}
