import Governance
import Templates

/// Exceptions in words.
enum ExceptionText {
  static func anchor(_ result: ExceptionResult) -> Anchor { anchor(result.index) }

  static func anchor(_ index: Int) -> Anchor { Anchor("x-", "\(index + 1)") }

  static func state(_ result: ExceptionResult) -> String {
    if result.isExpired { return "expired" }
    return result.daysLeft == 0 ? "last day" : "\(NumberText.count(result.daysLeft, "day")) left"
  }

  static func row(_ result: ExceptionResult) -> Value {
    let exception = result.exception
    return [
      "anchor": .text(anchor(result).description),
      "path": .text("\(SitePath.requirements)#\(anchor(result))"),
      "state": .text(state(result)),
      "sort": .text("\(result.daysLeft)"),
      "isTrouble": .flag(result.isExpired),
      "subject": .text(exception.policy.map { "\(exception.pack)/\($0)" } ?? exception.pack),
      "patterns": .text(RequirementText.patterns(exception.patterns)),
      "reason": .text(exception.reason),
      "owner": .text(exception.owner),
      "expires": .text(exception.expires.description),
      "stacks": .text(result.stacks.isEmpty ? "no stack" : NumberText.grouped(result.stacks.count)),
      "isIdle": .flag(!result.isUsed && !result.isExpired),
    ]
  }
}
