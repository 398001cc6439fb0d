import Governance
import Templates

/// What every page shows around its content: navigation, freshness, limits of the data.
struct Frame: Sendable {
  private let portal: Value
  private let organizations: [(name: String, path: SitePath)]

  /// More organizations than this do not fit into one line of navigation.
  private static let navigationLimit = 4

  init(_ edition: Edition) {
    let site = edition.site
    let coverage = site.coverage.all
    let finished = DateText(site.finished)
    organizations =
      site.organizations.count > Self.navigationLimit
      ? [] : site.organizations.map { ($0.name, .organization($0.name)) }
    portal = [
      "title": .text(edition.title),
      "version": .text(edition.version),
      "service": .text(edition.source),
      "isSample": .flag(edition.isSample),
      "collected": .text(DateText.interval(from: site.started, to: site.finished)),
      "finished": ["text": .text(finished.text), "machine": .text(finished.machine)],
      "observed": .text(NumberText.grouped(coverage.observed)),
      "stacks": .text(NumberText.count(coverage.stacks, "stack")),
      "unobserved": coverage.unknown == 0 ? .absent : .text(NumberText.count(coverage.unknown, "stack")),
    ]
  }

  /// The values of a page, with the frame's around them.
  func page(
    _ path: SitePath, title: String, organization: String? = nil, _ values: [String: Value]
  ) -> Value {
    let frame: [String: Value] = [
      "portal": portal,
      "title": .text(title),
      "root": .text(path.rootPrefix),
      "isOverview": .flag(path == .index),
      "navigation": .list(navigation(on: path, organization: organization)),
    ]
    return .object(frame.merging(values) { $1 })
  }

  private func navigation(on path: SitePath, organization: String?) -> [Value] {
    guard !organizations.isEmpty else {
      return [
        [
          "name": "Organizations", "path": .text("\(SitePath.index)#organizations"), "isCurrent": false,
          "isSection": .flag(organization != nil),
        ]
      ]
    }
    return organizations.map { entry in
      [
        "name": .text(entry.name), "path": .text(entry.path.description), "isCurrent": .flag(path == entry.path),
        "isSection": .flag(organization == entry.name && path != entry.path),
      ]
    }
  }
}

extension Value {
  /// Where a page stands: the links above it, and its own name.
  static func trail(_ links: [(name: String, path: String)]) -> Value {
    .list(links.map { ["name": .text($0.name), "path": .text($0.path)] })
  }

  /// A number with its caption, what it is a part of, and a remark.
  static func figure(_ caption: String, _ value: String, of part: String? = nil, note: String = "") -> Value {
    [
      "caption": .text(caption), "value": .text(value), "part": part.map { .text($0) } ?? .absent,
      "note": .text(note),
    ]
  }

  /// Text, or nothing to show.
  static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }
}
