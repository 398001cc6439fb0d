import Governance
import PolicyData
import Templates

extension Pages {
  /// The requirements that are about a stack, and the exceptions that it has.
  func ruleValues(_ stack: Stack) -> Members {
    let rows = edition.site.requirements.enumerated().compactMap { index, result in
      result.standing(of: stack.reference).map { row(result, $0, number: index + 1) }
    }
    let exceptions = edition.site.exceptions.filter { $0.exception.matches(stack.reference) }
    return [
      "hasRules": .flag(!rows.isEmpty || !exceptions.isEmpty),
      "hasRequirements": .flag(!rows.isEmpty),
      "requirements": .list(rows),
      "hasExceptions": .flag(!exceptions.isEmpty),
      "exceptions": .list(exceptions.map(ExceptionText.row)),
    ]
  }

  private func row(_ result: RequirementResult, _ standing: RequirementResult.Standing, number: Int) -> Value
  {
    let (state, why, isTrouble): (String, String, Bool) =
      switch standing {
      case .holds: ("holds", "", false)
      case .fails(let failing): ("fails", RequirementText.why(failing.shortfalls), true)
      case .excepted(let excepted): ("excepted", RequirementText.why(excepted.shortfalls), false)
      case .unobserved: ("not checked", "the stack could not be observed", false)
      }
    return [
      "anchor": .text(RequirementText.anchor(number: number).description),
      "path": .text("\(SitePath.requirements)#\(RequirementText.anchor(number: number))"),
      "title": .text(result.requirement.title),
      "asks": .text(RequirementText.asks(result.requirement)),
      "state": .text(state),
      "isTrouble": .flag(isTrouble),
      "why": .optional(why.isEmpty ? nil : why),
    ]
  }

  /// The exceptions that name a pack, or one of its policies, for stacks of an organization.
  func exceptionRows(pack: String, policy: String? = nil, in organization: String) -> [Value] {
    edition.site.exceptions.filter { result in
      result.exception.pack == pack && (policy == nil || (result.exception.policy ?? policy) == policy)
        && result.stacks.contains { $0.organization == organization }
    }.map(ExceptionText.row)
  }
}
