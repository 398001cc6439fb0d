import Governance
import PolicyData

// What happens to a stack itself, in words.

extension ChangeText {
  mutating func appeared(_ groups: [String], _ protection: Protection?) {
    opening = "Appeared"
    let members = groups.isEmpty ? "" : " Member of \(ChangeWords.list(groups))."
    guard let protection else {
      detail = "It could not be observed yet."
      return
    }
    detail = ChangeWords.protection(protection) + members
    if protection.isUnprotected { alarm = "unprotected" }
  }

  mutating func vanished(_ reason: Change.Disappearance) {
    switch reason {
    case .notFound:
      opening = "Was not found any more"
      detail =
        "Deleted or renamed, or the token of the nightly run may not see it: Pulumi Cloud does not tell these apart."
    case .notListed:
      opening = "Is not listed any more"
      detail = "Neither Pulumi Cloud’s list of stacks nor site.json names it."
    }
  }

  mutating func becameUnknown(_ kind: ObservationFailure.Kind, _ status: Int?) {
    let failure = ObservationFailure(kind: kind, status: status, reason: "", attempts: 0)
    opening = "Could not be observed"
    detail = "\(FailureText.short(failure).capitalizingFirst). What was known before stands."
  }

  mutating func knownAgain() {
    opening = "Was observed again"
    detail = "What is told of it tonight changed since it was last observed."
  }

  mutating func membership(_ verb: String, _ group: String, _ mode: PolicyGroupMode?, _ effect: Direction) {
    opening = verb
    subject = .group
    name = group
    let kind: String? =
      switch mode {
      case .preventative: nil
      case .audit: "An audit group: its packs look afterwards."
      case .unknown(let mode): "Its mode “\(mode)” is unknown to this portal."
      case nil: "Its mode is not told."
      }
    detail = [kind, ChangeWords.effect(effect)].compactMap(\.self).joined(separator: " ")
  }

  mutating func lost(_ protection: Protection) {
    guard case .unprotected(let reason) = protection else {
      opening = "It is not certain any more that something can stop a deployment"
      detail = "That hangs on defaults or modes that are not told."
      return
    }
    opening = "Nothing can stop a deployment any more"
    detail = "\(ChangeWords.reason(reason).capitalizingFirst)."
    alarm = "became unprotected"
  }

  mutating func gained(_ protection: Protection) {
    opening = "Something can stop a deployment now"
    detail =
      if case .unprotected(let reason) = protection {
        "Nothing could before: \(ChangeWords.reason(reason))."
      } else {
        "That was not certain before."
      }
  }

  mutating func broken(_ requirement: Requirement, _ reason: Change.RequirementBreak) {
    subject = .requirement
    name = requirement.title
    let why: String
    switch reason {
    case .stackChanged:
      says = "is not met any more"
      why = ""
    case .stackAppeared:
      says = "is not met"
      why = " The stack is new."
    case .exceptionExpired:
      says = "is not met"
      why = " The exception from it expired."
    }
    detail = "It asks for \(RequirementText.asks(requirement)).\(why)"
  }

  mutating func met(_ requirement: Requirement) {
    subject = .requirement
    name = requirement.title
    says = "is met now"
    detail = "It asks for \(RequirementText.asks(requirement))."
  }
}
