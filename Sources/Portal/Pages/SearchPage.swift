import Governance
import Templates

extension Pages {
  /// Where the search box leads. The script fills in the results; without it, the page leads to the lists.
  var search: Page {
    Page(.search, template: "search") { [self] () throws(TemplateError) in
      try frame.page(
        .search, title: "Search",
        [
          "trail": .trail([]),
          "here": "Search",
          "organizations": .list(
            edition.site.organizations.map { organization in
              let stacks = NumberText.count(organization.coverage.all.stacks, "stack")
              let packs = NumberText.count(organization.packs.count, "pack")
              let groups = NumberText.count(organization.groups.count, "group")
              return [
                "name": .text(organization.name),
                "path": .text(SitePath.organization(organization.name).description),
                "counts": .text("\(stacks), \(packs), \(groups)"),
              ]
            }),
        ])
    }
  }
}
