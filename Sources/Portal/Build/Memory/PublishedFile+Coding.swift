import XHTML

extension ByteWriter {
  /// Without its links.
  mutating func append(_ file: PublishedFile) {
    append(file.path)
    append(file.content)
    append(UInt64(bitPattern: file.stamp.size))
    append(UInt64(bitPattern: file.stamp.seconds))
    append(UInt64(bitPattern: Int64(file.stamp.nanoseconds)))
    append(file.isPage ? 1 : 0)
  }

  mutating func append(_ links: FlatLinks) { append(links.numbers) }

  mutating func append(_ targets: [LinkTarget]) {
    append(targets.map { $0.path })
    append(targets.map { $0.id })
  }
}

extension ByteReader {
  mutating func file() throws(End) -> PublishedFile {
    let path = try text()
    let content = try fingerprint()
    let (size, seconds) = (try signed(), try signed())
    guard let nanoseconds = Int32(exactly: try signed()) else { throw End() }
    return PublishedFile(
      path: path, content: content,
      stamp: FileStamp(size: size, seconds: seconds, nanoseconds: nanoseconds), isPage: try number() != 0)
  }

  mutating func links() throws(End) -> FlatLinks {
    guard let links = FlatLinks(try numbers()) else { throw End() }
    return links
  }

  mutating func targets() throws(End) -> [LinkTarget] {
    zip(try numbers(), try numbers()).map { LinkTarget(path: $0, id: $1) }
  }
}
