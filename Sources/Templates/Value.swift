import Synchronization

/// What a template can see, and nothing else: no reflection, so a model's property is never published by accident.
package enum Value: Sendable {
  /// Escaped when rendered.
  case text(String)
  /// Rendered as it is: it was escaped when it was made.
  case markup(Markup)
  case flag(Bool)
  case number(Int)
  case list([Value])
  case object(Members)
  /// A known name without a value: renders nothing, counts as false. An unknown name is an error.
  case absent
}

/// Bytes that are well-formed, escaped XHTML. Only rendering a template makes them.
///
/// A reference to an immutable value: the same piece of markup on many pages is one object, and can be told by it.
package final class Markup: Sendable {
  package let bytes: [UInt8]
  /// No other markup of this process has it.
  package let number = Markup.numbers.wrappingAdd(1, ordering: .relaxed).newValue
  private let rendering: Mutex<Rendering?>

  private static let numbers = Atomic(0)

  init(_ rendering: Rendering) {
    bytes = rendering.whole
    self.rendering = Mutex(rendering.insertions.isEmpty ? rendering : nil)
  }

  /// Where its texts stand, for who checks it, once: a long list has nearly as many bytes of places as of markup. Nil the
  /// second time, and where other markup stands in it.
  package func takeRendering() -> Rendering? {
    rendering.withLock { rendering in
      defer { rendering = nil }
      return rendering
    }
  }
}

extension Value {
  /// What a section skips: false, nothing, an empty list and an empty text. Numbers are true, zero too: a figure of
  /// zero is a figure.
  var isFalse: Bool {
    switch self {
    case .absent, .flag(false): true
    case .list(let elements): elements.isEmpty
    case .text(let text): text.isEmpty
    case .markup(let markup): markup.bytes.isEmpty
    case .flag, .number, .object: false
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
  package init(arrayLiteral elements: Value...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, Value)...) { self = .object(Members(elements)) }
}
