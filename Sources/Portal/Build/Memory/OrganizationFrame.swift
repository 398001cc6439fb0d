import Governance
import PolicyData
import Templates

import struct Foundation.Date

/// What the pages of an organization's stacks show of anything but their stack: where the list of stacks has its row,
/// which versions are old, what there is to lead to, and which night told of packs, groups and scores.
struct OrganizationFrame {
  private let organization: Organization
  /// When that night ended; nil where it is the site's own. An outage is over for pages when it outlasts the patience,
  /// too, and then the service says what it said the night before.
  private let asOf: Date?

  init(_ organization: Organization, asOf: Date?) {
    self.organization = organization
    self.asOf = asOf
  }

  func fingerprint(key: FingerprintKey) -> Fingerprint {
    var writer = ByteWriter()
    writer.append(asOf.map(\.timeIntervalSinceReferenceDate.bitPattern) ?? 0)
    for stacks in [organization.stacks, organization.removed] {
      writer.append(stacks.count)
      for stack in stacks { writer.append(stack.reference) }
    }
    writer.append(organization.groups.count)
    for group in organization.groups { writer.append(group.name) }
    writer.append(organization.packs.count)
    for pack in organization.packs.sorted(by: { $0.name < $1.name }) {
      writer.append(pack.name)
      writer.append(pack.newestNumberInUse ?? 0)
      writer.append(pack.policies.count)
      for policy in pack.policies { writer.append(policy.name) }
    }
    return key.fingerprint(of: writer.bytes)
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ stack: StackReference) {
    append(stack.project)
    append(stack.stack)
  }
}
