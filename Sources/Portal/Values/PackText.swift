import Governance
import PolicyData
import Templates

/// A pack in words and figures.
enum PackText {
  static func finding(_ pack: Pack) -> String {
    let stacks = pack.stackCount, old = oldStacks(pack)
    let must = "\(NumberText.count(stacks, "stack")) must pass this pack"
    if old == 0 {
      return "\(must), \(pack.versions.count == 1 ? "all in the same version" : "none in an old version")."
    }
    return "\(must), \(old == stacks ? "all" : NumberText.grouped(old)) of them in an old version."
  }

  static func more(_ pack: Pack) -> String {
    let newest = pack.newestInUse.map { "The newest version in use is \($0.text)." } ?? ""
    let unused = pack.unusedNewest.map { " \($0.text) is published, and no stack runs it." } ?? ""
    return newest + unused
  }

  static func figures(_ pack: Pack, in organization: Organization) -> [Value] {
    let stacks = pack.stackCount
    let before = pack.uses.stackCount { $0.assignment.mode.runsBeforeDeployments }
    let stops = pack.uses.stackCount { $0.assignment.canStop == true }
    let production = pack.uses.stackCount { $0.stack.isProduction }
    return [
      .figure(
        "Stacks that must pass it", NumberText.grouped(stacks),
        of: "of \(NumberText.grouped(organization.coverage.all.observed))",
        note: production > 0 ? "\(NumberText.grouped(production)) in production" : ""),
      .figure(
        "Preventative", NumberText.grouped(before), of: "of \(NumberText.grouped(stacks))",
        note: before == stacks
          ? "runs before every deployment" : "\(NumberText.grouped(stacks - before)) only audited"),
      .figure(
        "Can stop a deployment on", NumberText.grouped(stops), of: "of \(NumberText.grouped(stacks))",
        note: "with a mandatory or remediate policy"),
      .figure(
        "On an old version", NumberText.grouped(oldStacks(pack)), of: "of \(NumberText.grouped(stacks))",
        note: NumberText.count(pack.versions.count, "version") + " in use"),
      .figure(
        "Configurations", NumberText.grouped(pack.variants.count), note: "different settings of the same pack"
      ),
    ]
  }

  static func policiesNote(_ pack: Pack) -> String {
    let isListed = pack.policies.contains { $0.definition != nil }
    let which =
      isListed
      ? "All of the versions in use and of the newest."
      : "Those that a configuration names; the pack’s own list is not available with this token."
    return "\(which) Bars count the stacks where the pack runs before deployments."
  }

  /// What moving everybody to the newest version would do.
  static func upgradeFinding(_ reach: UpgradeReach) -> String {
    let behind =
      "\(NumberText.count(reach.behind, "stack")) \(reach.behind == 1 ? "runs" : "run") an older version before deployments"
    if reach.hits.isEmpty { return "\(behind); with \(reach.newest.text) no further policy would stop them." }
    let hits = reach.hits.count
    return
      "\(behind); with \(reach.newest.text), further policies could stop \(NumberText.grouped(hits)) of them."
  }

  static func variantsNote(_ pack: Pack) -> String {
    pack.variants.count == 1
      ? "All stacks share one." : "The most used first. Equal settings are one configuration."
  }

  /// What happens to the policies that a configuration does not name.
  static func others(_ rules: PackRules) -> String {
    guard let others = rules.others else { return "" }
    let isAlone = rules.policies.isEmpty
    let subject = isAlone ? "Every policy" : "All other policies"
    return others.level == nil
      ? "\(subject) \(isAlone ? "runs" : "run") at the pack’s default."
      : "\(subject) \(isAlone ? "is" : "are") set to \(others.text)."
  }

  static func chips(_ pack: Pack) -> String {
    let uses = pack.uses
    let audited = uses.count { $0.assignment.mode == .audit }
    let production = uses.count(where: \.stack.isProduction)
    return [
      oldStacks(pack) > 0 ? "old=Old version" : nil,
      audited > 0 && audited < uses.count ? "audit=Audit" : nil,
      production > 0 && production < uses.count ? "prod=Production" : nil,
    ].compactMap(\.self).joined(separator: "|")
  }

  static func oldStacks(_ pack: Pack) -> Int { pack.oldStackCount }
}
