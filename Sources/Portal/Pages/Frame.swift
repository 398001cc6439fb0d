import Governance
import Templates

/// What every page shows around its content: navigation, freshness, limits of the data. Rendered once for all pages
/// that share it: those of an organization at one depth.
final class Frame: Sendable {
  private let portal: Value
  private let navigation: Navigation
  private let header: Template
  private let footer: Template
  private let surroundings = SharedCache<Key, Surroundings>()

  private struct Key: Hashable {
    let root: String
    let organization: String?
    /// Nil but for the pages that the navigation itself leads to.
    let current: SitePath?
  }

  private struct Surroundings {
    let header: Markup
    let footer: Markup
  }

  init(_ edition: Edition, _ facts: SiteFacts, library: TemplateLibrary) throws(TemplateError) {
    let (site, coverage) = (edition.site, facts.coverage)
    let finished = DateText(site.finished)
    header = try library.template("header")
    footer = try library.template("footer")
    navigation = Navigation(facts)
    portal = [
      "title": .text(edition.title),
      "version": .text(edition.version),
      "service": .text(edition.source),
      "isSample": .flag(edition.isSample),
      "searchPieces": .number(facts.searchPieces),
      "kept": edition.day.map { _ in
        ["text": .text(finished.text), "machine": .text(finished.machine)]
      } ?? .absent,
      "collected": .text(DateText.interval(from: site.started, to: site.finished)),
      "finished": ["text": .text(finished.text), "machine": .text(finished.machine)],
      "observed": .text(NumberText.grouped(coverage.observed)),
      "stacks": .text(NumberText.count(coverage.stacks, "stack")),
      "stale": coverage.stale == 0 ? .absent : .text(NumberText.count(coverage.stale, "stack")),
      "unobserved": coverage.unknown == 0 ? .absent : .text(NumberText.count(coverage.unknown, "stack")),
    ]
  }

  /// The values of a page, with the frame's around them.
  func page(
    _ path: SitePath, title: String, organization: String? = nil, _ values: Members
  ) throws(TemplateError) -> Value {
    let surroundings = try surroundings(of: path, organization: organization)
    var page = values
    page["portal"] = portal
    page["title"] = .text(title)
    page["root"] = .text(path.rootPrefix)
    page["header"] = .markup(surroundings.header)
    page["footer"] = .markup(surroundings.footer)
    return .object(page)
  }

  private func surroundings(of path: SitePath, organization: String?) throws(TemplateError) -> Surroundings {
    let key = Key(
      root: path.rootPrefix, organization: organization, current: navigation.leads(to: path) ? path : nil)
    return try surroundings.value(for: key) { () throws(TemplateError) in
      let value = sharedValue(on: path, organization: organization)
      return Surroundings(header: try header.markup(of: value), footer: try footer.markup(of: value))
    }
  }
}

extension Frame {
  /// What header and footer see.
  func sharedValue(on path: SitePath, organization: String?) -> Value {
    [
      "portal": portal, "root": .text(path.rootPrefix),
      "navigation": navigation.value(on: path, organization: organization),
    ]
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
