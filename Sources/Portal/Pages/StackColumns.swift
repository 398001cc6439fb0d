import Governance
import PolicyData
import Templates

/// What tables of stacks have in common. A column that would be empty in every row is left out.
struct StackColumns {
  let hasEnvironments: Bool
  let hasOwners: Bool

  init(_ stacks: some Sequence<Stack>) {
    hasEnvironments = stacks.contains { $0.labels.environment != nil }
    hasOwners = stacks.contains { $0.labels.owner != nil }
  }

  /// Where its row is, in a table of one organization's stacks.
  /// - Parameter prefix: differs where a page has more than one row of it.
  static func anchor(of stack: Stack, _ prefix: String = "s-") -> Anchor {
    Anchor(prefix, "\(stack.reference.project)/\(stack.reference.stack)")
  }

  static func row(_ stack: Stack, anchor: Anchor, isTrouble: Bool) -> Members {
    let reference = stack.reference
    return [
      "anchor": .text(anchor.description),
      "path": .text(SitePath.stack(reference).description),
      "project": .text(reference.project),
      "stack": .text(reference.stack),
      "environment": .optional(stack.labels.environment),
      "owner": .optional(stack.labels.owner),
      "isTrouble": .flag(isTrouble),
      "state": .text(ProtectionText.state(of: stack)),
      "staleSince": .optional(stack.outage.map { DateText($0.asOf).day }),
      "canStop": .text(ProtectionText.canStop(stack)),
      "keys": .text(ProtectionText.keys(of: stack)),
    ]
  }

  /// The filters that would leave some rows: `key=Word|key=Word`.
  static func chips(_ coverage: Coverage, hasOldVersions: Bool = false) -> String {
    let all = coverage.all
    return [
      all.unprotected > 0 ? "bad=Unprotected" : nil,
      all.undecided > 0 ? "undecided=Undecided" : nil,
      all.unknown > 0 ? "unknown=Not observed" : nil,
      all.stale > 0 ? "stale=Older data" : nil,
      coverage.production.stacks > 0 && coverage.production.stacks < all.stacks ? "prod=Production" : nil,
      hasOldVersions ? "old=Old versions" : nil,
    ].compactMap(\.self).joined(separator: "|")
  }
}
