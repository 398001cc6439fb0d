extension World {
  /// A policy pack with all its published versions.
  package struct Pack: Sendable {
    package var name: String
    /// Mostly empty, as in the field.
    package var displayName: String
    package var versions: [PackVersion]

    package init(name: String, displayName: String = "", versions: [PackVersion]) {
      self.name = name
      self.displayName = displayName
      self.versions = versions
    }
  }

  /// One version of a pack.
  package struct PackVersion: Sendable {
    /// Counted by the service, from 1.
    package var number: Int
    /// Chosen by the author; empty for packs that an old SDK published.
    package var tag: String
    package var policies: [Policy]

    package init(number: Int, tag: String, policies: [Policy]) {
      self.number = number
      self.tag = tag
      self.policies = policies
    }
  }
}

extension World.Pack {
  package func version(_ number: Int) -> World.PackVersion? { versions.first { $0.number == number } }

  /// The largest number: tags may be empty, and need not be semantic versions.
  package var newest: World.PackVersion? { versions.max { $0.number < $1.number } }
}
