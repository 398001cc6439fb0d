package import PolicyData

/// What an organization says about its packs: which versions exist, and which policies they have.
package struct PackCatalog: Sendable {
  private let listings: [String: PolicyPackListing]
  private let versions: [String: [Int: PolicyPackVersion]]

  init(_ policies: OrganizationPolicies?) {
    listings = Dictionary((policies?.packs.value ?? []).map { ($0.name, $0) }) { first, _ in first }
    var versions: [String: [Int: PolicyPackVersion]] = [:]
    for told in policies?.versions ?? [] {
      versions[told.pack, default: [:]][told.version] = told.answer.value
    }
    self.versions = versions
  }

  package func version(_ number: Int?, of pack: String) -> PolicyPackVersion? {
    number.flatMap { versions[pack]?[$0] }
  }

  /// The newest that is published, in use or not; nil where the list of packs could not be read.
  package func newestPublished(of pack: String) -> PublishedVersion? {
    listings[pack]?.newestVersion.map { PublishedVersion(number: $0, policies: version($0, of: pack)) }
  }
}

/// A version that can be required, whether or not some stack runs it.
package struct PublishedVersion: Sendable {
  package let number: Int
  /// Nil where they could not be read.
  package let policies: PolicyPackVersion?

  /// The author's version; the service's running number where there is none.
  package var text: String {
    guard let tag = policies?.versionTag, !tag.isEmpty else { return "v\(number)" }
    return tag
  }
}
