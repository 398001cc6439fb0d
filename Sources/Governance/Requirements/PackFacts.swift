/// What requirements ask of a pack that a stack must pass.
package struct PackFacts: Hashable, Sendable {
  package let name: String
  package let version: FoundVersion
  package let mode: Mode
  package let policies: PolicyFacts

  package enum Mode: Hashable, Sendable {
    case preventative
    case audit
    /// The service does not tell which of the two.
    case unclear
  }

  package init(name: String, version: FoundVersion, mode: Mode, policies: PolicyFacts) {
    self.name = name
    self.version = version
    self.mode = mode
    self.policies = policies
  }
}
