import Governance
import PolicyData
import Templates

/// What the pages of a pack's policies show of its stacks: who must pass the pack in which version, and how each policy
/// runs there. What the versions' author says of policies is not in it: of that the archive tells.
struct PackFrame {
  private let pack: Pack
  private let firstOrdinal: Int

  /// - Parameter organization: the pack's. A stack is told by its place in it: see ``OrganizationFrame``.
  init(_ pack: Pack, in organization: Organization) {
    self.pack = pack
    firstOrdinal = organization.stacks.first?.ordinal ?? 0
  }

  func fingerprint(key: FingerprintKey) -> Fingerprint {
    var writer = ByteWriter(capacity: 32 * pack.uses.count)
    var numbers: [ObjectIdentifier: Int] = [:]
    for use in pack.uses {
      let rules = use.assignment.rules
      let number = numbers[ObjectIdentifier(rules)] ?? numbers.count
      writer.append(number)
      if number == numbers.count {
        numbers[ObjectIdentifier(rules)] = number
        writer.append(use.assignment.pack.version ?? 0)
        writer.append(rules)
      }
      writer.append(use.stack.ordinal - firstOrdinal)
      writer.append(use.assignment.mode.runsBeforeDeployments ? 1 : 0)
    }
    return key.fingerprint(of: writer.bytes)
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ rules: PackRules) {
    append(rules.policies.count)
    for rule in rules.policies {
      append(rule.policy)
      append(rule.level)
      append(rule.parameters.count)
      for parameter in rule.parameters {
        append(parameter.key)
        append(parameter.value.compactText)
      }
    }
    append(rules.others == nil ? 0 : 1)
    if let others = rules.others { append(others) }
  }

  private mutating func append(_ level: EffectiveLevel) {
    append(level.text)
    append(LevelValue.words(level.origin))
  }
}
