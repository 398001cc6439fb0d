/// What is known of an organization in a night: the groups as its stacks see them, always; then, where it was
/// asked itself, its groups, packs, pack versions, and scores where those were asked for. The parts stand in
/// this order.
extension DocumentEncoder {
  package mutating func document(of organization: OrganizationPolicies?, usual: UsualSummaries) -> Document {
    var parts = [usual.document]
    if let organization {
      parts.append(organization.groups.document { .list(of: documents(of: $0)) })
      parts.append(organization.packs.document { .list(of: $0) })
      parts.append(.list(of: organization.versions.map(\.document)))
      if let scores = organization.scores { parts.append(scores.document { .list(of: $0) }) }
    }
    return Document(body: "{}", parts: parts)
  }

  private mutating func documents(of groups: [PolicyGroup]) -> [Document] {
    var documents: [Document] = []
    for group in groups {
      var parts = [Document.list(of: group.members)]
      for pack in group.appliedPacks { parts.append(document(of: pack)) }
      documents.append(Document(group.summary, parts: parts))
    }
    return documents
  }
}

extension DocumentDecoder {
  package func usualSummaries(_ document: Document) throws(DocumentError) -> UsualSummaries {
    try UsualSummaries(try document.part(0))
  }

  /// Nil where the organization itself was not asked.
  package mutating func organization(
    _ name: String, _ document: Document
  ) throws(DocumentError) -> OrganizationPolicies? {
    guard document.parts.count > 1 else { return nil }
    let groups = try Answer(try document.part(1)) { (list) throws(DocumentError) in
      try self.groups(list)
    }
    let packs = try Answer<[PolicyPackListing]>(try document.part(2)) { (list) throws(DocumentError) in
      try list.values()
    }
    return OrganizationPolicies(
      name: name, groups: groups, packs: packs, versions: try versions(try document.part(3)),
      scores: try scores(document))
  }

  private func scores(_ document: Document) throws(DocumentError) -> Answer<[StackScores]>? {
    guard document.parts.count > 4 else { return nil }
    return try Answer(document.parts[4]) { (list) throws(DocumentError) in try list.values() }
  }

  private mutating func groups(_ list: Document) throws(DocumentError) -> [PolicyGroup] {
    var groups: [PolicyGroup] = []
    for document in list.elements {
      groups.append(
        PolicyGroup(
          summary: try document.value(),
          members: try document.part(0).values(), appliedPacks: try packs(document.parts.dropFirst())))
    }
    return groups
  }
}
