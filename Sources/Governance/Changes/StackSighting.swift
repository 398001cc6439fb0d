import PolicyData

/// What a night knows of a stack, as far as changes ask.
enum StackSighting {
  case notListed
  /// The service knows no such stack (404).
  case notFound
  case unknown(ObservationFailure)
  case known(StackGuard)

  init(_ stack: Stack?) {
    guard let stack else {
      self = .notListed
      return
    }
    if let removal = stack.removal {
      self = removal.isListed ? .notFound : .notListed
      return
    }
    switch (stack.stackGuard, stack.failure) {
    case (let stackGuard?, _): self = .known(stackGuard)
    case (nil, let failure?): self = failure.kind == .notFound ? .notFound : .unknown(failure)
    case (nil, nil): self = .notListed
    }
  }

  func changes(to after: StackSighting, memo: inout RulesMemo) -> [Change] {
    switch (self, after) {
    case (.known(let before), .known(let after)):
      GuardComparison(from: before, to: after, memo: &memo).changes
    case (.notListed, .known(let stackGuard)), (.notFound, .known(let stackGuard)):
      [.stackAppeared(groups: stackGuard.groups.map(\.name), protection: stackGuard.protection)]
    case (.notListed, .unknown): [.stackAppeared(groups: [], protection: nil)]
    case (.known, .notFound): [.stackVanished(.notFound)]
    case (.known, .notListed), (.unknown, .notListed): [.stackVanished(.notListed)]
    case (.known, .unknown(let failure)): [.becameUnknown(failure.kind, status: failure.status)]
    case (.unknown, .known): [.knownAgain]
    // A stack that is named in full may never have been there, and an outage in between makes it neither come
    // nor go.
    case (.notFound, _), (.notListed, _), (.unknown, _): []
    }
  }
}
