import Governance
import PolicyData

/// In which nights something changed. Thousands of pages ask, and few of them have changes: nobody walks over all
/// nights for each.
struct ChangeIndex: Sendable {
  private let byStack: [StackReference: [Place]]
  private let byPack: [PackName: [Place]]
  private let byPolicy: [PolicyName: [Place]]

  /// A change of a night, as places in their lists.
  struct Place: Hashable, Sendable {
    let night: Int
    let change: Int
  }

  private struct PolicyName: Hashable {
    let pack: PackName
    let policy: String
  }

  init(_ nights: [RecordedChanges]) {
    var byStack: [StackReference: [Place]] = [:]
    var byPack: [PackName: [Place]] = [:]
    var byPolicy: [PolicyName: [Place]] = [:]
    for (night, changes) in nights.map(\.changes).enumerated() {
      for (index, change) in changes.enumerated() {
        let place = Place(night: night, change: index)
        for stack in change.stacks { byStack[stack, default: []].append(place) }
        guard let pack = change.packName else { continue }
        byPack[pack, default: []].append(place)
        guard let policy = change.policy else { continue }
        byPolicy[PolicyName(pack: pack, policy: policy), default: []].append(place)
      }
    }
    self.byStack = byStack
    self.byPack = byPack
    self.byPolicy = byPolicy
  }

  /// In the order of the nights, and of their changes.
  func places(of stack: StackReference) -> [Place] { byStack[stack] ?? [] }

  /// On any stack of the organization.
  func places(ofPack pack: String, in organization: String) -> [Place] {
    byPack[PackName(organization: organization, pack: pack)] ?? []
  }

  /// What named the policy; settings for all policies of its pack are changes of the pack.
  func places(ofPolicy policy: String, of pack: String, in organization: String) -> [Place] {
    byPolicy[PolicyName(pack: PackName(organization: organization, pack: pack), policy: policy)] ?? []
  }
}
