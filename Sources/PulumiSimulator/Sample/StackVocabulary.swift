import Foundation

/// The words in which the sample's stacks are written down: a project, and its stacks with their resources.
func project(_ name: String, _ stacks: KeyValuePairs<String, Int>) -> [World.Stack] {
  stacks.map { stack, resources in
    World.Stack(
      project: name, name: stack, lastUpdate: lastUpdate(of: "\(name)/\(stack)"), resourceCount: resources)
  }
}

/// Within the last forty days, each stack at its own hour.
private func lastUpdate(of stack: String) -> Date {
  let minutes = 30 + StableHash.of(stack) % (40 * 24 * 60)
  return World.start.addingTimeInterval(-60 * Double(minutes))
}
