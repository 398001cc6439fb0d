import Foundation
import Templates
import XHTML

// The manifest's form on the disk: numbers of eight bytes one after the other, with counts before lists, behind a
// line that names the form, and with a fingerprint of it all at the end. What pages share is written once.
extension Manifest {
  /// Another form gets another number: older files are then no manifests any more.
  private static let form = Array("policy-portal manifest 4\n".utf8)

  var encoded: [UInt8] {
    var parts = PartNumbers()
    for file in files { for part in file.links?.parts ?? [] { parts.add(part) } }

    var writer = ByteWriter(Self.form, capacity: 640 * files.count)
    writer.append(key)
    writer.append(origin)
    writer.append(night)
    writer.append(parts.all.count)
    for part in parts.all { writer.append(part) }
    writer.append(files.count)
    for file in files { writer.append(file, parts) }
    writer.append(key.fingerprint(of: writer.bytes))
    return writer.bytes
  }

  /// Nil where the bytes are not those of a manifest, or damaged.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.form), bytes.count > Self.form.count + 16 else { return nil }
    var reader = ByteReader(bytes, from: Self.form.count)
    do throws(ByteReader.End) {
      let key = try reader.key()
      let content = bytes.withUnsafeBytes { key.fingerprint(of: .init(rebasing: $0.dropLast(16))) }
      var end = ByteReader(bytes, from: bytes.count - 16)
      guard try end.fingerprint() == content else { return nil }
      let origin = try reader.fingerprint()
      let night = try reader.night()
      let parts = try reader.list { (reader) throws(ByteReader.End) in try reader.part() }
      let list = try reader.list { (reader) throws(ByteReader.End) in try reader.file(parts) }
      self.init(key: key, origin: origin, night: night, files: list)
    } catch {
      return nil
    }
  }
}

/// The parts of pages in the order in which they were first met. Equal ones are one.
private struct PartNumbers {
  private(set) var all: [LinkPart] = []
  private var byIdentity: [ObjectIdentifier: Int] = [:]
  private var byContent: [LinkPart: Int] = [:]

  mutating func add(_ part: LinkPart) {
    if byIdentity[ObjectIdentifier(part)] != nil { return }
    let number = byContent[part] ?? all.count
    if number == all.count { all.append(part) }
    byContent[part] = number
    byIdentity[ObjectIdentifier(part)] = number
  }

  /// Of one that was added.
  func number(of part: LinkPart) -> Int { byIdentity[ObjectIdentifier(part)] ?? 0 }
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
