import Governance
import PolicyData
import Synchronization
package import Templates

/// All pages of an edition. Adding a kind of page is one line here, one file beside this one, and one template.
///
/// An object, as organizations are: thousands of pages hold it.
package final class Pages: Sendable {
  let edition: Edition
  let frame: Frame
  let fragments: Fragments
  let configurations: ShownConfigurations
  let changeValues: ChangeValues
  let facts: SiteFacts
  private let made = Mutex<Overview?>(nil)

  /// - Parameter library: the theme's templates; those of ``Fragments`` must be among them.
  package init(_ edition: Edition, library: TemplateLibrary) throws(TemplateError) {
    self.edition = edition
    facts = SiteFacts(edition)
    frame = try Frame(edition, facts, library: library)
    configurations = ShownConfigurations(edition.parameters)
    changeValues = ChangeValues(
      edition.history, links: ChangeLinks(edition.site), hasProduction: facts.hasProduction)
    fragments = try Fragments(library: library, parameters: edition.parameters)
  }

  /// Cheap to make: a page's values wait until it is rendered.
  package var all: [Page] {
    nights.all + [attention, requirements, upkeep, search, notFound]
      + edition.site.organizations.mapOnAllCores(pages).flatMap(\.self)
      + (edition.site.frameworks.isEmpty ? [] : [frameworks])
      + edition.site.frameworks.flatMap { framework in
        [page(of: framework)] + framework.controls.map { page(of: $0, in: framework) }
      }
      + LabelGroup.Kind.allCases.flatMap { edition.stacks(by: $0).flatMap { pages(of: $0) } }
  }

  /// Those that are new every night.
  var nights: NightPages {
    NightPages(edition, frame: frame, changeValues: changeValues) { [self] in overview }
  }

  /// Made once, by who asks first.
  var overview: Overview {
    made.withLock { made in
      let overview = made ?? newOverview
      made = overview
      return overview
    }
  }

  private var newOverview: Overview {
    let nights = nights
    return Overview(
      facts: facts, organizations: edition.site.organizations.map(\.name), index: indexValues,
      rows: Tables.rows(of: edition),
      sections: edition.history.changes.isEmpty ? .list([]) : nights.sections(onPageOf: 0),
      figures: edition.history.figures.last?.values ?? [:], outcome: Outcome(edition.site))
  }

  /// What stands beside the pages: data, search index, sitemap, badges, the feed.
  func files(beside pages: [Page]) -> [GeneratedFiles] {
    let listed = edition.baseURL == nil ? [] : pages.map(\.path)
    return Exports(edition, pages: listed, baseURL: edition.baseURL).all + edition.changeFiles
  }

  private func pages(in organization: Organization) -> [Page] {
    let shared = OrganizationParts(organization)
    return pages(of: organization, shared)
      + (organization.stacks + organization.removed).map { page(of: $0, in: organization, shared) }
      + organization.packs.flatMap { pages(of: $0, in: organization) }
      + organization.packs.flatMap { pack in
        pack.policies.map { page(of: $0, of: pack, in: organization) }
      }
      + organization.groups.flatMap { pages(of: $0, in: organization) }
  }

  /// The parts that pages share, which are rendered by themselves: each template with a value that it sees.
  var sharedParts: [(template: String, value: Value)] {
    get throws(TemplateError) {
      let frame = frame.sharedValue(on: .index, organization: nil)
      return [("header", frame), ("footer", frame)]
        + edition.site.organizations.flatMap { organization in
          organization.stacks.flatMap { views(of: $0, in: organization) }.flatMap { fragments.values(of: $0) }
        }
    }
  }

  /// More rows than this are cut into pages of their own.
  static var listLimit: Int { 500 }

  /// Unprotected stacks are trouble; where production is labelled, only there.
  func isTrouble(_ stack: Stack) -> Bool {
    switch stack.protection {
    case .unprotected: stack.isProduction || !facts.hasProduction
    case nil: true
    case .protected, .undecided: false
    }
  }
}
