import Governance
package import Templates

/// All pages of an edition. Adding a kind of page is one line here, one file beside this one, and one template.
package struct Pages: Sendable {
  let edition: Edition
  let frame: Frame
  let fragments: Fragments
  let configurations: ShownConfigurations

  /// - Parameter library: the theme's templates; those of ``Fragments`` must be among them.
  package init(_ edition: Edition, library: TemplateLibrary) throws(TemplateError) {
    self.edition = edition
    frame = try Frame(edition, library: library)
    configurations = ShownConfigurations(edition.parameters)
    fragments = try Fragments(library: library, parameters: edition.parameters)
  }

  /// Cheap to make: a page's values wait until it is rendered.
  package var all: [Page] {
    [index, notFound]
      + edition.site.organizations.flatMap { organization in
        [page(of: organization)]
          + organization.stacks.map { page(of: $0, in: organization) }
          + organization.packs.map { page(of: $0, in: organization) }
          + organization.groups.map { page(of: $0, in: organization) }
      }
  }

  /// Unprotected stacks are trouble; where production is labelled, only there.
  func isTrouble(_ stack: Stack) -> Bool {
    switch stack.stackGuard?.protection {
    case .unprotected: stack.labels.isProduction || edition.site.coverage.production.stacks == 0
    case nil: true
    case .protected, .undecided: false
    }
  }
}
