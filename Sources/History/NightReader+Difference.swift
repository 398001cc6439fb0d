import GRDB
import PolicyData

extension NightReader {
  /// An earlier night: what is different is read, and the rest is the later night's.
  mutating func night(
    _ number: Int, differingBy difference: NightDifference, from later: Night, _ laterNumber: Int
  ) throws -> Night? {
    try night(number) { (reader, organizations) in
      let (stacks, told) = later.alike(difference)
      let different = organizations.filter { difference.organizations.contains($0.key) }
      let read = try reader.stacks(
        number, organizations, where: Self.isDifferent, ["earlier": number, "later": laterNumber])
      return (stacks + read, try told + reader.organizationPolicies(different))
    }
  }

  /// What a stack says of its groups is written with its organization (``UsualSummaries``): where that told something
  /// else, all its stacks may have.
  private static let isDifferent = """
    (s.organization IN (\(IntervalTable.organizationState.changedSubjects)) OR s.id IN (
      \(IntervalTable.all.filter { $0.subject == "stack" }.map(\.changedSubjects).joined(separator: "\nUNION ALL\n"))))
    """
}

extension Night {
  /// What an earlier night said as well.
  fileprivate func alike(_ difference: NightDifference) -> ([ObservedStack], [OrganizationPolicies]) {
    (
      stacks.filter { stack in
        !difference.stacks.contains(stack.reference)
          && !difference.organizations.contains(stack.reference.organization)
      }, organizations.filter { !difference.organizations.contains($0.name) }
    )
  }
}
