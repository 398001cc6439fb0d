import XHTML

extension ByteWriter {
  mutating func append(_ files: [PublishedFile], _ parts: PartNumbers) {
    append(files.count)
    for file in files { append(file, parts) }
  }

  mutating func append(_ parts: PartNumbers) {
    append(parts.all.count)
    for part in parts.all {
      append(part.ids)
      append(part.targets)
    }
  }

  mutating func append(_ targets: [LinkTarget]) {
    append(targets.map { $0.path })
    append(targets.map { $0.id })
  }

  private mutating func append(_ file: PublishedFile, _ parts: PartNumbers) {
    append(file.path)
    append(file.content)
    append(UInt64(bitPattern: file.stamp.size))
    append(UInt64(bitPattern: file.stamp.seconds))
    append(UInt64(bitPattern: file.stamp.nanoseconds))
    append(file.links == nil ? 0 : 1)
    guard let links = file.links else { return }
    append(links.ids)
    append(links.targets)
    append(links.parts.map { UInt64(parts.number(of: $0)) })
  }
}

extension ByteReader {
  mutating func parts() throws(End) -> [LinkPart] {
    try list { (reader) throws(End) in LinkPart(ids: try reader.numbers(), targets: try reader.targets()) }
  }

  mutating func file(_ parts: [LinkPart]) throws(End) -> PublishedFile {
    var (file, isPage) = try fileAlone()
    if isPage { file.links = try links(parts) }
    return file
  }

  /// Passes over what a page leads to: that takes most of the time that reading a file takes.
  mutating func outlinedFile() throws(End) -> OutlinedFile {
    let (file, isPage) = try fileAlone()
    let place = place
    if isPage { for _ in 0..<4 { try skipNumbers() } }
    return OutlinedFile(path: file.path, stamp: file.stamp, links: isPage ? place : nil)
  }

  mutating func links(_ parts: [LinkPart]) throws(End) -> PageLinks {
    var links = PageLinks(ids: try numbers(), targets: try targets())
    for number in try numbers() {
      guard number < parts.count else { throw End() }
      links.parts.append(parts[Int(number)])
    }
    return links
  }

  mutating func targets() throws(End) -> [LinkTarget] {
    zip(try numbers(), try numbers()).map { LinkTarget(path: $0, id: $1) }
  }

  private mutating func fileAlone() throws(End) -> (file: PublishedFile, isPage: Bool) {
    let path = try text()
    let content = try fingerprint()
    let stamp = FileStamp(size: try signed(), seconds: try signed(), nanoseconds: try signed())
    return (PublishedFile(path: path, content: content, stamp: stamp, links: nil), try number() != 0)
  }
}
