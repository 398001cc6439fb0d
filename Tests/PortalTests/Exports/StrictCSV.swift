/// A reader of RFC 4180 that forgives nothing, written from the format's description.
enum StrictCSV {
  enum Problem: Error, Equatable {
    case bareQuote(record: Int)
    case bareLineBreak(record: Int)
    case unclosedQuotes
    case afterQuotes(record: Int)
    case noLineEnd
  }

  static func records(_ bytes: [UInt8]) throws(Problem) -> [[String]] {
    var records: [[String]] = [], record: [String] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      record.append(String(decoding: try field(&rest, record: records.count), as: UTF8.self))
      switch rest.popFirst() {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "\r") where rest.popFirst() == UInt8(ascii: "\n"):
        records.append(record)
        record = []
      case nil: throw .noLineEnd
      default: throw .bareLineBreak(record: records.count)
      }
    }
    return records
  }

  private static func field(_ rest: inout ArraySlice<UInt8>, record: Int) throws(Problem) -> [UInt8] {
    if rest.first == UInt8(ascii: "\"") { return try quoted(&rest, record: record) }
    let text = rest.prefix { ![UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n")].contains($0) }
    if text.contains(UInt8(ascii: "\"")) { throw .bareQuote(record: record) }
    rest = rest.dropFirst(text.count)
    return Array(text)
  }

  private static func quoted(_ rest: inout ArraySlice<UInt8>, record: Int) throws(Problem) -> [UInt8] {
    var text: [UInt8] = []
    rest.removeFirst()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard rest.first == byte else {
        guard [UInt8(ascii: ","), UInt8(ascii: "\r")].contains(rest.first) else {
          throw .afterQuotes(record: record)
        }
        return text
      }
      text.append(byte)
      rest.removeFirst()
    }
    throw .unclosedQuotes
  }
}
