import Governance
import PolicyData

/// The pages that an organization's stacks are spread over: one, or with many stacks several, cut between projects.
struct OrganizationParts: Sendable {
  let parts: Parts<Stack>
  let path: SitePath
  private let numbers: [ObjectIdentifier: Int]

  /// A row in the matrix and one in the table: more make the page heavier than 300 KB.
  private static let limit = 200

  init(_ organization: Organization) {
    path = .organization(organization.name)
    parts = Parts(organization.stacks, limit: Self.limit) { $0.reference.project != $1.reference.project }
    numbers =
      parts.count == 1
      ? [:]
      : Dictionary(
        parts.all.enumerated().flatMap { index, part in part.map { (ObjectIdentifier($0), index + 1) } }
      ) { first, _ in first }
  }

  /// Where a stack's row is, from the site's root.
  func row(of stack: Stack) -> String {
    if stack.removal != nil { return "\(path)#removed" }
    let page = path.part(numbers[ObjectIdentifier(stack)] ?? 1)
    return "\(page)#\(StackColumns.anchor(of: stack))"
  }
}
