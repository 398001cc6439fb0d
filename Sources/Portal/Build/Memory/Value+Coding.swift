import Templates

// What a template sees, as the manifest remembers it. Markup is left out: rendering alone makes any.
extension ByteWriter {
  mutating func append(_ value: Value) {
    switch value {
    case .absent, .markup: append(0)
    case .text(let text):
      append(1)
      append(text)
    case .flag(let flag): append(flag ? 2 : 3)
    case .number(let number):
      append(4)
      append(UInt64(bitPattern: Int64(number)))
    case .list(let elements):
      append(5)
      append(elements.count)
      for element in elements { append(element) }
    case .object(let members):
      append(6)
      append(members)
    }
  }

  mutating func append(_ members: Members) {
    let all = Array(members)
    append(all.count)
    for (name, value) in all {
      append(name)
      append(value)
    }
  }
}

extension ByteReader {
  /// Deeper than any value of ours, and a bound for bytes that are not.
  private static var depthLimit: Int { 32 }

  mutating func value(depth: Int = 0) throws(End) -> Value {
    guard depth < Self.depthLimit else { throw End() }
    switch try number() {
    case 0: return .absent
    case 1: return .text(try text())
    case 2: return true
    case 3: return false
    case 4: return .number(Int(try signed()))
    case 5: return .list(try list { (reader) throws(End) in try reader.value(depth: depth + 1) })
    case 6: return .object(try members(depth: depth))
    default: throw End()
    }
  }

  mutating func members(depth: Int = 0) throws(End) -> Members {
    Members(
      try list { (reader) throws(End) in (try reader.text(), try reader.value(depth: depth + 1)) })
  }
}
