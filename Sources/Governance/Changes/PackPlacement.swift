import PolicyData

/// A pack in one mode: an assignment in both modes stands for two.
struct PackPlacement {
  let assignment: PackAssignment
  let mode: PackFacts.Mode

  var pack: VersionedPack {
    VersionedPack(pack: assignment.pack.name, version: FoundVersion(assignment.pack))
  }

  static func all(of assignments: [PackAssignment]) -> [PackPlacement] {
    assignments.flatMap { assignment in
      assignment.modes.map { PackPlacement(assignment: assignment, mode: $0) }
    }
  }
}

extension PackAssignment {
  var modes: [PackFacts.Mode] {
    switch mode {
    case .preventative, .untold: isAlsoAudited ? [.preventative, .audit] : [.preventative]
    case .audit: [.audit]
    case .unclear: [.unclear]
    }
  }
}
