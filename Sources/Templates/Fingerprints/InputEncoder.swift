/// Writes values so that two that differ in what a template can see never give the same bytes.
struct InputEncoder {
  private(set) var bytes: [UInt8] = []
  private let names: [String: UInt32]

  /// - Parameter names: the members that are written, by their numbers; no other is.
  init(names: [String: UInt32]) { self.names = names }

  mutating func append(_ fingerprint: Fingerprint) {
    append(fingerprint.low)
    append(fingerprint.high)
  }

  mutating func append(_ source: TemplateSource) {
    append(source.name)
    append(source.text)
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      append(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func append(_ value: Value, markup: (Markup) -> Fingerprint) {
    switch value {
    case .text(let text):
      append(kind: 1)
      append(text)
    case .markup(let piece):
      append(kind: 2)
      append(markup(piece))
    case .flag(let flag): append(kind: flag ? 4 : 3)
    case .number(let number):
      append(kind: 5)
      append(UInt64(bitPattern: Int64(number)))
    case .list(let elements):
      append(kind: 6)
      append(UInt64(elements.count))
      for element in elements { append(element, markup: markup) }
    case .object(let members): append(members, markup: markup)
    case .absent: append(kind: 8)
    }
  }

  /// A dictionary has another order in every run: the names' numbers give it one.
  private mutating func append(_ members: [String: Value], markup: (Markup) -> Fingerprint) {
    var seen: [(number: UInt32, value: Value)] = []
    seen.reserveCapacity(members.count)
    for (name, value) in members {
      if let number = names[name] { seen.append((number, value)) }
    }
    seen.sort { $0.number < $1.number }
    append(kind: 7)
    append(UInt64(seen.count))
    for (number, value) in seen {
      append(UInt64(number))
      append(value, markup: markup)
    }
  }

  private mutating func append(kind: UInt8) { bytes.append(kind) }

  private mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
