import Governance

/// What a page or a file of the site can change with, besides the theme, the program and `site.json`.
enum PageScope: Sendable {
  /// With every night: it tells when the data was collected, or counts days or nights.
  case night
  /// With any organization.
  case site
  /// With one organization, by its name.
  case organization(String)
  /// With organizations, by their names, and with which of their rows stand in a part of a table, by its path.
  case tablePart(String, of: [String])
  /// With how stacks must pass a pack and what changes tell of it, and with what pages of its organization's stacks have in common.
  case pack(PackName)
  /// With one stack, and with what pages of its organization's stacks have in common: see ``OrganizationFrame``.
  case stack(Stack)

  var isNight: Bool { if case .night = self { true } else { false } }
}
