import Foundation
import PolicyData

/// The sample's past, so that the first portal has something to tell of: what changed, since when, and how it went.
extension World {
  /// The nights before the sample's own, oldest first. One night is missing: nobody ran the job.
  package static let sampleNights = [9, 8, 7, 6, 5, 3, 2, 1].map(sample)

  /// The sample as it was so many nights ago: today's, with what has changed since turned back.
  private static func sample(nightsAgo nights: Int) -> World {
    var world = World.sample
    world.now = World.start.addingTimeInterval(TimeInterval(nights) * -86_400)
    for index in world.organizations.indices where world.organizations[index].name == "acme" {
      world.organizations[index].turnBack(nights)
    }
    return world
  }
}

extension World.Organization {
  fileprivate mutating func turnBack(_ nights: Int) {
    // Last night: a production stack fell out of its group, and card data moved to a newer version.
    edit("Shop production") { $0.members.append(.init(project: "shop-search", stack: "prod")) }
    edit("PCI scope (EU)") { $0.packs = $0.packs.map { $0.name == "pci-dss-aws" ? $0.at(version: 2) : $0 } }
    guard nights >= 3 else { return }
    // Two nights ago: a policy was turned off.
    edit("Network / edge") { group in
      group.packs = group.packs.map {
        $0.name == "net-guard" ? .init("net-guard", version: 11, .settings(all: "mandatory")) : $0
      }
    }
    guard nights >= 6 else { return }
    // Five nights ago: a stack was taken down.
    stacks.append(.init(project: "checkout", name: "load-test", resourceCount: 12))
    edit("default-policy-group") { $0.members.append(.init(project: "checkout", stack: "load-test")) }
    guard nights >= 8 else { return }
    // A week ago: the app joined the default group.
    edit("default-policy-group") { $0.members.removeAll { $0.project == "Mobile.App" } }
  }

  private mutating func edit(_ group: String, _ change: (inout World.Group) -> Void) {
    for index in groups.indices where groups[index].name == group { change(&groups[index]) }
  }
}

extension World.AppliedPack {
  fileprivate func at(version: Int) -> World.AppliedPack {
    World.AppliedPack(name, version: version, configuration, environments: environments)
  }
}
