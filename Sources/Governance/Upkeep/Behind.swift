import PolicyData

/// Stacks that run an old version of a pack for the same reason.
package struct Behind: Sendable {
  package let pack: Pack
  package let version: String
  package let newest: String
  /// Whether no stack runs the newest version yet.
  package let isNewestUnused: Bool
  /// The groups that ask for the old version, by name; nil where the organization's groups could not be read.
  package let heldBy: [String]?
  /// Sorted.
  package let stacks: [Stack]
}

extension Organization {
  /// By pack, oldest version first. Behind the newest version that is published, or where the list of packs could
  /// not be read, that is in use.
  package var behind: [Behind] {
    packs.sorted { $0.name < $1.name }.flatMap(\.behind)
  }
}

extension Pack {
  private var newest: (number: Int, text: String)? {
    newestPublished.map { ($0.number, $0.text) }
      ?? newestInUse.flatMap { version in version.number.map { ($0, version.text) } }
  }

  package var behind: [Behind] {
    struct Cause: Hashable {
      let number: Int
      let version: String
      let heldBy: [String]?

      var order: (Int, String, Int, String) {
        (number, (heldBy ?? []).joined(separator: "\n"), heldBy == nil ? 0 : 1, version)
      }
    }
    guard let newest else { return [] }
    var stacks: [Cause: [Stack]] = [:]
    for use in uses {
      guard let number = use.assignment.pack.version, number < newest.number else { continue }
      let holders = use.assignment.attribution?.winners.map(\.group)
      stacks[Cause(number: number, version: use.assignment.versionText, heldBy: holders), default: []]
        .append(use.stack)
    }
    let causes = stacks.keys.sorted { $0.order < $1.order }
    return causes.map { cause in
      Behind(
        pack: self, version: cause.version, newest: newest.text, isNewestUnused: unusedNewest != nil,
        heldBy: cause.heldBy, stacks: stacks[cause, default: []].sorted { $0.reference < $1.reference })
    }
  }
}
