import Foundation
import Templates
import XHTML

// The manifest's form on the disk: behind a line that names the form, and the key, pieces with their lengths before
// them and their fingerprints behind. The first piece is about the site and holds what pages share, once; each further
// one is about some files. In a piece stand numbers of eight bytes one after the other, with counts before lists; the
// first is the piece's own.
extension Manifest {
  /// Another form gets another number: older files are then no manifests any more.
  private static let form = Array("policy-portal manifest 5\n".utf8)
  private static let filesInPiece = 1_000

  var encoded: RecordContent {
    var parts = PartNumbers()
    for file in files { for part in file.links?.parts ?? [] { parts.add(part) } }
    let (first, count) = (head(parts), (files.count + Self.filesInPiece - 1) / Self.filesInPiece)
    return RecordContent((0...count).lazy.map { [parts] in $0 == 0 ? first : piece($0, parts) })
  }

  private func head(_ parts: PartNumbers) -> [UInt8] {
    var writer = ByteWriter(Self.form)
    writer.append(key)
    return writer.bytes
      + piece(0) { writer in
        writer.append(origin)
        writer.append(night)
        writer.append(files.count)
        writer.append(parts.all.count)
        for part in parts.all { writer.append(part) }
      }
  }

  private func piece(_ number: Int, _ parts: PartNumbers) -> [UInt8] {
    piece(number) { writer in
      let files = files.dropFirst((number - 1) * Self.filesInPiece).prefix(Self.filesInPiece)
      writer.append(files.count)
      for file in files { writer.append(file, parts) }
    }
  }

  private func piece(_ number: Int, _ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var content = ByteWriter(capacity: 512 * Self.filesInPiece)
    content.append(number)
    write(&content)
    var piece = ByteWriter(capacity: content.bytes.count + 24)
    piece.append(content.bytes)
    piece.append(key.fingerprint(of: content.bytes))
    return piece.bytes
  }

  /// Nil where the bytes are not those of a manifest, or damaged.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.form) else { return nil }
    var reader = ByteReader(bytes, from: Self.form.count)
    do throws(ByteReader.End) {
      let key = try reader.key()
      var head = try reader.piece(0, key)
      let (origin, night, count) = (try head.fingerprint(), try head.night(), try head.number())
      let parts = try head.list { (reader) throws(ByteReader.End) in try reader.part() }
      guard head.isAtEnd else { return nil }
      var (files, number): ([PublishedFile], Int) = ([], 0)
      while files.count < count {
        number += 1
        var piece = try reader.piece(number, key)
        files += try piece.list { (reader) throws(ByteReader.End) in try reader.file(parts) }
        guard piece.isAtEnd else { return nil }
      }
      guard files.count == count, reader.isAtEnd else { return nil }
      self.init(key: key, origin: origin, night: night, files: files)
    } catch {
      return nil
    }
  }
}

extension ByteReader {
  /// What follows, if it is this piece.
  fileprivate mutating func piece(_ number: Int, _ key: FingerprintKey) throws(End) -> ByteReader {
    var piece = ByteReader(self, try range())
    guard try fingerprint() == piece.fingerprint(by: key), try piece.number() == number else { throw End() }
    return piece
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ night: ShownNight?) {
    append(night == nil ? 0 : 1)
    guard let night else { return }
    append(night.number)
    append(night.finished.timeIntervalSinceReferenceDate.bitPattern)
    append(night.common)
    append(night.unsettled.count)
    for name in night.unsettled.sorted() { append(name) }
  }

  fileprivate mutating func append(_ file: PublishedFile, _ parts: PartNumbers) {
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

  fileprivate mutating func append(_ part: LinkPart) {
    append(part.ids)
    append(part.targets)
  }

  private mutating func append(_ targets: [LinkTarget]) {
    append(targets.map { $0.path })
    append(targets.map { $0.id })
  }
}

extension ByteReader {
  fileprivate mutating func night() throws(End) -> ShownNight? {
    if try number() == 0 { return nil }
    let (number, finished, common) = (try number(), try number(), try fingerprint())
    let names = try list { (reader) throws(End) in try reader.text() }
    return ShownNight(
      number: Int(truncatingIfNeeded: number),
      finished: Date(timeIntervalSinceReferenceDate: Double(bitPattern: finished)), common: common,
      unsettled: Set(names))
  }

  fileprivate mutating func file(_ parts: [LinkPart]) throws(End) -> PublishedFile {
    let path = try text()
    let content = try fingerprint()
    let stamp = FileStamp(size: try signed(), seconds: try signed(), nanoseconds: try signed())
    let links = try number() == 0 ? nil : links(parts)
    return PublishedFile(path: path, content: content, stamp: stamp, links: links)
  }

  private mutating func links(_ parts: [LinkPart]) throws(End) -> PageLinks {
    var links = PageLinks(ids: try numbers(), targets: try targets())
    for number in try numbers() {
      guard number < parts.count else { throw End() }
      links.parts.append(parts[Int(number)])
    }
    return links
  }

  fileprivate mutating func part() throws(End) -> LinkPart {
    LinkPart(ids: try numbers(), targets: try targets())
  }

  private mutating func targets() throws(End) -> [LinkTarget] {
    zip(try numbers(), try numbers()).map { LinkTarget(path: $0, id: $1) }
  }
}
