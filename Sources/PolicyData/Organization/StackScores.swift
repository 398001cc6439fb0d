/// How much of each pack a stack passes, in Pulumi's own count: passing policies of all policies.
package struct StackScores: Hashable, Sendable {
  package let project: String
  package let stack: String
  /// In the service's order of packs.
  package let scores: [PackScore]

  package struct PackScore: Hashable, Sendable {
    package let pack: String
    package let score: ComplianceScore

    package init(pack: String, score: ComplianceScore) {
      self.pack = pack
      self.score = score
    }
  }

  package init(project: String, stack: String, scores: [PackScore]) {
    self.project = project
    self.stack = stack
    self.scores = scores
  }
}

/// One score of the service (pulumi-cloud-api.md, section 4.6).
package enum ComplianceScore: Hashable, Sendable {
  /// 0 to 100.
  case percent(Int)
  /// -1: the pack does not apply, or never ran; the service does not tell the two apart.
  case notApplicable
  /// -2: the pack's configuration has an error.
  case configurationError

  /// Nil for a number that has no meaning.
  package init?(_ number: Int) {
    switch number {
    case 0...100: self = .percent(number)
    case -1: self = .notApplicable
    case -2: self = .configurationError
    default: return nil
    }
  }
}
