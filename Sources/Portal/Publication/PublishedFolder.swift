import Foundation

/// The site that is published while the next one is built, held open.
final class PublishedFolder: Sendable {
  private let folder: FileDescriptor
  private let output: String

  /// Nil where nothing is published.
  init?(_ output: OutputFolder) throws(PublicationError) {
    do throws(Errno) {
      guard try output.parent.status(of: output.name) != nil else { return nil }
      folder = try output.parent.subfolder(output.name)
    } catch {
      throw .failed(.read, output.given, error)
    }
    self.output = output.given
  }

  func carryOver(
    _ path: String, expecting stamp: FileStamp, to staging: StagingFolder
  ) throws(PublicationError) -> FileStamp? {
    try staging.carryOver(path, expecting: stamp, from: folder)
  }

  /// But for the marker.
  func files() throws(PublicationError) -> [String] {
    do throws(Errno) {
      return try folder.files().filter { $0 != OutputFolder.marker }
    } catch {
      throw .failed(.read, output, error)
    }
  }
}
