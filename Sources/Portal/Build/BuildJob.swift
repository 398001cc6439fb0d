import Templates

/// What all workers of a build have in common.
struct BuildJob: Sendable {
  let theme: Theme
  let last: LastBuild
  let unchanged: UnchangedScopes
  let draft: SiteDraft
  /// Where its files lie below the site's root: `as-of/2026-03-31/`, and nothing for the portal itself.
  let folder: String
  let renderer: PageRenderer
  let shared: CheckedMarkup

  init(
    _ theme: Theme, last: LastBuild = .none, unchanged: UnchangedScopes = .none,
    draft: SiteDraft = .discarded, folder: String = ""
  ) {
    self.theme = theme
    self.last = last
    self.unchanged = unchanged
    self.draft = draft
    self.folder = folder
    renderer = PageRenderer(library: theme.library)
    shared = CheckedMarkup(last.key)
  }

  var key: FingerprintKey { last.key }

  func path(of page: Page) -> String { folder + page.path.description }
}
