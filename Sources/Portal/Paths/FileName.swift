/// The file name of a name: safe on every file system, in every address, and never the same for two names.
///
/// Names are foreign text: `..`, `con`, names that differ only by case, slashes and Unicode all occur.
/// Nothing is dropped, shortened or hashed, so that no name can be made to collide with another. The result
/// needs no percent-encoding in a link.
///
/// * `a` to `z`, `0` to `9`, `-`, `_` and `.` stand for themselves; `X` is `~x`, since macOS and Windows take
///   `X` and `x` for the same; any other byte of the UTF-8 text is `=` and two hexadecimal digits. No name at
///   all is `=`.
/// * What is special by its place is escaped too: a leading `.`, `-` or `_`, a trailing `.`, the first letter
///   of a reserved name.
/// * Names that Unicode takes for the same (`é` as one character or as two) are the same here, as they are for
///   Swift, which compares names everywhere else: their canonical form is encoded.
/// * More than 180 bytes go on in a folder: `=/` joins the segments. File systems take 255 bytes a segment.
package enum FileName {
  static let segmentLimit = 180

  private static let escape = HexEscape(mark: "=")

  package static func encode(_ name: String) -> String {
    if name.isEmpty { return "=" }
    if standsForItself(name) { return name }
    let segments = segments(of: name.canonical).map(protected)
    return String(decoding: Array(segments.joined(separator: "=/".utf8)), as: UTF8.self)
  }

  /// Nearly every name does, and every row of every table has one.
  private static func standsForItself(_ name: String) -> Bool {
    name.utf8.withContiguousStorageIfAvailable(standsForItself) ?? false
  }

  private static func standsForItself(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= segmentLimit, bytes.allSatisfy({ $0.standsInFileNames }), let first = bytes.first,
      !first.isSpecialAtStart, bytes.last != UInt8(ascii: ".")
    else { return false }
    return !reservedInitials.contains(first) || !isReserved(bytes)
  }

  private static func segments(of name: String) -> [[UInt8]] {
    var finished: [[UInt8]] = []
    var segment: [UInt8] = []
    for byte in name.utf8 {
      let length = segment.count
      append(byte, to: &segment)
      if segment.count > segmentLimit {
        // An escape is never split: what did not fit begins the next segment.
        finished.append(Array(segment[..<length]))
        segment.removeFirst(length)
      }
    }
    return finished + [segment]
  }

  private static func append(_ byte: UInt8, to segment: inout [UInt8]) {
    switch byte {
    case _ where byte.standsInFileNames: segment.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      segment.append(UInt8(ascii: "~"))
      segment.append(byte | 0x20)
    default:
      escape.append(byte, to: &segment)
    }
  }
}

// What is special by its place.
extension FileName {
  /// Windows opens a device for these, with any extension and in any case; upper case is never left when we
  /// look. A server may show `index` for its folder.
  private static let reserved: Set<String> = {
    let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul", "index"] + numbered)
  }()

  /// Most names need no more than a look at their first byte.
  private static let reservedInitials = Array(Set(reserved.compactMap(\.utf8.first)))

  private static func protected(_ segment: [UInt8]) -> [UInt8] {
    guard let first = segment.first, let last = segment.last else { return segment }
    // Hidden files; options of commands; folders that Jekyll leaves out.
    let escapesFirst = first.isSpecialAtStart || isReserved(segment)
    // Windows drops trailing dots.
    let escapesLast = last == UInt8(ascii: ".") && !(escapesFirst && segment.count == 1)
    guard escapesFirst || escapesLast else { return segment }

    var bytes: [UInt8] = []
    if escapesFirst { escape.append(first, to: &bytes) }
    bytes += segment.dropFirst(escapesFirst ? 1 : 0).dropLast(escapesLast ? 1 : 0)
    if escapesLast { escape.append(last, to: &bytes) }
    return bytes
  }

  private static func isReserved(_ segment: some Collection<UInt8>) -> Bool {
    let stem = segment.drop { $0 == UInt8(ascii: ".") }.prefix { $0 != UInt8(ascii: ".") }
    return (3...5).contains(stem.count) && reserved.contains(String(decoding: stem, as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isSpecialAtStart: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  fileprivate var standsInFileNames: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
