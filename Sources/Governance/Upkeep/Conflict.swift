import PolicyData

/// A stack whose groups ask for one pack in different versions or configurations.
package struct Conflict: Sendable {
  package let stack: Stack
  package let assignment: PackAssignment
  package let attribution: Attribution
  package let disagreement: Attribution.Disagreement
}

extension Organization {
  /// By pack, then by stack.
  package var conflicts: [Conflict] {
    packs.sorted { $0.name < $1.name }.flatMap { pack in
      pack.uses.compactMap { use in
        guard let attribution = use.assignment.attribution, let disagreement = attribution.disagreement else {
          return nil
        }
        return Conflict(
          stack: use.stack, assignment: use.assignment, attribution: attribution, disagreement: disagreement)
      }
    }
  }
}
