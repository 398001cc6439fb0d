/// Reads one JSON document (RFC 8259), strictly and within bounds: what comes from the network is hostile text.
///
/// It can also tell where in the text each value began, which messages about a hand-written file need.
package struct JSONParser {
  /// Deeper documents are refused: configuration in the field has 5 levels, and recursion needs stack.
  package static let depthLimit = 128

  let bytes: [UInt8]
  var position = 0
  private var depth = 0
  private var path = JSONPath()
  private var positions: [JSONPath: Int]?
  private let shared: SharedJSON?

  private init(_ bytes: [UInt8], recordingPositions: Bool, shared: SharedJSON? = nil) {
    self.bytes = bytes
    self.shared = shared
    positions = recordingPositions ? [:] : nil
  }

  /// - Throws: ``JSONError`` at the first place where the text is not JSON.
  package static func parse(
    _ bytes: some Sequence<UInt8>, sharing shared: SharedJSON? = nil
  ) throws(JSONError) -> JSONValue {
    var parser = JSONParser(Array(bytes), recordingPositions: false, shared: shared)
    return try parser.document()
  }

  /// The value, and the byte offset of every value in it (for a member, of its key).
  /// - Throws: ``JSONError`` at the first place where the text is not JSON.
  package static func parseWithPositions(
    _ bytes: some Sequence<UInt8>
  ) throws(JSONError) -> (value: JSONValue, positions: [JSONPath: Int]) {
    var parser = JSONParser(Array(bytes), recordingPositions: true)
    let value = try parser.document()
    return (value, parser.positions ?? [:])
  }
}

extension JSONParser {
  private mutating func document() throws(JSONError) -> JSONValue {
    // A byte order mark: Windows editors write one.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw failure("text after the end of the document") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    if positions != nil, positions?[path] == nil { positions?[path] = position }
    switch peek {
    case UInt8(ascii: "{"): return try nested { (parser) throws(JSONError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { (parser) throws(JSONError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
    case nil: throw failure("the text ends where a value should stand")
    default: throw failure("no value starts like this")
    }
  }

  private mutating func nested(
    _ parse: (inout JSONParser) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < Self.depthLimit else { throw failure("nested more than \(Self.depthLimit) levels deep") }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try parse(&self)
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      let start = position
      guard peek == UInt8(ascii: "\"") else { throw failure("a key in double quotes should stand here") }
      let key = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("a colon should stand after the key '\(key)'") }
      if positions != nil {
        path.append(.key(key))
        positions?[path] = start
      }
      members.append(JSONValue.Member(key, key == shared?.key ? try sharedValue() : try value()))
      if positions != nil { path.removeLast() }
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure("a comma or a closing brace should stand here") }
    return .canonicalObject(members)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      if positions != nil { path.append(.index(elements.count)) }
      elements.append(try value())
      if positions != nil { path.removeLast() }
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure("a comma or a closing bracket should stand here") }
    return .array(elements)
  }

  private mutating func literal(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let found = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard found else { throw failure("no value starts like this") }
    position += text.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw failure("a digit should stand here") }
  }
}

extension JSONParser {
  /// A value that another document may have had: then it is taken from there.
  private mutating func sharedValue() throws(JSONError) -> JSONValue {
    skipSpace()
    if let (value, length) = shared?.object(at: position, of: bytes) {
      position += length
      return value
    }
    let start = position
    let value = try value()
    shared?.add(value, of: bytes[start..<position])
    return value
  }
}

extension JSONParser {
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  func failure(_ reason: String) -> JSONError {
    JSONError(reason: reason, place: TextPlace(offset: position, in: bytes))
  }
}

extension JSONValue {
  /// Members that are already sorted, the usual case on the wire, are taken as they are.
  fileprivate static func canonicalObject(_ members: [Member]) -> JSONValue {
    let sorted = zip(members, members.dropFirst()).allSatisfy { $0.key < $1.key }
    return sorted ? .object(members) : .object(members: members)
  }
}
