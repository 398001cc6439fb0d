import Governance
import PolicyData

extension Tables {
  static let stacks = Table(
    "stacks", of: StackRow.self,
    "A row for each stack, those included that could not be observed: all that is missing there is not known.",
    columns: Column.stackNames { $0.stack },
    [
      .text("owner", "Whose it is, by the labels of `site.json`.", \.stack.labels.owner),
      .text("contact", "How to reach the owner, by the labels of `site.json`.", \.stack.labels.contact),
      .text(
        "state",
        "`protected`, `unprotected`, `undecided` (it hangs on packs’ defaults or modes that are not known) or `not observed`.",
        \.state.rawValue),
      .text(
        "reason", "Why an unprotected stack is: `no group`, `no pack`, `audit only` or `warnings only`.",
        \.reason?.word),
      .number(
        "stoppingPolicies", "Listed policies that can stop a deployment; missing where undecided.",
        \.stopping?.policies),
      .number(
        "stoppingPacks",
        "Packs of which every policy that is not listed can stop a deployment, too; missing where undecided.",
        \.stopping?.packs),
      .number(
        "packs", "Packs that the stack must pass; one that is required twice counts twice.",
        \.assignments?.count),
      .number("oldPacks", "Of these, older than another stack of the organization runs.", \.oldPacks),
      .number(
        "conflicts",
        "Of these, asked for differently by the stack’s groups; missing where groups could not be read.",
        \.conflicts),
      .list("groups", "Policy groups that the stack belongs to.") { $0.stack.stackGuard?.groups.map(\.name) },
      .date(
        "lastUpdate", "When the stack was last updated, as far as Pulumi Cloud tells.", \.stack.lastUpdate),
      .number("resources", "How many resources it has, as far as Pulumi Cloud tells.", \.stack.resourceCount),
      .text("failure", "Why it could not be observed.", \.stack.failure?.reason),
      .number(
        "failureStatus", "The HTTP status of that answer, where there was one.", \.stack.failure?.status),
      .text("badge", "The stack’s badge, relative to the site’s root.") {
        BadgePath.stack($0.stack.reference)
      },
      .page("The stack’s page") { SitePath.stack($0.stack.reference).description },
    ]
  ) { organization in
    organization.stacks.count
  } rows: { organization in
    organization.stacks.map { StackRow(stack: $0, organization: organization) }
  }
}

/// A stack in its table.
struct StackRow {
  let stack: Stack
  let organization: Organization

  var state: StackState { StackState(stack) }

  var assignments: [PackAssignment]? { stack.stackGuard?.assignments }

  var reason: Protection.Reason? {
    guard case .unprotected(let reason)? = stack.protection else { return nil }
    return reason
  }

  var stopping: (policies: Int, packs: Int)? {
    switch stack.protection {
    case .protected(let policies, let wholePacks): (policies, wholePacks)
    case .unprotected: (0, 0)
    case .undecided, nil: nil
    }
  }

  var oldPacks: Int? {
    assignments?.count { organization.pack(named: $0.pack.name)?.isOld($0.pack) == true }
  }

  var conflicts: Int? {
    guard let assignments, assignments.allSatisfy({ $0.attribution != nil }) else { return nil }
    return assignments.count { $0.attribution?.disagreement != nil }
  }
}
