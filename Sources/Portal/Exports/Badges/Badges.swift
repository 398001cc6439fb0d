import Governance
import PolicyData

/// A badge an organization and a stack. Ten thousand stacks share five badges: each is drawn once.
enum Badges {
  static func files(of site: Site) -> [GeneratedFiles] {
    let hasProduction = site.coverage.production.stacks > 0
    return site.organizations.map { organization in
      GeneratedFiles(
        paths: [BadgePath.organization(organization.name)]
          + organization.stacks.map { BadgePath.stack($0.reference) },
        scope: .organization(organization.name)
      ) { [Badge(organization).svg] + badges(of: organization.stacks, hasProduction: hasProduction) }
    }
  }

  private static func badges(of stacks: [Stack], hasProduction: Bool) -> [[UInt8]] {
    var drawn: [StackBadge: [UInt8]] = [:]
    return stacks.map { stack in
      let badge = StackBadge(stack, hasProduction: hasProduction)
      let bytes = drawn[badge] ?? badge.badge.svg
      drawn[badge] = bytes
      return bytes
    }
  }
}

/// What the badge of a stack depends on.
private struct StackBadge: Hashable {
  let state: StackState
  let isTrouble: Bool

  /// Where production is labelled, an unprotected stack is trouble only there.
  init(_ stack: Stack, hasProduction: Bool) {
    state = StackState(stack)
    isTrouble = state == .unprotected && (stack.isProduction || !hasProduction)
  }

  var badge: Badge {
    let color: Badge.Color = state == .protected ? .good : isTrouble ? .bad : .neutral
    return Badge(label: "policies", message: state.rawValue, color: color)
  }
}

extension Badge {
  init(_ organization: Organization) {
    let (all, production) = (organization.coverage.all, organization.coverage.production)
    let subject = production.stacks > 0 ? production : all
    let isComplete = all.observed > 0 && all.protected == all.observed
    self.init(
      label: "protected",
      message: all.observed == 0 ? StackState.notObserved.rawValue : "\(all.protected) of \(all.observed)",
      color: subject.unprotected > 0 ? .bad : isComplete ? .good : .neutral,
      remark: all.unknown == 0 || all.observed == 0 ? "" : ", \(all.unknown) not observed")
  }
}
