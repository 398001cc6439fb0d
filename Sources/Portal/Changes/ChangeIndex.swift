import Governance
import PolicyData

/// In which nights something changed. Thousands of pages ask, and few of them have changes: nobody walks over all
/// nights for each.
struct ChangeIndex: Sendable {
  private let byStack: [StackReference: [Place]]
  private let byPack: [PackName: [Place]]

  /// A change of a night, as places in their lists.
  struct Place: Hashable, Sendable {
    let night: Int
    let change: Int
  }

  /// Packs of one name in two organizations are different ones.
  private struct PackName: Hashable {
    let organization: String
    let pack: String
  }

  init(_ nights: [RecordedChanges]) {
    var byStack: [StackReference: [Place]] = [:]
    var byPack: [PackName: [Place]] = [:]
    for (night, changes) in nights.map(\.changes).enumerated() {
      for (index, change) in changes.enumerated() {
        let place = Place(night: night, change: index)
        for stack in change.stacks { byStack[stack, default: []].append(place) }
        guard let pack = change.pack else { continue }
        byPack[PackName(organization: change.organization, pack: pack), default: []].append(place)
      }
    }
    self.byStack = byStack
    self.byPack = byPack
  }

  /// In the order of the nights, and of their changes.
  func places(of stack: StackReference) -> [Place] { byStack[stack] ?? [] }

  /// On any stack of the organization.
  func places(ofPack pack: String, in organization: String) -> [Place] {
    byPack[PackName(organization: organization, pack: pack)] ?? []
  }
}
