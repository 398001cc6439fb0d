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
    _ path: String, expecting stamp: FileStamp?, to staging: StagingFolder
  ) throws(PublicationError) -> FileStamp? {
    try staging.carryOver(path, expecting: stamp, from: folder)
  }

  /// - Returns: false where one of them has to be written.
  func carryOver(
    _ files: ArraySlice<some StampedFile>, to staging: StagingFolder
  ) throws(PublicationError) -> Bool {
    for file in try staging.filesNotThere(of: files)
    where try carryOver(file.path, expecting: file.stamp, to: staging) == nil {
      return false
    }
    return true
  }

  /// But for the marker. None where there is no such folder.
  func files(below path: String? = nil) throws(PublicationError) -> [String] {
    do throws(Errno) {
      guard let path else { return try folder.files().filter { $0 != OutputFolder.marker } }
      guard try folder.status(of: path)?.isFolder == true else { return [] }
      return try folder.subfolder(path).files(below: path + "/")
    } catch {
      throw .failed(.read, output, error)
    }
  }
}
