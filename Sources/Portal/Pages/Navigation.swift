import Governance
import Templates

/// The portal's main navigation: the overview, organizations, and what goes over all of them.
struct Navigation: Sendable {
  private let organizations: [Entry]
  private let subjects: [Entry]

  struct Entry: Sendable {
    let name: String
    let path: SitePath
  }

  /// More organizations than this do not fit into one line.
  static let limit = 3

  init(_ facts: SiteFacts) {
    organizations = facts.organizations.map { Entry(name: $0, path: .organization($0)) }
    subjects = [
      facts.hasFrameworks ? Entry(name: "Frameworks", path: .frameworks) : nil,
      Entry(name: "Requirements", path: .requirements),
      Entry(name: "Upkeep", path: .upkeep),
      Entry(name: "Changes", path: .changes),
      Entry(name: "Trends", path: .trends),
    ].compactMap(\.self)
  }

  /// Whether a page is marked as where the reader is.
  func leads(to path: SitePath) -> Bool {
    path == .index || (organizations + subjects).contains { $0.path == path }
  }

  func value(on path: SitePath, organization: String?) -> Value {
    let middle: [Value] =
      organizations.isEmpty
      ? [
        [
          "name": "Organizations", "path": .text("\(SitePath.index)#organizations"), "isCurrent": false,
          "isSection": .flag(organization != nil),
        ]
      ] : organizations.map { value(of: $0, on: path, isSection: organization == $0.name) }
    return .list(
      [value(of: Entry(name: "Overview", path: .index), on: path)] + middle
        + subjects.map { value(of: $0, on: path) })
  }

  private func value(of entry: Entry, on path: SitePath, isSection: Bool = false) -> Value {
    [
      "name": .text(entry.name), "path": .text(entry.path.description),
      "isCurrent": .flag(path == entry.path),
      "isSection": .flag(isSection && path != entry.path),
    ]
  }
}
