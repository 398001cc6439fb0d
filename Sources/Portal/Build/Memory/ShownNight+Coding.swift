import Foundation

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
    append(night.frames.count)
    for (name, frame) in night.frames.sorted(by: { $0.key < $1.key }) {
      append(name)
      append(frame)
    }
  }
}

extension ByteReader {
  mutating func night() throws(End) -> ShownNight? {
    if try number() == 0 { return nil }
    let (number, finished) = (try number(), try number())
    let (common, changes) = (try fingerprint(), try fingerprint())
    let names = try list { (reader) throws(End) in try reader.text() }
    let frames = try list { (reader) throws(End) in (try reader.text(), try reader.fingerprint()) }
    return ShownNight(
      number: Int(truncatingIfNeeded: number),
      finished: Date(timeIntervalSinceReferenceDate: Double(bitPattern: finished)), common: common,
      changes: changes, unsettled: Set(names), frames: Dictionary(frames) { first, _ in first })
  }
}
