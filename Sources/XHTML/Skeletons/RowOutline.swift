/// What is left of a row without its texts.
struct RowOutline: Hashable {
  private let key: OutlineKey
  /// Not of the marks: the template of somebody else could hold one.
  let textCount: Int

  init(_ bytes: [UInt8], textCount: Int) {
    key = OutlineKey(bytes: bytes)
    self.textCount = textCount
  }

  var bytes: [UInt8] { key.bytes }

  /// Whether it begins and ends with a tag, so that it makes nothing together with a row beside it: of `]]` and `>`, a
  /// parser sees neither.
  var isClosed: Bool {
    guard let first = bytes.first(where: { !$0.isSpace }), let last = bytes.last(where: { !$0.isSpace })
    else {
      return true
    }
    return first == UInt8(ascii: "<") && last == UInt8(ascii: ">")
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
