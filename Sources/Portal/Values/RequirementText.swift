import Governance
import PolicyData

/// Our own rules in words.
enum RequirementText {
  /// What a requirement asks for: "pci-dss-aws at least 1.4.0, before deployments, with a policy that is mandatory or
  /// stronger".
  static func asks(_ requirement: Requirement) -> String {
    let version = requirement.atLeast.map { " at least \($0)" } ?? ""
    let mode: String? =
      switch requirement.mode {
      case .preventative?: "before deployments"
      case .audit?: "in an audit group"
      case nil: nil
      }
    let level = requirement.level.map { stronger($0) }
    let policy =
      requirement.policy.map { "with \($0) \(level ?? "running")" }
      ?? level.map { "with a policy that is \($0)" }
    return (["\(requirement.pack)\(version)", mode, policy].compactMap(\.self)).joined(separator: ", ")
  }

  private static func stronger(_ level: EnforcementLevel) -> String {
    level == .remediate ? "remediate" : "\(level) or stronger"
  }

  static func patterns(_ patterns: [StackPattern]) -> String {
    patterns.map(\.description).joined(separator: ", ")
  }

  static func why(_ shortfalls: [Shortfall]) -> String { shortfalls.map(words).joined(separator: "; ") }

  static func words(_ shortfall: Shortfall) -> String {
    switch shortfall {
    case .packMissing: "need not pass the pack"
    case .versionBelow(let found, _, true): "runs \(version(found))"
    case .versionBelow(let found, let wanted, false):
      "runs \(version(found)), which cannot be compared with \(wanted)"
    case .auditOnly: "is only audited"
    case .preventativeOnly: "is not audited"
    case .policyMissing: "its version has no such policy"
    case .policyDisabled: "the policy is disabled"
    case .levelWeaker(nil, let found, _): "its strongest policy is \(found)"
    case .levelWeaker(_?, let found, _): "the policy is \(found)"
    case .undecided(.mode): "its mode is not told"
    case .undecided(.packDefault): "the level is a default that could not be read"
    case .undecided(.policyList): "whether its version has the policy could not be read"
    }
  }

  private static func version(_ found: FoundVersion) -> String {
    found.tag.isEmpty ? found.number.map { "v\($0)" } ?? "no version" : found.tag
  }

  /// One word for a result, and whether it is trouble.
  static func state(_ result: RequirementResult) -> (words: String, glyph: Glyph, isTrouble: Bool) {
    if result.matched == 0 { return ("no stack", .wrong, true) }
    if !result.failing.isEmpty { return ("\(NumberText.grouped(result.failing.count)) fail", .wrong, true) }
    if result.unobserved.count == result.matched { return ("not checked", .unknown, false) }
    return ("holds", .protected, false)
  }

  static func finding(_ results: [RequirementResult]) -> String {
    if results.isEmpty { return "No requirement is stated." }
    let broken = results.count(where: \.isBroken)
    return broken == 0
      ? "All \(NumberText.count(results.count, "requirement")) hold."
      : "\(NumberText.grouped(broken)) of \(NumberText.count(results.count, "requirement")) \(broken == 1 ? "is" : "are") broken."
  }

  static func finding(_ exceptions: [ExceptionResult]) -> String {
    if exceptions.isEmpty { return "" }
    let expired = exceptions.count(where: \.isExpired)
    let all = NumberText.count(exceptions.count, "exception")
    return expired == 0 ? "\(all), none expired." : "\(all), \(NumberText.grouped(expired)) expired."
  }
}

extension RequirementText {
  static func anchor(number: Int) -> Anchor { Anchor("n-", "\(number)") }

  /// Broken ones first, then what could not be checked, then what holds.
  static func order(_ result: RequirementResult) -> Int {
    result.isBroken ? 0 : result.unobserved.count == result.matched ? 1 : 2
  }
}
