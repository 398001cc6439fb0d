import Governance
import PolicyData
import Templates

/// Dead weight in words: a kind of it is a table of the upkeep page.
struct DeadWeightText: Sendable {
  let id: String
  let title: String
  let note: String
  let noun: String
  let empty: String
  let rows: @Sendable (Organization, DeadWeight) -> [Row]

  struct Row {
    let anchor: Anchor
    let organization: String
    let name: String
    /// Nil where what is unused has no page.
    let path: String?
    let says: String

    var value: Value {
      [
        "anchor": .text(anchor.description), "organization": .text(organization), "name": .text(name),
        "path": .optional(path), "says": .text(says),
      ]
    }
  }

  static let kinds = [
    DeadWeightText(
      id: "unused-packs", title: "Packs that no stack requires",
      note:
        "Of the stacks shown here. Packs that Pulumi publishes are among them: the service does not tell them apart.",
      noun: "packs", empty: "Every pack that could be read is required of some stack."
    ) { organization, weight in
      (weight.unusedPacks ?? []).map { pack in
        Row(
          anchor: Anchor("u-", organization.name).appending(pack.name), organization: organization.name,
          name: pack.name, path: nil, says: NumberText.count(pack.versions.count, "version") + " published")
      }
    },
    DeadWeightText(
      id: "empty-groups", title: "Groups without stacks",
      note: "Neither a stack nor a cloud account belongs to them.",
      noun: "groups", empty: "Every group that could be read has members."
    ) { organization, weight in
      (weight.emptyGroups ?? []).map { group in
        Row(
          anchor: Anchor("e-", organization.name).appending(group.name), organization: organization.name,
          name: group.name,
          path: SitePath.group(organization: organization.name, group: group.name).description,
          says: "applies \(NumberText.count(group.packs.count, "pack")) to nothing")
      }
    },
    DeadWeightText(
      id: "disabled-policies", title: "Policies disabled everywhere",
      note: "On every stack that must pass their pack.", noun: "policies",
      empty: "Every policy runs somewhere."
    ) { organization, weight in
      weight.disabledPolicies.map { item in
        let path = SitePath.policy(
          organization: organization.name, pack: item.pack.name, policy: item.policy.name)
        let count = item.policy.preventative.disabled + item.policy.audit.disabled
        return Row(
          anchor: Anchor("d-", organization.name).appending(item.pack.name).appending(item.policy.name),
          organization: organization.name, name: "\(item.pack.name)/\(item.policy.name)",
          path: path.description, says: "on \(NumberText.count(count, "stack"))")
      }
    },
    DeadWeightText(
      id: "idle-entries", title: "Configuration that names no policy",
      note:
        "The pack’s version has no policy of this name, and ignores the entry. Mostly a typing error, or a policy that was renamed.",
      noun: "entries", empty: "Every entry that could be checked names a policy."
    ) { organization, weight in
      weight.idleEntries.map { item in
        Row(
          anchor: Anchor("i-", organization.name).appending(item.pack.name).appending(item.entry),
          organization: organization.name, name: "\(item.pack.name)/\(item.entry)",
          path: "\(SitePath.pack(organization: organization.name, pack: item.pack.name))#configurations",
          says: "on \(NumberText.count(item.stacks, "stack"))")
      }
    },
  ]
}

extension DeadWeightText {
  /// Of the whole site: exceptions belong to no organization.
  static let expiredExceptions = DeadWeightText(
    id: "expired-exceptions", title: "Expired exceptions",
    note: "They satisfy no requirement any more: renew them, or take them out of site.json.",
    noun: "exceptions",
    empty: "Every exception is in force."
  ) { _, _ in [] }

  static func row(_ result: ExceptionResult) -> Row {
    let exception = result.exception
    return Row(
      anchor: Anchor("y-", "\(result.index + 1)"), organization: RequirementText.patterns(exception.patterns),
      name: exception.policy.map { "\(exception.pack)/\($0)" } ?? exception.pack,
      path: "\(SitePath.requirements)#\(ExceptionText.anchor(result))",
      says: "expired on \(exception.expires)")
  }
}
