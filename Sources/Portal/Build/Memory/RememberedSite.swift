import PolicyData
import Synchronization

/// What is remembered of the published site, read when somebody asks for it, once.
package final class RememberedSite: Sendable {
  /// Not the publication: it ends when nobody holds it any more, and a thread that reads may hold this for longer.
  private let output: OutputFolder
  private let read = Mutex(Read.nothing)

  private enum Read: Sendable {
    case nothing
    case light(Manifest?)
    case whole(Manifest?)
  }

  /// - Parameter publication: of the next site.
  package init(besides publication: Publication) { output = publication.output }

  /// Without the links of most pages, which nights without news do without. Nil where nothing is remembered, or it is
  /// damaged.
  var lightManifest: Manifest? { read.withLock { light(&$0) } }

  /// With all links.
  var manifest: Manifest? {
    read.withLock { read in
      if case .whole(let manifest) = read { return manifest }
      let whole = light(&read).flatMap { manifest in
        output.content(of: .links).flatMap(manifest.with(links:))
      }
      read = .whole(whole)
      return whole
    }
  }

  /// Begins to read all of it, beside what else is going on.
  package func beginReading() { _ = Started { self.manifest } }

  private func light(_ read: inout Read) -> Manifest? {
    switch read {
    case .light(let manifest), .whole(let manifest): return manifest
    case .nothing:
      let manifest = output.content(of: .manifest).flatMap(Manifest.init)
      read = .light(manifest)
      return manifest
    }
  }
}
