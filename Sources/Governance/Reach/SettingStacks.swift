import PolicyData

/// The stacks of some settings of a pack. A pack has thousands of stacks and hundreds of policies: who compares or counts
/// them asks the settings, and nobody is listed before somebody shows the list.
package struct SettingStacks: Sendable {
  package private(set) var count = 0
  private let pack: Pack
  /// A list a setting, in ascending order, in the pack's uses. No two have one in common.
  private var positions: [[Int32]] = []

  init(of pack: Pack) { self.pack = pack }

  mutating func add(_ setting: [Int32]) {
    if setting.isEmpty { return }
    count += setting.count
    positions.append(setting)
  }

  package var isEmpty: Bool { count == 0 }

  /// Sorted.
  package var all: [Stack] {
    let inOrder = positions.count == 1 ? positions[0] : positions.joined().sorted()
    return inOrder.map { pack.uses[Int($0)].stack }
  }

  /// The one that comes first of ``all``.
  package var first: Stack? { positions.compactMap(\.first).min().map { pack.uses[Int($0)].stack } }
}

extension SettingStacks: Hashable {
  /// Arrays that are one object are not compared element by element, and of one setting they mostly are.
  package static func == (left: SettingStacks, right: SettingStacks) -> Bool {
    left.pack === right.pack && left.count == right.count && left.positions == right.positions
  }

  /// The lists of different settings differ in their first.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(pack))
    for setting in positions {
      hasher.combine(setting.first)
      hasher.combine(setting.count)
    }
  }
}
