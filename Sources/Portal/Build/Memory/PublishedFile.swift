import Templates
import XHTML

/// What is remembered of a file of a published site, so that the next build can tell whether it has to be made again.
///
/// A reference to an immutable value: lists of all files are made, joined and sorted out, at two files a stack.
final class PublishedFile: StampedFile {
  let path: String
  /// Of its bytes.
  let content: Fingerprint
  /// As it lies on the disk.
  let stamp: FileStamp
  let isPage: Bool
  /// Nil for what is no page, and where nobody needs them.
  let links: PageLinks?

  convenience init(path: String, content: Fingerprint, stamp: FileStamp, links: PageLinks?) {
    self.init(path: path, content: content, stamp: stamp, isPage: links != nil, links: links)
  }

  init(path: String, content: Fingerprint, stamp: FileStamp, isPage: Bool, links: PageLinks? = nil) {
    self.path = path
    self.content = content
    self.stamp = stamp
    self.isPage = isPage
    self.links = links
  }

  func with(_ stamp: FileStamp) -> PublishedFile {
    stamp == self.stamp
      ? self : PublishedFile(path: path, content: content, stamp: stamp, isPage: isPage, links: links)
  }

  func with(_ links: PageLinks?) -> PublishedFile {
    PublishedFile(path: path, content: content, stamp: stamp, isPage: isPage, links: links)
  }
}
