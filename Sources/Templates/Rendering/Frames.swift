import Spelling

/// The values that a tag can see: the innermost section's first.
struct Frames {
  private var values: [Value]

  init(_ root: Value) { values = [root] }

  mutating func push(_ value: Value) { values.append(value) }
  mutating func pop() { values.removeLast() }

  /// Nil where the name is unknown. Of a dotted name, the first part may be anywhere, each other part must be in the
  /// one before; a part of nothing is nothing.
  func value(of name: Name) -> Value? {
    switch name {
    case .current: return values.last
    case .simple(let key): return first(key)
    case .dotted(let parts):
      var value = first(parts[0])
      for part in parts.dropFirst() {
        switch value {
        case .object(let members)?: value = members[part]
        case .absent?, .flag(false)?: return .absent
        default: return nil
        }
      }
      return value
    }
  }

  private func first(_ key: String) -> Value? {
    var index = values.count
    while index > 0 {
      index -= 1
      if case .object(let members) = values[index], let value = members[key] { return value }
    }
    return nil
  }

  /// The known name that a misspelt one is nearest to.
  func nearest(to name: Name) -> String? {
    guard case .dotted(let parts) = name, case .object(let members)? = value(of: .simple(parts[0])) else {
      return Suggestion.nearest(to: name.text, among: values.flatMap(\.names))
    }
    return Suggestion.nearest(to: parts[1], among: members.names).map { "\(parts[0]).\($0)" }
  }
}

extension Value {
  fileprivate var names: [String] {
    guard case .object(let members) = self else { return [] }
    return members.names
  }
}
