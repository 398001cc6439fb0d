/// Why a text is not JSON, and where.
package struct JSONError: Error, Hashable, CustomStringConvertible {
  package let reason: String
  package let place: TextPlace

  package var description: String { "\(place): \(reason)" }
}

/// A place in a text, for people: line and column count from 1, columns in characters.
package struct TextPlace: Hashable, Sendable, CustomStringConvertible {
  package let line: Int
  package let column: Int
  /// The whole line, without its end.
  package let text: String

  package init(offset: Int, in bytes: [UInt8]) {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    line = before.count { $0 == 0x0A } + 1
    column = String(decoding: before[start...], as: UTF8.self).count + 1
    text = String(decoding: bytes[start..<end], as: UTF8.self).trimmingSuffix("\r")
  }

  package var description: String { "\(line):\(column)" }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
