/// Which stacks are meant: `acme/shop/prod`, `acme/*/prod*`. `*` stands for any run of characters in one part.
package struct StackPattern: Hashable, Sendable, CustomStringConvertible {
  package let organization: String
  package let project: String
  package let stack: String

  /// Nil where the text has not three non-empty parts.
  package init?(_ text: String) {
    guard let parts = StackReference(text) else { return nil }
    organization = parts.organization
    project = parts.project
    stack = parts.stack
  }

  /// Every stack that a token can see.
  package static let everything = StackPattern(organization: "*", project: "*", stack: "*")

  private init(organization: String, project: String, stack: String) {
    self.organization = organization
    self.project = project
    self.stack = stack
  }

  package var description: String { "\(organization)/\(project)/\(stack)" }

  /// The stack itself where no part has a wildcard.
  package var exactReference: StackReference? {
    description.contains("*") ? nil : StackReference(description)
  }

  package func matches(_ reference: StackReference) -> Bool {
    Self.matches(organization, reference.organization) && Self.matches(project, reference.project)
      && Self.matches(stack, reference.stack)
  }

  /// Linear in the text for each wildcard: the last `*` is the only place to come back to.
  private static func matches(_ pattern: String, _ text: String) -> Bool {
    let pattern = Array(pattern.utf8), text = Array(text.utf8)
    var (p, t) = (0, 0)
    var retry: (pattern: Int, text: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        retry = (p + 1, t)
        p += 1
      } else if p < pattern.count, pattern[p] == text[t] {
        p += 1
        t += 1
      } else if let last = retry {
        p = last.pattern
        t = last.text + 1
        retry = (last.pattern, t)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
