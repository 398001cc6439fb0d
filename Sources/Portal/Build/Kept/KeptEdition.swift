package import Foundation
package import Governance

/// The portal of a kept night: a site of its own below the portal, made once and never again.
package struct KeptEdition: Sendable {
  package let day: Day
  let pages: @Sendable () throws -> Pages

  /// - Parameter pages: of that night; not asked for where they are published already.
  package init(day: Day, pages: @escaping @Sendable () throws -> Pages) {
    self.day = day
    self.pages = pages
  }

  var folder: String { SitePath.folder(ofKept: day) }
}

extension KeptEdition {
  /// The days that are published below a folder: they stay, also where the archive has lost their nights.
  package static func published(in output: URL) throws(PublicationError) -> [Day] {
    try OutputFolder(output).publishedNames(in: SitePath.keptFolder).compactMap { Day($0) }.sorted()
  }
}
