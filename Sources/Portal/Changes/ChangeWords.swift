import Governance
import PolicyData

/// The parts that the words of changes are made of.
enum ChangeWords {
  /// More names than these are a list, and lists have pages of their own.
  private static let shownNames = 8

  /// "a, b and 3 more"
  static func list(_ names: [String], limit: Int = shownNames) -> String {
    let shown = names.prefix(limit).joined(separator: ", ")
    let rest = names.count - limit
    return rest > 0 ? "\(shown) and \(NumberText.grouped(rest)) more" : shown
  }

  static func joined(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  static func version(_ version: FoundVersion) -> String {
    version.tag.isEmpty ? version.number.map { "v\($0)" } ?? "no version" : version.tag
  }

  static func mode(_ mode: PackFacts.Mode) -> String {
    switch mode {
    case .preventative: "preventative"
    case .audit: "audit"
    case .unclear: "mode unclear"
    }
  }

  /// A pack can be required in two modes, and each changes by itself.
  static func suffix(_ mode: PackFacts.Mode) -> String {
    switch mode {
    case .preventative: ""
    case .audit: "in audit"
    case .unclear: "in an unclear mode"
    }
  }

  /// What a group or another version did to the levels.
  static func effect(_ direction: Direction) -> String {
    switch direction {
    case .weakened: "Policies lost force with it."
    case .strengthened: "Policies gained force with it."
    case .neutral: "No policy lost or gained force with it."
    }
  }

  static func protection(_ protection: Protection) -> String {
    switch protection {
    case .protected(let policies, let packs):
      "\(subject(policies: policies, packs: packs)) can stop a deployment."
    case .undecided: "What can stop a deployment is not certain."
    case .unprotected(let reason): "Nothing can stop a deployment: \(Self.reason(reason))."
    }
  }

  private static func subject(policies: Int, packs: Int) -> String {
    let named = NumberText.count(policies, "policy", "policies"), whole = NumberText.count(packs, "pack")
    if packs == 0 { return named }
    return policies == 0 ? "Every policy of \(whole)" : "\(named), and every other policy of \(whole),"
  }

  static func reason(_ reason: Protection.Reason) -> String {
    switch reason {
    case .noGroup: "no policy group"
    case .noPack: "no pack is required"
    case .auditOnly: "packs only look afterwards"
    case .warnsOnly: "packs only warn"
    }
  }
}
