import Foundation
import Templates

extension ByteWriter {
  mutating func append(_ night: ShownNight?) {
    append(night == nil ? 0 : 1)
    guard let night else { return }
    append(night.number)
    append(night.finished.timeIntervalSinceReferenceDate.bitPattern)
    append(night.common)
    append(night.changes)
    append(night.unsettled.count)
    for name in night.unsettled.sorted() { append(name) }
    append(night.frames)
    append(night.tableParts)
    append(night.packs.count)
    for (name, frame) in night.packs.sorted(by: { $0.key < $1.key }) {
      append(name.organization)
      append(name.pack)
      append(frame)
    }
  }

  private mutating func append(_ fingerprints: [String: Fingerprint]) {
    append(fingerprints.count)
    for (name, fingerprint) in fingerprints.sorted(by: { $0.key < $1.key }) {
      append(name)
      append(fingerprint)
    }
  }
}

extension ByteReader {
  mutating func night() throws(End) -> ShownNight? {
    if try number() == 0 { return nil }
    let (number, finished) = (try number(), try number())
    let (common, changes) = (try fingerprint(), try fingerprint())
    let names = try list { (reader) throws(End) in try reader.text() }
    let (frames, tableParts) = (try fingerprints(), try fingerprints())
    let packs = try list { (reader) throws(End) in
      (PackName(organization: try reader.text(), pack: try reader.text()), try reader.fingerprint())
    }
    return ShownNight(
      number: Int(truncatingIfNeeded: number),
      finished: Date(timeIntervalSinceReferenceDate: Double(bitPattern: finished)), common: common,
      changes: changes, unsettled: Set(names), frames: frames,
      packs: Dictionary(packs) { first, _ in first }, tableParts: tableParts)
  }

  private mutating func fingerprints() throws(End) -> [String: Fingerprint] {
    let list = try list { (reader) throws(End) in (try reader.text(), try reader.fingerprint()) }
    return Dictionary(list) { first, _ in first }
  }
}
