/// How much of the published site a build may take over.
///
/// The bytes are the same either way: those that every page would have if it were rendered now.
package enum BuildMode: Sendable {
  /// In a night without news only what tells of the night is made: see ``QuietBuild``. What no news can have changed is
  /// not made: see ``PageScope``. Pages of the same bytes as last time are neither checked nor written. If the program,
  /// the theme or `site.json` is another, this is as ``full``.
  case incremental
  /// Every page is checked. Those that turn out to be the same bytes still keep their file, so that
  /// copying the site elsewhere moves only what is new.
  case full
}
