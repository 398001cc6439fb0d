import XHTML

extension ByteWriter {
  /// Without its links.
  mutating func append(_ file: PublishedFile) {
    append(file.path)
    append(file.content)
    append(UInt64(bitPattern: file.stamp.size))
    append(UInt64(bitPattern: file.stamp.seconds))
    append(UInt64(bitPattern: file.stamp.nanoseconds))
    append(file.isPage ? 1 : 0)
  }

  /// Without its parts.
  mutating func append(_ links: PageLinks) {
    append(links.ids)
    append(links.targets)
  }

  mutating func append(_ targets: [LinkTarget]) {
    append(targets.map { $0.path })
    append(targets.map { $0.id })
  }
}

extension ByteReader {
  mutating func file() throws(End) -> PublishedFile {
    let path = try text()
    let content = try fingerprint()
    let stamp = FileStamp(size: try signed(), seconds: try signed(), nanoseconds: try signed())
    return PublishedFile(path: path, content: content, stamp: stamp, isPage: try number() != 0)
  }

  mutating func links() throws(End) -> PageLinks { PageLinks(ids: try numbers(), targets: try targets()) }

  mutating func targets() throws(End) -> [LinkTarget] {
    zip(try numbers(), try numbers()).map { LinkTarget(path: $0, id: $1) }
  }
}
