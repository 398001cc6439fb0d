package import PolicyData

package import struct Foundation.Date

/// What an organization did not answer tonight, and is shown as an earlier night told it.
package struct OrganizationOutage: Hashable, Sendable {
  package let organization: String
  package let failure: ObservationFailure
  /// When that night ended.
  package let asOf: Date

  package init(organization: String, failure: ObservationFailure, asOf: Date) {
    self.organization = organization
    self.failure = failure
    self.asOf = asOf
  }
}

extension ObservationFailure {
  /// Whether another night may bring an answer. That the token may not read something is a fact, and no outage.
  package var isOutage: Bool {
    switch kind {
    case .rateLimited, .service, .transport, .answer: true
    case .unauthorized, .forbidden, .notFound: false
    }
  }
}

extension OrganizationPolicies {
  /// Why something is missing that another night may have; nil where nothing is.
  package var outage: ObservationFailure? {
    let failures = [groups.failure, packs.failure, scores?.failure] + versions.map(\.answer.failure)
    return failures.compactMap(\.self).first(where: \.isOutage)
  }

  /// With what an earlier night told, where this one met an outage.
  package func completed(by earlier: OrganizationPolicies) -> OrganizationPolicies {
    let packs = packs.completed(by: earlier.packs)
    let known = Dictionary(earlier.versions.map { ($0.key, $0) }) { first, _ in first }
    let asked = Dictionary(versions.map { ($0.key, $0) }) { first, _ in first }
    // Without the list of packs, nobody could ask for their newest versions.
    let missing = self.packs.failure?.isOutage == true ? earlier.versions.filter { asked[$0.key] == nil } : []
    let versions = versions.map { version in
      VersionAnswer(
        pack: version.pack, version: version.version,
        answer: known[version.key].map { version.answer.completed(by: $0.answer) } ?? version.answer)
    }
    return OrganizationPolicies(
      name: name, groups: groups.completed(by: earlier.groups), packs: packs,
      versions: (versions + missing).sorted { ($0.pack, $0.version) < ($1.pack, $1.version) },
      scores: scores.map { scores in earlier.scores.map(scores.completed) ?? scores })
  }
}

extension OrganizationPolicies.VersionAnswer {
  fileprivate var key: [String] { [pack, "\(version)"] }
}

extension Answer {
  fileprivate func completed(by earlier: Answer) -> Answer {
    failure?.isOutage == true && earlier.value != nil ? earlier : self
  }
}
