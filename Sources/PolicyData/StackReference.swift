/// The full name of a stack. The same stack name occurs in many projects; all three parts together are unique.
package struct StackReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let organization: String
  package let project: String
  package let stack: String

  package init(organization: String, project: String, stack: String) {
    self.organization = organization
    self.project = project
    self.stack = stack
  }

  /// `organization/project/stack`; nil where a part is missing or empty, or where there are more than three.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(organization: parts[0], project: parts[1], stack: parts[2])
  }

  package var description: String { "\(organization)/\(project)/\(stack)" }

  package static func < (left: StackReference, right: StackReference) -> Bool {
    (left.organization, left.project, left.stack) < (right.organization, right.project, right.stack)
  }
}
