/// What a page or a file of the site can change with, besides the theme, the program and `site.json`.
enum PageScope: Hashable, Sendable {
  /// With every night: it tells when the data was collected, or counts days or nights.
  case night
  /// With any organization.
  case site
  /// With one organization, by its name.
  case organization(String)
}
