import Spelling

/// The values that a tag can see: the innermost section's first.
struct Frames {
  private var values: [Value]

  init(_ root: Value) { values = [root] }

  mutating func push(_ value: Value) { values.append(value) }
  mutating func pop() { values.removeLast() }

  /// Nil where the name is unknown. Of a dotted name, the first part may be anywhere, each other part must be in the
  /// one before; a part of nothing is nothing.
  func value(of name: NameReference, in code: Code) -> Value? {
    if name.count == 0 { return values.last }
    var value = first(code.words[name.first])
    for part in 1..<name.count {
      switch value {
      case .object(let members)?: value = members[code.words[name.first + part]]
      case .absent?, .flag(false)?: return .absent
      default: return nil
      }
    }
    return value
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
  func nearest(to name: NameReference, in code: Code) -> String? {
    guard name.count > 1, case .object(let members)? = first(code.words[name.first]) else {
      return Suggestion.nearest(to: code.text(of: name), among: values.flatMap(\.names))
    }
    let (first, second) = (code.words[name.first], code.words[name.first + 1])
    return Suggestion.nearest(to: second, among: members.names).map { "\(first).\($0)" }
  }
}

extension Value {
  fileprivate var names: [String] {
    guard case .object(let members) = self else { return [] }
    return members.names
  }
}
