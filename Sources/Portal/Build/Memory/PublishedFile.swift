import Templates
import XHTML

/// What is remembered of a file of a published site, so that the next build can tell whether it has to be made again.
struct PublishedFile: Sendable {
  let path: String
  /// Of its bytes.
  let content: Fingerprint
  /// As it lies on the disk.
  var stamp: FileStamp
  let isPage: Bool
  /// Nil for what is no page, and where nobody needs them.
  var links: PageLinks?

  init(path: String, content: Fingerprint, stamp: FileStamp, links: PageLinks?) {
    self.init(path: path, content: content, stamp: stamp, isPage: links != nil)
    self.links = links
  }

  init(path: String, content: Fingerprint, stamp: FileStamp, isPage: Bool) {
    self.path = path
    self.content = content
    self.stamp = stamp
    self.isPage = isPage
  }
}
