import PolicyData

/// What is remembered of the published site, read when somebody asks for it, once.
package final class RememberedSite: Sendable {
  private let light: Once<Manifest?>
  private let whole: Once<Manifest?>

  /// - Parameter publication: of the next site.
  package init(besides publication: Publication) {
    let light = Once { publication.content(of: .manifest).flatMap(Manifest.init) }
    self.light = light
    whole = Once {
      light.value.flatMap { manifest in publication.content(of: .links).flatMap(manifest.with(links:)) }
    }
  }

  /// Nil where nothing is remembered, or it is damaged.
  var manifest: Manifest? { whole.value }

  /// Without the links of most pages, which nights without news do without.
  var lightManifest: Manifest? { light.value }

  /// Begins to read all of it, beside what else is going on.
  package func beginReading() { _ = Started { self.manifest } }
}
