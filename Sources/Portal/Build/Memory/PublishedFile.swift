import Templates
import XHTML

/// What is remembered of a file of a published site, so that the next build can tell whether it has to be made again.
struct PublishedFile: Sendable {
  let path: String
  /// Of its bytes.
  let content: Fingerprint
  /// As it lies on the disk.
  var stamp: FileStamp
  /// Nil for what is no page.
  var links: PageLinks?

  var withoutParts: PublishedFile {
    var file = self
    file.links = links?.withoutParts
    return file
  }
}
