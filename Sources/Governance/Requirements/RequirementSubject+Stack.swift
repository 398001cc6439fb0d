import PolicyData

extension RequirementSubject {
  init(_ stack: Stack) {
    self.init(
      reference: stack.reference,
      packs: stack.stackGuard.map { $0.assignments.flatMap(PackFacts.all) })
  }
}

extension PackFacts {
  /// Twice where it runs in both modes with the same settings.
  fileprivate static func all(_ assignment: PackAssignment) -> [PackFacts] {
    let modes: [Mode] =
      switch assignment.mode {
      case .preventative, .untold: assignment.isAlsoAudited ? [.preventative, .audit] : [.preventative]
      case .audit: [.audit]
      case .unclear: [.unclear]
      }
    let version = FoundVersion(number: assignment.pack.version, tag: assignment.pack.versionTag)
    return modes.map {
      PackFacts(name: assignment.pack.name, version: version, mode: $0, policies: assignment.rules.facts)
    }
  }
}
